import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Colour,
  colourAt,
  EVIDENCE_KIND_NAMES,
  type EvidenceRecord,
  type Hold,
  nextChangeAfter,
  parseRuleSet,
} from '../src/index.ts';
import { CITY_RULE_SETS } from './_city-rule-sets.ts';
import { histories, moments, named, recordsOf } from './_histories.ts';
import { chosen, decisiveMoments, withOneOf } from './_properties.ts';
import { at, holdsFor } from './_rule-samples.ts';

const DAY = 86_400_000;
const RUNS = { numRuns: 120 };
const anyRecord = recordsOf(EVIDENCE_KIND_NAMES);

/** The colour's life as `nextChangeAfter` tells it: from each instant on the colour beside it. */
function colourChanges(holds: readonly Hold[]): (readonly [from: number, colour: Colour])[] {
  const changes: (readonly [number, Colour])[] = [];
  let from: number | null = at(-30);
  while (from !== null) {
    changes.push([from, colourAt(holds, from)]);
    from = nextChangeAfter(holds, from);
  }
  return changes;
}

describe.each(CITY_RULE_SETS)('under %s, whatever the evidence', (_name, ruleSet) => {
  const holdsOf = (evidence: readonly EvidenceRecord[]): Hold[] => holdsFor(ruleSet, ...evidence);

  it('the order in which it comes makes no difference', () => {
    const shuffled = histories.chain((history) =>
      fc.tuple(fc.constant(history), fc.shuffledSubarray(history, { minLength: history.length })),
    );
    fc.assert(
      fc.property(shuffled, ([history, other]) => {
        expect(holdsOf(other)).toEqual(holdsOf(history));
      }),
      RUNS,
    );
  });

  it('the set read again from what was stored gives the same holds', () => {
    const again = parseRuleSet(JSON.parse(JSON.stringify(ruleSet)));
    expect(again).toEqual({ ok: true, value: ruleSet });
    fc.assert(
      fc.property(histories, (history) => {
        expect(again.ok && holdsFor(again.value, ...history)).toEqual(holdsOf(history));
      }),
      RUNS,
    );
  });

  it('hearing something again makes no difference, whenever it is heard', () => {
    fc.assert(
      fc.property(withOneOf(fc.integer({ min: 0, max: 90 * DAY })), ([history, index, later]) => {
        const heard = chosen(history, index);
        const again = { ...heard, receivedAt: heard.receivedAt + later };
        expect(holdsOf([...history, again])).toEqual(holdsOf(history));
        expect(holdsOf([again, ...history])).toEqual(holdsOf(history));
      }),
      RUNS,
    );
  });

  it('a record taken back is as if it had never been, also where an older version comes late', () => {
    fc.assert(
      fc.property(histories, anyRecord, anyRecord, fc.nat(), (history, body, other, place) => {
        const versions = [
          { ...named(body, 'back'), version: 1 },
          { ...named(body, 'back'), version: 3, withdrawn: true },
          { ...named(other, 'back'), version: 2 },
        ];
        const index = place % (history.length + 1);
        const all = [...history.slice(0, index), ...versions, ...history.slice(index)];
        expect(holdsOf(all)).toEqual(holdsOf(history));
      }),
      RUNS,
    );
  });

  it('a new version counts instead of the one before, as if that had never been', () => {
    fc.assert(
      fc.property(withOneOf(anyRecord), ([history, index, body]) => {
        const old = chosen(history, index);
        const corrected = { ...named(body, old.recordId), version: 2 };
        const instead = history.map((record) => (record === old ? corrected : record));
        expect(holdsOf([...history, corrected])).toEqual(holdsOf(instead));
      }),
      RUNS,
    );
  });

  it('the colour changes at the instants that are told as the next change, and stays between them', () => {
    fc.assert(
      fc.property(histories, fc.array(moments, { maxLength: 10 }), (history, random) => {
        const holds = holdsOf(history);
        const changes = colourChanges(holds);
        for (const moment of [...random, ...decisiveMoments(holds)]) {
          const told = changes.findLast(([from]) => from <= moment);
          if (colourAt(holds, moment) !== told?.[1]) expect.fail(`untold change by ${moment}`);
        }
        for (const [index, [, colour]] of changes.entries()) {
          expect(changes[index + 1]?.[1]).not.toBe(colour);
        }
      }),
      RUNS,
    );
  });

  it('every hold ends, after it began, and in the end everybody is green', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const holds = holdsOf(history);
        expect(colourChanges(holds).at(-1)?.[1]).toBe('green');
        for (const hold of holds) expect(hold.endsAt).toBeGreaterThan(hold.startsAt);
      }),
      RUNS,
    );
  });

  it('nobody’s colour outlasts the longest span of its rule after the last word of its source', () => {
    const spans = new Map(ruleSet.rules.map((rule) => [rule.id, rule.open?.endsAfterDays]));
    fc.assert(
      fc.property(histories, (history) => {
        for (const hold of holdsOf(history).filter(({ endedBy }) => endedBy === 'longest-span')) {
          const heard = history.find((record) => record.recordId === hold.recordId)?.receivedAt ?? 0;
          const longest = (spans.get(hold.ruleId) ?? 0) * DAY;
          expect(hold.endsAt).toBeLessThanOrEqual(Math.max(heard, hold.startsAt) + longest);
        }
      }),
      RUNS,
    );
  });
});
