import { describe, expect, it } from 'vitest';
import { ruleSetOf } from '../../tests/_rule-samples.ts';
import { asPersonId, asRecordId, asSourceId } from '../ids.ts';
import { DAY_MS } from '../time/day-number.ts';
import { type Correction, explainCorrected } from './explain-corrected.ts';
import { explainEarlier } from './explain-earlier.ts';
import type { Hold } from './hold.ts';

const NOW = 1_582_164_000_000;
const ruleSet = ruleSetOf();
const hold = (startsAt: number, endsAt: number | null, phase = 0): Hold => ({
  ...{ personId: asPersonId('p'), ruleId: 'TJ-R01', ruleSetVersion: 3, phase, part: 0 },
  ...{ sourceId: asSourceId('cdc'), recordId: asRecordId('r1'), evidenceVersion: 1, colour: 'red' },
  ...{ startsAt, endsAt, endedBy: endsAt === null ? null : 'time', reviewAt: null },
});
const open = hold(NOW - DAY_MS, null);
const correction = (change: Partial<Correction> = {}): Correction => ({
  ...{ at: NOW, withdrawn: false, before: [open], after: [], ruleSet },
  ...change,
});
const told = (...corrections: Correction[]) =>
  explainCorrected(corrections).map(({ since, until, ending }) => [since, until, ending.zh]);

describe('explainCorrected', () => {
  it('tells of a hold that a newer version or a withdrawal took away', () => {
    expect(told(correction())).toEqual([[NOW - DAY_MS, NOW, '报送方更正了这条记录']]);
    expect(told(correction({ withdrawn: true }))).toEqual([[NOW - DAY_MS, NOW, '报送方撤回了这条记录']]);
  });

  it('tells of none that the correction left, with whatever span', () => {
    expect(told(correction({ after: [open] }))).toEqual([]);
    expect(told(correction({ after: [hold(NOW - DAY_MS, NOW - 1)] }))).toEqual([]);
    expect(told(correction({ after: [hold(NOW - DAY_MS, null, 1)] }))).toHaveLength(1);
  });

  it('tells of none that was over, or had not begun, when the correction came', () => {
    const spans = [
      [NOW - 9, NOW - 1],
      [NOW - 9, NOW],
      [NOW - 1, NOW + 9],
      [NOW, NOW + 9],
    ] as const;
    const counts = spans.map(
      ([startsAt, endsAt]) => told(correction({ before: [hold(startsAt, endsAt)] })).length,
    );
    expect(counts).toEqual([0, 1, 1, 0]);
  });

  it('stands among the other earlier holds in the order of their ends', () => {
    const corrected = explainCorrected([correction({ at: NOW - 2 * DAY_MS, before: [hold(0, null)] })]);
    const ended = [hold(0, NOW - DAY_MS), hold(0, NOW - 3 * DAY_MS), hold(NOW + 1, NOW + 2)];
    const ends = explainEarlier(ended, ruleSet, NOW, corrected).map(({ until }) => (NOW - until) / DAY_MS);
    expect(ends).toEqual([1, 2, 3]);
  });
});
