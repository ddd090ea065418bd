import { describe, expect, it } from 'vitest';
import { midnightOutlook } from './midnight-outlook.ts';

const HOUR = 3_600_000;
const TODAY = 20_780;
const midnight = TODAY * 24 * HOUR - 8 * HOUR;
const at = (hours: number, ms = 0) => midnight + hours * HOUR + ms;
const LIMIT = 4 * HOUR;

const outlook = (now: number, today: number | null, tomorrow: number | null, limit = LIMIT) =>
  midnightOutlook(
    [
      ...(today === null ? [] : [{ day: TODAY, manifestTime: today }]),
      ...(tomorrow === null ? [] : [{ day: TODAY + 1, manifestTime: tomorrow }]),
    ],
    now,
    TODAY,
    limit,
    480,
  );

describe('what a gate that is offline in the evening says', () => {
  it('begins at 20:00', () => {
    expect([-1, 0, 1].map((ms) => outlook(at(20, ms), at(19), null)?.kind ?? null)).toEqual([
      null,
      'no-list',
      'no-list',
    ]);
  });

  it('is nothing while it is online', () => {
    const minutes = 2 * 60_000;
    expect([-1, 0, 1].map((ms) => outlook(at(20) + ms, at(20) - minutes, null)?.kind ?? null)).toEqual([
      null,
      null,
      'no-list',
    ]);
  });

  it('is until when tomorrow’s list will do, if it is here', () => {
    expect(outlook(at(21), at(20.5), at(20))).toEqual({ kind: 'until', at: at(24) });
    expect(outlook(at(21), at(20.5), at(20), 24 * HOUR)).toBeNull();
  });

  it('is said four hours before that end, no earlier', () => {
    const limit = 6 * HOUR;
    expect([-1, 0, 1].map((ms) => outlook(at(22, ms), at(21), at(20), limit)?.kind ?? null)).toEqual([
      null,
      'until',
      'until',
    ]);
  });

  it('is also said by a gate that has no list of today', () => {
    expect(outlook(at(21), null, null)).toEqual({ kind: 'no-list' });
  });
});
