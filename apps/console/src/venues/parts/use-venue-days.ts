import type { VenueDays } from '@healthcode/contracts/client';
import { useCallback } from 'react';
import { usePolled } from '../../overview/use-polled.ts';
import { useSession } from '../../session/SessionProvider.tsx';

export type DaySums = VenueDays['days'][number];

/** A gate that was offline brings checks of days before today; nobody waits for them by the second. */
const SELDOM_MS = 10 * 60_000;
const DAYS = 30;

/** The last thirty days with today on top, the newest first: a reply of yesterday still has its day in its place. */
export const withToday = (today: DaySums, days: readonly DaySums[]): DaySums[] =>
  [today, ...days.filter(({ day }) => day < today.day)].slice(0, DAYS);

/** A venue's last thirty days and the months to take along; asked for seldom, and at once when a day has begun. */
export function useVenueDays(venueId: string, today: DaySums) {
  const { api } = useSession();
  const { value, problem, lost, askNow } = usePolled(
    // biome-ignore lint/correctness/useExhaustiveDependencies: another day is a reason to ask again
    useCallback(() => api('venueDays', { params: { venueId } }), [api, venueId, today.day]),
    SELDOM_MS,
  );
  const failed = problem !== null || (!value && lost);
  const known: VenueDays | null = value && { ...value, days: withToday(today, value.days) };
  return { known, failed, problem, askNow };
}
