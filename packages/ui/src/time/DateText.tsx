import type { InstantMs } from '@healthcode/domain';
import { usePreferences } from '../preferences/PreferencesProvider.tsx';
import { type DateStyle, formatClock, formatDate, formatInstant, formatTime } from './format.ts';
import { formatAge } from './format-age.ts';

export interface DateTextProps extends DateStyle {
  /** UTC milliseconds. */
  readonly at: InstantMs;
  /** `instant` by default. `age` needs `now`. */
  readonly as?: 'instant' | 'date' | 'time' | 'clock' | 'age' | undefined;
}

/** A date or time in the city's zone and the reader's language, with the exact instant for machines. */
export function DateText({ at, as = 'instant', ...style }: DateTextProps) {
  const { language } = usePreferences();
  const written = {
    instant: () => formatInstant(at, language, style),
    date: () => formatDate(at, language, style),
    time: () => formatTime(at),
    clock: () => formatClock(at),
    age: () => formatAge(at, style.now ?? at, language),
  }[as]();
  return <time dateTime={new Date(at).toISOString()}>{written}</time>;
}
