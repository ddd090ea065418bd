import { startOfDay } from '@healthcode/domain';
import { TOMORROW_FROM_HOUR } from '@healthcode/pass';
import type { DayList } from './freshness.ts';

/** What will not be possible after midnight unless the gate is online once before. */
export type MidnightOutlook =
  /** Tomorrow's list is not here: from 00:00 on no code on a phone can be checked. */
  | { readonly kind: 'no-list' }
  /** Tomorrow's list is here, and will be too old from this instant on, exclusive. */
  | { readonly kind: 'until'; readonly at: number };

const HOUR_MS = 3_600_000;
/** A gate that heard of the server so lately is online: it fetches tomorrow's list by itself. */
const ONLINE_WITHIN_MS = 2 * 60_000;
/** So soon before an end it is worth saying. */
const SAID_BEFORE_MS = 4 * HOUR_MS;

/**
 * From 20:00 on, for a gate that is offline; null while there is nothing to be said.
 *
 * @param now corrected city time
 * @param today civil day of `now`
 * @param maxAgeMs the venue's limit, inclusive
 */
export function midnightOutlook(
  lists: readonly DayList[],
  now: number,
  today: number,
  maxAgeMs: number,
  utcOffsetMinutes: number,
): MidnightOutlook | null {
  if (now < startOfDay(today, utcOffsetMinutes) + TOMORROW_FROM_HOUR * HOUR_MS) return null;
  const ofToday = lists.find(({ day }) => day === today);
  if (ofToday && now - ofToday.manifestTime <= ONLINE_WITHIN_MS) return null;
  const ahead = lists.find(({ day }) => day === today + 1);
  if (!ahead) return { kind: 'no-list' };
  const at = ahead.manifestTime + maxAgeMs;
  return at - now <= SAID_BEFORE_MS ? { kind: 'until', at } : null;
}
