import type { InstantMs } from '@healthcode/domain';
import type { Language } from '../preferences/preferences.ts';

const MINUTE_S = 60;
const HOUR_S = 3600;
const DAY_S = 86_400;

/** `38 秒`, `2 小时 41 分`, `3 天`; `38 seconds`, `2 h 41 min`, `3 days`. Rounded down; below zero counts as zero. */
export function formatDuration(durationMs: number, language: Language): string {
  const seconds = Math.max(0, Math.floor(durationMs / 1000));
  if (seconds < MINUTE_S) return language === 'zh' ? `${seconds} 秒` : plural(seconds, 'second');
  const minutes = Math.floor(seconds / MINUTE_S);
  if (seconds < HOUR_S) return language === 'zh' ? `${minutes} 分钟` : plural(minutes, 'minute');
  const hours = Math.floor(seconds / HOUR_S);
  if (seconds < DAY_S) return hoursAndMinutes(hours, minutes % 60, language);
  const days = Math.floor(seconds / DAY_S);
  return language === 'zh' ? `${days} 天` : plural(days, 'day');
}

/** `38 秒前`, `38 seconds ago`. */
export function formatAge(instant: InstantMs, now: InstantMs, language: Language): string {
  const age = formatDuration(now - instant, language);
  return language === 'zh' ? `${age}前` : `${age} ago`;
}

/** `38 秒前更新`, `updated 38 seconds ago`. */
export function formatUpdated(instant: InstantMs, now: InstantMs, language: Language): string {
  const age = formatAge(instant, now, language);
  return language === 'zh' ? `${age}更新` : `updated ${age}`;
}

function hoursAndMinutes(hours: number, minutes: number, language: Language): string {
  if (language === 'zh') return minutes === 0 ? `${hours} 小时` : `${hours} 小时 ${minutes} 分`;
  return minutes === 0 ? plural(hours, 'hour') : `${hours} h ${minutes} min`;
}

function plural(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
