import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  COLOURS,
  type Colour,
  colourAt,
  EVIDENCE_KIND_NAMES,
  EVIDENCE_KINDS,
  type EvidenceRecord,
  type Hold,
  isReliefCondition,
  natureOf,
  nextChangeAfter,
} from '../src/index.ts';
import { rules2020 } from './_boundaries.ts';
import { histories, moments, named, recordsOf } from './_histories.ts';
import { at, holdsFor } from './_rule-samples.ts';

const DAY = 86_400_000;
const RUNS = { numRuns: 120 };
const holdsOf = (evidence: readonly EvidenceRecord[]): Hold[] => holdsFor(rules2020, ...evidence);
const anyRecord = recordsOf(EVIDENCE_KIND_NAMES);
const relievingRecord = recordsOf(
  EVIDENCE_KIND_NAMES.filter((kind) => !['adverse', 'neutral'].includes(EVIDENCE_KINDS[kind].nature)),
).filter((record) => natureOf(record) === 'relieving');
const otherRecord = anyRecord.filter((record) => natureOf(record) !== 'relieving');
/** A history and something about one of its records. */
const withOneOf = <Value>(value: fc.Arbitrary<Value>) =>
  fc.tuple(histories, fc.nat(), value).filter(([history]) => history.length > 0);
const chosen = (history: readonly EvidenceRecord[], index: number) =>
  history[index % history.length] as EvidenceRecord;

/** Every instant at which the colours could part: each boundary of each hold and the instants beside it. */
function decisiveMoments(...lists: readonly (readonly Hold[])[]): number[] {
  return lists
    .flat()
    .flatMap((hold) => [hold.startsAt, hold.endsAt ?? hold.startsAt])
    .flatMap((boundary) => [boundary - 1, boundary, boundary + 1]);
}

function expectNowhereMilder(after: readonly Hold[], before: readonly Hold[]): void {
  for (const moment of decisiveMoments(after, before)) {
    const strength = (holds: readonly Hold[]) => COLOURS.indexOf(colourAt(holds, moment));
    if (strength(after) < strength(before)) expect.fail(`milder at ${new Date(moment).toISOString()}`);
  }
}

/** The colour's life as `nextChangeAfter` tells it: from each instant on the colour beside it. */
function colourChanges(holds: readonly Hold[]): (readonly [from: number, colour: Colour])[] {
  const changes: (readonly [number, Colour])[] = [];
  let from: number | null = at(-10);
  while (from !== null) {
    changes.push([from, colourAt(holds, from)]);
    from = nextChangeAfter(holds, from);
  }
  return changes;
}

describe('under the rules of 2020, whatever the evidence', () => {
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
    const spans = new Map(rules2020.rules.map((rule) => [rule.id, rule.open?.endsAfterDays]));
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

describe('under the rules of 2020, more evidence', () => {
  it('that is adverse or neutral never makes anyone greener', () => {
    fc.assert(
      fc.property(histories, otherRecord, (history, body) => {
        expectNowhereMilder(holdsOf([...history, named(body, 'added')]), holdsOf(history));
      }),
      { numRuns: 250 },
    );
  });

  it('that relieves never makes anyone less green, and ends only what a rule lets this kind and body end', () => {
    fc.assert(
      fc.property(histories, relievingRecord, (history, body) => {
        const [before, after] = [holdsOf(history), holdsOf([...history, named(body, 'added')])];
        expectNowhereMilder(before, after);
        const nameable = rulesEndedBy(body);
        const others = (holds: readonly Hold[]) => holds.filter(({ ruleId }) => !nameable.has(ruleId));
        expect(others(after)).toEqual(others(before));
      }),
      { numRuns: 250 },
    );
  });

  it('that says something more serious of the same fact is nowhere milder', () => {
    fc.assert(
      fc.property(withOneOf(fc.nat()), ([history, index, which]) => {
        const mild = chosen(history, index);
        const worse = moreSerious(mild);
        fc.pre(worse.length > 0);
        const serious = { ...mild, attributes: { ...mild.attributes, ...worse[which % worse.length] } };
        const instead = history.map((record) => (record === mild ? serious : record));
        expectNowhereMilder(holdsOf(instead), holdsOf(history));
      }),
      { numRuns: 250 },
    );
  });
});

/** The rules that name this kind from this body among what ends them. */
function rulesEndedBy({ kind, authority }: EvidenceRecord): Set<string> {
  const naming = rules2020.rules.filter((rule) =>
    rule.phases.some((phase) =>
      phase.until.any.some(
        (member) =>
          isReliefCondition(member) &&
          member.evidence === kind &&
          (member.from === undefined || member.from.includes(authority)),
      ),
    ),
  );
  return new Set(naming.map((rule) => rule.id));
}

/** What the same record could say that is worse, attribute by attribute. */
function moreSerious({ kind, attributes }: EvidenceRecord): EvidenceRecord['attributes'][] {
  if (kind === 'area-stay') return [{ risk: 'high' }, { area: '420100' }];
  if (kind === 'symptom') return [{ codes: ['fever'] }, { temperature: 385 }];
  if (kind === 'test-result') return [{ result: 'positive' }];
  if (kind === 'obligation') return [{ what: 'test' }];
  if (kind === 'exposure') return [{ level: 'time-space' }];
  if (kind === 'isolation-order') return [{ place: 'central' }];
  if (kind === 'close-contact' || kind === 'secondary-contact') return [{ place: 'central' }];
  if (kind === 'case' && attributes['classification'] === 'excluded')
    return [{ classification: 'suspected' }];
  return [];
}
