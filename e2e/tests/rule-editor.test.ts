import { launchChromium } from '@healthcode/testkit';
import { CityUser, expectOk, inboxAt } from '@healthcode/testkit/city';
import { type ServerProcess, startServerProcess } from '@healthcode/testkit/process';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openConsole } from '../people/console-page.ts';
import { lookAt } from '../people/look.ts';

const PERSON = '120101199003077477';
const DESK = { viewport: { width: 1280, height: 800 }, locale: 'zh-CN' } as const;
const PHONE = { viewport: { width: 390, height: 844 }, locale: 'zh-CN' } as const;
const WHY = 'TJ-R02: orange from day 7; TJ-R11 is new';

let server: ServerProcess;
let browser: Browser;
let author: Page;
let approver: Page;
let draftPath: string;

const atConsole = (phone: string, screen: typeof DESK | typeof PHONE): Promise<Page> =>
  openConsole(browser, server, phone, screen);
const open = (page: Page, path: string) => page.goto(`${server.origin('console')}${path}`);
const ready = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const click = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const expectClean = async (page: Page, name: string) => expect.soft(await lookAt(page, name)).toEqual([]);
const save = async (page: Page) => {
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await ready(page, '没有未保存的修改。');
};
const inSheet = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click();

/** A case, reported today, who is red. */
async function makeCase(): Promise<void> {
  const visitor = async (app: CityUser['app'], phone: string) => {
    const user = new CityUser(app, server.origin(app), inboxAt(server.origin('resident')));
    await user.signIn(phone);
    return user;
  };
  await (await visitor('resident', '13900000001')).apply(PERSON);
  const commission = await visitor('console', '13800000006');
  const { cityTime } = expectOk(await commission.call('time'));
  const confirmedDay = Math.floor((cityTime + 8 * 3_600_000) / 86_400_000);
  const body = {
    recordId: 'TJ1',
    version: 1,
    kind: 'case',
    documentType: 'resident-id',
    documentNumber: PERSON,
    attributes: { classification: 'confirmed', confirmedDay },
    withdrawn: false,
  };
  expectOk(await commission.call('report', { body }));
}

beforeAll(async () => {
  server = await startServerProcess();
  browser = await launchChromium();
  await makeCase();
  author = await atConsole('13800000007', DESK);
  approver = await atConsole('13800000008', DESK);
});
afterAll(async () => {
  await browser?.close();
  await server?.end('SIGINT');
});

const ruleCard = (page: Page, title: RegExp) => page.getByRole('article', { name: title });

describe('an author', () => {
  it('finds no drafts yet, and begins one with the rules in force', async () => {
    await open(author, '/');
    await ready(author, '还没有草案');
    await expectClean(author, 'drafts-empty');
    await author.getByRole('link', { name: '起草' }).click();
    await ready(author, '从哪里开始写');
    await click(author, '开始起草');
    await ready(author, '请选择从哪里开始');
    await author.getByRole('radio', { name: /JSON/ }).check();
    await author.setInputFiles('#file', {
      name: 'rules.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{'),
    });
    await ready(author, '这个文件不是 JSON');
    await expectClean(author, 'draft-new-wrong-file');
    await author.getByRole('radio', { name: '现行规则' }).check();
    await click(author, '开始起草');
    await ready(author, '没有未保存的修改。');
    draftPath = new URL(author.url()).pathname;
    await expectClean(author, 'draft-begun');
  });

  it('changes the span of a rule, and reads in words what it says now', async () => {
    await author.getByLabel('为什么要改规则').fill(WHY);
    const card = ruleCard(author, /^确诊/);
    await card.getByRole('button', { name: /^修改/ }).click();
    await ready(author, '哪个先到就在那时结束');
    await expectClean(author, 'draft-rule-open');
    const span = (number: number) => card.getByRole('group', { name: `第 ${number} 段`, exact: true });
    await span(1).getByLabel('之后再过几天').nth(1).fill('7');
    await card.getByRole('button', { name: '加一段' }).click();
    await span(2).getByRole('radio', { name: '橙码' }).check();
    for (const [way, days] of [
      [0, '7'],
      [1, '14'],
    ] as const) {
      await span(2).getByLabel('从哪个日期算').nth(way).selectOption({ label: '出院日' });
      await span(2).getByLabel('之后再过几天').nth(way).fill(days);
    }
    await ready(author, /从出院日后第 7 天起，到出院日后第 14 天为止/);
    await card.getByRole('button', { name: /^收起/ }).click();
  });

  it('adds a rule, is told at its field what is missing, and mends it', async () => {
    await click(author, '加一条规则');
    const card = ruleCard(author, /没有标题的规则/);
    await expect.poll(() => author.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
    await card.getByLabel('根据哪类数据').selectOption({ label: '症状' });
    await save(author);
    await ready(author, /处要改/);
    await expectClean(author, 'draft-rule-problems');
    await author.getByRole('link', { name: /第 1 段，码色/ }).click();
    await expect
      .poll(() => author.evaluate(() => document.activeElement?.getAttribute('type')))
      .toBe('radio');
    await fillSymptomRule(author);
    await expect.poll(() => author.getByText(/处要改/).count()).toBe(0);
    await expectClean(author, 'draft-rule-right');
  });

  it('loses nothing by going away, dry-runs what is saved, and hands it in', async () => {
    await open(author, '/');
    await ready(author, '有未保存的修改');
    await expectClean(author, 'drafts-unsaved');
    await open(author, draftPath);
    await ready(author, '上次没有保存的修改还在');
    await ready(author, '请先保存，再试算');
    await save(author);
    await ready(author, '改了什么');
    await click(author, /^试算$/);
    await ready(author, /现在施行/);
    // what was announced stays in the language in which it was
    await author.reload();
    await ready(author, /现在施行/);
    await expectClean(author, 'draft-dry-run');
    await click(author, /^提交$/);
    await ready(author, '由起草人以外的 1 人批准后发布');
    await inSheet(author, '提交');
    await ready(author, '已提交，等起草人以外的人批准');
    await expectClean(author, 'draft-handed-in');
  });
});

/** Whoever coughs is orange from the report until a clinic clears them. */
async function fillSymptomRule(page: Page): Promise<void> {
  const card = ruleCard(page, /没有标题的规则|咳嗽/);
  const both = async (group: string, zh: string, en: string) => {
    const field = card.getByRole('group', { name: group, exact: true });
    await field.getByLabel('中文').fill(zh);
    await field.getByLabel('英文').fill(en);
  };
  await card.getByRole('radio', { name: '橙码' }).check();
  const phase = card.getByRole('group', { name: '第 1 段', exact: true });
  await phase.getByLabel('从哪个日期算').first().selectOption({ label: '报告时间' });
  await phase.getByRole('button', { name: '加一种解除的数据' }).click();
  await phase.getByLabel('哪类数据').selectOption({ label: '医疗机构排除' });
  await phase.getByLabel('发热门诊').check();
  await phase.getByRole('button', { name: '去掉第 1 种结束办法' }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('加一个日期');
  await card.getByRole('button', { name: '加一项条件' }).first().click();
  await card.getByLabel('看什么').selectOption({ label: '症状' });
  await card.getByLabel('值', { exact: true }).selectOption({ label: '干咳' });
  await card.getByRole('group', { name: '由谁报告才算' }).first().getByLabel('发热门诊').check();
  await card.getByLabel('几天后去问').fill('7');
  await card.getByLabel('最长几天').fill('30');
  await both('标题', '咳嗽，尚未诊断', 'Cough, not yet diagnosed');
  await both('为什么', '门诊发现您咳嗽。', 'A clinic saw that you cough.');
  await both('要做什么', '请去看医生。', 'Please see a doctor.');
  await both('依据', '试验。', 'A trial.');
}

describe('an approver', () => {
  it('reads what changes, and gives it back with a reason', async () => {
    await open(approver, '/');
    await ready(approver, '1 份草案等批准');
    await expectClean(approver, 'drafts-approver');
    await approver.getByRole('link', { name: WHY }).click();
    await ready(approver, /出院日后第 7 天/);
    await ready(approver, '施行');
    await expectClean(approver, 'draft-to-approve');
    await click(approver, /^退回$/);
    await inSheet(approver, '退回');
    await ready(approver, '请写明为什么退回。');
    await expectClean(approver, 'draft-give-back');
    await approver.getByLabel('为什么退回').fill('TJ-R11: 30 -> 14');
    await inSheet(approver, '退回');
    await ready(approver, '退回了这份草案');
  });

  it('approves it the second time, after the author has mended it', async () => {
    await open(author, '/');
    await ready(author, 'TJ-R11: 30 -> 14');
    await expectClean(author, 'drafts-returned');
    await open(author, draftPath);
    await ready(author, '退回了这份草案');
    await ruleCard(author, /咳嗽/).getByRole('button', { name: /^修改/ }).click();
    await author.getByLabel('最长几天').fill('14');
    await save(author);
    await click(author, /^试算$/);
    await ready(author, /现在施行/);
    await click(author, /^提交$/);
    await inSheet(author, '提交');
    await ready(author, '已提交，等起草人以外的人批准');

    await open(approver, draftPath);
    await click(approver, /^批准$/);
    await ready(approver, '不能撤回');
    await expectClean(approver, 'draft-approve-sure');
    await inSheet(approver, '批准');
    await ready(approver, /已发布为第 \d 版规则/);
    await expectClean(approver, 'draft-published');
    await open(author, '/');
    await ready(author, '已发布');
    await expectClean(author, 'drafts-closed');
  });
});

describe('one draft in two windows', () => {
  it('is never written over unread: what was saved elsewhere is shown beside one’s own', async () => {
    await open(author, '/drafts/new');
    await author.getByRole('radio', { name: /现行规则|将施行的规则/ }).check();
    await click(author, '开始起草');
    await ready(author, '没有未保存的修改。');
    const other = await author.context().newPage();
    await other.goto(author.url());
    for (const [page, days] of [
      [other, '200'],
      [author, '100'],
    ] as const) {
      await ruleCard(page, /^确诊/).getByRole('button', { name: /^修改/ }).click();
      await page.getByLabel('最长几天').fill(days);
    }
    await save(other);
    await author.getByRole('button', { name: '保存', exact: true }).click();
    await ready(author, '这份草案刚在别处保存过');
    await click(author, '看别处保存的内容');
    await ready(author, /最长 200 天/);
    await expectClean(author, 'draft-two-windows');
    await click(author, '用我这里的');
    await save(author);
    await other.reload();
    await ready(other, /最长 100 天/);
    await click(other, '作废');
    await inSheet(other, '作废');
    await ready(other, '这份草案已作废');
  });
});

describe('on a phone', () => {
  it('drafts are read, written and decided', async () => {
    const phone = await atConsole('13800000007', PHONE);
    await open(phone, '/');
    await ready(phone, '已发布');
    await expectClean(phone, 'phone-drafts');
    await open(phone, '/drafts/new');
    await phone.getByRole('radio', { name: /以前的一版/ }).check();
    await expectClean(phone, 'phone-draft-new');
    await phone.getByRole('radio', { name: /将施行的规则/ }).check();
    await click(phone, '开始起草');
    await ready(phone, '没有未保存的修改。');
    await ruleCard(phone, /^发热/).getByRole('button', { name: /^修改/ }).click();
    await phone.getByLabel('定一个时间').check();
    await phone.getByRole('checkbox', { name: /情况紧急/ }).check();
    await expectClean(phone, 'phone-draft');
    await open(phone, draftPath);
    await ready(phone, '已发布为第');
    await expectClean(phone, 'phone-draft-read');
  });
});
