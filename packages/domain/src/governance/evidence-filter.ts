import type { EvidenceKind } from '../evidence/evidence.ts';
import { EVIDENCE_KINDS } from '../evidence/evidence-kinds.ts';
import type { Rule } from '../rules/rule-set.ts';

type Values = Readonly<Record<string, readonly string[]>>;

/**
 * Evidence that a rule may apply to, as far as can be said without evaluating its condition: a store finds it by
 * plain comparisons. It lets through everything that the rule applies to, and perhaps more.
 */
export type EvidenceFilter = {
  readonly kind: EvidenceKind;
  readonly authorities: readonly string[];
  /** For each of these attributes, all of text, the only values with which the condition can hold. */
  readonly values: Values;
};

/** The evidence that these rules may apply to; each filter once. */
export function evidenceFilters(rules: readonly Rule[]): EvidenceFilter[] {
  const filters = rules.map(({ evidence, reportedBy, when }) => ({
    kind: evidence,
    authorities: [...reportedBy].sort(),
    values: textsOnly(evidence, necessaryValues(when)),
  }));
  return [...new Map(filters.map((filter) => [JSON.stringify(filter), filter])).values()];
}

/** Attributes that hold a text: of the others a comparison with a text would say nothing. */
function textsOnly(kind: EvidenceKind, values: Values): Values {
  const attributes = EVIDENCE_KINDS[kind].attributes;
  const isText = (name: string) =>
    ['code', 'country', 'reference', 'text'].includes(attributes[name]?.type ?? '');
  return Object.fromEntries(Object.entries(values).filter(([name]) => isText(name)));
}

/** What the condition cannot hold without: `===` and `in` with literals, also inside `and`. */
function necessaryValues(expression: unknown): Values {
  if (typeof expression !== 'object' || expression === null) return {};
  const [operator, operands] = Object.entries(expression)[0] ?? [];
  if (!Array.isArray(operands)) return {};
  if (operator === 'and') return operands.map(necessaryValues).reduce(both, {});
  const [left, right] = operands;
  if (operator === 'in') return valuesOf(left, right);
  if (operator !== '===') return {};
  return typeof left === 'string' ? valuesOf(right, [left]) : valuesOf(left, [right]);
}

function valuesOf(field: unknown, literals: unknown): Values {
  const name = typeof field === 'object' && field !== null && 'var' in field ? String(field.var) : '';
  const [, attribute] = /^evidence\.(\w+)$/.exec(name) ?? [];
  const isTexts = Array.isArray(literals) && literals.every((literal) => typeof literal === 'string');
  return attribute === undefined || !isTexts ? {} : { [attribute]: literals };
}

function both(left: Values, right: Values): Values {
  const merged: Record<string, readonly string[]> = { ...left };
  for (const [name, values] of Object.entries(right)) {
    merged[name] = merged[name]?.filter((value) => values.includes(value)) ?? values;
  }
  return merged;
}
