import type { ApiResult, Problem } from '@healthcode/contracts/client';
import { useCallback, useEffect, useState } from 'react';

export type Asked<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'loaded'; readonly value: T }
  | { readonly state: 'failed'; readonly problem: Problem | null };

/** Something asked of the server once, when the page opens, and again on `retry` or when `ask` changes. */
export function useAsked<T>(ask: () => Promise<ApiResult<T>>): { asked: Asked<T>; retry: () => void } {
  const [asked, setAsked] = useState<Asked<T>>({ state: 'loading' });
  const [tries, setTries] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a further try is a reason to ask again
  useEffect(() => {
    let gone = false;
    void ask().then((reply) => {
      if (gone) return;
      setAsked(
        reply.ok
          ? { state: 'loaded', value: reply.value }
          : { state: 'failed', problem: reply.problem ?? null },
      );
    });
    return () => {
      gone = true;
    };
  }, [ask, tries]);

  const retry = useCallback(() => {
    setAsked({ state: 'loading' });
    setTries((before) => before + 1);
  }, []);
  return { asked, retry };
}
