import type { Paper, Problem } from '@healthcode/contracts/client';
import { Button } from '@healthcode/ui';
import { useState } from 'react';
import { useSession } from '../session/SessionProvider.tsx';
import { Failure } from '../shell/Failure.tsx';
import { takeFocus } from '../suspensions/take-focus.ts';
import { useT } from './words.ts';

interface LosePaperProps {
  readonly paper: Paper;
  readonly personId: string;
  readonly onLost: (paper: Paper) => void;
}

type State = 'idle' | 'sure' | 'sending' | { readonly problem: Problem | null };

/** It cannot be taken back, and so it is asked for twice. */
export function LosePaper({ paper, personId, onLost }: LosePaperProps) {
  const t = useT();
  const { api } = useSession();
  const [state, setState] = useState<State>('idle');
  const { paperId, number } = paper;
  const report = async () => {
    setState('sending');
    const reply = await api('paperLostAtCounter', { params: { paperId }, body: { personId } });
    if (reply.ok) onLost(reply.value);
    else setState({ problem: reply.problem ?? null });
  };
  if (state === 'idle') {
    return (
      <Button variant="second" aria-label={t('lostOf', { number })} onClick={() => setState('sure')}>
        {t('lost')}
      </Button>
    );
  }
  if (typeof state === 'object')
    return <Failure title={t('lostFailed')} problem={state.problem} onRetry={() => setState('sure')} />;
  return (
    <section className="console-ask" aria-label={t('lostOf', { number })} tabIndex={-1} ref={takeFocus}>
      <p>{t('lostSure', { number })}</p>
      <div className="console-actions">
        <Button waiting={state === 'sending'} waitingText={t('sending')} onClick={() => void report()}>
          {t('lostYes')}
        </Button>
        <Button variant="plain" onClick={() => setState('idle')}>
          {t('lostNo')}
        </Button>
      </div>
    </section>
  );
}
