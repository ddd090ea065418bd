import type { ApiResult, DeskClaim, Problem } from '@healthcode/contracts/client';
import { useState } from 'react';

type State =
  | { readonly step: 'idle' | 'sure' | 'sending' }
  | { readonly step: 'failed'; readonly problem: Problem | null };

/** A word that cannot be taken back: asked for twice, then sent. */
export function useDesk(onDone: (claim: DeskClaim) => void) {
  const [state, setState] = useState<State>({ step: 'idle' });
  const send = async (ask: () => Promise<ApiResult<DeskClaim>>) => {
    if (state.step === 'sending') return;
    setState({ step: 'sending' });
    const reply = await ask();
    if (reply.ok) onDone(reply.value);
    else setState({ step: 'failed', problem: reply.problem ?? null });
  };
  return {
    state,
    send,
    askTwice: () => setState({ step: 'sure' }),
    back: () => setState({ step: 'idle' }),
  };
}
