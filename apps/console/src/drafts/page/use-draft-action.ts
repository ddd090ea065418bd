import type { ApiResult, Problem, RuleDraft } from '@healthcode/contracts/client';
import { useState } from 'react';

export type Doing<Action extends string> =
  | { readonly step: 'idle' }
  | { readonly step: 'sending'; readonly action: Action }
  | { readonly step: 'refused'; readonly action: Action; readonly problem: Problem }
  | { readonly step: 'no-reply'; readonly action: Action };

/**
 * One action on a draft at a time.
 * @param take gets the draft as it is afterwards
 * @param ask asks how things stand, where nobody knows
 */
export function useDraftAction<Action extends string>(take: (draft: RuleDraft) => void, ask: () => void) {
  const [doing, setDoing] = useState<Doing<Action>>({ step: 'idle' });
  const act = async (action: Action, send: () => Promise<ApiResult<RuleDraft>>): Promise<boolean> => {
    if (doing.step === 'sending') return false;
    setDoing({ step: 'sending', action });
    const reply = await send();
    if (reply.ok) {
      setDoing({ step: 'idle' });
      take(reply.value);
      return true;
    }
    setDoing(
      reply.offline ? { step: 'no-reply', action } : { step: 'refused', action, problem: reply.problem },
    );
    ask();
    return false;
  };
  const isSending = (action: Action) => doing.step === 'sending' && doing.action === action;
  return { doing, act, isSending };
}
