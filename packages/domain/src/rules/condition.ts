import { areaFields } from '../areas/area.ts';
import { type CompiledExpression, compile } from '../certlogic/compile.ts';
import type { EvidenceKind, EvidenceRecord } from '../evidence/evidence.ts';
import { EVIDENCE_KINDS } from '../evidence/evidence-kinds.ts';
import type { PersonFacts } from './person-facts.ts';
import type { CertLogicExpression } from './rule-set.ts';

/** What a condition sees of a record: its attributes, areas with `code`, `province`, `city`, `district`. */
export function conditionData(record: EvidenceRecord): Readonly<Record<string, unknown>> {
  const attributes: Readonly<Record<string, unknown>> = record.attributes;
  const areas = AREAS[record.kind].filter((name) => typeof attributes[name] === 'string');
  if (areas.length === 0) return attributes;
  const written = areas.map((name) => [name, areaFields(attributes[name] as string)]);
  return { ...attributes, ...Object.fromEntries(written) };
}

/** The attributes of each kind that are areas. */
const AREAS = Object.fromEntries(
  Object.entries(EVIDENCE_KINDS).map(([kind, { attributes }]) => [
    kind,
    Object.keys(attributes).filter((name) => attributes[name]!.type === 'area'),
  ]),
) as unknown as Readonly<Record<EvidenceKind, readonly string[]>>;

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
