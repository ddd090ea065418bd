import type { AppealView } from '@healthcode/contracts/client';
import { BackLink, Loading, Panel, PanelSection, usePreferences } from '@healthcode/ui';
import { useCallback, useState } from 'react';
import { EvidencePanel } from '../people/EvidencePanel.tsx';
import { useSession } from '../session/SessionProvider.tsx';
import { useAsked } from '../session/use-asked.ts';
import { ConsolePage } from '../shell/ConsolePage.tsx';
import { Failure } from '../shell/Failure.tsx';
import { RecordSuspensions } from '../suspensions/RecordSuspensions.tsx';
import { withSuspension } from '../suspensions/suspension-groups.ts';
import { AppealFacts } from './AppealFacts.tsx';
import { AppealFiles } from './AppealFiles.tsx';
import { AppealMessages } from './AppealMessages.tsx';
import { AskCorrection } from './AskCorrection.tsx';
import { DecidePanel } from './DecidePanel.tsx';
import { DecisionsPanel } from './DecisionsPanel.tsx';
import './appeals.css';
import { useT } from './words.ts';

/** One appeal, to be worked on. That it was opened stands on the person's record. */
export function AppealPage({ appealId }: { appealId: string }) {
  const t = useT();
  const { api } = useSession();
  const { asked, retry } = useAsked(
    useCallback(() => api('lookAtAppeal', { params: { appealId }, body: {} }), [api, appealId]),
  );
  if (asked.state === 'loaded') return <Appeal given={asked.value} />;
  return (
    <ConsolePage title={t('title')} before={<BackLink href="/appeals" />}>
      {asked.state === 'loading' && <Loading text={t('loading')} />}
      {asked.state === 'failed' && <Failure title={t('failed')} problem={asked.problem} onRetry={retry} />}
    </ConsolePage>
  );
}

function Appeal({ given }: { given: AppealView }) {
  const t = useT();
  const [view, setView] = useState(given);
  return (
    <ConsolePage
      title={t('one.title', { number: view.number })}
      documentTitle={t('title')}
      lead={<p>{t('one.lead')}</p>}
      before={<BackLink href="/appeals" />}
    >
      <div className="console-columns">
        <div className="console-column">
          <AppealFacts view={view} onChanged={setView} />
          <DecisionsPanel view={view} />
          <AppealMessages view={view} onChanged={setView} />
          <AppealFiles view={view} />
        </div>
        <div className="console-column">
          <Records view={view} onChanged={setView} />
          {view.mayWork && <DecidePanel view={view} onChanged={setView} />}
        </div>
      </div>
    </ConsolePage>
  );
}

interface PartProps {
  view: AppealView;
  onChanged: (view: AppealView) => void;
}

/** The records complained about, with what can be done about each. */
function Records({ view, onChanged }: PartProps) {
  const t = useT();
  const { language } = usePreferences();
  return (
    <>
      <Panel>
        <PanelSection title={t('one.records')}>
          {view.about.length === 0 ? (
            <p>{t('one.recordsNone')}</p>
          ) : (
            <ul className="console-ends">
              {view.about.map(({ source, recordId, ruleId, title }) => (
                <li key={`${source.sourceId} ${recordId} ${ruleId}`}>
                  {t('one.recordOf', {
                    title: title[language],
                    source: source.name[language],
                    record: recordId,
                  })}
                </li>
              ))}
            </ul>
          )}
        </PanelSection>
      </Panel>
      <EvidencePanel
        evidence={view.evidence}
        under={(record) => (
          <>
            <RecordSuspensions
              personId={view.personId}
              record={record}
              suspensions={view.suspensions}
              onChanged={(changed) =>
                onChanged({ ...view, suspensions: withSuspension(view.suspensions, changed) })
              }
            />
            {record.supersededAt === null && (
              <AskCorrection view={view} record={record} onChanged={onChanged} />
            )}
          </>
        )}
      />
    </>
  );
}
