import { launchChromium } from '@healthcode/testkit';
import { CityUser, expectOk, inboxAt } from '@healthcode/testkit/city';
import { type ServerProcess, startServerProcess } from '@healthcode/testkit/process';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cityNow } from '../people/city.ts';
import { openConsole } from '../people/console-page.ts';
import { lookAt } from '../people/look.ts';
import { Resident } from '../people/resident.ts';

const PERSON = '120101199003077477';
const HOUR_MS = 3_600_000;
const DESK = { viewport: { width: 1280, height: 800 }, locale: 'zh-CN' } as const;
const PHONE = { viewport: { width: 390, height: 844 }, locale: 'zh-CN' } as const;
const CITY_COMMAND = '13800000002';
const HEPING_COMMAND = '13800000005';
const GROUND = '另有证据表明这条记录不实';

let server: ServerProcess;
let commission: CityUser | undefined;
let browser: Browser;
let phoneContext: BrowserContext;
let resident: Resident;
let first: Page;
let second: Page;

const atConsole = (phone: string, screen: typeof DESK | typeof PHONE): Promise<Page> =>
  openConsole(browser, server, phone, screen);
const open = (page: Page, path: string) => page.goto(`${server.origin('console')}${path}`);
const ready = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const click = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const expectClean = async (page: Page, name: string) => expect.soft(await lookAt(page, name)).toEqual([]);

async function signInCommission(): Promise<CityUser> {
  const user = new CityUser('console', server.origin('console'), inboxAt(server.origin('resident')));
  await user.signIn('13800000006');
  return user;
}

async function reportCase(recordId: string): Promise<void> {
  const confirmedDay = Math.floor(((await cityNow(server)) + 8 * HOUR_MS) / (24 * HOUR_MS));
  const body = {
    ...{ recordId, version: 1, kind: 'case', documentType: 'resident-id', documentNumber: PERSON },
    attributes: { classification: 'confirmed', confirmedDay },
    withdrawn: false,
  };
  commission ??= await signInCommission();
  expectOk(await commission.call('report', { body }));
}

/** By document and for a reason, as always. */
async function openPerson(page: Page): Promise<void> {
  await open(page, '/people/find');
  await page.getByRole('textbox', { name: '证件号码' }).fill(PERSON);
  await page.getByRole('radio', { name: '本人咨询或申诉' }).check();
  await click(page, '打开记录');
  await ready(page, '为什么是这个码色');
}

/** Reloaded once more: what was said about the change is gone then. */
async function seesAtLast(word: '绿码' | '红码'): Promise<void> {
  for (const _ of ['changes', 'is so']) {
    await resident.page.reload();
    await resident.seesColour(word);
  }
}

async function fillIn(page: Page, days: string): Promise<void> {
  await page.getByRole('radio', { name: GROUND }).check();
  await page.getByLabel('搁置几天').fill(days);
  await page.getByRole('button', { name: '提出搁置', exact: true }).last().click();
  await ready(page, '已经提出，等另一个单位的防控人员答复。');
}

beforeAll(async () => {
  server = await startServerProcess();
  browser = await launchChromium();
  phoneContext = await browser.newContext({ ...PHONE, deviceScaleFactor: 2 });
  resident = new Resident(await phoneContext.newPage());
  await resident.apply(server, '13900000001', PERSON);
  await reportCase('TJ-DISPUTED');
  await resident.page.reload();
  await resident.seesColour('红码');
  first = await atConsole(CITY_COMMAND, DESK);
  second = await atConsole(HEPING_COMMAND, DESK);
});
afterAll(async () => {
  await browser?.close();
  await server?.end('SIGINT');
});

describe('a disputed record', () => {
  it('is proposed at the person’s record, with what will happen said before', async () => {
    await open(first, '/suspensions');
    await ready(first, '还没有人提出过搁置');
    await expectClean(first, 'console-aside-empty');
    await openPerson(first);
    await click(first, /^提出搁置：病例/);
    await first.getByRole('button', { name: '提出搁置', exact: true }).click();
    await ready(first, /处要改/);
    await expectClean(first, 'console-aside-errors');
    await first.getByRole('radio', { name: GROUND }).check();
    await first.getByLabel('搁置几天').fill('7');
    await ready(first, '要由另一个单位的一名防控人员同意，才会生效。');
    await expectClean(first, 'console-aside-form');
    await fillIn(first, '7');
    await expectClean(first, 'console-aside-proposed');
    expect(await first.getByRole('button', { name: /^同意/ }).count()).toBe(0);
    await resident.page.reload();
    await resident.seesColour('红码');
  });

  it('waits for another office, whose officer sees it on the first page', async () => {
    await open(first, '/suspensions');
    await ready(first, '等另一个单位答复');
    await expectClean(first, 'console-aside-others');
    await open(second, '/');
    await ready(second, '有 1 条搁置申请等您答复');
    await expectClean(second, 'console-aside-home');
    await second.getByRole('link', { name: '去答复' }).click();
    await ready(second, '等您答复');
    await expectClean(second, 'console-aside-mine');
    await second.getByRole('link', { name: /^打开这个人的记录/ }).click();
    await ready(second, '打开之前请选事由');
  });

  it('is set aside by the second office’s yes, which is asked for twice', async () => {
    await open(second, '/suspensions');
    await click(second, /^同意搁置/);
    await ready(second, '不能撤回');
    await expectClean(second, 'console-aside-sure');
    await second.getByRole('button', { name: '同意搁置', exact: true }).click();
    await ready(second, /^已同意/);
    await ready(second, '公开日志序号');
    await expectClean(second, 'console-aside-agreed');
  });

  it('leaves the resident green, and tells on what ground and until when', async () => {
    const { page } = resident;
    await seesAtLast('绿码');
    await click(page, /^为什么是绿码.*有 1 条记录被搁置，到/);
    await ready(page, '暂时搁置的记录');
    await ready(page, GROUND);
    await ready(page, '津沽卫生健康委员会');
    await page.getByText('在公开日志里核对').click();
    await ready(page, 'health-commission/TJ-DISPUTED');
    await ready(page, /^[0-9a-f]{64}$/);
    await page.getByText(/^最近 60 天里结束的记录（1 条）/).click();
    await ready(page, '这条记录被搁置了');
    await expectClean(page, 'resident-green-aside');
  });

  it('says so without a network too', async () => {
    const { page } = resident;
    await phoneContext.setOffline(true);
    await page.reload();
    await resident.seesColour('绿码');
    await click(page, /^为什么是绿码.*有 1 条记录被搁置，到/);
    await ready(page, GROUND);
    await phoneContext.setOffline(false);
  });
});

describe('a second record', () => {
  it('goes on counting when the other office does not agree', async () => {
    await reportCase('TJ-SECOND');
    await openPerson(first);
    await ready(first, '搁置中');
    await click(first, /^提出搁置：病例，TJ-SECOND/);
    await fillIn(first, '３０');
    await open(second, '/suspensions');
    await click(second, /^不同意搁置/);
    await second.getByRole('button', { name: '不同意搁置', exact: true }).click();
    await ready(second, /^已答复不同意/);
    await second.getByText('已经结束（1 条）').click();
    await ready(second, '没有同意');
    await expectClean(second, 'console-aside-past');
  });

  it('is explained beside the one that is set aside', async () => {
    const { page } = resident;
    await seesAtLast('红码');
    await ready(page, '暂时搁置的记录');
    await page.getByText(/^最近 60 天里结束的记录/).click();
    await expectClean(page, 'resident-red-aside');
    await page
      .getByRole('link', { name: /TJ-R02，第/ })
      .first()
      .click();
    await page.waitForURL(/\/rules#TJ-R02$/);
  });
});

describe('on a phone', () => {
  it('the room, the record and the form fit', async () => {
    const phone = await atConsole(CITY_COMMAND, PHONE);
    await open(phone, '/suspensions');
    await ready(phone, '搁置中');
    await expectClean(phone, 'console-phone-aside');
    await openPerson(phone);
    await click(phone, /^提出搁置：病例/);
    await ready(phone, '搁置几天');
    await phone.getByText(/^最近 60 天里结束的赋码记录/).click();
    await expectClean(phone, 'console-phone-aside-form');
  });
});
