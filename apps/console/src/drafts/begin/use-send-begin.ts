import type { Problem, RequestOf, RuleDraft } from '@healthcode/contracts/client';
import { useState } from 'react';
import { useSession } from '../../session/SessionProvider.tsx';

type BeginState =
  | { readonly step: 'idle' | 'sending' }
  | { readonly step: 'failed'; readonly problem: Problem | null };

/** Makes the draft; once, however often the button is pressed. */
export function useSendBegin(onBegun: (draft: RuleDraft) => void) {
  const { api } = useSession();
  const [state, setState] = useState<BeginState>({ step: 'idle' });
  const send = async (body: RequestOf<'beginDraft'>['body']) => {
    if (state.step === 'sending') return;
    setState({ step: 'sending' });
    const reply = await api('beginDraft', { body });
    if (reply.ok) onBegun(reply.value);
    else setState({ step: 'failed', problem: reply.problem ?? null });
  };
  return { state, send };
}
