import { fileURLToPath } from 'node:url';
import { launchChromium } from '@healthcode/testkit';
import { startTestCity, type TestCity } from '@healthcode/testkit/city';
import { findFreePorts, type ServerProcess } from '@healthcode/testkit/process';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeFor } from '../people/city.ts';
import { lookAt } from '../people/look.ts';
import { PasskeyDevice } from '../people/passkey-device.ts';
import { Resident } from '../people/resident.ts';

const PERSON = '120101199003077477';
const OTHER_PERSON = '120101194503070017';
const PHONE_NUMBER = '13900000001';
const TAKEN_NUMBER = '13900000003';
const NEXT_NUMBER = '13900000004';
const ADDED_NUMBER = '13900000005';
const PHONE = {
  viewport: { width: 390, height: 844 },
  locale: 'zh-CN',
  userAgent: 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/131.0 Mobile Safari/537.36',
} as const;
const DESK = {
  viewport: { width: 1280, height: 800 },
  locale: 'zh-CN',
  userAgent:
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0 Safari/537.36 Edg/131.0',
} as const;

const appDir = (app: string) => fileURLToPath(new URL(`../../apps/${app}/dist`, import.meta.url));
let city: TestCity;
let browser: Browser;
let owner: Resident;
let lock: PasskeyDevice;
let second: Resident;
let secondLock: PasskeyDevice;

const server = () => city as unknown as ServerProcess;
const db = () => city.service.services.db;
const newPage = async (options: BrowserContextOptions): Promise<Page> =>
  (await browser.newContext(options)).newPage();
const expectClean = async (page: Page, name: string) => expect.soft(await lookAt(page, name)).toEqual([]);
const goTo = (page: Page, path: string) => page.goto(`${city.origin('resident')}${path}`);
/** The text messages that this phone got. */
const told = async (phone: string): Promise<string[]> => {
  const reply = await fetch(`${city.origin('resident')}/api/v1/demo/inbox?to=${phone}`);
  return ((await reply.json()) as { messages: { text: string }[] }).messages.map(({ text }) => text);
};
/** As if five minutes had passed since anybody showed who they are. */
const letItPass = () => db()`update session set confirmed_at = 0`;

beforeAll(async () => {
  // in this process, so that five minutes pass at once
  city = await startTestCity({ port: await findFreePorts(), appDirs: { resident: appDir('resident') } });
  browser = await launchChromium();
  owner = new Resident(await newPage(PHONE));
  lock = await PasskeyDevice.on(owner.page);
  await owner.apply(server(), PHONE_NUMBER, PERSON);
});
afterAll(async () => {
  await browser?.close();
  await city?.stop();
});

describe('R19 an account is well protected', () => {
  it('R19 a passkey is added from 我的, and asks for finger, face or PIN', async () => {
    const { page } = owner;
    await page.getByRole('link', { name: '我的', exact: true }).click();
    await page.getByRole('link', { name: '账号与安全' }).click();
    await page.getByRole('heading', { name: '账号与安全' }).waitFor();
    await page.getByText('还没有通行密钥。').waitFor();
    await page.getByText('正在用的这台').waitFor();
    await expectClean(page, 'account-empty');
    await page.getByRole('button', { name: '添加通行密钥' }).click();
    await expectClean(page, 'passkey-new');
    await page.getByLabel('名称').fill('');
    await page.getByRole('button', { name: /^继续/ }).click();
    await page.getByText('名称要有 1 到 40 个字。').waitFor();
    await page.getByLabel('名称').fill('My Android');
    await lock.setVerified(false);
    await page.getByRole('button', { name: /^继续/ }).click();
    await page.getByText(/没有完成|用不了通行密钥/).waitFor();
    await lock.setVerified(true);
    await page.getByRole('button', { name: /^继续/ }).click();
    await page.getByText('已添加，下次登录可以用它。').waitFor();
    await page.getByRole('heading', { name: 'My Android' }).waitFor();
    expect(await lock.count()).toBe(1);
  });

  it('R19 another browser signs in with it and no number; the owner gets a text message', async () => {
    second = new Resident(await newPage(DESK));
    secondLock = await PasskeyDevice.on(second.page);
    await secondLock.takeFrom(lock);
    await goTo(second.page, '/sign-in');
    await second.page.getByRole('button', { name: '用通行密钥登录' }).click();
    await second.seesColour('绿码');
    await expect
      .poll(() => told(PHONE_NUMBER))
      .toContainEqual(expect.stringContaining('新设备上登录（Windows 电脑，Edge）'));
  });

  it('R19 the list shows both, and a step-up stands before the other is signed out', async () => {
    const { page } = owner;
    await letItPass();
    await page.reload();
    await page.getByRole('heading', { name: 'Windows 电脑 · Edge' }).waitFor();
    await expectClean(page, 'account-two');
    await page.setViewportSize({ width: 320, height: 700 });
    await expectClean(page, 'account-two-320');
    await page.setViewportSize(PHONE.viewport);
    const opener = page.getByRole('button', { name: '让它退出：Windows 电脑 · Edge' });
    await opener.click();
    await expectClean(page, 'device-out');
    await page.getByRole('checkbox', { name: '丢了，或者在别人手里' }).check();
    const submit = page.getByRole('button', { name: '退出', exact: true });
    await submit.click();
    await page.getByRole('heading', { name: '确认是您本人' }).waitFor();
    await page.getByRole('button', { name: '用通行密钥确认' }).waitFor();
    await expectClean(page, 'confirm');
    // leaving it does nothing, and leads back to where one was
    await page.getByRole('button', { name: '先不做了' }).click();
    await page.getByText('请先用验证码或通行密钥确认是您本人').waitFor();
    await expect.poll(() => submit.evaluate((element) => element === document.activeElement)).toBe(true);
    const rows = await db()<{ n: number }[]>`select count(*)::integer as n from session`;
    expect(rows[0]!.n).toBe(2);
  });

  it('R19 a wrong code says so at its field; the right one signs the other out, and its passes are withdrawn', async () => {
    const { page } = owner;
    await page.getByRole('button', { name: '退出', exact: true }).click();
    const since = Date.now();
    await page.getByRole('button', { name: '获取验证码' }).click();
    const field = page.getByLabel('确认码');
    const code = await codeFor(server(), PHONE_NUMBER, since);
    await field.fill(code === '000000' ? '000001' : '000000');
    await page.getByRole('button', { name: '确认', exact: true }).click();
    await page.getByText(/验证码不对.*还可以试 4 次/).waitFor();
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    await expectClean(page, 'confirm-code');
    await field.fill(code);
    await page.getByRole('button', { name: '确认', exact: true }).click();
    await page.getByText('已退出，上面的码不能再用了。').waitFor();
    await page.getByText('只在这一台设备上登录。').waitFor();
    const states = await db()<{ state: string }[]>`select state from enrolment order by state`;
    expect(states.map(({ state }) => state)).toEqual(['active', 'device-lost']);
    // its next question is refused; what it showed stays on its screen and is withdrawn at every gate
    await goTo(second.page, '/mine/account');
    await second.page.getByText('登录已过期').first().waitFor();
  });

  it('R19 whoever signs in there again gets other passes than those that were withdrawn', async () => {
    await second.page.getByRole('link', { name: '重新登录' }).first().click();
    await second.page.getByRole('button', { name: '用通行密钥登录' }).click();
    await second.seesColour('绿码');
    const states = async () =>
      (await db()<{ state: string }[]>`select state from enrolment order by state`).map(({ state }) => state);
    await expect.poll(states).toEqual(['active', 'active', 'device-lost']);
  });

  it('R19 the phone number is changed by who holds both: with a passkey first, then with a code to the new one', async () => {
    const { page } = owner;
    const other = city.visitor('resident');
    await other.signIn(TAKEN_NUMBER);
    await other.apply(OTHER_PERSON);
    await goTo(page, '/mine/account');
    await page.getByRole('link', { name: '换手机号' }).click();
    const number = page.getByLabel('新手机号');
    const send = page.getByRole('button', { name: '给新号码发验证码' });
    await number.fill('1390000');
    await send.click();
    await page.getByText('手机号应是 11 位数字，以 1 开头。').first().waitFor();
    await number.fill(PHONE_NUMBER);
    await send.click();
    await page.getByText('这就是您现在的手机号。').first().waitFor();
    await expectClean(page, 'phone-number');
    const enterCodeOf = async (phone: string) => {
      await number.fill(phone);
      const since = Date.now();
      await send.click();
      await page.getByRole('heading', { name: '输入这个号码收到的验证码' }).waitFor();
      await page.getByLabel('验证码', { exact: true }).fill(await codeFor(server(), phone, since));
    };
    const change = page.getByRole('button', { name: '换成这个号码' });
    await enterCodeOf(TAKEN_NUMBER);
    await expectClean(page, 'phone-code');
    await change.click();
    await page.getByText('这个手机号已经有账号').first().waitFor();
    expect(await number.inputValue()).toBe(TAKEN_NUMBER);
    await enterCodeOf(NEXT_NUMBER);
    await letItPass();
    await lock.takeOver(secondLock);
    await change.click();
    await page.getByRole('button', { name: '用通行密钥确认' }).click();
    await page.getByText('手机号已换成 139****0004，以后用它登录。').waitFor();
    await page.getByRole('link', { name: '回到账号与安全' }).click();
    await page.getByText('139****0004').waitFor();
    await expect.poll(() => told(PHONE_NUMBER)).toContainEqual(expect.stringContaining('换到另一个手机号'));
  });

  it('R19 a passkey confirms too, and one that is removed opens nothing', async () => {
    const { page } = owner;
    await letItPass();
    await page.reload();
    await page.getByRole('button', { name: '管理：My Android' }).click();
    await expectClean(page, 'passkey-one');
    await page.getByRole('button', { name: '删除这把通行密钥' }).click();
    await page.getByRole('button', { name: '用通行密钥确认' }).click();
    await page.getByText('已删除，它不能再登录了。').waitFor();
    await page.getByText('还没有通行密钥。').waitFor();
    const third = await newPage(DESK);
    await (await PasskeyDevice.on(third)).takeFrom(lock);
    await goTo(third, '/sign-in');
    await third.getByRole('button', { name: '用通行密钥登录' }).click();
    await third.getByText('这把通行密钥没有通过').waitFor();
  });

  it('R19 without a network the page says so and offers to try again', async () => {
    const { page } = owner;
    await page.reload();
    await page.getByText('正在用的这台').waitFor();
    await page.getByRole('link', { name: '返回' }).click();
    const toAccount = page.getByRole('link', { name: '账号与安全' });
    await toAccount.waitFor();
    await page.context().setOffline(true);
    await toAccount.click();
    await page.getByText('现在连不上网。连上网后再试一次。').first().waitFor();
    await expectClean(page, 'account-offline');
    await page.context().setOffline(false);
    await page.getByRole('button', { name: '再试一次' }).first().click();
    await page.getByText('正在用的这台').waitFor();
  });
});

describe('R13 whoever came by Alipay', () => {
  it('R13 shows in Alipay who they are, adds a phone number, and gets by it into the same code', async () => {
    const resident = new Resident(await newPage(PHONE));
    const { page } = resident;
    await goTo(page, '/sign-in/alipay');
    await page.getByRole('button', { name: '去支付宝授权' }).click();
    await page.getByRole('button', { name: 'O’SAMPLE PAT' }).click();
    await resident.consent();
    await resident.declare();
    await resident.seesColour('绿码');
    await letItPass();
    await goTo(page, '/mine/account');
    await page.getByRole('link', { name: '添加手机号' }).click();
    const addNumber = async () => {
      await page.getByLabel('手机号').fill(ADDED_NUMBER);
      await page.getByRole('button', { name: '发验证码' }).click();
    };
    await addNumber();
    await page.getByText('去支付宝再授权一次').waitFor();
    await expectClean(page, 'confirm-in-alipay');
    await page.getByRole('button', { name: '去支付宝确认' }).click();
    await page.getByRole('button', { name: 'O’SAMPLE PAT' }).click();
    await page.getByText('进的是同一个账号').waitFor();
    await expectClean(page, 'account-add-phone');
    const since = Date.now();
    await addNumber();
    await page.getByLabel('验证码', { exact: true }).fill(await codeFor(server(), ADDED_NUMBER, since));
    await page.getByRole('button', { name: '添加这个号码' }).click();
    await page.getByText('已添加 139****0005').waitFor();
    const byPhone = new Resident(await newPage(DESK));
    await byPhone.signIn(server(), ADDED_NUMBER);
    await byPhone.seesColour('绿码');
    await goTo(byPhone.page, '/mine');
    await byPhone.page.getByText(/护照 末两位 75/).waitFor();
  });
});
