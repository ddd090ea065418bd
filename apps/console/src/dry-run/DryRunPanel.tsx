import type { RuleDraft } from '@healthcode/contracts/client';
import { announce, Button, formatRecent, Notice, Panel, PanelSection, usePreferences } from '@healthcode/ui';
import { type ReactNode, useEffect, useRef } from 'react';
import { useCity } from '../clock/CityProvider.tsx';
import { useT } from '../i18n/words.ts';
import { DryRunFindings } from './DryRunFindings.tsx';
import { RunProgress } from './RunProgress.tsx';

interface DryRunPanelProps {
  /** Whoever shows it asks for it again and again while its dry run is under way. */
  readonly draft: RuleDraft;
  /** Asks for a dry run; absent where the reader may not. */
  readonly onAgain?: (() => void) | undefined;
}

/** The dry run of a draft: under way, failed, or whose colour the rules would change, now and when they begin. */
export function DryRunPanel({ draft, onAgain }: DryRunPanelProps) {
  const t = useT();
  const { dryRun: run } = draft;
  useEndAnnounced(run?.state ?? null);
  return (
    <div className="console-column">
      {run === null && (
        <Framed>
          <p>{t('dryRun.notYet')}</p>
          {onAgain && <AskButton words={t('dryRun.ask')} onAsk={onAgain} />}
        </Framed>
      )}
      {run && (run.state === 'waiting' || run.state === 'running') && (
        <Framed>
          <RunProgress
            label={t(`dryRun.${run.state}`)}
            peopleDone={run.peopleDone}
            peopleTotal={run.state === 'waiting' ? null : run.peopleTotal}
          />
          <AskedAt at={run.askedAt} />
        </Framed>
      )}
      {run && (run.state === 'failed' || (run.state === 'finished' && run.result === null)) && (
        <Framed>
          <Notice kind="warn" title={t('dryRun.failed')}>
            <p>{t('dryRun.failedText')}</p>
          </Notice>
          <AskedAt at={run.askedAt} />
          {onAgain && <AskButton words={t('dryRun.again')} onAsk={onAgain} />}
        </Framed>
      )}
      {run?.state === 'finished' && run.result !== null && (
        <DryRunFindings
          result={run.result}
          draft={draft}
          again={onAgain && <AskButton words={t('dryRun.again')} onAsk={onAgain} />}
        />
      )}
    </div>
  );
}

function Framed({ children }: { children: ReactNode }) {
  const t = useT();
  return (
    <Panel>
      <PanelSection title={t('dryRun.title')}>{children}</PanelSection>
    </Panel>
  );
}

function AskedAt({ at }: { at: number }) {
  const t = useT();
  const { language } = usePreferences();
  const { cityNow } = useCity();
  return (
    <p className="console-meta">{t('dryRun.askedAt', { time: formatRecent(at, cityNow(), language) })}</p>
  );
}

function AskButton({ words, onAsk }: { words: string; onAsk: () => void }) {
  return (
    <div className="console-actions">
      <Button variant="second" icon="refresh" onClick={onAsk}>
        {words}
      </Button>
    </div>
  );
}

type State = NonNullable<RuleDraft['dryRun']>['state'] | null;

/** Says once that the run has ended, to those who cannot see that the bar is gone. */
function useEndAnnounced(state: State): void {
  const t = useT();
  const before = useRef<State>(state);
  useEffect(() => {
    const wasMoving = before.current === 'waiting' || before.current === 'running';
    before.current = state;
    if (wasMoving && (state === 'finished' || state === 'failed')) announce(t(`dryRun.ended.${state}`));
  }, [state, t]);
}
