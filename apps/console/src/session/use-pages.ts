import type { ApiResult, Problem } from '@healthcode/contracts/client';
import { useCallback, useEffect, useState } from 'react';

export interface Pages<P> {
  /** Those that came, in their order. */
  readonly pages: readonly P[];
  readonly state: 'asking' | 'asked' | 'failed';
  readonly problem: Problem | null;
  readonly hasMore: boolean;
  /** The next page, or the one that failed again. */
  readonly more: () => void;
}

/** A list that comes page by page: the first at once and whenever `ask` changes, each further one on `more`. */
export function usePages<P extends { readonly next: string | null }>(
  ask: (after: string | null) => Promise<ApiResult<P>>,
): Pages<P> {
  const [pages, setPages] = useState<readonly P[]>([]);
  const [state, setState] = useState<Pages<P>['state']>('asking');
  const [problem, setProblem] = useState<Problem | null>(null);

  const load = useCallback(
    async (before: readonly P[], isGone: () => boolean = () => false) => {
      setState('asking');
      const reply = await ask(before.at(-1)?.next ?? null);
      if (isGone()) return;
      if (reply.ok) setPages([...before, reply.value]);
      else setProblem(reply.problem ?? null);
      setState(reply.ok ? 'asked' : 'failed');
    },
    [ask],
  );

  useEffect(() => {
    let gone = false;
    setPages([]);
    void load([], () => gone);
    return () => {
      gone = true;
    };
  }, [load]);

  const more = useCallback(() => void load(pages), [load, pages]);
  return { pages, state, problem, hasMore: typeof pages.at(-1)?.next === 'string', more };
}
