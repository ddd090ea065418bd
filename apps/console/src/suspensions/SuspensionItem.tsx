import type { Suspension } from '@healthcode/contracts/client';
import { AppLink, SummaryList, usePreferences } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { AnswerSuspension } from './AnswerSuspension.tsx';
import { useSuspensionWords } from './use-suspension-words.ts';

interface SuspensionItemProps {
  readonly suspension: Suspension;
  /** At the person's record there is no need to say which record it is, nor to open it. */
  readonly atRecord?: boolean;
  readonly onAnswered: (suspension: Suspension) => void;
  /** Somebody else was faster, or the time is over: the list is asked for again. */
  readonly onStale?: () => void;
}

/** One proposal: which record, on what ground, until when, who proposed it and who answered. */
export function SuspensionItem({ suspension, atRecord = false, ...answering }: SuspensionItemProps) {
  const t = useT();
  const { sayGround, sayState, sayTime, named } = useSuspensionWords();
  const { state, mayAnswer } = suspension;
  return (
    <div className="console-record console-aside">
      <p className="console-record__what">
        <strong>{atRecord ? t('suspensions.proposal') : named(suspension).source}</strong>
        <span className="console-tag" data-waits={mayAnswer || undefined}>
          {sayState(suspension)}
        </span>
      </p>
      {!atRecord && <p>{t('suspensions.record', { record: suspension.recordId })}</p>}
      <SummaryList
        look="facts"
        rows={[
          { label: t('suspensions.ground'), value: sayGround(suspension) },
          {
            label: t(counts(suspension) ? 'suspensions.until' : 'suspensions.untilProposed'),
            value: sayTime(suspension.until),
          },
        ]}
      />
      <Signatures suspension={suspension} />
      {!atRecord && (
        <p>
          <AppLink
            className="hc-link hc-link--stands"
            href={`/people/${suspension.personId}`}
            aria-label={t('suspensions.openPersonOf', named(suspension))}
          >
            {t('suspensions.openPerson')}
          </AppLink>
        </p>
      )}
      {state === 'proposed' && !mayAnswer && <p className="console-meta">{t('suspensions.othersAnswer')}</p>}
      {mayAnswer && <AnswerSuspension suspension={suspension} {...answering} />}
    </div>
  );
}

/** Whether both have agreed: then its end is a fact, before it is a wish. */
const counts = ({ logIndex }: Suspension) => logIndex !== null;

function Signatures({ suspension }: { suspension: Suspension }) {
  const t = useT();
  const { language } = usePreferences();
  const { sayTime } = useSuspensionWords();
  const { proposedBy, proposedAt, answeredBy, answeredAt, state, logIndex } = suspension;
  return (
    <p className="console-meta">
      <span>
        {t('suspensions.proposedBy', {
          name: proposedBy.name,
          office: proposedBy.office[language],
          time: sayTime(proposedAt),
        })}
      </span>
      {answeredBy && answeredAt !== null && (
        <span>
          {t(state === 'rejected' ? 'suspensions.rejectedBy' : 'suspensions.confirmedBy', {
            name: answeredBy.name,
            office: answeredBy.office[language],
            time: sayTime(answeredAt),
          })}
        </span>
      )}
      {logIndex !== null && <span>{t('suspensions.logged', { index: logIndex })}</span>}
    </p>
  );
}
