import {
  type Authority,
  asPersonId,
  type ColourExplanation,
  computeHolds,
  explainColour,
  type InstantMs,
  parseRuleSet,
  type RuleSet,
  ruleSetInForce,
} from '@healthcode/domain';
import { findPerson, listEvidenceKnownAt, listRuleSets } from '@healthcode/store';
import type { CityCore } from '../../city-core.ts';
import { evaluateCertLogic } from './certlogic.ts';
import { toEvidenceRecord } from './recompute.ts';

/** A colour at one time by what was known at another. */
export interface ExplainedPerson {
  readonly personId: string;
  readonly at: InstantMs;
  readonly knownAt: InstantMs;
  /** Null: had not applied at that time, so there was no code; the colour is what evidence alone would say. */
  readonly appliedAt: InstantMs | null;
  /** Null: no rules were in force then, or none were known. */
  readonly ruleSet: { readonly id: string; readonly version: number } | null;
  readonly explanation: ColourExplanation | null;
}

/**
 * The colour of one person at `at` by what was known at `knownAt`, both inclusive: the evidence received until then,
 * and the rules recorded until then that were in force. The same two times give the same answer for ever. The home
 * area is the present one. Null: there is no such person.
 */
export async function explainPerson(
  core: CityCore,
  personId: string,
  times: { readonly at: InstantMs; readonly knownAt: InstantMs },
): Promise<ExplainedPerson | null> {
  const person = await findPerson(core.db, personId);
  if (!person) return null;
  const ruleSet = await ruleSetKnownAt(core, times);
  const appliedAt = person.appliedAt !== null && person.appliedAt <= times.at ? person.appliedAt : null;
  const base = { personId, ...times, appliedAt };
  if (!ruleSet) return { ...base, ruleSet: null, explanation: null };
  const evidence = (await listEvidenceKnownAt(core.db, personId, times.knownAt)).map(toEvidenceRecord);
  const holds = computeHolds({
    evidence,
    person: { personId: asPersonId(personId), homeArea: person.homeArea },
    ruleSet,
    evaluate: evaluateCertLogic,
    utcOffsetMinutes: core.policy.utcOffsetMinutes,
  });
  const authorities = new Map(evidence.map(({ sourceId, authority }) => [sourceId, authority as Authority]));
  return {
    ...base,
    ruleSet: { id: ruleSet.id, version: ruleSet.version },
    explanation: explainColour(holds, ruleSet, times.at, (sourceId) => authorities.get(sourceId) ?? null),
  };
}

async function ruleSetKnownAt(
  core: CityCore,
  { at, knownAt }: { readonly at: InstantMs; readonly knownAt: InstantMs },
): Promise<RuleSet | null> {
  const recorded = await listRuleSets(core.db);
  const known = recorded.filter(({ recordedAt }) => recordedAt <= knownAt);
  const parsed = known.map(({ content }) => parseRuleSet(content));
  return ruleSetInForce(
    parsed.flatMap((result) => (result.ok ? [result.value] : [])),
    at,
  );
}
