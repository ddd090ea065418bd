import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  computeHolds,
  EVIDENCE_KIND_NAMES,
  type EvidenceFilter,
  type EvidenceRecord,
  evidenceFilters,
  type Rule,
  type RuleSet,
} from '../src/index.ts';
import { CITY_RULE_SETS, rules2020 } from './_city-rule-sets.ts';
import { recordsOf } from './_histories.ts';

const passes = ({ kind, authorities, values }: EvidenceFilter, record: EvidenceRecord): boolean =>
  record.kind === kind &&
  authorities.includes(record.authority) &&
  Object.entries(values).every(([name, allowed]) => allowed.includes(String(record.attributes[name])));

const holdsAnything = (rule: Rule, record: EvidenceRecord, ruleSet: RuleSet): boolean =>
  computeHolds({
    evidence: [record],
    person: { personId: record.personId, homeArea: '120101' },
    ruleSet: { ...ruleSet, rules: [rule] },
  }).length > 0;

describe.each(CITY_RULE_SETS)('the evidence that rules of %s may apply to', (_, ruleSet) => {
  it('lets through every record that holds anything under them', () => {
    fc.assert(
      fc.property(recordsOf(EVIDENCE_KIND_NAMES), fc.constantFrom(...ruleSet.rules), (record, rule) => {
        fc.pre(holdsAnything(rule, record, ruleSet));
        const filters = evidenceFilters([rule]);
        expect(filters.some((filter) => passes(filter, record))).toBe(true);
      }),
      { numRuns: 300, maxSkipsPerRun: 1_000 },
    );
  });
});

describe('what a condition cannot hold without', () => {
  const rule = (when: unknown): Rule => ({
    ...rules2020.rules.find(({ evidence }) => evidence === 'test-result')!,
    when,
  });
  const result = { var: 'evidence.result' };
  const method = { var: 'evidence.method' };
  const valuesOf = (when: unknown) => evidenceFilters([rule(when)])[0]!.values;

  it.each([
    [{ '===': [result, 'positive'] }, { result: ['positive'] }],
    [{ '===': ['positive', result] }, { result: ['positive'] }],
    [{ in: [method, ['antigen', 'antibody']] }, { method: ['antigen', 'antibody'] }],
    [
      { and: [{ '===': [result, 'positive'] }, { in: [method, ['antigen']] }] },
      { result: ['positive'], method: ['antigen'] },
    ],
    [
      { and: [{ in: [method, ['antigen', 'antibody']] }, { in: [method, ['antibody', 'nucleic-acid']] }] },
      { method: ['antibody'] },
    ],
    [{ '!': [{ '===': [result, 'positive'] }] }, {}],
    [{ if: [{ '===': [result, 'positive'] }, true, false] }, {}],
    [{ '===': [{ var: 'evidence.sampledAt' }, 5] }, {}],
    [undefined, {}],
  ])('is read from %j', (when, values) => {
    expect(valuesOf(when)).toEqual(values);
  });

  it('is one filter for rules that need the same', () => {
    const when = { '===': [result, 'positive'] };
    expect(evidenceFilters([rule(when), { ...rule(when), id: 'TJ-R99' }])).toHaveLength(1);
  });
});
