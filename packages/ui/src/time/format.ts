import type { DayNumber, InstantMs } from '@healthcode/domain';
import type { Language } from '../preferences/preferences.ts';
import { cityTime, civilDate } from './city-time.ts';

const EN_MONTHS =
  'January February March April May June July August September October November December'.split(' ');
const EN_WEEKDAYS = 'Sun Mon Tue Wed Thu Fri Sat'.split(' ');
const ZH_WEEKDAYS = '日一二三四五六';

export interface DateStyle {
  /** The year is written when it differs from the year of this instant; without it, never. */
  readonly now?: InstantMs | undefined;
  /** `true`: always with the year. */
  readonly year?: boolean | undefined;
  readonly weekday?: boolean | undefined;
}

/** `14:32:08`, for the clock on the pass. */
export function formatClock(instant: InstantMs): string {
  const { hour, minute, second } = cityTime(instant);
  return `${two(hour)}:${two(minute)}:${two(second)}`;
}

/** `8:41`, `14:31`: 24-hour time in text. */
export function formatTime(instant: InstantMs): string {
  const { hour, minute } = cityTime(instant);
  return `${hour}:${two(minute)}`;
}

/** `11月23日`, `11月23日 星期一`, `2027年1月19日`; `23 November`, `Mon 23 November`, `19 January 2027`. */
export function formatCivilDay(day: DayNumber, language: Language, style: DateStyle = {}): string {
  const { year, month, dayOfMonth, weekday } = civilDate(day);
  const withYear = style.year === true || (style.now !== undefined && cityTime(style.now).year !== year);
  if (language === 'zh') {
    const date = `${withYear ? `${year}年` : ''}${month}月${dayOfMonth}日`;
    return style.weekday ? `${date} 星期${ZH_WEEKDAYS.charAt(weekday)}` : date;
  }
  const date = `${dayOfMonth} ${EN_MONTHS[month - 1]}${withYear ? ` ${year}` : ''}`;
  return style.weekday ? `${EN_WEEKDAYS[weekday]} ${date}` : date;
}

/** The civil day in which the instant lies in the city. */
export function formatDate(instant: InstantMs, language: Language, style: DateStyle = {}): string {
  return formatCivilDay(cityTime(instant).day, language, style);
}

/** `11月27日 0:00`, `27 November, 0:00`: an end is always a date and a time. */
export function formatInstant(instant: InstantMs, language: Language, style: DateStyle = {}): string {
  const gap = language === 'zh' ? ' ' : ', ';
  return `${formatDate(instant, language, style)}${gap}${formatTime(instant)}`;
}

/** Today only the time, else date and time. */
export function formatRecent(instant: InstantMs, now: InstantMs, language: Language): string {
  const today = cityTime(instant).day === cityTime(now).day;
  return today ? formatTime(instant) : formatInstant(instant, language, { now });
}

/** `3,214`. */
export function formatNumber(value: number): string {
  const [whole = '', fraction] = String(Math.abs(value)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${value < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
