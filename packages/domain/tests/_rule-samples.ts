import type { Hold } from '../src/colours/hold.ts';
import type { Authority } from '../src/evidence/authority.ts';
import type { EvidenceAttributes, EvidenceKind, EvidenceRecord } from '../src/evidence/evidence.ts';
import { asPersonId, asRecordId, asSourceId } from '../src/ids.ts';
import { computeHolds } from '../src/rules/compute-holds.ts';
import type { Phase, Rule, RuleSet } from '../src/rules/rule-set.ts';
import { DAY_MS, parseDay, startOfDay } from '../src/time/day-number.ts';

/** Shared by the tests of rules: one person, one month, records and rules in one line each. */
export const person = { personId: asPersonId('person-1'), homeArea: '120101' };
/** 1 February 2020. */
export const D = parseDay('2020-02-01') ?? 0;
/** The first instant of the n-th day after 1 February 2020. */
export const at = (days: number, hours = 0): number => startOfDay(D + days) + hours * (DAY_MS / 24);

/** A record received at the very beginning, so that open spans count from the hold's start. */
export function record(
  kind: EvidenceKind,
  attributes: EvidenceAttributes,
  more: Partial<EvidenceRecord> & { authority?: Authority; id?: string } = {},
): EvidenceRecord {
  const { id = `${kind}-1`, ...rest } = more;
  return {
    sourceId: asSourceId('source'),
    recordId: asRecordId(id),
    version: 1,
    personId: person.personId,
    authority: 'health-commission',
    kind,
    attributes,
    withdrawn: false,
    receivedAt: at(0),
    ...rest,
  };
}

export const sampled = (instant: number, more: Parameters<typeof record>[2] & { result?: string } = {}) => {
  const { result = 'negative', ...rest } = more;
  return record(
    'test-result',
    { method: 'nucleic-acid', result, sampledAt: instant, laboratory: 'Haihe' },
    { authority: 'laboratory', id: `test-${instant}-${result}`, ...rest },
  );
};

export function rule(evidence: EvidenceKind, phases: readonly Phase[], more: Partial<Rule> = {}): Rule {
  const words = { zh: '文字', en: 'words' };
  return {
    id: 'TJ-X01',
    title: words,
    evidence,
    phases,
    reason: words,
    toDo: words,
    reportedBy: ['health-commission'],
    basis: words,
    ...more,
  };
}

export const ruleSetOf = (...rules: Rule[]): RuleSet => ({
  id: 'tests',
  version: 3,
  inForceFrom: 0,
  rules,
  note: { zh: '文字', en: 'words' },
});

export const holdsFor = (ruleSet: RuleSet, ...evidence: EvidenceRecord[]): Hold[] =>
  computeHolds({ evidence, person, ruleSet });
