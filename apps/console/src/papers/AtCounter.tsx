import type { IssuedPaper, Paper, PapersAtCounter } from '@healthcode/contracts/client';
import { formatDocumentHint } from '@healthcode/domain';
import {
  Button,
  formatCivilDay,
  formatInstant,
  Notice,
  Panel,
  PanelSection,
  usePreferences,
} from '@healthcode/ui';
import { useState } from 'react';
import { ConsolePage } from '../shell/ConsolePage.tsx';
import { DoneNotice } from '../suspensions/DoneNotice.tsx';
import type { Who } from './counter-form.ts';
import { IssueForm } from './IssueForm.tsx';
import { LosePaper } from './LosePaper.tsx';
import { ReadyPaper } from './ReadyPaper.tsx';
import { useT } from './words.ts';

interface AtCounterProps extends PapersAtCounter {
  readonly who: Who;
  readonly onAnother: () => void;
}

/** Whoever stands at the counter: who it is, which papers there are, and a new one. */
export function AtCounter({ who, person, papers, onAnother }: AtCounterProps) {
  const t = useT();
  const { language } = usePreferences();
  const [issued, setIssued] = useState<IssuedPaper | null>(null);
  const [lost, setLost] = useState<readonly Paper[]>([]);
  if (issued !== null) return <ReadyPaper issued={issued} onAnother={onAnother} />;
  const now = papers.map((paper) => lost.find(({ paperId }) => paperId === paper.paperId) ?? paper);
  const inUse = now.find(({ state }) => state === 'valid');
  const hint =
    person && formatDocumentHint(person.hint as Parameters<typeof formatDocumentHint>[0], language);
  const last = lost.at(-1);
  return (
    <ConsolePage
      title={person === null ? t('nobody') : (person.maskedName ?? t('noName'))}
      documentTitle={t('title')}
      lead={<p>{hint ?? t('nobodyText')}</p>}
      width="text"
    >
      {last && <DoneNotice key={last.paperId} text={t('lostDone', { number: last.number })} />}
      {person !== null && (
        <Panel>
          <PanelSection title={t('papers')}>
            {now.length === 0 && <p>{t('none')}</p>}
            <ul className="console-records">
              {now.map((paper) => (
                <li key={paper.paperId}>
                  <PaperItem paper={paper} />
                  {paper.state === 'valid' && (
                    <LosePaper
                      paper={paper}
                      personId={person.personId}
                      onLost={(done) => setLost([...lost, done])}
                    />
                  )}
                </li>
              ))}
            </ul>
          </PanelSection>
        </Panel>
      )}
      {'number' in who ? (
        <Notice>
          <p>{t('issueByDocument')}</p>
        </Notice>
      ) : (
        <IssueForm
          document={who}
          needsName={person === null || person.maskedName === null}
          replaces={inUse?.number ?? null}
          onIssued={setIssued}
        />
      )}
      <div className="console-actions">
        <Button variant="plain" onClick={onAnother}>
          {t('another')}
        </Button>
      </div>
    </ConsolePage>
  );
}

function PaperItem({ paper }: { readonly paper: Paper }) {
  const t = useT();
  const { language } = usePreferences();
  const { number, state, untilDay, issuedAt, office } = paper;
  return (
    <div className="console-record">
      <p className="console-record__what">
        <strong>{number}</strong>
        <span className="console-tag">{t(`states.${state}`)}</span>
      </p>
      <p>{t('until', { day: formatCivilDay(untilDay, language, { year: true }) })}</p>
      <p className="console-meta">
        {t('issued', {
          time: formatInstant(issuedAt, language, { year: true }),
          office: office === null ? t('atHome') : office[language],
        })}
      </p>
    </div>
  );
}
