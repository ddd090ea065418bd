import type { PeopleList, Problem } from '@healthcode/contracts/client';
import { useCallback, useEffect, useState } from 'react';
import { useSession } from '../session/SessionProvider.tsx';

export interface PeopleUse {
  readonly people: PeopleList['people'];
  readonly state: 'asking' | 'asked' | 'failed';
  readonly problem: Problem | null;
  readonly hasMore: boolean;
  /** The next page, or the one that failed again. */
  readonly more: () => void;
}

/** A list of people, page after page. Each page asked for is written down as a look at everyone in it. */
export function usePeople(colour: 'orange' | 'red', district: string | null): PeopleUse {
  const { api } = useSession();
  const [people, setPeople] = useState<PeopleList['people']>([]);
  const [next, setNext] = useState<string | null>(null);
  const [state, setState] = useState<PeopleUse['state']>('asking');
  const [problem, setProblem] = useState<Problem | null>(null);

  const ask = useCallback(
    async (after: string | null, isGone: () => boolean = () => false) => {
      setState('asking');
      const query = { colour, ...(district ? { district } : {}), ...(after ? { after } : {}) };
      const reply = await api('people', { query });
      if (isGone()) return;
      if (reply.ok) {
        setPeople((before) => (after ? [...before, ...reply.value.people] : reply.value.people));
        setNext(reply.value.next);
      } else setProblem(reply.problem ?? null);
      setState(reply.ok ? 'asked' : 'failed');
    },
    [api, colour, district],
  );

  useEffect(() => {
    let gone = false;
    void ask(null, () => gone);
    return () => {
      gone = true;
    };
  }, [ask]);

  const more = useCallback(() => void ask(next), [ask, next]);
  return { people, state, problem, hasMore: next !== null, more };
}
