import type { ApiResult, MyAppeal, MyAppealList } from '@healthcode/contracts/client';
import { useCallback, useEffect, useState } from 'react';
import { type Fetched, useFetched } from '../platform/use-fetched.ts';
import { useServices } from '../shell/services-context.ts';

/** What this phone heard last of appeals; for when there is no network. */
export interface KnownAppeals {
  readonly list: MyAppealList | null;
  readonly views: Readonly<Record<string, MyAppeal>>;
}

const NOTHING: KnownAppeals = { list: null, views: {} };
/** So many appeals are kept in full. */
const KEPT = 5;

export function withView(known: KnownAppeals, view: MyAppeal): KnownAppeals {
  const others = Object.values(known.views).filter(({ appealId }) => appealId !== view.appealId);
  const newest = others.sort((left, right) => right.asOf - left.asOf).slice(0, KEPT - 1);
  return { ...known, views: Object.fromEntries([view, ...newest].map((one) => [one.appealId, one])) };
}

export interface Known<T> {
  readonly fetched: Fetched<T>;
  /** There is no network: what is shown was so at its `asOf`. */
  readonly stale: boolean;
  readonly again: () => void;
}

/** Asks the service; without a network it gives what this phone heard last, if it did. */
function useKnown<T>(
  ask: () => Promise<ApiResult<T>>,
  pick: (known: KnownAppeals) => T | null | undefined,
  put: (known: KnownAppeals, value: T) => KnownAppeals,
): Known<T> {
  const { store } = useServices();
  const { fetched, again } = useFetched(ask);
  const [last, setLast] = useState<T | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: pick and put are the same in every render
  useEffect(() => {
    if (fetched.kind === 'loading' || fetched.kind === 'problem') return;
    void store.recall('appeals').then((known = NOTHING) => {
      if (fetched.kind === 'ready') void store.remember('appeals', put(known, fetched.value));
      else setLast(pick(known) ?? null);
    });
  }, [fetched, store]);
  const stale = fetched.kind === 'offline' && last !== null;
  return { fetched: stale ? { kind: 'ready', value: last } : fetched, stale, again };
}

export function useMyAppeals(): Known<MyAppealList> {
  const { api } = useServices();
  return useKnown(
    useCallback(() => api.call('myAppeals'), [api]),
    ({ list }) => list,
    (known, list) => ({ ...known, list }),
  );
}

export function useMyAppeal(appealId: string): Known<MyAppeal> {
  const { api } = useServices();
  return useKnown(
    useCallback(() => api.call('myAppeal', { params: { appealId } }), [api, appealId]),
    ({ views }) => views[appealId],
    withView,
  );
}
