import type { RuleDraft, RuleVersion } from '@healthcode/contracts';
import { HOUR_MS, NOTICE_MS, type Rule } from '@healthcode/domain';
import { type CityUser, expectOk, startTestCity, type TestCity } from '@healthcode/testkit/city';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const CASE = '120101199003077477';
const FEVERISH = '120101198505055572';
const FIRST = 3;
let city: TestCity;
let author: CityUser;
let approver: CityUser;
let second: CityUser;
let officer: CityUser;
let resident: CityUser;

beforeAll(async () => {
  city = await startTestCity({ clock: '2020-02-20T10:00:00+08:00' });
  [author, approver, second, officer] = (await Promise.all(
    ['13800000007', '13800000008', '13800000009', '13800000002'].map((phone) => signedIn('console', phone)),
  )) as [CityUser, CityUser, CityUser, CityUser];
  resident = await signedIn('resident', '13900000001');
  await resident.apply(CASE);
  await (await signedIn('resident', '13900000002')).apply(FEVERISH);
  const commission = await signedIn('console', '13800000006');
  const body = {
    recordId: 'C1',
    version: 1,
    kind: 'case',
    documentType: 'resident-id',
    documentNumber: CASE,
    attributes: { classification: 'confirmed', confirmedDay: 18_310 },
    withdrawn: false,
  };
  expectOk(await commission.call('report', { body }));
});
afterAll(() => city.stop());

async function signedIn(app: CityUser['app'], phone: string): Promise<CityUser> {
  const user = city.visitor(app);
  await user.signIn(phone);
  return user;
}

type Content = { id: string; note: unknown; rules: Rule[] };
const contentOf = (draft: RuleDraft) => structuredClone(draft.content) as Content;
const codeOf = (result: Awaited<ReturnType<CityUser['call']>>) =>
  result.ok ? 'ok' : result.offline ? 'offline' : result.problem.code;

const begun = async (fromVersion: number) =>
  expectOk(await author.call('beginDraft', { body: { fromVersion } }));

/** The author's next revision. */
async function saved(
  draft: RuleDraft,
  change: Partial<RuleDraft> & { content?: unknown },
): Promise<RuleDraft> {
  const { draftId, revision, content, inForceFrom, emergencyGround, summary } = { ...draft, ...change };
  const body = { revision, content, inForceFrom, emergencyGround, summary };
  return expectOk(await author.call('saveDraft', { params: { draftId }, body }));
}

const seen = ({ draftId, revision }: RuleDraft) => ({ params: { draftId }, body: { revision } });

async function triedOut(draft: RuleDraft): Promise<RuleDraft> {
  expectOk(await author.call('dryRunDraft', seen(draft)));
  return until(
    async () => expectOk(await author.call('ruleDraft', { params: { draftId: draft.draftId } })),
    ({ dryRun }) => dryRun?.state === 'finished',
  );
}

async function until<T>(ask: () => Promise<T>, met: (value: T) => boolean): Promise<T> {
  for (let tries = 0; tries < 200; tries++) {
    const value = await ask();
    if (met(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it did not come about within ten seconds');
}

const versionOf = async (version: number): Promise<RuleVersion> =>
  expectOk(await officer.call('ruleVersions')).versions.find((one) => one.version === version)!;

const recoloured = (version: number) =>
  until(
    () => versionOf(version),
    ({ recolouring }) => recolouring !== null && recolouring.finishedAt !== null,
  );

/** Confirmed cases are orange. */
function milder(content: Content): Content {
  const rules = content.rules.map((rule) =>
    rule.id === 'TJ-R02'
      ? { ...rule, phases: rule.phases.map((phase) => ({ ...phase, colour: 'orange' as const })) }
      : rule,
  );
  return { ...content, rules };
}

const inHand = async (content: (content: Content) => Content, change: Partial<RuleDraft> = {}) => {
  const draft = await begun(expectOk(await officer.call('ruleVersions')).versions[0]!.version);
  const mine = await saved(draft, { summary: 'for the test', ...change, content: content(contentOf(draft)) });
  return expectOk(await author.call('submitDraft', seen(await triedOut(mine))));
};

describe('a draft', () => {
  it('begins with a version’s rules, and says what is wrong at its place in both languages', async () => {
    const draft = await begun(FIRST);
    expect(draft).toMatchObject({ state: 'draft', basedOn: FIRST, problems: [], changes: [], mine: true });
    const content = contentOf(draft);
    content.rules[0] = { ...content.rules[0]!, when: { '===': [{ var: 'evidence.colour' }, 'red'] } };
    delete (content.rules[1] as { title?: unknown }).title;
    const { problems, words } = await saved(draft, { content });
    expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'rules[0].when.===[0] unknown-attribute',
      'rules[1].title not-an-object',
    ]);
    expect(problems[0]!.message.zh).toContain('没有这个字段');
    expect(words).toBeNull();
  });

  it.each([
    [{}],
    [{ id: 'x', rules: 'none' }],
    [{ id: 'tianjin', note: {}, rules: [null, 1, { id: 'TJ-R01', evidence: '__proto__' }] }],
  ])('of anything else is kept as it is, with its problems: %j', async (content) => {
    const draft = await saved(await begun(FIRST), { content });
    expect(draft.content).toEqual(content);
    expect(draft.problems.length).toBeGreaterThan(0);
    expect(codeOf(await author.call('submitDraft', seen(draft)))).toBe('draft-invalid');
    expect(codeOf(await author.call('dryRunDraft', seen(draft)))).toBe('draft-invalid');
  });

  it.each([[null], [[]], ['rules'], [7]])('that is no object is refused: %j', async (content) => {
    const { draftId, revision } = await begun(FIRST);
    const body = {
      revision,
      content: content as never,
      inForceFrom: null,
      emergencyGround: null,
      summary: '',
    };
    expect(codeOf(await author.call('saveDraft', { params: { draftId }, body }))).toBe('bad-request');
  });

  it('is written by authors only, and each changes only their own', async () => {
    const body = { fromVersion: FIRST };
    expect(codeOf(await officer.call('beginDraft', { body }))).toBe('not-allowed');
    expect(codeOf(await approver.call('beginDraft', { body }))).toBe('not-allowed');
    const draft = await begun(FIRST);
    expect(codeOf(await approver.call('discardDraft', seen(draft)))).toBe('not-allowed');
    expect(codeOf(await author.call('beginDraft', { body: { fromVersion: 99 } }))).toBe(
      'rule-version-unknown',
    );
  });

  it('is not written over by whoever has not seen its newest revision', async () => {
    const draft = await begun(FIRST);
    const newer = await saved(draft, { summary: 'first' });
    const { draftId, revision, content } = draft;
    const body = { revision, content, inForceFrom: null, emergencyGround: null, summary: 'second' };
    expect(codeOf(await author.call('saveDraft', { params: { draftId }, body }))).toBe('draft-changed');
    expect(expectOk(await author.call('ruleDraft', { params: { draftId } }))).toMatchObject({
      revision: newer.revision,
      summary: 'first',
    });
  });

  it('is handed in only with a reason, a difference and a dry run of this revision', async () => {
    const draft = await begun(FIRST);
    expect(codeOf(await author.call('submitDraft', seen(draft)))).toBe('draft-no-summary');
    const same = await saved(draft, { summary: 'why' });
    expect(codeOf(await author.call('submitDraft', seen(same)))).toBe('draft-unchanged');
    const changed = await saved(same, { content: milder(contentOf(same)) });
    expect(codeOf(await author.call('submitDraft', seen(changed)))).toBe('dry-run-missing');
    expect(codeOf(await author.call('submitDraft', seen(await triedOut(changed))))).toBe('ok');
  });
});

describe('a rule set', () => {
  it('is tried out, approved by somebody else, announced, and recolours the city at its minute', async () => {
    const draft = await begun(FIRST);
    const mine = await saved(draft, { summary: 'Cases at home', content: milder(contentOf(draft)) });
    const tried = await triedOut(mine);
    const change = { district: '120101', ruleId: 'TJ-R02', from: 'red', to: 'orange', count: 1 };
    expect(tried.dryRun!.result).toMatchObject({ now: [change], atStart: [change], peopleTouched: 1 });
    expect(tried.dryRun!.result!.sample).toMatchObject([
      { hint: { lastTwo: '77' }, from: 'red', to: 'orange' },
    ]);
    expect(tried.changes).toMatchObject([{ ruleId: 'TJ-R02', kind: 'changed' }]);
    expect(expectOk(await resident.call('myChecks')).looks[0]!.reason.zh).toBe('规则草案试算的样例');

    const submitted = expectOk(await author.call('submitDraft', seen(tried)));
    expect(codeOf(await author.call('approveDraft', seen(submitted)))).toBe('not-allowed');
    const published = expectOk(await approver.call('approveDraft', seen(submitted)));
    expect(published).toMatchObject({ state: 'published', publishedVersion: FIRST + 1 });
    expect(await versionOf(FIRST + 1)).toMatchObject({
      state: 'coming',
      summary: 'Cases at home',
      author: { office: { en: 'City CDC, rules group' } },
      approvals: [{ by: { office: { en: 'City command, legal group' } } }],
    });
    expect(expectOk(await resident.call('colour')).colour).toBe('red');

    city.advanceClock(NOTICE_MS + 60_000);
    const { recolouring } = await recoloured(FIRST + 1);
    expect(recolouring).toMatchObject({ peopleTotal: 1, peopleDone: 1, changes: [change] });
    const { colour, holds } = expectOk(await resident.call('colour'));
    expect(colour).toBe('orange');
    expect(holds).toMatchObject([{ ruleId: 'TJ-R02', ruleSetVersion: FIRST + 1 }]);
    expect(await versionOf(FIRST)).toMatchObject({ state: 'superseded' });
  });

  it('is rolled back by publishing an earlier one’s rules as a new version', async () => {
    const draft = await begun(FIRST);
    const mine = await triedOut(await saved(draft, { summary: 'Back again' }));
    expect(mine.changes).toMatchObject([{ ruleId: 'TJ-R02', kind: 'changed' }]);
    expectOk(
      await approver.call('approveDraft', seen(expectOk(await author.call('submitDraft', seen(mine))))),
    );
    city.advanceClock(NOTICE_MS + 60_000);
    await recoloured(FIRST + 2);
    expect(expectOk(await resident.call('colour')).colour).toBe('red');
  });

  it('in an emergency needs two approvals of different people, and a shorter notice', async () => {
    const submitted = await inHand(milder, { emergencyGround: 'a new variant' });
    const waiting = expectOk(await approver.call('approveDraft', seen(submitted)));
    expect(waiting).toMatchObject({ state: 'submitted', approvalsNeeded: 2, approvedByMe: true });
    expect(codeOf(await approver.call('approveDraft', seen(submitted)))).toBe('approved-already');
    expect(expectOk(await second.call('approveDraft', seen(submitted)))).toMatchObject({
      state: 'published',
    });
    const { inForceFrom, publishedAt, emergencyGround } = await versionOf(FIRST + 3);
    expect(inForceFrom - publishedAt).toBeLessThan(HOUR_MS);
    expect(emergencyGround).toBe('a new variant');
    city.advanceClock(HOUR_MS);
    await recoloured(FIRST + 3);
  });

  it('is never published for a time that has no notice left', async () => {
    const soon = city.service.services.clock.cityNow() + HOUR_MS;
    const submitted = await inHand((content) => ({ ...content, rules: content.rules.slice(1) }), {
      inForceFrom: soon,
    });
    expect(codeOf(await approver.call('approveDraft', seen(submitted)))).toBe('notice-too-short');
    const { draftId, revision } = submitted;
    const back = await approver.call('returnDraft', {
      params: { draftId },
      body: { revision, why: 'Too soon' },
    });
    expect(expectOk(back)).toMatchObject({ state: 'draft', returned: { why: 'Too soon' } });
    expect(codeOf(await approver.call('approveDraft', seen(submitted)))).toBe('draft-closed');
  });

  it('is not published when another one was, meanwhile, until the draft is brought up to date', async () => {
    const slow = await inHand((content) => ({ ...content, rules: content.rules.slice(1) }));
    const fast = await inHand((content) => ({ ...content, rules: content.rules.slice(0, -1) }));
    expectOk(await approver.call('approveDraft', seen(fast)));
    expect(codeOf(await approver.call('approveDraft', seen(slow)))).toBe('based-on-older');
    const { draftId, revision } = slow;
    const body = { revision, why: 'Out of date' };
    const back = expectOk(await approver.call('returnDraft', { params: { draftId }, body }));
    const fresh = expectOk(await author.call('updateDraft', seen(back)));
    expect(fresh.basedOn).toBe(fresh.latestVersion);
    const again = expectOk(await author.call('submitDraft', seen(await triedOut(fresh))));
    expect(expectOk(await second.call('approveDraft', seen(again)))).toMatchObject({ state: 'published' });
  });

  it('can be read by version, as data and in words', async () => {
    const { content, words } = expectOk(
      await officer.call('ruleVersion', { params: { version: String(FIRST) } }),
    );
    expect(content).toMatchObject({ id: 'tianjin-2020', version: FIRST });
    expect(words.rules.map(({ id }) => id)).toContain('TJ-R02');
    expect(codeOf(await officer.call('ruleVersion', { params: { version: '99' } }))).toBe(
      'rule-version-unknown',
    );
    expect(codeOf(await officer.call('ruleVersion', { params: { version: '0' } }))).toBe('bad-request');
  });

  it('can be read by everybody, with its history, and without the names of staff', async () => {
    const visitor = city.visitor('resident');
    const { inForce, versions } = expectOk(await visitor.call('publicRules'));
    expect(inForce.rules.length).toBeGreaterThan(10);
    expect(versions[0]!.approvals).toBe(1);
    expect(versions.at(-1)).toMatchObject({ version: FIRST, approvals: 0, changes: [] });
    expect(JSON.stringify(versions)).not.toContain('*');
  });
});
