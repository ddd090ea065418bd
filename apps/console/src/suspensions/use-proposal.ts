import type { Problem, Suspension } from '@healthcode/contracts/client';
import type { SuspensionGround } from '@healthcode/domain';
import { useState } from 'react';
import { useSession } from '../session/SessionProvider.tsx';
import type { DisputedRecord } from './ProposeSuspension.tsx';

type State =
  | { readonly step: 'idle' | 'sending' }
  | { readonly step: 'failed'; readonly problem: Problem | null };

/** Sends a proposal, and says what came of it. */
export function useProposal(
  { personId, sourceId, recordId }: DisputedRecord,
  onProposed: (suspension: Suspension) => void,
) {
  const { api } = useSession();
  const [state, setState] = useState<State>({ step: 'idle' });
  const send = async ({ ground, days }: { ground: SuspensionGround; days: number }) => {
    if (state.step === 'sending') return;
    setState({ step: 'sending' });
    const reply = await api('proposeSuspension', { body: { personId, sourceId, recordId, ground, days } });
    if (reply.ok) onProposed(reply.value);
    else setState({ step: 'failed', problem: reply.problem ?? null });
  };
  return {
    send,
    sending: state.step === 'sending',
    failed: state.step === 'failed',
    problem: state.step === 'failed' ? state.problem : null,
  };
}
