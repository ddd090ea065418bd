import { describe, expect, it } from 'vitest';
import {
  colourAt,
  dayNumberAt,
  EVIDENCE_KINDS,
  type EvidenceRecord,
  type Hold,
  isReliefCondition,
  mayStayOpen,
  parseEvidenceAttributes,
  type Rule,
  type RuleSet,
  type UntilMember,
} from '../src/index.ts';
import { instant } from './_facts.ts';
import { holdsFor } from './_rule-samples.ts';

/**
 * One boundary of a rule: the instant at which it lies, the colour one millisecond before, exactly at and one
 * millisecond after it under the whole set, and all the evidence that there is of the person. Written by hand
 * from the rules' own words.
 */
export type Triple = readonly [boundary: string, at: string, colours: string, ...evidence: EvidenceRecord[]];

/** The triples of every rule of one set, by the rule's id. */
export type Triples = Readonly<Record<string, readonly Triple[]>>;

/** By the rule's id: the day on which its authority is asked about the hold of the first longest span above. */
export type Reviews = Readonly<Record<string, string>>;

/** Tries every triple under the set, and demands one for every boundary that the set has. */
export function describeTriples(ruleSet: RuleSet, triples: Triples, reviews: Reviews): void {
  describe('the triples', () => {
    it('are there for every boundary of every rule of the set, and for no other', () => {
      const demanded = ruleSet.rules.map((rule) => [rule.id, [...new Set(boundariesOf(rule))].sort()]);
      const written = Object.entries(triples).map(([ruleId, rows]) => [
        ruleId,
        [...new Set(rows.map(([boundary]) => boundary))].sort(),
      ]);
      expect(Object.fromEntries(written)).toEqual(Object.fromEntries(demanded));
    });

    it('use only evidence that would be taken', () => {
      const evidence = Object.values(triples).flatMap((rows) =>
        rows.flatMap(([, , , ...records]) => records),
      );
      for (const { kind, attributes } of evidence) {
        expect(parseEvidenceAttributes(kind, attributes)).toEqual({ ok: true, value: attributes });
      }
    });
  });

  it('asks the authority on the day that the rule names, while a hold has no end', () => {
    const asked = Object.entries(triples).flatMap(([ruleId, rows]) => {
      const open = rows.find(([boundary]) => boundary.endsWith('longest span'));
      if (open === undefined) return [];
      const [, , , ...evidence] = open;
      const reviewed = holdsFor(ruleSet, ...evidence).findLast((hold) => hold.ruleId === ruleId)?.reviewAt;
      return [[ruleId, reviewed]];
    });
    const expected = Object.entries(reviews).map(([ruleId, day]) => [ruleId, instant(`${day} 00:00`)]);
    expect(Object.fromEntries(asked)).toEqual(Object.fromEntries(expected));
  });

  describe.each(Object.entries(triples))('%s', (ruleId, rows) => {
    for (const triple of rows) {
      const [boundary, at, colours] = triple;
      it(`${boundary} at ${at}: ${colours}`, () => expectTriple(ruleSet, ruleId, triple));
    }
  });
}

function expectTriple(ruleSet: RuleSet, ruleId: string, [boundary, at, colours, ...evidence]: Triple): void {
  const holds = holdsFor(ruleSet, ...evidence);
  const moment = instant(at);
  expect([moment - 1, moment, moment + 1].map((time) => colourAt(holds, time)).join(' ')).toBe(colours);
  // The boundary is this rule's and of this kind: another rule's at the same instant would not do.
  const rule = ruleSet.rules.find(({ id }) => id === ruleId);
  const own = holds.filter((hold) => hold.ruleId === ruleId);
  expect(own.flatMap((hold) => met(hold, phaseNames(rule)[hold.phase] ?? '', evidence, moment))).toContain(
    boundary.replace(/: \w+ \+ \d+ days$/, ': days').replace(/: \w+Day$/, ': own record'),
  );
}

/** What a table must have a triple for: every begin, every member of every end, every longest span. */
function boundariesOf(rule: Rule): string[] {
  const names = phaseNames(rule);
  return rule.phases.flatMap((phase, index) => [
    `${names[index]} begins`,
    ...phase.until.any.map((member) => `${names[index]} ends: ${nameOf(member)}`),
    ...(phase.until.notBefore === undefined ? [] : [`${names[index]} ends: not before`]),
    ...(mayStayOpen(phase) ? [`${names[index]} ends: longest span`] : []),
  ]);
}

/** A phase is named by its colour, a second one of that colour also by its number. */
function phaseNames(rule: Rule | undefined): string[] {
  const colours = (rule?.phases ?? []).map(({ colour }) => colour);
  return colours.map((colour, index) => {
    const before = colours.slice(0, index).filter((other) => other === colour).length;
    return before === 0 ? colour : `${colour} ${before + 1}`;
  });
}

function nameOf(member: UntilMember): string {
  if (isReliefCondition(member)) return member.evidence;
  return member.plusDays === undefined ? member.event : `${member.event} + ${member.plusDays} days`;
}

/** Which boundaries of the hold lie at the instant, in the tables' words. */
function met(hold: Hold, phase: string, evidence: readonly EvidenceRecord[], moment: number): string[] {
  const begins = hold.startsAt === moment ? [`${phase} begins`] : [];
  return hold.endsAt === moment ? [...begins, `${phase} ends: ${endOf(hold, evidence)}`] : begins;
}

const END_NAMES: Readonly<Record<string, string>> = { 'longest-span': 'longest span', time: 'days' };

function endOf({ endsAt, endedBy, recordId }: Hold, evidence: readonly EvidenceRecord[]): string {
  if (endedBy === null) return 'never';
  if (typeof endedBy === 'string') return END_NAMES[endedBy] ?? endedBy;
  if (endedBy.recordId === recordId) return 'own record';
  const relief = evidence.find((record) => record.recordId === endedBy.recordId);
  if (relief === undefined) return 'unknown';
  return isAt(relief, endsAt ?? 0) ? relief.kind : 'not before';
}

/** Whether the fact itself lies at the instant; a day begins at its 00:00. */
function isAt({ kind, attributes }: EvidenceRecord, moment: number): boolean {
  const name = EVIDENCE_KINDS[kind].time[0] ?? '';
  const time = EVIDENCE_KINDS[kind].attributes[name]?.type === 'day' ? dayNumberAt(moment) : moment;
  return attributes[name] === time;
}
