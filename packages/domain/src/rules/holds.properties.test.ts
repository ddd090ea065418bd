import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, D, holdsFor, record, rule, ruleSetOf, sampled } from '../../tests/_rule-samples.ts';
import { COLOURS, strongestColour } from '../colours/colour.ts';
import { colourAt, colourSince, holdsInForce, nextChangeAfter } from '../colours/colour-at.ts';
import type { EvidenceRecord } from '../evidence/evidence.ts';
import { natureOf } from '../evidence/nature-of.ts';

const open = { reviewAfterDays: 5, endsAfterDays: 12 };
/** Every construct of the phase language at once. */
const ruleSet = ruleSetOf(
  rule(
    'case',
    [
      {
        colour: 'red',
        from: { event: 'confirmedDay' },
        until: {
          any: [
            { event: 'dischargedDay', plusDays: 2 },
            { evidence: 'test-result', count: 2, spacedHours: 24 },
          ],
        },
      },
      {
        colour: 'orange',
        from: { event: 'dischargedDay', plusDays: 2 },
        until: { any: [{ event: 'dischargedDay', plusDays: 5 }] },
      },
    ],
    { id: 'TJ-X01', open },
  ),
  rule(
    'symptom',
    [
      {
        colour: 'orange',
        from: { event: 'reportedAt' },
        until: {
          any: [{ evidence: 'clinical-clearance' }, { evidence: 'test-result', from: ['laboratory'] }],
          notBefore: { event: 'reportedAt', plusDays: 1 },
        },
      },
    ],
    { id: 'TJ-X02', when: { in: ['fever', { var: 'evidence.codes' }] }, open },
  ),
  rule(
    'test-result',
    [{ colour: 'red', from: { event: 'sampledAt' }, until: { any: [{ evidence: 'clinical-clearance' }] } }],
    {
      id: 'TJ-X03',
      when: { '===': [{ var: 'evidence.result' }, 'positive'] },
      reportedBy: ['laboratory'],
      open,
    },
  ),
  rule(
    'obligation',
    [{ colour: 'orange', from: { event: 'dueAt' }, until: { any: [{ evidence: 'test-result' }] } }],
    { id: 'TJ-X04', open },
  ),
);

const day = fc.integer({ min: 0, max: 25 });
const bodies = fc.oneof(
  fc.tuple(day, fc.option(day)).map(([confirmed, stay]) =>
    record('case', {
      classification: 'confirmed',
      confirmedDay: D + confirmed,
      ...(stay === null ? {} : { dischargedDay: D + confirmed + stay }),
    }),
  ),
  fc
    .tuple(day, fc.subarray(['fever', 'fatigue']))
    .map(([when, codes]) => record('symptom', { codes, reportedAt: at(when, 7) })),
  fc
    .tuple(day, fc.constantFrom('positive', 'negative'))
    .map(([when, result]) => sampled(at(when, 7), { result })),
  fc
    .tuple(day, day)
    .map(([when, span]) =>
      record('obligation', { orderedAt: at(when), dueAt: at(when + span), what: 'test' }),
    ),
  day.map((when) => record('clinical-clearance', { clearedAt: at(when), institution: 'Haitang' })),
);
/** Distinct records, each of one version. */
const histories = fc.array(fc.tuple(bodies, day), { maxLength: 8 }).map((rows) =>
  rows.map(([body, received], index): EvidenceRecord => {
    const recordId = `r${index}` as EvidenceRecord['recordId'];
    return { ...body, recordId, receivedAt: at(received) };
  }),
);
const instants = fc.integer({ min: at(-1), max: at(45) });

describe('holds, whatever the evidence', () => {
  it('never make anyone greener at any time by a new adverse record', () => {
    fc.assert(
      fc.property(histories, bodies, instants, (history, body, instant) => {
        fc.pre(natureOf(body) === 'adverse');
        const added = { ...body, recordId: 'added' as EvidenceRecord['recordId'] };
        const before = holdsFor(ruleSet, ...history);
        const after = holdsFor(ruleSet, ...history, added);
        const moments = [
          instant,
          ...[...before, ...after].flatMap((hold) => [hold.startsAt, hold.endsAt ?? instant]),
        ];
        for (const moment of moments) {
          expect(COLOURS.indexOf(colourAt(after, moment))).toBeGreaterThanOrEqual(
            COLOURS.indexOf(colourAt(before, moment)),
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it('do not depend on the order of the records', () => {
    const shuffled = histories.chain((history) =>
      fc.tuple(fc.constant(history), fc.shuffledSubarray(history, { minLength: history.length })),
    );
    fc.assert(
      fc.property(shuffled, ([history, other]) => {
        expect(holdsFor(ruleSet, ...other)).toEqual(holdsFor(ruleSet, ...history));
      }),
    );
  });

  it('give the colour of the strongest hold in force, and change it only where nextChangeAfter says', () => {
    fc.assert(
      fc.property(histories, instants, (history, instant) => {
        const holds = holdsFor(ruleSet, ...history);
        const colour = colourAt(holds, instant);
        expect(colour).toBe(strongestColour(holdsInForce(holds, instant).map((hold) => hold.colour)));
        const next = nextChangeAfter(holds, instant);
        const boundaries = holds.flatMap((hold) => [hold.startsAt, hold.endsAt ?? hold.startsAt]);
        for (const boundary of boundaries.filter(
          (moment) => moment > instant && (next === null || moment < next),
        )) {
          expect(colourAt(holds, boundary)).toBe(colour);
        }
        if (next !== null) {
          expect(colourAt(holds, next)).not.toBe(colour);
          expect(colourAt(holds, next - 1)).toBe(colour);
          expect(colourSince(holds, next)).toBe(next);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('always end after they start, and are reviewed exactly while no end is known', () => {
    fc.assert(
      fc.property(histories, (history) => {
        for (const hold of holdsFor(ruleSet, ...history)) {
          expect(hold.endsAt).toBeGreaterThan(hold.startsAt);
          expect(hold.reviewAt !== null).toBe(hold.endedBy === 'longest-span');
        }
      }),
    );
  });
});
