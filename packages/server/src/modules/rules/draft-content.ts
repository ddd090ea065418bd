import { earliestBeginning, type Parsed, parseRuleSet, type RuleSet } from '@healthcode/domain';
import type { RuleDraftContent } from '@healthcode/store';

/** A rule set's file, or a draft's content, as data. */
export type RuleSetData = Record<string, unknown>;

/** What of a rule set's file belongs to a draft; its version and beginning come with publication. */
export function draftContentOf(content: unknown): RuleSetData {
  const { version: _, inForceFrom: __, ...rest } = content as RuleSetData;
  return rest;
}

/**
 * The draft as the rule set that it would be if it were published at `at` as the next version. Not the time that was
 * asked for where the notice does not allow it any more: that is said when somebody approves.
 */
export function parseDraft(
  draft: Pick<RuleDraftContent, 'content' | 'inForceFrom' | 'emergencyGround'>,
  next: { readonly version: number; readonly at: number },
): Parsed<RuleSet> {
  const inForceFrom = draft.inForceFrom ?? earliestBeginning(draft, next.at);
  return parseRuleSet(fileOf(draft.content, { version: next.version, inForceFrom }));
}

/** The rule set as it is put on record. */
export const fileOf = (content: unknown, set: { version: number; inForceFrom: number }): RuleSetData => ({
  ...draftContentOf(content),
  ...set,
});
