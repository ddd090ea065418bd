import type { Hold } from '../colours/hold.ts';
import type { EvidenceRecord } from '../evidence/evidence.ts';
import { currentEvidence } from '../evidence/versions.ts';
import { REGION_UTC_OFFSET_MINUTES } from '../time/day-number.ts';
import { conditionData, holdsTrue, personData } from './condition.ts';
import { pointTime } from './event-time.ts';
import type { PersonFacts } from './person-facts.ts';
import { type PhaseSpan, phaseSpans } from './phase-spans.ts';
import type { Rule, RuleSet } from './rule-set.ts';

/** Everything that a person's holds follow from. The clock is not among it. */
export type ComputeHoldsInput = {
  /** Versions of records; what counts among them is chosen here. Other persons' records are passed over. */
  readonly evidence: readonly EvidenceRecord[];
  readonly person: PersonFacts;
  readonly ruleSet: RuleSet;
  /** Of the region's zone; days begin by it. */
  readonly utcOffsetMinutes?: number;
};

/**
 * All holds of one person under one rule set, past, present and future: every rule applied to every record of
 * its kind from an authority that it names. The same input gives the same holds in the same order, in
 * whatever order the evidence comes. A new adverse record only ever adds holds; relieving records only shorten
 * those whose rule names them. A hold that would end no later than it starts is left out. Where relieving evidence
 * counts for a time only, a phase holds in several parts, numbered in their order.
 *
 * The rule set's `inForceFrom` is not looked at: which set is in force is `ruleSetInForce`.
 */
export function computeHolds(input: ComputeHoldsInput): Hold[] {
  const evidence = currentEvidence(input.evidence).filter(
    (record) => record.personId === input.person.personId,
  );
  const person = personData(input.person);
  return input.ruleSet.rules.flatMap((rule) =>
    evidence
      .filter((record) => applies(rule, record, person))
      .flatMap((record) => holdsOf(rule, record, evidence, person, input)),
  );
}

function applies(rule: Rule, record: EvidenceRecord, person: Record<string, unknown>): boolean {
  if (record.kind !== rule.evidence || !rule.reportedBy.includes(record.authority)) return false;
  if (rule.when === undefined) return true;
  return holdsTrue(rule.when, { evidence: conditionData(record), person });
}

function holdsOf(
  rule: Rule,
  record: EvidenceRecord,
  evidence: readonly EvidenceRecord[],
  person: Record<string, unknown>,
  input: ComputeHoldsInput,
): Hold[] {
  const offsetMinutes = input.utcOffsetMinutes ?? REGION_UTC_OFFSET_MINUTES;
  return rule.phases.flatMap((phase, index) => {
    const startsAt = pointTime(phase.from, record, offsetMinutes);
    if (startsAt === null) return [];
    const relief = {
      record,
      phaseStartsAt: startsAt,
      evidence,
      person,
      offsetMinutes,
    };
    return phaseSpans(phase.until, rule.open, relief).map((span, part) =>
      toHold(input, rule, record, { phase: index, part, colour: phase.colour, ...span }),
    );
  });
}

function toHold(
  input: ComputeHoldsInput,
  rule: Rule,
  record: EvidenceRecord,
  span: PhaseSpan & Pick<Hold, 'phase' | 'part' | 'colour'>,
): Hold {
  return {
    personId: input.person.personId,
    ruleId: rule.id,
    ruleSetVersion: input.ruleSet.version,
    sourceId: record.sourceId,
    recordId: record.recordId,
    evidenceVersion: record.version,
    ...span,
  };
}
