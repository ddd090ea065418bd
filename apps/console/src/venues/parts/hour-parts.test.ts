import { describe, expect, it } from 'vitest';
import { countOf, HOUR_PARTS, partsOf } from './hour-parts.ts';
import { reasonOf } from './reason-of.ts';

const hour = (...counts: [string, number][]) => ({
  hour: 8,
  byDecision: counts.map(([decision, count]) => ({ decision, count })),
});

describe('an hour of checks', () => {
  it('has every check in exactly one part, also of decisions that come later', () => {
    const one = hour(['admit', 5], ['refuse', 2], ['measure-first', 1], ['show-again', 1], ['new', 1]);
    expect(HOUR_PARTS.map((part) => countOf(one, part))).toEqual([5, 0, 2, 0, 3]);
  });

  it('shows the parts that some hour of the day has, in one order', () => {
    expect(partsOf([hour(['refuse', 2]), hour(['admit', 1], ['original-way', 1])])).toEqual([
      'admit',
      'refuse',
      'original-way',
    ]);
    expect(partsOf([])).toEqual([]);
  });
});

describe('why somebody was not admitted', () => {
  it.each([
    ['refuse', 'ok', 'not-green'],
    ['refer', 'ok', 'fever-or-rule'],
    ['measure-first', 'ok', 'not-measured'],
    ['original-way', 'ok', 'no-code-here'],
    ['show-again', 'ok', 'other'],
    ['original-way', 'withdrawn', 'withdrawn'],
    ['refer', 'no-code', 'no-code'],
    ['not-accepted', 'forged', 'forged'],
    ['not-accepted', 'something new', 'other'],
  ])('%s after %s: %s', (decision, outcome, reason) => {
    expect(reasonOf({ decision, outcome })).toBe(reason);
  });
});
