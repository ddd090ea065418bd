import { DAY_MS, HOUR_MS } from '../time/day-number.ts';
import { CertLogicError } from './certlogic-error.ts';
import type { TimeUnit } from './operators.ts';

/** A date-time of CertLogic: an instant in UTC with millisecond precision. No JSON has one; only operations make it. */
export class DateTime {
  readonly #epochMs: number;

  constructor(epochMs: number) {
    this.#epochMs = epochMs;
  }

  /** UTC milliseconds since 1970-01-01. On the prototype, so that no path of an expression reads it. */
  get epochMs(): number {
    return this.#epochMs;
  }

  /** `YYYY-MM-DDThh:mm:ss.SSSZ`. */
  toJSON(): string {
    return new Date(this.#epochMs).toISOString();
  }
}

/** As far from 1970 as an instant of ECMAScript may lie. */
const MAX_DAYS = 100_000_000;
const MAX_EPOCH_MS = MAX_DAYS * DAY_MS;
const MAX_MONTHS = Math.ceil(MAX_DAYS / 28);
const DAYS_OF_400_YEARS = 146_097;
/** So many times 400 years before 1 March 0 lies a day before which there is no date-time. */
const ERAS_BEFORE = 700;
/** From that day to 1970-01-01. */
const DAYS_BEFORE_1970 = 719_468 + ERAS_BEFORE * DAYS_OF_400_YEARS;

/**
 * The instant with so many units more. Days and hours are spans; a month or a year keeps the day of the month and,
 * where that month has no such day, runs over into the next: 29 February plus a year is 1 March.
 *
 * @throws CertLogicError `date-out-of-range`
 */
export function plusTime(epochMs: number, amount: number, unit: TimeUnit, at: string): number {
  const later = shifted(epochMs, amount, unit);
  if (!(Math.abs(later) <= MAX_EPOCH_MS)) throw new CertLogicError('date-out-of-range', at);
  return later;
}

function shifted(epochMs: number, amount: number, unit: TimeUnit): number {
  if (unit === 'day') return epochMs + amount * DAY_MS;
  if (unit === 'hour') return epochMs + amount * HOUR_MS;
  const months = unit === 'year' ? amount * 12 : amount;
  if (Math.abs(months) > MAX_MONTHS) return Number.NaN;
  const day = Math.floor(epochMs / DAY_MS);
  return plusMonths(day, months) * DAY_MS + (epochMs - day * DAY_MS);
}

/**
 * The day of so many months later with the same day of the month, running over where there is none. Counts years
 * from March on, as `dateOfDay` does, so that the leap day comes last, and from so early that nothing is negative:
 * whole numbers of 32 bits, which take half the time.
 */
function plusMonths(day: number, months: number): number {
  const counted = (day + DAYS_BEFORE_1970) | 0;
  const era = (counted / DAYS_OF_400_YEARS) | 0;
  const dayOfEra = counted - era * DAYS_OF_400_YEARS;
  const leaps = ((dayOfEra / 1460) | 0) - ((dayOfEra / 36_524) | 0) + ((dayOfEra / 146_096) | 0);
  const year = era * 400 + (((dayOfEra - leaps) / 365) | 0);
  const dayOfYear = counted - firstDayOfYear(year);
  const month = ((5 * dayOfYear + 2) / 153) | 0;
  const total = (year * 12 + month + months) | 0;
  const newYear = (total / 12) | 0;
  const first = firstDayOfYear(newYear) + firstDayOfMonth(total - newYear * 12);
  return first + dayOfYear - firstDayOfMonth(month) - DAYS_BEFORE_1970;
}

function firstDayOfYear(year: number): number {
  const centuries = (year / 100) | 0;
  return year * 365 + (year >> 2) - centuries + (centuries >> 2);
}

/** Within a year that begins in March, month 0. */
function firstDayOfMonth(month: number): number {
  return ((153 * month + 2) / 5) | 0;
}
