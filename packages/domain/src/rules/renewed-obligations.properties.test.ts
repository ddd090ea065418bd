import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundariesOf, histories, instants, open, ruleSet } from '../../tests/_language-samples.ts';
import { at, holdsFor } from '../../tests/_rule-samples.ts';
import { holdsInForce } from '../colours/colour-at.ts';
import { natureOf } from '../evidence/nature-of.ts';

describe('holds that relieving evidence renews, whatever the evidence', () => {
  it('are numbered from 0 in the order of time where one phase holds in parts, and never lie over each other', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const ends = new Map<string, { part: number; endsAt: number }>();
        for (const { recordId, ruleId, phase, part, startsAt, endsAt } of holdsFor(ruleSet, ...history)) {
          const name = `${recordId} ${ruleId} ${phase}`;
          const before = ends.get(name);
          expect(part).toBe(before === undefined ? 0 : before.part + 1);
          if (before !== undefined) expect(startsAt).toBeGreaterThan(before.endsAt);
          ends.set(name, { part, endsAt: endsAt ?? Number.POSITIVE_INFINITY });
        }
        const relieving = history.filter((one) => natureOf(one) === 'relieving').length;
        for (const { part } of ends.values()) expect(part).toBeLessThanOrEqual(relieving);
      }),
    );
  });

  it('are what the words say: due, and no test in the hours before', () => {
    const hours = 48 * 3_600_000;
    fc.assert(
      fc.property(histories, instants, (history, instant) => {
        const cleared = history.some(({ kind }) => kind === 'clinical-clearance');
        fc.pre(!cleared);
        const holds = holdsFor(ruleSet, ...history).filter(({ ruleId }) => ruleId === 'TJ-X05');
        const tests = history.filter((one) => one.kind === 'test-result' && natureOf(one) === 'relieving');
        for (const duty of history.filter(({ kind }) => kind === 'obligation')) {
          const { orderedAt, dueAt } = duty.attributes as { orderedAt: number; dueAt: number };
          const own = holds.filter(({ recordId }) => recordId === duty.recordId);
          const last = Math.max(dueAt, duty.receivedAt);
          const longest = at(Math.floor((last - at(0)) / (at(1) - at(0))) + open.endsAfterDays);
          for (const moment of [instant, ...boundariesOf(own), ...boundariesOf(own).map((one) => one - 1)]) {
            const covered = tests
              .map(({ attributes }) => attributes['sampledAt'] as number)
              .some(
                (sampledAt) => sampledAt > orderedAt && sampledAt <= moment && moment < sampledAt + hours,
              );
            const isDue = dueAt <= moment && moment < longest;
            const isMet = covered && moment >= orderedAt + 4 * (at(1) - at(0));
            expect(holdsInForce(own, moment).length).toBe(isDue && !isMet ? 1 : 0);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
