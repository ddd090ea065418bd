import {
  DAY_MS,
  type DayNumber,
  dateOfDay,
  dayNumberAt,
  type InstantMs,
  REGION_UTC_OFFSET_MINUTES,
} from '@healthcode/domain';

/** A wall clock in Asia/Shanghai, whatever zone the device is set to. */
export interface CityTime {
  readonly day: DayNumber;
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** Reads an instant on the city's wall clock. */
export function cityTime(instant: InstantMs): CityTime {
  const day = dayNumberAt(instant);
  const seconds = Math.floor((instant + REGION_UTC_OFFSET_MINUTES * 60_000 - day * DAY_MS) / 1000);
  return {
    ...civilDate(day),
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
  };
}

/** The date of a civil day; 1970-01-01 was a Thursday. */
export function civilDate(
  day: DayNumber,
): Pick<CityTime, 'day' | 'year' | 'month' | 'dayOfMonth' | 'weekday'> {
  const date = dateOfDay(day);
  return {
    day,
    year: date.year,
    month: date.month,
    dayOfMonth: date.day,
    weekday: (((day + 4) % 7) + 7) % 7,
  };
}
