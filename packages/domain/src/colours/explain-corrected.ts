import type { RuleSet } from '../rules/rule-set.ts';
import type { InstantMs } from '../time/day-number.ts';
import { holdsInForce } from './colour-at.ts';
import { type EarlierHold, explainEnd } from './explain-earlier.ts';
import type { Hold } from './hold.ts';

/** A newer version of a record, or its withdrawal, and what the record held by what was known before and after it. */
export type Correction = {
  /** When it became known. */
  readonly at: InstantMs;
  readonly withdrawn: boolean;
  readonly before: readonly Hold[];
  /** By the same rules as `before`. */
  readonly after: readonly Hold[];
  readonly ruleSet: RuleSet;
};

/**
 * The holds that corrections took away, each as ending with its correction: in force the moment before it, and by
 * what was known after it never there. A hold that a correction only gave another span is not among them: it goes on,
 * or has ended, by itself.
 */
export function explainCorrected(corrections: readonly Correction[]): EarlierHold[] {
  return corrections.flatMap(({ at, withdrawn, before, after, ruleSet }) => {
    const left = new Set(after.map(nameOf));
    return holdsInForce(before, at - 1)
      .filter((hold) => !left.has(nameOf(hold)))
      .map((hold) => explainEnd(hold, ruleSet, { at, by: withdrawn ? 'withdrawal' : 'correction' }));
  });
}

const nameOf = ({ sourceId, recordId, ruleId, phase }: Hold): string =>
  [sourceId, recordId, ruleId, phase].join(' ');
