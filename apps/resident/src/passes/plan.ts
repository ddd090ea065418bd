/** Passes for today and the thirteen days after it. */
export const HORIZON_DAYS = 14;
const ENOUGH_DAYS_AHEAD = 12;
const FEW_DAYS_AHEAD = 4;
const MINUTE_MS = 60_000;

const rangeFrom = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_, n) => first + n);

/** Which of the coming days have no pass on this phone. */
export function missingDays(today: number, held: readonly number[]): number[] {
  return rangeFrom(today, HORIZON_DAYS).filter((day) => !held.includes(day));
}

/**
 * Which held days may be destroyed. Yesterday is kept, and nothing goes while the clock is unconfirmed: a phone
 * that wrongly believes it is tomorrow must not destroy the pass of today.
 */
export function spentDays(today: number, held: readonly number[], clockConfirmed: boolean): number[] {
  return clockConfirmed ? held.filter((day) => day < today - 1) : [];
}

/** How many days after today are held without a gap. */
export function daysAhead(today: number, held: readonly number[]): number {
  let ahead = 0;
  while (held.includes(today + ahead + 1)) ahead += 1;
  return ahead;
}

/** The last day of the unbroken run that begins today, or null when there is no pass for today. */
export function lastCoveredDay(today: number, held: readonly number[]): number | null {
  return held.includes(today) ? today + daysAhead(today, held) : null;
}

/**
 * How much more display time passes until the phone fetches new days; null while it holds enough, 0 when it is
 * due. The moment is random because everybody shows the code at the same rush hour: one to twenty minutes of
 * display, added up over many displays since one may last ten seconds; within a minute when few days are left.
 * @param leftMs what was left before this display, or null to draw anew
 * @param shownMs how long the code showed since
 * @param random a number in [0, 1)
 */
export function topUpLeftMs(
  ahead: number,
  leftMs: number | null,
  shownMs: number,
  random: number,
): number | null {
  if (ahead >= ENOUGH_DAYS_AHEAD) return null;
  const [shortest, longest] = ahead < FEW_DAYS_AHEAD ? [0.1, 1] : [1, 20];
  const keeps = leftMs !== null && leftMs <= longest * MINUTE_MS;
  const before = keeps ? leftMs : Math.round((shortest + (longest - shortest) * random) * MINUTE_MS);
  return Math.max(0, before - shownMs);
}
