import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodies, boundariesOf, histories, instants, ruleSet } from '../../tests/_language-samples.ts';
import { holdsFor } from '../../tests/_rule-samples.ts';
import { COLOURS, strongestColour } from '../colours/colour.ts';
import { colourAt, colourSince, holdsInForce, nextChangeAfter } from '../colours/colour-at.ts';
import type { EvidenceRecord } from '../evidence/evidence.ts';
import { natureOf } from '../evidence/nature-of.ts';

describe('holds, whatever the evidence', () => {
  it('never make anyone greener at any time by a new adverse record', () => {
    fc.assert(
      fc.property(histories, bodies, instants, (history, body, instant) => {
        fc.pre(natureOf(body) === 'adverse');
        const added = { ...body, recordId: 'added' as EvidenceRecord['recordId'] };
        const before = holdsFor(ruleSet, ...history);
        const after = holdsFor(ruleSet, ...history, added);
        for (const moment of [instant, ...boundariesOf(before), ...boundariesOf(after)]) {
          expect(COLOURS.indexOf(colourAt(after, moment))).toBeGreaterThanOrEqual(
            COLOURS.indexOf(colourAt(before, moment)),
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never make anyone less green at any time by a new relieving record', () => {
    fc.assert(
      fc.property(histories, bodies, instants, (history, body, instant) => {
        fc.pre(natureOf(body) === 'relieving');
        const added = { ...body, recordId: 'added' as EvidenceRecord['recordId'] };
        const before = holdsFor(ruleSet, ...history);
        const after = holdsFor(ruleSet, ...history, added);
        for (const moment of [instant, ...boundariesOf(before), ...boundariesOf(after)]) {
          expect(COLOURS.indexOf(colourAt(after, moment))).toBeLessThanOrEqual(
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
        for (const boundary of boundariesOf(holds).filter(
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
