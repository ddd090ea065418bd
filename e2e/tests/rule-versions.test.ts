import type { DryRunResult, RuleDraft } from '@healthcode/contracts';
import { launchChromium } from '@healthcode/testkit';
import { expectOk } from '@healthcode/testkit/city';
import {
  findFreePorts,
  newServerFolder,
  runHealthcode,
  type ServerProcess,
  startServerProcess,
} from '@healthcode/testkit/process';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ConsoleSeat, takeSeat } from '../people/console-seat.ts';
import { lookAt } from '../people/look.ts';
import { Resident } from '../people/resident.ts';

const PERSON = '120101199003077477';
const DESK = { viewport: { width: 1280, height: 800 }, locale: 'zh-CN' } as const;
const PHONE = { viewport: { width: 390, height: 844 }, locale: 'zh-CN' } as const;
const FIRST_DAY = '2020-02-20T10:00:00+08:00';
const AFTER_THE_NOTICE = '2020-02-24T10:00:00+08:00';
const WHY = 'Confirmed cases are orange; whoever has a fever is red';

type Rule = { id: string; title: { zh: string; en: string }; phases: { colour: string }[] };
type Content = { rules: Rule[] };

const folder = newServerFolder();
let port: number;
let server: ServerProcess;
let browser: Browser;
let author: ConsoleSeat;
let officer: ConsoleSeat;

const startAt = (clock: string) => startServerProcess({ folder, port, env: { HEALTHCODE_CLOCK: clock } });

const atConsole = (phone: string, screen: typeof DESK | typeof PHONE) =>
  takeSeat(browser, server, phone, screen);
const ready = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const expectClean = async (page: Page, name: string) => expect.soft(await lookAt(page, name)).toEqual([]);
const seen = ({ draftId, revision }: RuleDraft) => ({ params: { draftId }, body: { revision } });
const grouped = (value: number) => value.toLocaleString('en');

/** A draft of the author's with another content than the newest version's. */
async function drafted(summary: string, change: (content: Content) => void): Promise<RuleDraft> {
  const { versions } = expectOk(await author.call('ruleVersions'));
  const begun = expectOk(await author.call('beginDraft', { body: { fromVersion: versions[0]!.version } }));
  const content = structuredClone(begun.content) as Content;
  change(content);
  const { draftId, revision } = begun;
  const body = { revision, content, inForceFrom: null, emergencyGround: null, summary };
  return expectOk(await author.call('saveDraft', { params: { draftId }, body }));
}

async function triedOut(draft: RuleDraft): Promise<RuleDraft> {
  expectOk(await author.call('dryRunDraft', seen(draft)));
  for (let tries = 0; tries < 100; tries++) {
    const { draftId } = draft;
    const now = expectOk(await author.call('ruleDraft', { params: { draftId } }));
    if (now.dryRun?.state === 'finished') return now;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the dry run did not finish within ten seconds');
}

const recolour = (content: Content, ruleId: string, colour: string) => {
  const rule = content.rules.find(({ id }) => id === ruleId)!;
  rule.phases = rule.phases.map((phase) => ({ ...phase, colour }));
};

const peopleIn = (changes: DryRunResult['now']) => changes.reduce((sum, { count }) => sum + count, 0);

/** The figures in the last row of a table. */
async function lastRow(page: Page, table: string): Promise<string[]> {
  const row = page.getByRole('region', { name: table }).getByRole('row').last();
  return row.getByRole('cell').allTextContents();
}

beforeAll(async () => {
  port = await findFreePorts();
  server = await startAt(FIRST_DAY);
  browser = await launchChromium();
  const synthetic = ['synth', '--people', '1500', '--seed', '1', '--evidence-rate', '400'];
  const { exitCode, output } = await runHealthcode(synthetic, { folder, port });
  expect(exitCode, output).toBe(0);
  author = await atConsole('13800000007', DESK);
});

afterAll(async () => {
  await browser?.close();
  await server?.end('SIGINT');
});

describe('a dry run', () => {
  let draft: RuleDraft;

  it('is shown as a sentence, a map and tables of the same numbers, now and when it begins', async () => {
    draft = await triedOut(
      await drafted(WHY, (content) => {
        recolour(content, 'TJ-R02', 'orange');
        recolour(content, 'TJ-O03', 'red');
      }),
    );
    const { now, atStart, sample } = draft.dryRun!.result!;
    expect(peopleIn(now)).toBeGreaterThan(20);
    await author.open(`/drafts/${draft.draftId}`);
    await ready(author.page, `现在施行，${grouped(peopleIn(now))} 人的码色会变`);
    expect((await lastRow(author.page, '各区码色变化人数表')).at(-1)).toBe(grouped(peopleIn(now)));
    expect(await author.page.getByRole('img', { name: /^..新?区：/ }).count()).toBe(16);
    await author.page.getByRole('button', { name: /^变重 / }).click();
    await expectClean(author.page, 'dry-run-now');
    await author.page.getByRole('button', { name: /施行时$/ }).click();
    await ready(author.page, `施行时，${grouped(peopleIn(atStart))} 人的码色会变`);
    const rows = author.page.getByRole('region', { name: '核对样例' }).getByRole('row');
    expect(await rows.count()).toBe(sample.length + 1);
    await expectClean(author.page, 'dry-run-at-start');
  });

  it('says so where nobody changes', async () => {
    const reworded = await triedOut(
      await drafted('Another title', ({ rules }) => {
        rules[0]!.title = { zh: '换一个标题', en: 'Another title' };
      }),
    );
    await author.open(`/drafts/${reworded.draftId}`);
    await ready(author.page, '现在施行，没有人的码色会变。');
    await expectClean(author.page, 'dry-run-nobody');
  });

  it('fits on a phone, for an approver, who then publishes it', async () => {
    const approver = await atConsole('13800000008', PHONE);
    expectOk(await author.call('submitDraft', seen(draft)));
    await approver.open(`/drafts/${draft.draftId}`);
    await ready(approver.page, '现在施行，');
    await expectClean(approver.page, 'dry-run-phone');
    expectOk(await approver.call('approveDraft', seen(draft)));
  });
});

describe('the versions of the rules', () => {
  it('are listed with who answers for them, the newest first, before it begins', async () => {
    await author.open('/versions');
    await ready(author.page, /^现行规则是第 3 版，.*起施行第 4 版。$/);
    await ready(author.page, '将施行');
    await ready(author.page, WHY);
    await ready(author.page, /^市防控指挥部 法制组 /);
    await author.page.getByText('改了什么：2 条规则').click();
    await expectClean(author.page, 'versions-coming');
  });

  it('show whom the newest recoloured, once it is in force', async () => {
    await server.end('SIGINT');
    server = await startAt(AFTER_THE_NOTICE);
    officer = await atConsole('13800000002', DESK);
    await officer.open('/versions');
    await ready(officer.page, '现行规则是第 4 版。');
    const sentence = officer.page.getByText(/人的码色变了：|人的码色变[轻重]了。/).first();
    await sentence.waitFor({ timeout: 60_000 });
    await sentence.click();
    const { versions } = expectOk(await officer.call('ruleVersions'));
    const recoloured = peopleIn(versions[0]!.recolouring!.changes);
    expect(await officer.page.getByText(`${grouped(recoloured)} 人的码色变`).count()).toBeGreaterThan(0);
    expect((await lastRow(officer.page, '各区码色变化人数表')).at(-1)).toBe(grouped(recoloured));
    await expectClean(officer.page, 'versions-recoloured');
    await officer.page.setViewportSize(PHONE.viewport);
    await expectClean(officer.page, 'versions-phone');
  });

  it('can each be read in words and as data', async () => {
    await officer.page.setViewportSize(DESK.viewport);
    await officer.open('/versions');
    await officer.page.getByRole('link', { name: '看第 4 版的规则' }).click();
    await ready(officer.page, /^第 4 版规则，共 \d+ 条，/);
    await officer.page.getByText('规则数据（JSON）').click();
    await expectClean(officer.page, 'version-4');
    const begun = officer.page.waitForEvent('download');
    await officer.page.getByRole('link', { name: /^下载/ }).click();
    const download = await begun;
    expect(download.suggestedFilename()).toMatch(/-4\.json$/);
    await officer.page.setViewportSize(PHONE.viewport);
    await expectClean(officer.page, 'version-4-phone');
    await officer.open('/versions/99');
    await ready(officer.page, '这一版规则取不到');
    await officer.open('/versions/four');
    await ready(officer.page, '没有这个页面');
  });
});

describe('the public page', () => {
  it('shows everybody the rules in force and how they changed', async () => {
    const page = await (await browser.newContext(PHONE)).newPage();
    await page.goto(server.origin('resident'));
    await page.getByRole('link', { name: '决定码色的规则' }).click();
    await ready(page, /^决定码色的规则，现行 \d+ 条$/);
    await ready(page, '现行的是第 4 版');
    await ready(page, '一个人起草，另外 1 个人批准');
    await page.getByText('改了 2 条规则').click();
    await expectClean(page, 'public-rules');
    await page.setViewportSize(DESK.viewport);
    await expectClean(page, 'public-rules-desk');
  });

  it('opens at the rule that its address names, and says when that one is gone', async () => {
    const page = await (await browser.newContext(PHONE)).newPage();
    await page.goto(`${server.origin('resident')}/rules#TJ-R02`);
    const rule = page.locator('#TJ-R02');
    await rule.waitFor();
    await expect.poll(() => rule.evaluate((element) => element === document.activeElement)).toBe(true);
    const top = (await rule.boundingBox())!.y;
    expect(top).toBeGreaterThanOrEqual(-1);
    expect(top).toBeLessThan(PHONE.viewport.height / 2);
    await page.goto(`${server.origin('resident')}/rules#TJ-X99`);
    await ready(page, '规则 TJ-X99 不在现行规则里。');
  });

  it('prints with everything unfolded and without its buttons', async () => {
    const page = await (await browser.newContext(DESK)).newPage();
    await page.goto(`${server.origin('resident')}/rules`);
    await ready(page, '现行的是第 4 版');
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.locator('details[open]').first().waitFor();
    expect(await page.locator('details:not([open])').count()).toBe(0);
    expect(await page.getByRole('button', { name: '打印' }).isVisible()).toBe(false);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('details[open]').count()).toBe(0);
  });

  it('is where the explanation of a colour leads', async () => {
    const page = await (await browser.newContext(PHONE)).newPage();
    const resident = new Resident(page);
    await resident.apply(server, '13900000001', PERSON);
    await resident.declareAgain({ fever: true });
    await resident.seesColour('红码');
    await page.getByRole('link', { name: /^TJ-O03/ }).click();
    const rule = page.locator('#TJ-O03');
    await expect.poll(() => rule.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.getByRole('link', { name: '返回' }).click();
    await resident.seesColour('红码');
  });
});
