import { describe, expect, it } from 'vitest';
import { entriesOfShift, type ShiftEntry } from './shift-entry.ts';

const HOUR = 3_600_000;
/** 2020-03-05T00:00 in Tianjin. */
const MIDNIGHT = Date.parse('2020-03-05T00:00:00+08:00');
const entry = (at: number): ShiftEntry => ({
  ...{ checkId: String(at), at, outcome: 'ok', decision: 'admit' },
  ...{ temperatureTenths: null, temperatureHow: 'stated-normal' },
});
const timesOf = (times: readonly number[], begun: number, now: number) =>
  entriesOfShift(times.map(entry), { begun, now, utcOffsetMinutes: 480 }).map(({ at }) => at);

describe('the present shift', () => {
  it('begins when whoever is here signed in: just before, exactly, just after', () => {
    const begun = MIDNIGHT + 8 * HOUR;
    expect(timesOf([begun - 1, begun, begun + 1], begun, begun + HOUR)).toEqual([begun, begun + 1]);
  });

  it('is of today in the city: just before midnight, exactly, just after', () => {
    expect(timesOf([MIDNIGHT - 1, MIDNIGHT, MIDNIGHT + 1], 0, MIDNIGHT + HOUR)).toEqual([
      MIDNIGHT,
      MIDNIGHT + 1,
    ]);
  });

  it('is not hidden by a beginning that a wrong clock noted', () => {
    expect(timesOf([MIDNIGHT + 1], MIDNIGHT + 100 * HOUR, MIDNIGHT + HOUR)).toEqual([MIDNIGHT + 1]);
  });
});
