import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumberAt, formatDay, parseDay, startOfDay } from './day-number.ts';

describe('dayNumberAt', () => {
  it('turns to the next civil day at midnight in the region, 16:00 UTC the day before', () => {
    const midnight = Date.UTC(2026, 10, 22, 16, 0, 0);
    const today = parseDay('2026-11-23');
    expect(dayNumberAt(midnight - 1)).toBe(Number(today) - 1);
    expect(dayNumberAt(midnight)).toBe(today);
    expect(dayNumberAt(midnight + 1)).toBe(today);
  });

  it('is the inverse of startOfDay for any day and zone', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -100_000, max: 100_000 }),
        fc.integer({ min: -840, max: 840 }),
        (day, zone) => {
          expect(dayNumberAt(startOfDay(day, zone), zone)).toBe(day);
          expect(dayNumberAt(startOfDay(day + 1, zone) - 1, zone)).toBe(day);
        },
      ),
    );
  });
});

describe('parseDay', () => {
  it('reads exactly the days that exist', () => {
    expect(parseDay('1970-01-01')).toBe(0);
    expect(parseDay('2020-02-29')).toBe(18_321);
    for (const text of ['2021-02-29', '1900-02-29', '2020-13-01', '2020-00-10', '2020-04-31', '2020-01-00']) {
      expect(parseDay(text), text).toBeNull();
    }
    for (const text of ['', '2020-2-9', '20200209', ' 2020-02-09', '2020-02-09T00:00', '0000-01-01']) {
      expect(parseDay(text), text).toBeNull();
    }
  });

  it('agrees with the platform’s calendar on every day that formatDay writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
        const text = formatDay(day);
        expect(text).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
        expect(parseDay(text)).toBe(day);
      }),
    );
  });
});
