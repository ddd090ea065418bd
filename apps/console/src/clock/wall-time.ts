import { dayNumberAt, dayNumberOf, formatDay, startOfDay } from '@healthcode/domain';

/**
 * Days and times as staff write them, in the city's own zone whatever the computer is set to: a laboratory that
 * writes 14:30 means 14:30 in the city. The zone has a fixed offset, so a written time is exactly one instant.
 */

const MINUTE_MS = 60_000;

export type Written<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: 'missing' | 'format' | 'impossible' };

const missing = { ok: false, reason: 'missing' } as const;
const format = { ok: false, reason: 'format' } as const;
const impossible = { ok: false, reason: 'impossible' } as const;

/** Input methods for Chinese often leave full-width digits, colons and blanks; they mean the same. */
function narrow(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
    .trim();
}

/** A day written as 2026-11-23, 2026/11/23, 2026.11.23, 20261123 or 2026年11月23日: days since 1970-01-01. */
export function readDay(text: string): Written<number> {
  const plain = narrow(text);
  if (plain === '') return missing;
  const parts =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ??
    /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日?$/.exec(plain);
  if (!parts) return format;
  const [year, month, date] = parts.slice(1).map(Number) as [number, number, number];
  const day = dayNumberOf(year, month, date);
  return day !== null && day >= 0 ? { ok: true, value: day } : impossible;
}

/** A time of day written as 14:30, 9:05, 1430 or 14时30分: minutes since midnight, 0 to 1439. */
export function readTime(text: string): Written<number> {
  const plain = narrow(text);
  if (plain === '') return missing;
  const parts = /^(\d{1,2})\s*[:时点]\s*(\d{2})\s*分?$/.exec(plain) ?? /^(\d{2})(\d{2})$/.exec(plain);
  if (!parts) return format;
  const [hours, minutes] = parts.slice(1).map(Number) as [number, number];
  return hours <= 23 && minutes <= 59 ? { ok: true, value: hours * 60 + minutes } : impossible;
}

/** The instant (UTC ms) at which the city's clocks show that day and minute. */
export function instantAt(day: number, minuteOfDay: number, utcOffsetMinutes: number): number {
  return startOfDay(day, utcOffsetMinutes) + minuteOfDay * MINUTE_MS;
}

const two = (n: number) => String(n).padStart(2, '0');

/** Day and minute that the city's clocks show at an instant, as the form shows them: 2026-11-23 and 14:30. */
export function writeInstant(instant: number, utcOffsetMinutes: number): { date: string; time: string } {
  const day = dayNumberAt(instant, utcOffsetMinutes);
  const minute = Math.floor((instant - startOfDay(day, utcOffsetMinutes)) / MINUTE_MS);
  return { date: formatDay(day), time: `${two(Math.floor(minute / 60))}:${two(minute % 60)}` };
}
