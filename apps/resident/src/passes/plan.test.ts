import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAhead, HORIZON_DAYS, lastCoveredDay, missingDays, spentDays, topUpAfterMs } from './plan.ts';

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
  const due = (ahead: number, random: number) => topUpAfterMs(today, run(today, ahead + 1), random);

  it('leaves twelve days ahead alone and tops up eleven', () => {
    expect(due(13, 0)).toBeNull();
    expect(due(12, 0)).toBeNull();
    expect(due(11, 0)).toBe(60_000);
  });

  it('waits one to twenty minutes of display, less than a minute when few days are left', () => {
    expect(due(11, 1)).toBe(20 * 60_000);
    expect(due(4, 0)).toBe(60_000);
    expect(due(3, 0)).toBe(6_000);
    expect(due(0, 1)).toBe(60_000);
  });
});
