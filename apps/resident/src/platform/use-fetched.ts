import type { ApiResult, Problem } from '@healthcode/contracts/client';
import { useCallback, useEffect, useState } from 'react';

export type Fetched<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: T }
  | { readonly kind: 'offline' }
  | { readonly kind: 'problem'; readonly problem: Problem };

const settle = <T>(result: ApiResult<T>): Fetched<T> => {
  if (result.ok) return { kind: 'ready', value: result.value };
  return result.offline ? { kind: 'offline' } : { kind: 'problem', problem: result.problem };
};

/**
 * Reads once when the component appears, and again on demand. An answer to an earlier request is dropped.
 * @param read must keep its identity between renders
 */
export function useFetched<T>(read: () => Promise<ApiResult<T>>): { fetched: Fetched<T>; again: () => void } {
  const [fetched, setFetched] = useState<Fetched<T>>({ kind: 'loading' });
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks again
  useEffect(() => {
    let current = true;
    setFetched({ kind: 'loading' });
    void read().then((result) => {
      if (current) setFetched(settle(result));
    });
    return () => {
      current = false;
    };
  }, [read, round]);
  return { fetched, again: useCallback(() => setRound((n) => n + 1), []) };
}
