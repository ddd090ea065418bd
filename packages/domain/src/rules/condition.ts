import { areaFields } from '../areas/area.ts';
import type { EvidenceRecord } from '../evidence/evidence.ts';
import { EVIDENCE_KINDS } from '../evidence/evidence-kinds.ts';
import type { PersonFacts } from './person-facts.ts';
import type { CertLogicExpression } from './rule-set.ts';

/** A CertLogic evaluator (specification 1.3.3). It may throw; the rule then does not apply. */
export type Evaluate = (expression: CertLogicExpression, data: unknown) => unknown;

/** What a condition sees of a record: its attributes, areas with `code`, `province`, `city`, `district`. */
export function conditionData(record: EvidenceRecord): Record<string, unknown> {
  const schema = EVIDENCE_KINDS[record.kind].attributes;
  return Object.fromEntries(
    Object.entries(record.attributes).map(([name, value]) => [
      name,
      schema[name]?.type === 'area' && typeof value === 'string' ? areaFields(value) : value,
    ]),
  );
}

/** What a condition sees of the person. */
export function personData(person: PersonFacts): Record<string, unknown> {
  return person.homeArea === null ? {} : { homeArea: areaFields(person.homeArea) };
}

/** Whether the condition holds: absent means yes; anything but `true`, and an exception, mean no. */
export function holdsTrue(evaluate: Evaluate, condition: CertLogicExpression, data: unknown): boolean {
  if (condition === undefined) return true;
  try {
    return evaluate(condition, data) === true;
  } catch {
    return false;
  }
}
