import type { DryRunResult } from '@healthcode/contracts';
import type { Rule, RuleSet } from '@healthcode/domain';
import { listRuleSets } from '@healthcode/store';
import { type CityUser, expectOk, type TestCity } from '@healthcode/testkit/city';

const AUTHOR = '13800000007';
const APPROVER = '13800000008';

export interface PublishedRules {
  readonly version: number;
  readonly content: unknown;
  /** What the dry run before it found. */
  readonly findings: DryRunResult;
}

/**
 * Takes rules from a draft to publication, as author and approver do it at the console.
 * @param more what the set says beside its rules
 */
export async function publishRules(
  city: TestCity,
  change: (rules: readonly Rule[]) => readonly Rule[],
  more: Partial<RuleSet> = {},
): Promise<PublishedRules> {
  const [author, approver] = [await signedIn(city, AUTHOR), await signedIn(city, APPROVER)];
  const { versions } = expectOk(await author.call('ruleVersions'));
  const draft = expectOk(await author.call('beginDraft', { body: { fromVersion: versions[0]!.version } }));
  const { draftId } = draft;
  const params = { draftId };
  const begun = draft.content as { rules: Rule[] };
  const saved = expectOk(
    await author.call('saveDraft', {
      params,
      body: {
        revision: draft.revision,
        content: { ...begun, ...more, rules: change(begun.rules) },
        inForceFrom: null,
        emergencyGround: null,
        summary: 'for the test',
      },
    }),
  );
  expectOk(await author.call('dryRunDraft', { params, body: { revision: saved.revision } }));
  const findings = await tried(author, draftId);
  const { revision } = expectOk(
    await author.call('submitDraft', { params, body: { revision: saved.revision } }),
  );
  const published = expectOk(await approver.call('approveDraft', { params, body: { revision } }));
  const recorded = await listRuleSets(city.service.services.db);
  const { version, content } = recorded.find((one) => one.version === published.publishedVersion)!;
  return { version, content, findings };
}

async function tried(author: CityUser, draftId: string): Promise<DryRunResult> {
  for (let tries = 0; tries < 400; tries++) {
    const { dryRun } = expectOk(await author.call('ruleDraft', { params: { draftId } }));
    if (dryRun?.state === 'finished') return dryRun.result!;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the dry run did not come to its end');
}

async function signedIn(city: TestCity, phone: string): Promise<CityUser> {
  const user = city.visitor('console');
  await user.signIn(phone);
  return user;
}
