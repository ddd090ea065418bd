import { countPassages, dayNumberAt, type PassageCounts, peoplePerMinute } from '@healthcode/domain';
import { useEffect, useState } from 'react';
import { useGate } from '../app/gate-context.ts';
import { useStore } from '../app/store.ts';
import { authorityOf } from '../session/session.ts';

const RENEW_EVERY_MS = 10_000;

export interface Flow extends PassageCounts {
  readonly perMinute: number;
}

/** People through this gate since midnight in the city, and how many a minute of late. */
export function useFlow(): Flow {
  const { shift, clock, session } = useGate();
  const entries = useStore(shift.entries);
  const offset = authorityOf(useStore(session.state))?.utcOffsetMinutes;
  const [, renew] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => renew((count) => count + 1), RENEW_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  const now = clock.now();
  const today = dayNumberAt(now, offset);
  const counts = countPassages(entries.filter((entry) => dayNumberAt(entry.at, offset) === today));
  return { ...counts, perMinute: peoplePerMinute(entries, now) };
}
