import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAhead, HORIZON_DAYS, lastCoveredDay, missingDays, spentDays, topUpLeftMs } from './plan.ts';

const today = 20_780;
const run = (first: number, count: number) => Array.from({ length: count }, (_, n) => first + n);

describe('which days a phone asks for', () => {
  it('asks for fourteen days when it holds none, today first', () => {
    expect(missingDays(today, [])).toEqual(run(today, 14));
  });

  it('asks only for what is missing, gaps too', () => {
    expect(missingDays(today, run(today, 14))).toEqual([]);
    expect(missingDays(today, run(today - 2, 14))).toEqual([today + 12, today + 13]);
    expect(missingDays(today, [today, today + 2, ...run(today + 3, 11)])).toEqual([today + 1]);
  });

  it('never asks for a day past or beyond the horizon, and holds every day of it afterwards', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: today - 30, max: today + 30 })), (held) => {
        const missing = missingDays(today, held);
        expect(missing.every((day) => day >= today && day < today + HORIZON_DAYS)).toBe(true);
        expect(missingDays(today, [...held, ...missing])).toEqual([]);
      }),
    );
  });
});

describe('which days a phone destroys', () => {
  it('keeps yesterday and lets go of the day before', () => {
    expect(spentDays(today, [today - 2, today - 1, today], true)).toEqual([today - 2]);
  });

  it('destroys nothing while the clock is unconfirmed', () => {
    expect(spentDays(today, [today - 9, today], false)).toEqual([]);
  });
});

describe('until when the phone has passes', () => {
  it('counts the unbroken run from today', () => {
    expect(daysAhead(today, run(today, 14))).toBe(13);
    expect(daysAhead(today, [today, today + 1, today + 3])).toBe(1);
    expect(lastCoveredDay(today, run(today, 14))).toBe(today + 13);
    expect(lastCoveredDay(today, [today])).toBe(today);
    expect(lastCoveredDay(today, run(today + 1, 13))).toBeNull();
  });
});

describe('when the phone fetches new days', () => {
  const minutes = (n: number) => n * 60_000;

  it('leaves twelve days ahead alone and begins at eleven', () => {
    expect(topUpLeftMs(13, null, 0, 0)).toBeNull();
    expect(topUpLeftMs(12, minutes(3), 0, 0)).toBeNull();
    expect(topUpLeftMs(11, null, 0, 0)).toBe(minutes(1));
  });

  it('waits one to twenty minutes of display', () => {
    expect(topUpLeftMs(11, null, 0, 0)).toBe(minutes(1));
    expect(topUpLeftMs(4, null, 0, 1)).toBe(minutes(20));
  });

  it('adds up short displays without drawing again', () => {
    expect(topUpLeftMs(11, minutes(5), 10_000, 0)).toBe(minutes(5) - 10_000);
    expect(topUpLeftMs(11, 10_001, 10_000, 0)).toBe(1);
    expect(topUpLeftMs(11, 10_000, 10_000, 0)).toBe(0);
    expect(topUpLeftMs(11, 9_999, 10_000, 0)).toBe(0);
  });

  it('comes within a minute when fewer than four days are left', () => {
    expect(topUpLeftMs(4, minutes(15), 0, 1)).toBe(minutes(15));
    expect(topUpLeftMs(3, minutes(15), 0, 1)).toBe(minutes(1));
    expect(topUpLeftMs(3, null, 0, 0)).toBe(6_000);
    expect(topUpLeftMs(3, minutes(1), 0, 0)).toBe(minutes(1));
  });
});
