import { dayNumberAt } from '@healthcode/domain';
import { createContext, useContext, useEffect, useState } from 'react';
import { authorityOf, type Post, postOf } from '../session/session.ts';
import { type Freshness, freshnessOf } from '../sync/freshness.ts';
import type { Gate } from './gate.ts';
import { useStore } from './store.ts';

export const GateContext = createContext<Gate | null>(null);

export function useGate(): Gate {
  const gate = useContext(GateContext);
  if (!gate) throw new Error('The gate has not been opened.');
  return gate;
}

/** Where this gate stands, or null before a venue was chosen. */
export function usePost(): Post | null {
  return postOf(useStore(useGate().session.state));
}

/** City time, renewed every so many milliseconds and whenever the clock is set. */
export function useCityTime(everyMs = 1_000): number {
  const { clock } = useGate();
  useStore(clock.state);
  const [, renew] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => renew((count) => count + 1), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return clock.now();
}

/** Before a venue is chosen, as the pass format says for venues that set no limit of their own. */
const USUAL_MAX_AGE_MINUTES = 240;

export function useFreshness(): Freshness {
  const { lists, session } = useGate();
  const offset = authorityOf(useStore(session.state))?.utcOffsetMinutes;
  const { days } = useStore(lists.state);
  const post = usePost();
  const now = useCityTime();
  const minutes = post?.type.statusListMaxAgeMinutes ?? USUAL_MAX_AGE_MINUTES;
  return freshnessOf(days, now, dayNumberAt(now, offset), minutes * 60_000);
}
