import { DAY_MS, dayNumberOf, HOUR_MS } from '../time/day-number.ts';
import { CertLogicError } from './certlogic-error.ts';

// Dates are most of what rules about certificates spend their time on, so they are read by position and without
// objects in between: a regular expression took four times as long. Places are looked at only after the length.

const MINUTE_MS = 60_000;
const ZERO = 0x30;
const HYPHEN = 0x2d;
const PLUS = 0x2b;
const COLON = 0x3a;
const POINT = 0x2e;
const T = 0x54;
const Z = 0x5a;
/** Lengths of `YYYY`, `YYYY-MM`, `YYYY-MM-DD` and `YYYY-MM-DDThh:mm:ss`. */
const [YEAR, MONTH, DAY, SECOND] = [4, 7, 10, 19];
/** No digits, or no such day or time of day. */
const NONE = -1;

/**
 * The instant that a date or date-time says: `YYYY`, `YYYY-MM` (both their last day), `YYYY-MM-DD`, or that and
 * `Thh:mm:ss`, with decimals, of which three count, and `Z` or an offset of `h`, `hh`, `hmm`, `hhmm`, `h:mm` or
 * `hh:mm`. Without an offset it is UTC, without a time 00:00. The day and the time of day must exist.
 *
 * @throws CertLogicError `not-a-date`
 */
export function parseDateTime(text: string, at: string): number {
  if (text.length < SECOND) return parseDateOfBirth(text, at);
  const day = dayOf(text);
  const time = text.charCodeAt(DAY) === T ? timeOf(text) : NONE;
  const end = endOfDecimals(text);
  const offset = offsetMinutes(text, end);
  if (day === null || time === NONE || end === NONE || offset === null)
    throw new CertLogicError('not-a-date', at);
  return day * DAY_MS + time + millisecondsOf(text, end) - offset * MINUTE_MS;
}

/**
 * The first instant of the last day that a date of birth allows: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, and no time.
 *
 * @throws CertLogicError `not-a-date`
 */
export function parseDateOfBirth(text: string, at: string): number {
  const day = text.length === DAY ? dayOf(text) : lastDayOf(text);
  if (day === null) throw new CertLogicError('not-a-date', at);
  return day * DAY_MS;
}

function dayOf(text: string): number | null {
  if (text.charCodeAt(YEAR) !== HYPHEN || text.charCodeAt(MONTH) !== HYPHEN) return null;
  return dayNumberOf(yearOf(text), twoDigits(text, 5), twoDigits(text, 8));
}

function lastDayOf(text: string): number | null {
  if (text.length === YEAR) return dayNumberOf(yearOf(text), 12, 31);
  if (text.length !== MONTH || text.charCodeAt(YEAR) !== HYPHEN) return null;
  const month = twoDigits(text, 5);
  if (month === 12) return dayNumberOf(yearOf(text), 12, 31);
  const firstOfNext = month < 1 ? null : dayNumberOf(yearOf(text), month + 1, 1);
  return firstOfNext === null ? null : firstOfNext - 1;
}

function timeOf(text: string): number {
  const hours = twoDigits(text, 11);
  const minutes = twoDigits(text, 14);
  const seconds = twoDigits(text, 17);
  const isTime = hours >= 0 && hours <= 23 && minutes >= 0 && minutes <= 59 && seconds >= 0 && seconds <= 59;
  const isWritten = text.charCodeAt(13) === COLON && text.charCodeAt(16) === COLON;
  return isTime && isWritten ? hours * HOUR_MS + minutes * MINUTE_MS + seconds * 1000 : NONE;
}

/** Where decimals end, which begin at `SECOND`: there too, if there is no point. A point needs a digit. */
function endOfDecimals(text: string): number {
  if (text.length === SECOND || text.charCodeAt(SECOND) !== POINT) return SECOND;
  let end = SECOND + 1;
  while (end < text.length && isDigit(text.charCodeAt(end))) end += 1;
  return end > SECOND + 1 ? end : NONE;
}

/** The first three decimals; the others are left out, which rounds down. */
function millisecondsOf(text: string, end: number): number {
  let milliseconds = 0;
  for (let at = SECOND + 1, weight = 100; at < end && weight >= 1; at += 1, weight /= 10) {
    milliseconds += (text.charCodeAt(at) - ZERO) * weight;
  }
  return milliseconds;
}

/** Minutes ahead of UTC, by what is left of the text; null where it is no offset. */
function offsetMinutes(text: string, from: number): number | null {
  const length = text.length - from - 1;
  if (length < 0) return 0;
  const sign = text.charCodeAt(from);
  if (sign === Z) return length === 0 ? 0 : null;
  if ((sign !== PLUS && sign !== HYPHEN) || length === 0 || length > 5) return null;
  const minutes = length <= 2 ? 0 : twoDigits(text, text.length - 2);
  const hours = hoursOf(text, from + 1, length);
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return null;
  return (sign === PLUS ? 1 : -1) * (hours * 60 + minutes);
}

/** Of `h`, `hh`, `hmm`, `hhmm`, `h:mm` and `hh:mm`: what stands before the minutes and their colon. */
function hoursOf(text: string, from: number, length: number): number {
  const hasColon = length >= 4 && text.charCodeAt(text.length - 3) === COLON;
  const digits = length <= 2 ? length : length - (hasColon ? 3 : 2);
  if (digits === 2) return twoDigits(text, from);
  const unit = text.charCodeAt(from);
  return digits === 1 && isDigit(unit) ? unit - ZERO : NONE;
}

function yearOf(text: string): number {
  const century = twoDigits(text, 0);
  const year = twoDigits(text, 2);
  return century < 0 || year < 0 ? NONE : century * 100 + year;
}

function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at);
  const ones = text.charCodeAt(at + 1);
  return isDigit(tens) && isDigit(ones) ? (tens - ZERO) * 10 + ones - ZERO : NONE;
}

function isDigit(unit: number): boolean {
  return unit >= ZERO && unit <= ZERO + 9;
}
