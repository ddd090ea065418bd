/** Phone lists come round every 32 days, paper lists after four periods; the two share no letter. */
const PHONE = '0123456789abcdefghijklmnopqrstuv';
const PAPER = 'wxyz';
/** A paper list takes the papers issued during 182 days, half a year. */
const PERIOD_DAYS = 182;
/** A paper's last valid day lies at most this many days after the day of its issue. */
export const PAPER_DAYS = 180;
/** From this hour of the region's evening on tomorrow's phone list and its keys are given to gates. */
export const TOMORROW_FROM_HOUR = 20;

/**
 * The `uri` of the phone list of a civil day: one character, the day modulo 32. Together with `exp`,
 * which gives the day itself, it names the list without doubt.
 */
export function phoneListUri(day: number): string {
  return PHONE[day % PHONE.length]!;
}

/** A paper list: its `uri`, and the first and last day on which its papers are issued, inclusive. */
export interface PaperPeriod {
  readonly uri: string;
  readonly period: readonly [firstDay: number, lastDay: number];
}

/** The paper list for papers issued on a day: half-years of 182 days counted from 1970-01-01. */
export function paperListOf(day: number): PaperPeriod {
  const number = Math.floor(day / PERIOD_DAYS);
  const firstDay = number * PERIOD_DAYS;
  return { uri: PAPER[number % PAPER.length]!, period: [firstDay, firstDay + PERIOD_DAYS - 1] };
}

/**
 * Whether a list (an entry of the manifest, or the keys of one) is the list of a pass with this `uri`
 * whose last valid day is `lastDay`. A phone pass: the list of that day. Paper: the period in which it
 * may have been issued, at most 180 days before; two periods of the same letter lie 728 days apart, so
 * that only one can be meant.
 */
export function listServesPass(
  entry: { readonly uri: string; readonly day?: number; readonly period?: readonly [number, number] },
  uri: string,
  lastDay: number,
): boolean {
  if (entry.uri !== uri) return false;
  if (entry.period === undefined) return entry.day === lastDay;
  const [first, last] = entry.period;
  return first <= lastDay && last >= lastDay - PAPER_DAYS;
}
