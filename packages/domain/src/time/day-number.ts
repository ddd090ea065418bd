/** A civil day in the region's zone, counted from 1970-01-01 as 0. */
export type DayNumber = number;
/** UTC milliseconds since 1970-01-01. */
export type InstantMs = number;

/** Asia/Shanghai: eight hours ahead of UTC all year; China has had no summer time since 1991. */
export const REGION_UTC_OFFSET_MINUTES = 480;

/** Milliseconds of one civil day; every day has as many, because the zone's offset is fixed. */
export const DAY_MS = 86_400_000;
/** Milliseconds of one hour. */
export const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** The civil day in which the instant lies; midnight belongs to the day it begins. */
export function dayNumberAt(
  instant: InstantMs,
  offsetMinutes: number = REGION_UTC_OFFSET_MINUTES,
): DayNumber {
  return Math.floor((instant + offsetMinutes * MINUTE_MS) / DAY_MS);
}

/** The first instant of the day. The day ends at `startOfDay(day + 1)`, exclusive. */
export function startOfDay(day: DayNumber, offsetMinutes: number = REGION_UTC_OFFSET_MINUTES): InstantMs {
  return day * DAY_MS - offsetMinutes * MINUTE_MS;
}

/** The day number of a date, or null when there is no such day (month 13, 30 February, year before 1). */
export function dayNumberOf(year: number, month: number, day: number): DayNumber | null {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    return null;
  }
  // Days from civil, with the year beginning in March so that the leap day comes last.
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Reads `YYYY-MM-DD`, and only a day that exists; anything else is null. */
export function parseDay(text: string): DayNumber | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  return dayNumberOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Year, month and day of a civil day. */
export function dateOfDay(day: DayNumber): { year: number; month: number; day: number } {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

/** The day as `YYYY-MM-DD`; the inverse of `parseDay`. */
export function formatDay(day: DayNumber): string {
  const date = dateOfDay(day);
  return `${pad(date.year, 4)}-${pad(date.month, 2)}-${pad(date.day, 2)}`;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
