import type { AppealView } from '@healthcode/contracts/client';
import {
  Button,
  formatInstant,
  Notice,
  Panel,
  PanelSection,
  SummaryList,
  usePreferences,
} from '@healthcode/ui';
import { useState } from 'react';
import { sayHint } from '../evidence/use-say.ts';
import { RuleColours } from '../rules/RuleColours.tsx';
import { useSession } from '../session/SessionProvider.tsx';
import { Failure } from '../shell/Failure.tsx';
import { takeFocus } from '../suspensions/take-focus.ts';
import { useAct } from './use-act.ts';
import { useT } from './words.ts';

interface AppealFactsProps {
  view: AppealView;
  onChanged: (view: AppealView) => void;
}

/** Whose appeal, how far it is and by when; and taking it on. */
export function AppealFacts({ view, onChanged }: AppealFactsProps) {
  const t = useT();
  const { language } = usePreferences();
  const say = (at: number) => formatInstant(at, language, { year: true });
  const { assignedTo, urgency } = view;
  const name = view.maskedName ?? '';
  const who = `${name} ${sayHint(view.hint, language)}`;
  const by = assignedTo && t('by', { name: assignedTo.name, office: assignedTo.office[language] });
  const due = urgency === null || urgency === 'in-time' ? '' : ` · ${t(`urgency.${urgency}`)}`;
  return (
    <Panel>
      <PanelSection title={t('one.facts')}>
        <SummaryList
          look="facts"
          rows={[
            { label: t('one.state'), value: t(`states.${view.state}`) },
            ...(urgency === null ? [] : [{ label: t('one.due'), value: say(view.dueAt) + due }]),
            { label: t('one.kind'), value: t(`kinds.${view.kind}`) },
            { label: t('one.who'), value: view.byFamily ? `${who} · ${t('one.byFamily')}` : who },
            { label: t('one.colour'), value: <RuleColours colours={[view.colour]} /> },
            ...(urgency === null ? [] : [{ label: t('one.assigned'), value: by ?? t('nobody') }]),
            { label: t('one.submitted'), value: say(view.submittedAt) },
          ]}
        />
        {view.otherOfficeOnly && (
          <Notice>
            <p>{t('one.otherOffice')}</p>
          </Notice>
        )}
        {view.mayTake && <Take view={view} by={by} onChanged={onChanged} />}
      </PanelSection>
    </Panel>
  );
}

/** Taking on what nobody has; what a colleague has is asked for twice. */
function Take({ view, by, onChanged }: AppealFactsProps & { by: string | null }) {
  const t = useT();
  const { api } = useSession();
  const [sure, setSure] = useState(false);
  const act = useAct(onChanged);
  const take = (over: boolean) =>
    act.run(() => api('takeAppeal', { params: { appealId: view.appealId }, body: { over } }));
  return (
    <>
      {act.failed && <Failure title={t('one.notDone')} problem={act.problem} />}
      {!sure && <p className="console-meta">{t('one.takeFirst')}</p>}
      {sure && by !== null ? (
        <section className="console-ask" aria-label={t('one.takeOver')} tabIndex={-1} ref={takeFocus}>
          <p>{t('one.takeOverText', { by })}</p>
          <div className="console-actions">
            <Button waiting={act.sending} waitingText={t('one.sending')} onClick={() => void take(true)}>
              {t('one.takeOverYes')}
            </Button>
            <Button variant="plain" onClick={() => setSure(false)}>
              {t('one.back')}
            </Button>
          </div>
        </section>
      ) : (
        <div className="console-actions">
          <Button
            waiting={act.sending}
            waitingText={t('one.sending')}
            onClick={() => (by === null ? void take(false) : setSure(true))}
          >
            {t(by === null ? 'one.take' : 'one.takeOver')}
          </Button>
        </div>
      )}
    </>
  );
}
