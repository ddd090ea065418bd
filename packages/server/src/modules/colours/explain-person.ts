import {
  type Authority,
  asSourceId,
  type ColourExplanation,
  explainColour,
  type InstantMs,
} from '@healthcode/domain';
import { findPerson, listEvidenceKnownAt, listSuspensionsOfPeople } from '@healthcode/store';
import type { CityCore } from '../../city-core.ts';
import { holdsOf } from './recompute.ts';

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
  await core.rules.refresh(core.db);
  const rules = core.rules.knownInForceAt(times.at, times.knownAt);
  const appliedAt = person.appliedAt !== null && person.appliedAt <= times.at ? person.appliedAt : null;
  const base = { personId, ...times, appliedAt };
  if (!rules) return { ...base, ruleSet: null, explanation: null };
  const evidence = await listEvidenceKnownAt(core.db, personId, times.knownAt);
  const suspensions = (await listSuspensionsOfPeople(core.db, [personId])).filter(
    ({ from }) => from <= times.knownAt,
  );
  const holds = holdsOf(core, rules, { personId, homeArea: person.homeArea }, evidence, suspensions);
  const authorities = new Map(
    evidence.map(({ sourceId, authority }) => [asSourceId(sourceId), authority as Authority]),
  );
  const { ruleSet } = rules;
  return {
    ...base,
    ruleSet: { id: ruleSet.id, version: ruleSet.version },
    explanation: explainColour(holds, ruleSet, times.at, (sourceId) => authorities.get(sourceId) ?? null),
  };
}
