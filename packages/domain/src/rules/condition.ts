import { areaFields } from '../areas/area.ts';
import { type CompiledExpression, compile } from '../certlogic/compile.ts';
import type { EvidenceRecord } from '../evidence/evidence.ts';
import { EVIDENCE_KINDS } from '../evidence/evidence-kinds.ts';
import type { PersonFacts } from './person-facts.ts';
import type { CertLogicExpression } from './rule-set.ts';

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

/** Whether the condition holds: absent means yes; anything but `true`, and an error, mean no. */
export function holdsTrue(condition: CertLogicExpression, data: unknown): boolean {
  if (condition === undefined) return true;
  try {
    return compiledOnce(condition)(data) === true;
  } catch {
    return false;
  }
}

/** Rule sets are values that nobody changes, so a condition is compiled at its first use, for as long as it lives. */
const compiledConditions = new WeakMap<object, CompiledExpression>();

function compiledOnce(condition: CertLogicExpression): CompiledExpression {
  if (typeof condition !== 'object' || condition === null) return compile(condition);
  const known = compiledConditions.get(condition);
  if (known !== undefined) return known;
  const compiled = compile(condition);
  compiledConditions.set(condition, compiled);
  return compiled;
}
