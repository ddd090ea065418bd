import type { PassedItem, PassedList, Problem } from '@healthcode/contracts/client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useSession } from '../session/SessionProvider.tsx';

export type PassedFilter = 'open' | 'contacted';

interface Page {
  readonly area: PassedList['area'];
  readonly items: readonly PassedItem[];
  readonly next: string | null;
}

type State =
  | { readonly step: 'asking' | 'asked' }
  | { readonly step: 'failed'; readonly problem: Problem | null };

export const keyOf = ({ personId, day, kind }: PassedItem) => `${personId} ${day} ${kind}`;

/** The list, page by page. Each page that is asked for is put down: nothing is asked for again by itself. */
export function usePassed(filter: PassedFilter) {
  const { api } = useSession();
  const [page, setPage] = useState<Page>({ area: null, items: [], next: null });
  const [state, setState] = useState<State>({ step: 'asking' });
  const round = useRef(0);

  const ask = useCallback(
    async (after: string | null) => {
      const mine = ++round.current;
      setState({ step: 'asking' });
      const query = { state: filter, ...(after === null ? {} : { after }) };
      const reply = await api('passedOn', { query });
      if (mine !== round.current) return;
      if (!reply.ok) return setState({ step: 'failed', problem: reply.problem ?? null });
      const { area, items, next } = reply.value;
      setPage((before) => ({ area, items: after === null ? items : [...before.items, ...items], next }));
      setState({ step: 'asked' });
    },
    [api, filter],
  );
  useEffect(() => {
    setPage({ area: null, items: [], next: null });
    void ask(null);
  }, [ask]);

  const change = (item: PassedItem) =>
    setPage((before) => ({
      ...before,
      items: before.items.map((one) => (keyOf(one) === keyOf(item) ? item : one)),
    }));
  return { ...page, state, change, more: () => void ask(page.next), again: () => void ask(null) };
}
