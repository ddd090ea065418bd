import { dayNumberAt, REGION_UTC_OFFSET_MINUTES } from '@healthcode/domain';
import { createContext, useContext, useEffect, useState } from 'react';
import { authorityOf, type Post, postOf } from '../session/session.ts';
import { type Freshness, freshnessOf } from '../sync/freshness.ts';
import { type MidnightOutlook, midnightOutlook } from '../sync/midnight-outlook.ts';
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

/** The lists at hand beside the clock and what the venue allows. */
function useListsAtHand() {
  const { lists, session } = useGate();
  const offset = authorityOf(useStore(session.state))?.utcOffsetMinutes ?? REGION_UTC_OFFSET_MINUTES;
  const { days } = useStore(lists.state);
  const post = usePost();
  const now = useCityTime();
  const maxAgeMs = (post?.type.statusListMaxAgeMinutes ?? USUAL_MAX_AGE_MINUTES) * 60_000;
  return { days, now, today: dayNumberAt(now, offset), maxAgeMs, offset };
}

export function useFreshness(): Freshness {
  const { days, now, today, maxAgeMs } = useListsAtHand();
  return freshnessOf(days, now, today, maxAgeMs);
}

/** What will not be possible after midnight unless this gate is online once before. */
export function useMidnightOutlook(): MidnightOutlook | null {
  const { days, now, today, maxAgeMs, offset } = useListsAtHand();
  return midnightOutlook(days, now, today, maxAgeMs, offset);
}
