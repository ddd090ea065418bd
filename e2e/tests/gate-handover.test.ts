import { fileURLToPath } from 'node:url';
import { launchChromium } from '@healthcode/testkit';
import { type CityUser, expectOk, startTestCity, type TestCity } from '@healthcode/testkit/city';
import { findFreePorts, type ServerProcess } from '@healthcode/testkit/process';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GateStaff } from '../people/gate-staff.ts';
import { lookAt } from '../people/look.ts';

const gateApp = fileURLToPath(new URL('../../apps/gate/dist', import.meta.url));
const VENUE = '云帆里社区';
const OTHER_VENUE = '临河购物中心';
const MORNING = '13800000001';
const EVENING = '13800000021';

let city: TestCity;
let server: ServerProcess;
let browser: Browser;
let tablet: BrowserContext;
let gate: GateStaff;
let page: Page;
let venueId: string;
let manager: CityUser;

const db = () => city.service.services.db;
async function venueNamed(name: string): Promise<string> {
  const [venue] = await db()<{ venueId: string }[]>`
    select venue_id as "venueId" from venue where name->>'zh' like ${`${name} %`}`;
  return venue!.venueId;
}
const enrolEvening = async (at: string) =>
  expectOk(
    await manager.call('enrolVenueStaff', {
      params: { venueId: at },
      body: { phone: EVENING, name: '韩晚舟' },
    }),
  );
const signIn = async (phone: string) => {
  // nobody here waits a minute for the next code
  await db()`delete from one_time_code`;
  await gate.signIn(server, phone);
};
/** Somebody with a code that is none, which needs neither camera nor network. */
const recordSomebody = async () => {
  await page.goto(`${server.origin('gate')}/typed`);
  await page.getByLabel('码文').fill('HQ1:ABC');
  await page.getByRole('button', { name: '查验' }).click();
  await gate.decides('不予认可');
};
const signOut = async () => {
  await page.goto(`${server.origin('gate')}/sign-out`);
  await page.getByRole('button', { name: '退出并清除本机数据' }).click();
  await page.getByRole('heading', { name: '登录查验端' }).waitFor();
};

beforeAll(async () => {
  city = await startTestCity({ port: await findFreePorts(), appDirs: { gate: gateApp } });
  server = { origin: city.origin } as unknown as ServerProcess;
  manager = city.visitor('console');
  await manager.signIn('13800000011');
  venueId = await venueNamed(VENUE);
  await enrolEvening(venueId);
  browser = await launchChromium();
  tablet = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' });
  page = await tablet.newPage();
  gate = new GateStaff(page, '');
  await signIn(MORNING);
  await gate.chooseVenue(VENUE);
  await page.getByText('这一位的体温').waitFor();
});
afterAll(async () => {
  await browser?.close();
  await city?.stop();
});

describe('a second window on one device', () => {
  it('does not work beside the first; it takes over, and the first gives way', async () => {
    const second = await tablet.newPage();
    await second.goto(server.origin('gate'));
    await second.getByRole('heading', { name: '查验端已在这台设备上打开' }).waitFor();
    expect(await lookAt(second, 'gate-elsewhere')).toEqual([]);
    await second.getByRole('button', { name: '改在这里用' }).click();
    await second.getByText('这一位的体温').waitFor();
    await page.getByRole('heading', { name: '查验端已在这台设备上打开' }).waitFor();
    await second.close();
    await page.reload();
    await page.getByText('这一位的体温').waitFor();
  });
});

describe('one member of staff after another', () => {
  it('who signs in without the other signing out can check after a reload without a network', async () => {
    await page
      .getByText(/没有网络也能查/)
      .first()
      .waitFor();
    await page.goto(`${server.origin('gate')}/sign-in`);
    await db()`delete from one_time_code`;
    await gate.enterCodeHere(server, EVENING);
    await gate.setPin();
    await page.getByText('这一位的体温').waitFor();
    await expect.poll(() => gate.setting('listKeys')).toBeDefined();
    await tablet.setOffline(true);
    await page.reload();
    await page
      .getByText(/没有网络也能查/)
      .first()
      .waitFor();
    expect(await page.getByText('还没有今天的状态名单').count()).toBe(0);
  });

  it('leaves checks that only they can send, and a wait at another venue', async () => {
    await recordSomebody();
    await page.goto(server.origin('gate'));
    await page.getByRole('button', { name: '锁屏' }).click();
    await page.getByRole('button', { name: '忘了密码' }).click();
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByText(/本机还留有待上传的记录/).waitFor({ timeout: 30_000 });
    await tablet.setOffline(false);
    await signIn(MORNING);
    await page.getByText(/之前换场所要等待/).waitFor();
    await gate.chooseVenue(OTHER_VENUE);
    await page.getByRole('heading', { name: `正在换到${OTHER_VENUE}` }).waitFor();
    await page.getByRole('button', { name: '不换了，回去查验' }).click();
    await gate.chooseVenue(VENUE);
    await page.getByText('这一位的体温').waitFor();
    expect(await gate.shiftRecord()).toContain('另有 1 条记录是别人查验的');
  });

  it('is not signed out by the sign-out of the one before, which had no network', async () => {
    await page.goto(server.origin('gate'));
    await tablet.setOffline(true);
    await signOut();
    await tablet.setOffline(false);
    await db()`delete from one_time_code`;
    await gate.enterCodeHere(server, EVENING);
    await gate.setPin();
    await gate.chooseVenue(VENUE);
    await page.getByText('这一位的体温').waitFor();
    const owed = await page.evaluate(() => localStorage.getItem('healthcode.gate.signOutOwed'));
    expect(owed).toBeNull();
    await page.reload();
    await page.getByText('这一位的体温').waitFor();
    const status = await page.evaluate(async () => (await fetch('/api/v1/gate/me')).status);
    expect(status).toBe(200);
    const uploaded = () => db()`select from check_by_venue where venue_id = ${venueId}`;
    await expect.poll(async () => (await uploaded()).length).toBe(1);
  });
});

describe('a venue that is theirs no longer', () => {
  it('is said and left at once, by whoever still works elsewhere', async () => {
    const { staffId } = (await gate.setting('staff')) as { staffId: string };
    await enrolEvening(await venueNamed(OTHER_VENUE));
    await db()`update venue_staff set ended_at = ${city.service.services.clock.cityNow()}
      where venue_id = ${venueId} and staff_id = ${staffId}`;
    await page.getByText('您不再登记在原来的场所').waitFor({ timeout: 60_000 });
    expect(await page.getByRole('button', { name: new RegExp(VENUE) }).count()).toBe(0);
    await gate.chooseVenue(OTHER_VENUE);
    await page
      .getByText('这一位的体温')
      .or(page.getByRole('heading', { name: /^正在换到/ }))
      .waitFor();
  });
});
