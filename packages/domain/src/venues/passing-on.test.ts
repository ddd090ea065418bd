import { describe, expect, it } from 'vitest';
import { coversArea } from '../areas/covers-area.ts';
import { STATE_ROWS } from './entry.ts';
import { mayPassOn, type PassableCheck, passedKinds } from './passing-on.ts';

const DAY_MS = 86_400_000;
const AT = Date.parse('2020-02-29T10:00:00+08:00');
const check = (more: Partial<PassableCheck>): PassableCheck => ({
  at: AT,
  decision: 'refuse',
  outcome: 'ok',
  isLookedUp: false,
  temperatureTenths: null,
  temperatureHow: 'not-measured',
  ...more,
});

describe('what is passed on to the community', () => {
  it('is a refusal of somebody whose own record was red, and of nobody else', () => {
    expect(passedKinds(check({}), 'red')).toEqual(['red']);
    expect(passedKinds(check({}), 'orange')).toEqual([]);
    expect(passedKinds(check({}), 'green')).toEqual([]);
    expect(passedKinds(check({ decision: 'original-way' }), 'red')).toEqual([]);
  });

  it('is a fever of any colour: read from 37.3 degrees on, or stated', () => {
    const read = (temperatureTenths: number) =>
      passedKinds(check({ decision: 'refer', temperatureTenths, temperatureHow: 'measured' }), 'green');
    expect([372, 373, 374].map(read)).toEqual([[], ['fever'], ['fever']]);
    expect(passedKinds(check({ decision: 'refer', temperatureHow: 'stated-high' }), 'green')).toEqual([
      'fever',
    ]);
    expect(passedKinds(check({ temperatureHow: 'stated-high' }), 'red')).toEqual(['red', 'fever']);
  });

  it('is nobody whose code was not shown live; who was looked up was there', () => {
    const fever = { decision: 'refer', temperatureHow: 'stated-high' } as const;
    const of = (outcome: string, isLookedUp = false) => {
      const some = [check({ ...fever, outcome, isLookedUp }), check({ outcome, isLookedUp })];
      const kinds = some.flatMap((one) => passedKinds(one, 'red'));
      expect(some.map((one) => mayPassOn(one, AT))).toEqual(
        kinds.length === 0 ? [false, false] : [true, true],
      );
      return kinds;
    };
    for (const outcome of ['ok', 'cannot-check']) expect(of(outcome)).toEqual(['fever', 'red']);
    const others = STATE_ROWS.filter((row) => !['green', 'orange', 'red', 'cannot-check'].includes(row));
    expect(others).toContain('stale');
    for (const outcome of others) {
      expect(of(outcome)).toEqual([]);
      expect(of(outcome, true)).toEqual(['fever', 'red']);
    }
  });

  it('comes within a day of the check or not at all', () => {
    const late = (ms: number) => mayPassOn(check({}), AT + DAY_MS + ms);
    expect([-1, 0, 1].map(late)).toEqual([true, true, false]);
    expect(mayPassOn(check({ decision: 'admit' }), AT)).toBe(false);
  });
});

describe('the area that somebody answers for', () => {
  it('is the street, the district with its streets, or the city', () => {
    expect(coversArea('120101002', '120101002')).toBe(true);
    expect(coversArea('120101', '120101002')).toBe(true);
    expect(coversArea('120101002', '120101001')).toBe(false);
    expect(coversArea('120101002', '120101')).toBe(false);
    expect(coversArea('120102', '120101002')).toBe(false);
    expect([coversArea(null, '120101'), coversArea(null, null)]).toEqual([true, true]);
    expect(coversArea('120101', null)).toBe(false);
  });
});
