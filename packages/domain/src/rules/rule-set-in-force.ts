import type { InstantMs } from '../time/day-number.ts';
import type { RuleSet } from './rule-set.ts';

/** The set in force at the instant: of those begun (`inForceFrom` inclusive) the highest version, or null. */
export function ruleSetInForce(ruleSets: Iterable<RuleSet>, at: InstantMs): RuleSet | null {
  let inForce: RuleSet | null = null;
  for (const ruleSet of ruleSets) {
    if (ruleSet.inForceFrom <= at && (inForce === null || ruleSet.version > inForce.version)) {
      inForce = ruleSet;
    }
  }
  return inForce;
}
