import { type DayNumber, dayNumberAt, startOfDay } from '@healthcode/domain';

/** The `exp` claim (Unix seconds) of a pass that is valid to the end of a civil day. */
export function endOfDay(day: DayNumber, utcOffsetMinutes: number): number {
  return startOfDay(day + 1, utcOffsetMinutes) / 1000;
}

/** The last civil day on which a pass with this `exp` (Unix seconds) is valid. */
export function lastDayOf(exp: number, utcOffsetMinutes: number): DayNumber {
  return dayNumberAt(exp * 1000 - 1, utcOffsetMinutes);
}
