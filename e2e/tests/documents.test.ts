import { launchChromium } from '@healthcode/testkit';
import { CityUser, expectOk, inboxAt } from '@healthcode/testkit/city';
import { type ServerProcess, startServerProcess } from '@healthcode/testkit/process';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cityNow } from '../people/city.ts';
import { openConsole } from '../people/console-page.ts';
import { lookAt } from '../people/look.ts';
import { Resident } from '../people/resident.ts';

const PHONE = { viewport: { width: 390, height: 844 }, locale: 'zh-CN', deviceScaleFactor: 2 } as const;
const SMALL = { viewport: { width: 320, height: 640 }, locale: 'zh-CN', deviceScaleFactor: 2 } as const;
const DESK = { viewport: { width: 1280, height: 800 }, locale: 'zh-CN' } as const;
const CITY_COMMAND = '13800000002';
const HEPING_COMMAND = '13800000005';

let server: ServerProcess;
let browser: Browser;
let maria: Resident;
let thief: Resident;
let claimNumber = '';

const click = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const ready = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const expectClean = async (page: Page, name: string) => expect.soft(await lookAt(page, name)).toEqual([]);

async function newPhone(screen: typeof PHONE | typeof SMALL = PHONE): Promise<Resident> {
  const context: BrowserContext = await browser.newContext(screen);
  return new Resident(await context.newPage());
}

/** Up to the first question of the real-name step. */
async function upToIdentity(phone: string, screen: typeof PHONE | typeof SMALL = PHONE): Promise<Resident> {
  const resident = await newPhone(screen);
  await resident.signIn(server, phone);
  await resident.consent();
  await ready(resident.page, '核实您的身份');
  return resident;
}

async function fillPassport({ page }: Resident): Promise<void> {
  await page.getByLabel('签发国家').selectOption({ label: '西班牙' });
  await page.getByLabel('护照号码').fill('xdb 123456');
  await page.getByLabel('出生日期').fill('1990年3月7日');
  await page.getByLabel('姓名').fill('Example Maria');
}

async function reportCase(documentNumber: string): Promise<void> {
  const commission = new CityUser('console', server.origin('console'), inboxAt(server.origin('resident')));
  await commission.signIn('13800000006');
  const confirmedDay = Math.floor(((await cityNow(server)) + 28_800_000) / 86_400_000);
  const body = {
    ...{ recordId: 'TJ-PR-1', version: 1, kind: 'case', withdrawn: false },
    ...{ documentType: 'foreign-pr', documentNumber },
    attributes: { classification: 'confirmed', confirmedDay },
  };
  expectOk(await commission.call('report', { body }));
}

/** At the desk: finds the claim and accepts it, with the document in hand. */
async function acceptAtDesk(page: Page): Promise<void> {
  await page.goto(`${server.origin('console')}/claims`);
  await page.getByLabel('申请编号').fill(claimNumber.toLowerCase().replace('-', ' '));
  await click(page, '查找');
  await page.getByRole('radio', { name: /^同意/ }).check();
  await page.getByRole('checkbox', { name: /当面看过证件原件/ }).check();
  await click(page, '下一步');
}

beforeAll(async () => {
  server = await startServerProcess();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await server?.end('SIGINT');
});

describe('R39 a foreigner', () => {
  it('with a passport is told at each field what is wrong, and gets a code', async () => {
    maria = await upToIdentity('13900000701');
    const { page } = maria;
    await click(page, '用别的证件');
    await ready(page, '您用哪种证件？');
    await expectClean(page, 'documents-which');
    await maria.chooseDocument('护照');
    await click(page, '核实并继续');
    await ready(page, '请填写护照上的出生日期。');
    await expectClean(page, 'documents-passport-errors');
    await page.getByLabel('护照号码').fill('11010519491231002X');
    await fillPassport(maria);
    await page.reload();
    await maria.chooseDocument('护照');
    await fillPassport(maria);
    await click(page, '核实并继续');
    await maria.declare();
    await maria.seesColour('绿码');
    await page.getByRole('link', { name: '我的', exact: true }).click();
    await ready(page, /护照 末两位 56/);
  });
});

describe('R40 residents of Hong Kong, Macao and Taiwan', () => {
  it('get a code with a travel permit, and are told when the number is of another document', async () => {
    const resident = await upToIdentity('13900000702', SMALL);
    const { page } = resident;
    await resident.chooseDocument('台湾居民来往大陆通行证（台胞证）');
    await page.getByLabel('台胞证号码').fill('830000199511203017');
    await page.getByLabel('姓名').fill('林假设');
    await click(page, '核实并继续');
    await ready(page, /这像是“港澳台居民居住证”的号码/);
    await expectClean(page, 'documents-small-looks-like');
    await page.getByLabel('台胞证号码').fill('08765432');
    await click(page, '核实并继续');
    await resident.declare();
    await resident.seesColour('绿码');
  });

  it('get one with a residence permit and with a Hong Kong permit too', async () => {
    const given = [
      ['13900000703', '港澳台居民居住证', '居住证号码', '820000197506142028', '何演练'],
      ['13900000704', '港澳居民来往内地通行证（回乡证）', '回乡证号码', 'm0123456701', '冯试用'],
    ] as const;
    for (const [phone, document, field, number, name] of given) {
      const resident = await upToIdentity(phone);
      await resident.chooseDocument(document);
      await resident.page.getByLabel(field).fill(number);
      await resident.page.getByLabel('姓名').fill(name);
      await click(resident.page, '核实并继续');
      await ready(resident.page, '您现在住在哪个区？');
      await resident.page.context().close();
    }
  });
});

describe('R13 several documents of one person', () => {
  it('open one code: what was reported under the other document before counts from then on', async () => {
    await reportCase('912840199003071026');
    const { page } = maria;
    await page.goto(`${server.origin('resident')}/mine/documents`);
    await ready(page, '查验时显示这一份');
    await page.getByRole('link', { name: '再加一份证件' }).click();
    await ready(page, '您用哪种证件？');
    await expectClean(page, 'documents-add');
    await maria.chooseDocument('外国人永久居留身份证');
    await page.getByLabel('永久居留身份证号码').fill('912840199003071026');
    await page.getByLabel('姓名').fill('EXAMPLE MARIE');
    await click(page, '核实并加上');
    await ready(page, /这份证件没有加上/);
    await page.getByLabel('姓名').fill('EXAMPLE MARIA');
    await click(page, '核实并加上');
    await ready(page, '外国人永久居留身份证已加上。');
    await page.getByRole('link', { name: '看我的证件' }).click();
    await click(page, /查验时改用永居证/);
    await ready(page, /已改用永居证 末两位 26/);
    await page.reload();
    await ready(page, /永居证 末两位 26/);
    await expectClean(page, 'documents-list');
    await page.goto(server.origin('resident'));
    await maria.seesColour('红码');
  });
});

describe('R11, R19 an identity that another account has', () => {
  it('is answered as a wrong name is, with both reasons and the ways on', async () => {
    thief = await upToIdentity('13900000705');
    const { page } = thief;
    await thief.chooseDocument('护照');
    await fillPassport(thief);
    await page.getByLabel('姓名').fill('EXAMPLE WRONG');
    await click(page, '核实并继续');
    await ready(page, /没有核实成功/);
    const wrongName = await page.getByRole('status').first().textContent();
    await page.getByLabel('姓名').fill('EXAMPLE MARIA');
    await click(page, '核实并继续');
    await ready(page, /没有核实成功/);
    expect(await page.getByRole('status').first().textContent()).toBe(wrongName);
    await expectClean(page, 'documents-not-confirmed');
    await click(page, '以上都不是：申请取回身份');
    await ready(page, /得到一个编号/);
    await expectClean(page, 'documents-claim');
    await click(page, '提出申请');
    claimNumber = (await page.locator('.r-claim-number').textContent()) ?? '';
    expect(claimNumber).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    await expectClean(page, 'documents-claimed');
    await click(page, '知道了');
    await ready(page, new RegExp(claimNumber));
    await page.reload();
    await ready(page, new RegExp(claimNumber));
    await expectClean(page, 'documents-which-claimed');
  });

  it('is told to who has it, who objects', async () => {
    const { page } = maria;
    await page.goto(`${server.origin('resident')}/mine/documents`);
    await ready(page, '有人申请取回您账号里的身份');
    await expectClean(page, 'documents-against');
    await click(page, '不是我，提出反对');
    await ready(page, /由两名工作人员/);
    await click(page, '确定反对');
    await ready(page, /您已提出反对/);
  });

  it('goes over at the desk by two officers, with the document in hand', async () => {
    const first = await openConsole(browser, server, CITY_COMMAND, DESK);
    await first.goto(`${server.origin('console')}/claims`);
    await click(first, '查找');
    await ready(first, '编号是 8 位字母和数字，请核对。');
    await expectClean(first, 'console-claims-find');
    await first.getByLabel('申请编号').fill('2222-2222');
    await click(first, '查找');
    await ready(first, '没有这个编号的申请');
    await acceptAtDesk(first);
    await ready(first, /这份申请有人反对/);
    await expectClean(first, 'console-claims-sure');
    await click(first, /^同意$/);
    await ready(first, '要由另一名防控人员答复。');
    await expectClean(first, 'console-claims-first');
    const second = await openConsole(browser, server, HEPING_COMMAND, DESK);
    await second.goto(`${server.origin('console')}/claims`);
    await second.getByLabel('申请编号').fill(claimNumber);
    await click(second, '查找');
    await ready(second, '第二名防控人员');
    await expectClean(second, 'console-claims-second');
    await click(second, '确认同意');
    await click(second, '确认同意');
    await ready(second, '已同意');
  });

  it('opens for who asked, and is closed for who had it', async () => {
    const { page } = thief;
    await click(page, '办好了，刷新');
    await thief.seesColour('红码');
    await maria.page.goto(server.origin('resident'));
    await ready(maria.page, /登录已过期/);
  });
});

describe('R11, R13 whoever comes by Alipay', () => {
  it('agrees there, needs no real-name step, and comes back into the same code', async () => {
    const resident = await newPhone();
    const { page } = resident;
    await page.goto(server.origin('resident'));
    await page.getByRole('link', { name: '用支付宝登录' }).click();
    await ready(page, /不用再填证件/);
    await expectClean(page, 'alipay-before');
    await click(page, '去支付宝授权');
    await click(page, 'O’SAMPLE PAT');
    await resident.consent();
    await resident.declare();
    await resident.seesColour('绿码');
    await page.getByRole('link', { name: '我的', exact: true }).click();
    await ready(page, /护照 末两位 75/);
    await expectClean(page, 'alipay-mine');
  });

  it('lets nobody in with a code that this page did not ask for', async () => {
    const { page } = await newPhone();
    await page.goto(`${server.origin('resident')}/sign-in/alipay?code=x&state=y`);
    await ready(page, '这次授权不是从这个页面发起的');
    await expectClean(page, 'alipay-foreign');
  });
});
