import { describe, expect, it } from 'vitest';
import {
  colourAt,
  type EvidenceRecord,
  holdsInForce,
  parseEvidenceAttributes,
  type RuleSet,
} from '../src/index.ts';
import { instant } from './_facts.ts';
import { holdsFor } from './_rule-samples.ts';

/** What a person with exactly this evidence has: the colour and every rule that holds one, or `green`. */
export type Expected = readonly [colourAndRules: string, ...evidence: EvidenceRecord[]];
/** The sides of one condition, all looked at at one instant; written by hand from the rules' own words. */
export type Condition = readonly [says: string, at: string, ...sides: Expected[]];
/** The conditions of every rule of one set that has any, by the rule's id. */
export type Conditions = Readonly<Record<string, readonly Condition[]>>;

/** Tries the sides of every condition under the set, and demands some for every rule that has a condition. */
export function describeConditions(ruleSet: RuleSet, conditions: Conditions): void {
  describe('the conditions', () => {
    it('have their sides tried in every rule that has any', () => {
      const conditional = ruleSet.rules.filter(
        (rule) =>
          rule.when !== undefined ||
          rule.phases.some((phase) => phase.until.any.some((member) => 'evidence' in member)),
      );
      expect(Object.keys(conditions).sort()).toEqual(conditional.map((rule) => rule.id).sort());
    });

    it('are tried with evidence that would be taken', () => {
      const evidence = Object.values(conditions).flatMap((rows) =>
        rows.flatMap(([, , ...sides]) => sides.flatMap(([, ...records]) => records)),
      );
      for (const { kind, attributes } of evidence) {
        expect(parseEvidenceAttributes(kind, attributes)).toEqual({ ok: true, value: attributes });
      }
    });
  });

  describe.each(Object.entries(conditions))('%s', (_ruleId, rows) => {
    for (const [says, at, ...sides] of rows) {
      it(says, () => {
        const found = sides.map(([, ...evidence]) => {
          const holds = holdsInForce(holdsFor(ruleSet, ...evidence), instant(at));
          return [colourAt(holds, instant(at)), ...holds.map((hold) => hold.ruleId)].join(' ');
        });
        expect(found).toEqual(sides.map(([expected]) => expected));
      });
    }
  });
}
