import type { ApiResult, Problem } from '@healthcode/contracts/client';
import { useState } from 'react';

type State =
  | { readonly step: 'idle' | 'sending' }
  | { readonly step: 'failed'; readonly problem: Problem | null };

/** Something an officer does: under way, done (`onDone`), or why not. */
export function useAct<T>(onDone: (value: T) => void) {
  const [state, setState] = useState<State>({ step: 'idle' });
  const run = async (send: () => Promise<ApiResult<T>>): Promise<boolean> => {
    if (state.step === 'sending') return false;
    setState({ step: 'sending' });
    const reply = await send();
    setState(reply.ok ? { step: 'idle' } : { step: 'failed', problem: reply.problem ?? null });
    if (reply.ok) onDone(reply.value);
    return reply.ok;
  };
  return {
    run,
    sending: state.step === 'sending',
    failed: state.step === 'failed',
    problem: state.step === 'failed' ? state.problem : null,
  };
}
