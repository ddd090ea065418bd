import type { ApiClient, DryRunResult, RuleDraft } from '@healthcode/contracts';
import { expectOk } from '@healthcode/testkit/city';

type Rule = { id: string; title: { zh: string; en: string }; phases: { colour: string }[] };
/** A rule set as data, as far as these tests change it. */
export type RuleContent = { rules: Rule[] };

/** A draft as its author has seen it. */
export const seen = ({ draftId, revision }: RuleDraft) => ({ params: { draftId }, body: { revision } });

/** A new draft whose content differs from the newest version's. */
export async function draftRules(
  author: ApiClient,
  summary: string,
  change: (content: RuleContent) => void,
): Promise<RuleDraft> {
  const { versions } = expectOk(await author('ruleVersions'));
  const begun = expectOk(await author('beginDraft', { body: { fromVersion: versions[0]!.version } }));
  const content = structuredClone(begun.content) as RuleContent;
  change(content);
  const { draftId, revision } = begun;
  const body = { revision, content, inForceFrom: null, emergencyGround: null, summary };
  return expectOk(await author('saveDraft', { params: { draftId }, body }));
}

export function recolourRule(content: RuleContent, ruleId: string, colour: 'orange' | 'red'): void {
  const rule = content.rules.find(({ id }) => id === ruleId)!;
  rule.phases = rule.phases.map((phase) => ({ ...phase, colour }));
}

/** Asks for a dry run and waits for its end. */
export async function tryOut(author: ApiClient, draft: RuleDraft): Promise<DryRunResult> {
  expectOk(await author('dryRunDraft', seen(draft)));
  for (let tries = 0; tries < 300; tries++) {
    const { dryRun } = expectOk(await author('ruleDraft', { params: { draftId: draft.draftId } }));
    if (dryRun?.result) return dryRun.result;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the dry run did not finish within thirty seconds');
}

export const peopleIn = (changes: DryRunResult['now']): number =>
  changes.reduce((sum, { count }) => sum + count, 0);
