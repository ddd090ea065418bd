import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ColourChange,
  changesByDistrict,
  changesByRule,
  countOf,
  directionOf,
  STEPS,
  stepsTaken,
  tallyOf,
} from './colour-changes.ts';

const DISTRICTS = ['120101', '120102'];

const change = (
  district: string | null,
  ruleId: string,
  from: ColourChange['from'],
  to: ColourChange['to'],
  count: number,
): ColourChange => ({ district, ruleId, from, to, count });

const CHANGES = [
  change('120101', 'R1', 'green', 'orange', 2),
  change('120101', 'R2', 'red', 'orange', 30),
  change('120101', 'R3', 'red', 'orange', 5),
  change(null, 'R2', 'red', 'green', 4),
  change('outside', 'R2', 'red', 'green', 1),
];

const anyChange = fc.record({
  district: fc.constantFrom(...DISTRICTS, 'outside', null),
  ruleId: fc.constantFrom('R1', 'R2', 'R3'),
  step: fc.constantFrom(...STEPS),
  count: fc.integer({ min: 1, max: 1_000_000 }),
});
const anyChanges = fc.array(
  anyChange.map(({ step, ...rest }): ColourChange => ({ ...rest, ...step })),
  { maxLength: 40 },
);
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

describe('changes of colour', () => {
  it('are told apart into milder and stricter', () => {
    expect(tallyOf(CHANGES)).toEqual({ people: 42, milder: 40, stricter: 2 });
    expect(tallyOf([])).toEqual({ people: 0, milder: 0, stricter: 0 });
  });

  it.each([
    [0, 0, 'nobody'],
    [1, 0, 'milder'],
    [0, 1, 'stricter'],
    [1, 1, 'both'],
  ] as const)(
    'of which %i are milder and %i stricter go one way, both or none: %s',
    (milder, stricter, way) => {
      expect(directionOf({ people: milder + stricter, milder, stricter })).toBe(way);
    },
  );

  it('are summed by step, the milder ones first', () => {
    expect(stepsTaken(CHANGES).map((step) => [step.from, step.to, countOf(CHANGES, step)])).toEqual([
      ['red', 'orange', 35],
      ['red', 'green', 5],
      ['green', 'orange', 2],
    ]);
  });

  it('have a row for every district, and one for people without a district or outside the city', () => {
    const rows = changesByDistrict(CHANGES, DISTRICTS);
    expect(rows.map(({ district, changes }) => [district, tallyOf(changes).people])).toEqual([
      ['120101', 37],
      ['120102', 0],
      [null, 5],
    ]);
  });

  it('are summed by rule, the rule that changes most people first', () => {
    expect(changesByRule(CHANGES)).toEqual([
      {
        ruleId: 'R2',
        people: 35,
        steps: [
          { from: 'red', to: 'orange', count: 30 },
          { from: 'red', to: 'green', count: 5 },
        ],
      },
      { ruleId: 'R3', people: 5, steps: [{ from: 'red', to: 'orange', count: 5 }] },
      { ruleId: 'R1', people: 2, steps: [{ from: 'green', to: 'orange', count: 2 }] },
    ]);
  });

  it('are the same people by district, by rule and by step', () => {
    fc.assert(
      fc.property(anyChanges, (changes) => {
        const { people, milder, stricter } = tallyOf(changes);
        expect(milder + stricter).toBe(people);
        expect(sum(changesByDistrict(changes, DISTRICTS).map((row) => tallyOf(row.changes).people))).toBe(
          people,
        );
        const byRule = changesByRule(changes);
        expect(sum(byRule.map((rule) => rule.people))).toBe(people);
        expect(sum(byRule.flatMap(({ steps }) => steps.map(({ count }) => count)))).toBe(people);
        expect(sum(stepsTaken(changes).map((step) => countOf(changes, step)))).toBe(people);
      }),
    );
  });
});
