import { randomUUID } from 'node:crypto';
import type { CheckRecord } from '@healthcode/contracts';
import { launchChromium } from '@healthcode/testkit';
import { CityUser, expectOk, inboxAt, TestGate } from '@healthcode/testkit/city';
import { type ServerProcess, startServerProcess } from '@healthcode/testkit/process';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openConsole } from '../people/console-page.ts';
import { lookAt } from '../people/look.ts';

const PERSON = '120101199003077477';
const HOUR_MS = 3_600_000;
const DESK = { viewport: { width: 1280, height: 800 }, locale: 'zh-CN' } as const;
const PHONE = { viewport: { width: 390, height: 844 }, locale: 'zh-CN' } as const;

let server: ServerProcess;
let browser: Browser;
let desk: Page;
let resident: CityUser;

const visitor = async (app: CityUser['app'], phone: string): Promise<CityUser> => {
  const user = new CityUser(app, server.origin(app), inboxAt(server.origin('resident')));
  await user.signIn(phone);
  return user;
};

const atConsole = (phone: string, screen: typeof DESK | typeof PHONE): Promise<Page> =>
  openConsole(browser, server, phone, screen);

const open = (page: Page, path: string) => page.goto(`${server.origin('console')}${path}`);
const ready = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const expectClean = async (page: Page, name: string) => expect.soft(await lookAt(page, name)).toEqual([]);
const click = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

/** A case, reported today, and a dozen checks of which two did not pass. */
async function makeNews(): Promise<void> {
  const commission = await visitor('console', '13800000006');
  const { cityTime: now } = expectOk(await commission.call('time'));
  const confirmedDay = Math.floor((now + 8 * HOUR_MS) / (24 * HOUR_MS));
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
  const gateUser = await visitor('gate', '13800000001');
  const gate = new TestGate(gateUser);
  await gate.enrol();
  const { venues } = expectOk(await gateUser.call('gateMe'));
  const checks = Array.from({ length: 12 }, (_, n) => check(venues[n % 3]!.venueId, now, n % 6 === 0));
  expect((await gate.upload(checks)).refused).toEqual([]);
}

const check = (venueId: string, at: number, refused: boolean): CheckRecord => ({
  checkId: randomUUID(),
  venueId,
  at,
  list: null,
  idx: null,
  iss: null,
  passDay: null,
  outcome: 'ok',
  decision: refused ? 'refuse' : 'admit',
  temperatureTenths: 365,
  temperatureHow: 'measured',
});

beforeAll(async () => {
  server = await startServerProcess();
  browser = await launchChromium();
  resident = await visitor('resident', '13900000001');
  await resident.apply(PERSON);
  await makeNews();
  desk = await atConsole('13800000002', DESK);
});

afterAll(async () => {
  await browser?.close();
  await server?.end('SIGINT');
});

describe('people', () => {
  it('from the list of a colour to one record, for a reason that the person reads', async () => {
    await open(desk, '/people');
    await ready(desk, '列出');
    await expectClean(desk, 'console-people');
    await click(desk, '列出');
    await ready(desk, '末两位');
    await expectClean(desk, 'console-people-red');
    await desk.getByRole('link', { name: /^打开/ }).click();
    await ready(desk, '打开这个人的记录');
    await click(desk, '打开记录');
    await ready(desk, '请选择事由。');
    await expectClean(desk, 'console-look-without-reason');
    await desk.getByRole('radio', { name: '病例调查' }).check();
    await click(desk, '打开记录');
    await ready(desk, '为什么是这个码色');
    await desk.getByText('全部内容').first().click();
    await expectClean(desk, 'console-person');
    const { looks } = expectOk(await resident.call('myChecks'));
    expect(looks.map(({ what, reason }) => [what, reason.zh])).toEqual([
      ['record', '病例调查'],
      ['list', '查看码色名单'],
    ]);
  });

  it('by document, with what is wrong with it said before anything is sent', async () => {
    await open(desk, '/people/find');
    await click(desk, '打开记录');
    await ready(desk, '请选择事由。');
    await expectClean(desk, 'console-find-errors');
    await desk.getByRole('textbox', { name: '证件号码' }).fill('120101198505055572');
    await desk.getByRole('radio', { name: '本人咨询或申诉' }).check();
    await click(desk, '打开记录');
    await ready(desk, '没有找到这个人');
    await desk.getByRole('textbox', { name: '证件号码' }).fill(PERSON);
    await click(desk, '打开记录');
    await ready(desk, '为什么是这个码色');
  });

  it('not by colour where they are green', async () => {
    await open(desk, '/people?colour=green&district=120101');
    await ready(desk, '绿码的人不列名单');
    await expectClean(desk, 'console-people-green');
  });
});

describe('today’s checks', () => {
  it('are shown by venue, decision and hour', async () => {
    await open(desk, '/checks');
    await ready(desk, '今天 3 个场所查验 12 次。');
    await expectClean(desk, 'console-checks');
  });

  it('and a gate there can be let go to another venue by a code that is read out', async () => {
    await desk.getByLabel('设备现在所在的场所').selectOption({ index: 1 });
    await desk.getByRole('button', { name: '取放行码' }).click();
    await desk.getByText(/^\d{3} \d{3}$/).waitFor();
    await desk.getByText(/念给查验人员听，还有 [45]:\d\d 有效/).waitFor();
    await expectClean(desk, 'console-release');
  });
});

describe('exposure events', () => {
  it('are proposed by one officer and confirmed by another', async () => {
    await open(desk, '/events');
    await ready(desk, '还没有事件');
    await expectClean(desk, 'console-events-empty');
    await open(desk, '/events/new');
    await click(desk, '提出');
    await ready(desk, /处要改/);
    await expectClean(desk, 'console-event-errors');
    await desk.getByLabel('地点（中文）').fill('临河购物中心');
    await desk.getByLabel('地点（英文）').fill('Linhe Mall');
    await desk.getByLabel('所在区').selectOption({ label: '河东区' });
    for (const button of await desk.getByRole('button', { name: /填现在/ }).all()) await button.click();
    await desk.getByLabel('依据', { exact: true }).fill('TJ1, TJ2');
    await desk.getByLabel('事件编号').fill('EV-1');
    await click(desk, '提出');
    await ready(desk, '等另一名防控人员答复。');
    await expectClean(desk, 'console-events');

    const other = await atConsole('13800000005', DESK);
    await open(other, '/events');
    await click(other, /^确认/);
    await ready(other, '不能撤回');
    await expectClean(other, 'console-events-sure');
    await click(other, '确认这个事件');
    await ready(other, '已确认');
    await expectClean(other, 'console-events-confirmed');
  });
});

describe('on a phone', () => {
  it('every room fits', async () => {
    const phone = await atConsole('13800000002', PHONE);
    const rooms: [string, string, string][] = [
      ['/', '按码色', 'home'],
      ['/people?colour=red', '末两位', 'people'],
      ['/people/find', '按什么找', 'find'],
      ['/checks', '今天 3 个场所', 'checks'],
      ['/events', '已确认', 'events'],
      ['/rules-in-force', 'TJ-O03', 'rules'],
    ];
    for (const [path, text, name] of rooms) {
      await open(phone, path);
      await ready(phone, text);
      await expectClean(phone, `console-phone-${name}`);
    }
    await open(phone, '/people/find');
    await phone.getByRole('textbox', { name: '证件号码' }).fill(PERSON);
    await phone.getByRole('radio', { name: '核对数据是否正确' }).check();
    await click(phone, '打开记录');
    await ready(phone, '为什么是这个码色');
    await expectClean(phone, 'console-phone-person');
  });
});
