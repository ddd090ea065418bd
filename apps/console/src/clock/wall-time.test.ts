import { formatDay } from '@healthcode/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantAt, readDay, readTime, writeInstant } from './wall-time.ts';

const SHANGHAI = 480;
const value = <T>(written: { ok: boolean; value?: T }) => (written.ok ? written.value : undefined);
const reason = (written: { ok: boolean; reason?: string }) => (written.ok ? undefined : written.reason);

describe('a day as staff write it', () => {
  it('is the same day in every usual spelling', () => {
    const day = Date.UTC(2026, 10, 23) / 86_400_000;
    for (const text of [
      '2026-11-23',
      '2026/11/23',
      ' 2026.11.23 ',
      '20261123',
      '2026年11月23日',
      '２０２６－１１－２３',
    ]) {
      expect(value(readDay(text)), text).toBe(day);
    }
  });

  it('takes 29 February only in a leap year', () => {
    expect(value(readDay('2020-02-29'))).toBeDefined();
    expect(reason(readDay('2021-02-29'))).toBe('impossible');
    expect(value(readDay('2021-02-28'))).toBeDefined();
  });

  it('says whether nothing, something unreadable or a day that does not exist was written', () => {
    expect(reason(readDay('  '))).toBe('missing');
    expect(reason(readDay('23/11/2026'))).toBe('format');
    expect(reason(readDay('2026-13-01'))).toBe('impossible');
    expect(reason(readDay('2026-04-31'))).toBe('impossible');
    expect(reason(readDay('1969-12-31'))).toBe('impossible');
  });

  it('reads back every day that it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (day) => value(readDay(formatDay(day))) === day),
    );
  });
});

describe('a time of day as staff write it', () => {
  it('is the same minute in every usual spelling', () => {
    for (const text of ['14:30', '１４：３０', '1430', '14时30分', '14点30分', ' 14 : 30 ']) {
      expect(value(readTime(text)), text).toBe(870);
    }
    expect(value(readTime('9:05'))).toBe(545);
  });

  it('runs from 0:00 to 23:59', () => {
    expect(value(readTime('0:00'))).toBe(0);
    expect(value(readTime('23:59'))).toBe(1439);
    expect(reason(readTime('24:00'))).toBe('impossible');
    expect(reason(readTime('12:60'))).toBe('impossible');
  });

  it('does not guess at half a time', () => {
    expect(reason(readTime(''))).toBe('missing');
    expect(reason(readTime('14'))).toBe('format');
    expect(reason(readTime('2:30 pm'))).toBe('format');
  });
});

describe('an instant in the city’s zone', () => {
  it('lies eight hours before the same figures in UTC', () => {
    const day = value(readDay('2026-11-23')) as number;
    expect(instantAt(day, 870, SHANGHAI)).toBe(Date.parse('2026-11-23T14:30:00+08:00'));
  });

  it('begins a civil day at midnight in the city, not in UTC', () => {
    const midnight = Date.parse('2026-11-23T00:00:00+08:00');
    expect(writeInstant(midnight - 1, SHANGHAI)).toEqual({ date: '2026-11-22', time: '23:59' });
    expect(writeInstant(midnight, SHANGHAI)).toEqual({ date: '2026-11-23', time: '00:00' });
    expect(writeInstant(midnight + 60_000, SHANGHAI)).toEqual({ date: '2026-11-23', time: '00:01' });
  });

  it('comes back to the minute after it was written and read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 0, max: 1439 }), (day, minute) => {
        const shown = writeInstant(instantAt(day, minute, SHANGHAI), SHANGHAI);
        return value(readDay(shown.date)) === day && value(readTime(shown.time)) === minute;
      }),
    );
  });
});
