import type { BatchView, Problem } from '@healthcode/contracts/client';
import { useState } from 'react';
import { useSession } from '../session/SessionProvider.tsx';

interface MoreFailures {
  readonly failures: BatchView['failures'];
  readonly hasMore: boolean;
  readonly asking: boolean;
  /** Why the next page could not be had; null: no reply; undefined: nothing went wrong. */
  readonly problem: Problem | null | undefined;
  readonly more: () => void;
}

/** The first page of failed rows came with the batch; further ones are asked for one by one. */
export function useMoreFailures({ batch, failures, nextAfterLine }: BatchView): MoreFailures {
  const { api } = useSession();
  const [later, setLater] = useState<BatchView['failures']>([]);
  const [next, setNext] = useState(nextAfterLine);
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<Problem | null | undefined>(undefined);

  const more = async () => {
    if (asking || next === null) return;
    setAsking(true);
    setProblem(undefined);
    const query = { afterLine: String(next) };
    const reply = await api('batch', { params: { batchId: batch.batchId }, query });
    setAsking(false);
    if (!reply.ok) return setProblem(reply.problem ?? null);
    setLater((before) => [...before, ...reply.value.failures]);
    setNext(reply.value.nextAfterLine);
  };
  return {
    failures: [...failures, ...later],
    hasMore: next !== null,
    asking,
    problem,
    more: () => void more(),
  };
}
