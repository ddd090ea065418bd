import { fileURLToPath } from 'node:url';
import type { RuleDraft } from '@healthcode/contracts';
import { syntheticNameFor } from '@healthcode/demo-services';
import { NOTICE_MS } from '@healthcode/domain';
import { runSynth } from '@healthcode/server';
import { launchChromium } from '@healthcode/testkit';
import { expectOk, startTestCity, type TestCity } from '@healthcode/testkit/city';
import { findFreePorts, type ServerProcess } from '@healthcode/testkit/process';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ConsoleSeat, takeSeat } from '../people/console-seat.ts';
import { lookAt } from '../people/look.ts';
import { Resident } from '../people/resident.ts';
import { draftRules, peopleIn, recolourRule, seen, tryOut } from '../people/rule-author.ts';

const PERSON = '120101199003077477';
const DESK = { viewport: { width: 1280, height: 800 }, locale: 'zh-CN' } as const;
const PHONE = { viewport: { width: 390, height: 844 }, locale: 'zh-CN' } as const;
const WHY = 'Confirmed cases are orange; whoever has a fever is red';
/** More than are worked out in one go. */
const PEOPLE = 2500;

const appDir = (app: string) => fileURLToPath(new URL(`../../apps/${app}/dist`, import.meta.url));
let city: TestCity;
let browser: Browser;
let author: ConsoleSeat;
let officer: ConsoleSeat;

const atConsole = (phone: string, screen: typeof DESK | typeof PHONE) =>
  takeSeat(browser, city as unknown as ServerProcess, phone, screen);
const asVisitor = async (path: string, screen: typeof DESK | typeof PHONE): Promise<Page> => {
  const page = await (await browser.newContext(screen)).newPage();
  await page.goto(`${city.origin('resident')}${path}`);
  return page;
};
const ready = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const expectClean = async (page: Page, name: string) => expect.soft(await lookAt(page, name)).toEqual([]);
const grouped = (value: number) => value.toLocaleString('en');

/** The last figure of the last row of a table: everybody in all. */
async function totalOf(page: Page, table: string): Promise<string | undefined> {
  const row = page.getByRole('region', { name: table }).getByRole('row').last();
  return (await row.getByRole('cell').allTextContents()).at(-1);
}

const expectAt = async (page: Page, ruleId: string) => {
  const rule = page.locator(`#${ruleId}`);
  await expect.poll(() => rule.evaluate((element) => element === document.activeElement)).toBe(true);
  const { y } = (await rule.boundingBox())!;
  expect(y).toBeGreaterThanOrEqual(-1);
  expect(y).toBeLessThan(PHONE.viewport.height / 2);
};

beforeAll(async () => {
  // in this process, so that the notice of two days passes at once
  city = await startTestCity({
    port: await findFreePorts(),
    appDirs: { resident: appDir('resident'), gate: appDir('gate'), console: appDir('console') },
  });
  const plan = { people: PEOPLE, seed: 1, evidenceRate: 300 };
  await runSynth(city.service.services, plan, { nameOf: syntheticNameFor });
  browser = await launchChromium();
  author = await atConsole('13800000007', DESK);
});
afterAll(async () => {
  await browser?.close();
  await city?.stop();
});

describe('a dry run', () => {
  let draft: RuleDraft;

  it('is a sentence, a map and tables of the same numbers, now and when it begins', async () => {
    const { page } = author;
    draft = await draftRules(author.call, WHY, (content) => {
      recolourRule(content, 'TJ-R02', 'orange');
      recolourRule(content, 'TJ-O03', 'red');
    });
    const { now, atStart, sample, peopleTouched } = await tryOut(author.call, draft);
    expect(peopleTouched).toBe(PEOPLE);
    expect(peopleIn(now)).toBeGreaterThan(20);
    await author.open(`/drafts/${draft.draftId}`);
    await ready(page, `现在施行，${grouped(peopleIn(now))} 人的码色会变`);
    expect(await totalOf(page, '各区码色变化人数表')).toBe(grouped(peopleIn(now)));
    expect(await page.getByRole('img', { name: /^..新?区：/ }).count()).toBe(16);
    await page.getByRole('button', { name: /^变重 / }).click();
    await expectClean(page, 'dry-run-now');
    await page.getByRole('button', { name: /施行时$/ }).click();
    await ready(page, `施行时，${grouped(peopleIn(atStart))} 人的码色会变`);
    const rows = page.getByRole('region', { name: '核对样例' }).getByRole('row');
    expect(await rows.count()).toBe(sample.length + 1);
  });

  it('says so where nobody changes', async () => {
    const reworded = await draftRules(author.call, 'Another title', ({ rules }) => {
      rules[0]!.title = { zh: '换一个标题', en: 'Another title' };
    });
    await tryOut(author.call, reworded);
    await author.open(`/drafts/${reworded.draftId}`);
    await ready(author.page, '现在施行，没有人的码色会变。');
    await expectClean(author.page, 'dry-run-nobody');
  });

  it('fits on the phone of an approver, who then publishes it', async () => {
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
    const { page } = author;
    await author.open('/versions');
    await ready(page, /^现行规则是第 3 版，.*起施行第 4 版。$/);
    await ready(page, WHY);
    await ready(page, /^市防控指挥部 法制组 /);
    await page.getByText('改了什么：2 条规则').click();
    await expectClean(page, 'versions-coming');
  });

  it('show whom the newest recoloured, once it is in force', async () => {
    city.advanceClock(NOTICE_MS + 60_000);
    officer = await atConsole('13800000002', DESK);
    const { page } = officer;
    await officer.open('/versions');
    await ready(page, '现行规则是第 4 版。');
    const sentence = page.getByText(/^\d+ 人的码色变了：/);
    await sentence.waitFor({ timeout: 60_000 });
    const { versions } = expectOk(await officer.call('ruleVersions'));
    const recoloured = grouped(peopleIn(versions[0]!.recolouring!.changes));
    expect(await sentence.textContent()).toContain(`${recoloured} 人的码色变了：`);
    await sentence.click();
    expect(await totalOf(page, '各区码色变化人数表')).toBe(recoloured);
    await expectClean(page, 'versions-recoloured');
    await page.setViewportSize(PHONE.viewport);
    await expectClean(page, 'versions-phone');
  });

  it('can each be read in words and as data', async () => {
    const { page } = officer;
    await officer.open('/versions');
    await page.getByRole('link', { name: '看第 4 版的规则' }).click();
    await ready(page, /^第 4 版规则，共 \d+ 条，/);
    await expectClean(page, 'version-phone');
    await page.setViewportSize(DESK.viewport);
    await page.getByText('规则数据（JSON）').click();
    const begun = page.waitForEvent('download');
    await page.getByRole('link', { name: /^下载/ }).click();
    expect((await begun).suggestedFilename()).toMatch(/-4\.json$/);
    await officer.open('/versions/99');
    await ready(page, '这一版规则取不到');
    await officer.open('/versions/four');
    await ready(page, '没有这个页面');
  });
});

describe('the public page', () => {
  it('shows everybody the rules in force and how they changed', async () => {
    const page = await asVisitor('', PHONE);
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
    const page = await asVisitor('/rules#TJ-R02', PHONE);
    await expectAt(page, 'TJ-R02');
    await page.goto(`${city.origin('resident')}/rules#TJ-X99`);
    await ready(page, '规则 TJ-X99 不在现行规则里。');
  });

  it('prints with everything unfolded and without its buttons', async () => {
    const page = await asVisitor('/rules', DESK);
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
    const page = await asVisitor('', PHONE);
    const resident = new Resident(page);
    await resident.apply(city as unknown as ServerProcess, '13900000001', PERSON);
    await resident.declareAgain({ fever: true });
    await resident.seesColour('红码');
    await page.getByRole('link', { name: /TJ-O03/ }).click();
    await expectAt(page, 'TJ-O03');
    await page.getByRole('link', { name: '返回' }).click();
    await resident.seesColour('红码');
  });
});
