/** How far the gate's lists can be trusted now. The guard sees it before anyone is scanned. */
export type Freshness =
  /** Never had a list, or none of it can be opened. */
  | { readonly kind: 'none' }
  /** There is a list, but not of today. */
  | { readonly kind: 'other-day'; readonly ageMs: number }
  | { readonly kind: 'fresh' | 'late' | 'too-old'; readonly ageMs: number };

/** The manifest is signed every minute and looked for every 30–40 s: ten minutes without one is a lost network. */
export const LATE_AFTER_MS = 10 * 60_000;

/** A phone list that is open here. */
export interface DayList {
  /** Its civil day, days since 1970-01-01. */
  readonly day: number;
  /** When the newest manifest that names it was signed, UTC milliseconds. */
  readonly manifestTime: number;
}

/**
 * @param now corrected city time
 * @param today civil day of `now`
 * @param maxAgeMs the venue's limit, inclusive
 */
export function freshnessOf(
  lists: readonly DayList[],
  now: number,
  today: number,
  maxAgeMs: number,
): Freshness {
  if (lists.length === 0) return { kind: 'none' };
  const ofToday = lists.find((list) => list.day === today);
  const signedAt = ofToday?.manifestTime ?? Math.max(...lists.map((list) => list.manifestTime));
  const ageMs = Math.max(0, now - signedAt);
  if (!ofToday) return { kind: 'other-day', ageMs };
  if (ageMs > maxAgeMs) return { kind: 'too-old', ageMs };
  return { kind: ageMs > Math.min(LATE_AFTER_MS, maxAgeMs / 2) ? 'late' : 'fresh', ageMs };
}

/** Whether anyone can be checked at all. */
export const canCheck = (freshness: Freshness): boolean =>
  freshness.kind === 'fresh' || freshness.kind === 'late';
