import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EVIDENCE_KIND_NAMES,
  EVIDENCE_KINDS,
  type EvidenceRecord,
  type Hold,
  isReliefCondition,
  natureOf,
  type RuleSet,
} from '../src/index.ts';
import { CITY_RULE_SETS } from './_city-rule-sets.ts';
import { histories, named, recordsOf } from './_histories.ts';
import { chosen, expectNowhereMilder, withOneOf } from './_properties.ts';
import { holdsFor } from './_rule-samples.ts';

const RUNS = { numRuns: 250 };
const relievingRecord = recordsOf(
  EVIDENCE_KIND_NAMES.filter((kind) => !['adverse', 'neutral'].includes(EVIDENCE_KINDS[kind].nature)),
).filter((record) => natureOf(record) === 'relieving');
const otherRecord = recordsOf(EVIDENCE_KIND_NAMES).filter((record) => natureOf(record) !== 'relieving');

describe.each(CITY_RULE_SETS)('under %s, more evidence', (_name, ruleSet) => {
  const holdsOf = (evidence: readonly EvidenceRecord[]): Hold[] => holdsFor(ruleSet, ...evidence);

  it('that is adverse or neutral never makes anyone greener', () => {
    fc.assert(
      fc.property(histories, otherRecord, (history, body) => {
        expectNowhereMilder(holdsOf([...history, named(body, 'added')]), holdsOf(history));
      }),
      RUNS,
    );
  });

  it('that relieves never makes anyone less green, and ends only what a rule lets this kind and body end', () => {
    fc.assert(
      fc.property(histories, relievingRecord, (history, body) => {
        const [before, after] = [holdsOf(history), holdsOf([...history, named(body, 'added')])];
        expectNowhereMilder(before, after);
        const nameable = rulesEndedBy(body, ruleSet);
        const others = (holds: readonly Hold[]) => holds.filter(({ ruleId }) => !nameable.has(ruleId));
        expect(others(after)).toEqual(others(before));
      }),
      RUNS,
    );
  });

  it('that says something more serious of the same fact is nowhere milder', () => {
    fc.assert(
      fc.property(withOneOf(fc.nat()), ([history, index, which]) => {
        const mild = chosen(history, index);
        const worse = moreSerious(mild);
        fc.pre(worse.length > 0);
        const serious = { ...mild, attributes: { ...mild.attributes, ...worse[which % worse.length] } };
        const instead = history.map((record) => (record === mild ? serious : record));
        expectNowhereMilder(holdsOf(instead), holdsOf(history));
      }),
      RUNS,
    );
  });
});

/** The rules that name this kind from this body among what ends them. */
function rulesEndedBy({ kind, authority }: EvidenceRecord, ruleSet: RuleSet): Set<string> {
  const naming = ruleSet.rules.filter((rule) =>
    rule.phases.some((phase) =>
      phase.until.any.some(
        (member) => isReliefCondition(member) && member.evidence === kind && member.from.includes(authority),
      ),
    ),
  );
  return new Set(naming.map((rule) => rule.id));
}

/** What the same record could say that is worse, attribute by attribute. */
function moreSerious({ kind, attributes }: EvidenceRecord): EvidenceRecord['attributes'][] {
  if (kind === 'area-stay') return [{ risk: 'high' }, { area: '420100' }];
  if (kind === 'symptom') return [{ codes: ['fever'] }, { temperature: 385 }];
  if (kind === 'test-result') return [{ result: 'positive' }];
  if (kind === 'obligation') return [{ what: 'test' }];
  if (kind === 'exposure') return [{ level: 'time-space' }];
  if (kind === 'isolation-order') return [{ place: 'central' }];
  if (kind === 'close-contact' || kind === 'secondary-contact') return [{ place: 'central' }];
  if (kind === 'case' && attributes['classification'] === 'excluded')
    return [{ classification: 'suspected' }];
  return [];
}
