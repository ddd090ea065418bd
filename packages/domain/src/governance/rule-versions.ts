import type { RuleSet } from '../rules/rule-set.ts';
import { decidesAlike } from './rule-set-diff.ts';

/**
 * For each rule of the last set of a history, the version since which it has decided as it does, without a break. A
 * hold carries it, so a new rule set rewrites the holds of those rules only that it changed.
 *
 * @param history published sets in the order of their versions, the lowest first; not empty
 */
export function ruleVersions(history: readonly RuleSet[]): ReadonlyMap<string, number> {
  const versions = new Map<string, number>();
  let earlier: RuleSet | null = null;
  for (const ruleSet of history) {
    for (const id of [...versions.keys()]) {
      if (!ruleSet.rules.some((rule) => rule.id === id)) versions.delete(id);
    }
    for (const rule of ruleSet.rules) {
      const before = earlier?.rules.find(({ id }) => id === rule.id);
      if (before === undefined || !decidesAlike(before, rule)) versions.set(rule.id, ruleSet.version);
    }
    earlier = ruleSet;
  }
  return versions;
}
