import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cityTime } from './city-time.ts';
import { formatClock, formatDate, formatInstant, formatNumber, formatRecent, formatTime } from './format.ts';
import { formatAge, formatDuration, formatUpdated } from './format-age.ts';

const at = (text: string) => Date.parse(`${text}+08:00`);
const now = at('2026-11-23T14:32:08');

describe('times in the city', () => {
  it('are read in Asia/Shanghai whatever the device is set to', () => {
    expect(formatClock(Date.parse('2026-11-23T06:32:08Z'))).toBe('14:32:08');
    expect(formatTime(at('2026-11-23T08:41:59'))).toBe('8:41');
    expect(formatTime(at('2026-11-23T00:00:00'))).toBe('0:00');
  });

  it('begin a day at midnight in the city', () => {
    const midnight = at('2026-11-24T00:00:00');
    expect(formatInstant(midnight - 1, 'zh')).toBe('11月23日 23:59');
    expect(formatInstant(midnight, 'zh')).toBe('11月24日 0:00');
    expect(formatInstant(midnight + 60_000, 'zh')).toBe('11月24日 0:01');
  });

  it('agree with the calendar of the JavaScript engine', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_102_444_800_000 }), (instant) => {
        const shifted = new Date(instant + 8 * 3_600_000);
        const time = cityTime(instant);
        expect([time.year, time.month, time.dayOfMonth, time.weekday]).toEqual([
          shifted.getUTCFullYear(),
          shifted.getUTCMonth() + 1,
          shifted.getUTCDate(),
          shifted.getUTCDay(),
        ]);
        expect(formatClock(instant)).toBe(shifted.toISOString().slice(11, 19));
      }),
    );
  });
});

describe('dates in words', () => {
  it('are written in both languages, with the weekday where asked', () => {
    expect(formatDate(now, 'zh', { weekday: true })).toBe('11月23日 星期一');
    expect(formatDate(now, 'en', { weekday: true })).toBe('Mon 23 November');
    expect(formatInstant(at('2026-11-27T00:00:00'), 'en')).toBe('27 November, 0:00');
  });

  it('carry the year only when it is another one than now', () => {
    const other = at('2027-01-19T00:00:00');
    expect(formatInstant(other, 'zh', { now })).toBe('2027年1月19日 0:00');
    expect(formatInstant(other, 'en', { now })).toBe('19 January 2027, 0:00');
    expect(formatInstant(at('2026-12-11T00:00:00'), 'zh', { now })).toBe('12月11日 0:00');
    expect(formatDate(now, 'zh', { year: true })).toBe('2026年11月23日');
  });

  it('are left out for an instant of today', () => {
    expect(formatRecent(at('2026-11-23T00:00:00'), now, 'zh')).toBe('0:00');
    expect(formatRecent(at('2026-11-22T23:59:59'), now, 'zh')).toBe('11月22日 23:59');
  });
});

describe('ages', () => {
  it.each([
    [0, '0 秒', '0 seconds'],
    [1_000, '1 秒', '1 second'],
    [59_999, '59 秒', '59 seconds'],
    [60_000, '1 分钟', '1 minute'],
    [3_599_999, '59 分钟', '59 minutes'],
    [3_600_000, '1 小时', '1 hour'],
    [9_660_000, '2 小时 41 分', '2 h 41 min'],
    [86_399_999, '23 小时 59 分', '23 h 59 min'],
    [86_400_000, '1 天', '1 day'],
    [259_200_000, '3 天', '3 days'],
  ])('%d ms is %s, %s', (age, zh, en) => {
    expect(formatDuration(age, 'zh')).toBe(zh);
    expect(formatDuration(age, 'en')).toBe(en);
  });

  it('say how old something is', () => {
    expect(formatUpdated(now - 38_000, now, 'zh')).toBe('38 秒前更新');
    expect(formatUpdated(now - 38_000, now, 'en')).toBe('updated 38 seconds ago');
  });

  it('are never below zero when a clock runs ahead', () => {
    expect(formatAge(now + 5_000, now, 'zh')).toBe('0 秒前');
  });
});

describe('numbers', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1_000, '1,000'],
    [15_602_318, '15,602,318'],
    [-214, '−214'],
    [1234.5, '1,234.5'],
  ])('%d is %s', (number, written) => {
    expect(formatNumber(number)).toBe(written);
  });
});
