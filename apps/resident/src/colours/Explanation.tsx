import type { ExplainedHold } from '@healthcode/contracts/client';
import { formatRecent, Panel, PanelSection, SummaryList, usePreferences } from '@healthcode/ui';
import { DeclareAgain } from '../declarations/DeclareAgain.tsx';
import { useT } from '../i18n/words.ts';
import { PassesHeld } from '../passes/PassesHeld.tsx';
import { SensitiveNote } from '../shell/SensitiveNote.tsx';
import type { HeardColour } from '../storage/device-store.ts';
import { AutomatedDecision } from './AutomatedDecision.tsx';
import { EarlierHolds } from './EarlierHolds.tsx';
import { holdsByStrength, isOpen } from './known-colour.ts';
import { Objection } from './Objection.tsx';
import { RuleLink } from './RuleLink.tsx';
import { SetAsideRecords } from './SetAsideRecords.tsx';
import { useWhen } from './use-when.ts';

const WHY = { green: 'reason.whyGreen', orange: 'reason.whyOrange', red: 'reason.whyRed' } as const;

interface HoldProps {
  readonly hold: ExplainedHold;
}

/** Why: in words, and by whom, by which rule, since when. */
function Why({ hold }: HoldProps) {
  const t = useT();
  const { language } = usePreferences();
  const when = useWhen();
  return (
    <>
      <p>{hold.reason[language]}</p>
      <SummaryList
        look="facts"
        rows={[
          { label: t('reason.reportedBy'), value: hold.reportedBy[language] },
          { label: t('reason.since'), value: when(hold.since) },
          { label: t('reason.rule'), value: <RuleLink hold={hold} /> },
        ]}
      />
    </>
  );
}

/** Until when: a date and a time, or what ends it and when it is reviewed at the latest. */
function Until({ hold }: HoldProps) {
  const t = useT();
  const { language } = usePreferences();
  const when = useWhen();
  const limits = [
    ...(hold.reviewAt === null
      ? []
      : [{ label: t('reason.review'), value: t('reason.before', { when: when(hold.reviewAt) }) }]),
    ...(hold.until === null
      ? []
      : [{ label: t('reason.latest'), value: t('reason.byItself', { when: when(hold.until) }) }]),
  ];
  return (
    <>
      {hold.until !== null && !isOpen(hold) && (
        <p className="r-strong">{t('reason.untilFixed', { until: when(hold.until) })}</p>
      )}
      {hold.endsWith.length > 0 && (
        <>
          <p>{t(isOpen(hold) ? 'reason.untilOpen' : 'reason.untilSooner')}</p>
          <ul className="r-bullets">
            {hold.endsWith.map((end) => (
              <li key={end.en}>{end[language]}</li>
            ))}
          </ul>
        </>
      )}
      {isOpen(hold) && hold.endsWith.length === 0 && <p>{t('reason.untilUnknown')}</p>}
      {isOpen(hold) && <SummaryList look="facts" rows={limits} />}
    </>
  );
}

function ToDo({ hold }: HoldProps) {
  const t = useT();
  const { language } = usePreferences();
  return (
    <PanelSection title={t('reason.toDoTitle')}>
      <p>{hold.toDo[language]}</p>
      <p className="r-beside">{t('reason.hospital')}</p>
      <DeclareAgain />
    </PanelSection>
  );
}

/** A further record in force, shorter: when the strongest has ended, this one holds the colour. */
function OtherHold({ hold }: HoldProps) {
  const t = useT();
  const { language } = usePreferences();
  return (
    <Panel>
      <PanelSection>
        <h3>
          {t(`colour.${hold.colour}`)} · {hold.title[language]}
        </h3>
        <Why hold={hold} />
        <Until hold={hold} />
        <h4>{t('reason.toDoTitle')}</h4>
        <p>{hold.toDo[language]}</p>
      </PanelSection>
    </Panel>
  );
}

/**
 * Why the code is not green: why, until when, what to do, objection, always in that order; then what does not count
 * now, and what does no longer.
 */
export function Explanation({ heard, now }: { readonly heard: HeardColour; readonly now: number }) {
  const t = useT();
  const { language } = usePreferences();
  const [strongest, ...others] = holdsByStrength(heard.view);
  if (strongest === undefined) return null;
  return (
    <>
      <SensitiveNote />
      <Panel>
        <PanelSection title={t(WHY[strongest.colour])}>
          <Why hold={strongest} />
        </PanelSection>
        <PanelSection title={t('reason.untilTitle')}>
          <Until hold={strongest} />
        </PanelSection>
        <ToDo hold={strongest} />
        <AutomatedDecision />
        <Objection toARecord />
        <PassesHeld />
      </Panel>
      {others.length > 0 && <h2 className="r-also">{t('reason.also', { count: others.length })}</h2>}
      {others.map((hold) => (
        <OtherHold key={`${hold.ruleId} ${hold.since}`} hold={hold} />
      ))}
      <SetAsideRecords view={heard.view} now={now} />
      <EarlierHolds view={heard.view} />
      <p className="r-beside r-centred">
        {t('reason.held', { time: formatRecent(heard.heardAt, now, language) })}
      </p>
    </>
  );
}
