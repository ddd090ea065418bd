import { fileURLToPath } from 'node:url';
import { launchChromium } from '@healthcode/testkit';
import {
  type CityUser,
  expectOk,
  type PhoneKeys,
  startTestCity,
  type TestCity,
} from '@healthcode/testkit/city';
import { findFreePorts, type ServerProcess } from '@healthcode/testkit/process';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nextStep } from '../people/gate-and-phone.ts';
import { GATE_PIN, GateStaff } from '../people/gate-staff.ts';
import { lookAt } from '../people/look.ts';
import { releaseCode } from '../people/release-code.ts';

const gateApp = fileURLToPath(new URL('../../apps/gate/dist', import.meta.url));
const VENUE = '云帆里社区';
const DAY_MS = 86_400_000;
const TABLET = { viewport: { width: 390, height: 844 }, locale: 'zh-CN' } as const;

/** Somebody with a phone that is not seen: its codes come as text. */
interface Holder {
  readonly user: CityUser;
  readonly keys: PhoneKeys;
  readonly pass: string;
  readonly day: number;
}

let city: TestCity;
let server: ServerProcess;
let browser: Browser;
let north: GateStaff;
let south: GateStaff;
let southTablet: BrowserContext;
let first: Holder;
let second: Holder;

const db = () => city.service.services.db;
const now = () => city.service.services.clock.cityNow();

async function resident(phone: string, documentNumber: string): Promise<Holder> {
  const user = city.visitor('resident');
  await user.signIn(phone);
  await user.apply(documentNumber);
  const { reply, keys } = await user.enrol(1);
  const day = Math.floor((now() + 8 * 3_600_000) / DAY_MS);
  return { user, keys, day, pass: reply.passes[0]!.pass };
}

const codeOf = ({ keys, day, pass }: Holder) => keys.present(day, pass, now());

/** As with a scanner that types: the way that needs no camera. */
async function type({ page }: GateStaff, text: string): Promise<void> {
  if (!page.url().endsWith('/typed')) {
    await page.goto(new URL('/typed', page.url()).href);
  }
  await page.getByLabel('码文').fill(text);
  await page.getByRole('button', { name: '查验' }).click();
}

const backToTyping = async ({ page }: GateStaff) => {
  await page.goto(new URL('/typed', page.url()).href);
  await page.getByLabel('码文').waitFor();
};

/** The next answer in which this gate learns what the others saw. */
const learns = ({ page }: GateStaff) =>
  page.waitForResponse(async (response) => {
    if (!response.url().endsWith('/gate/beat') || !response.ok()) return false;
    return ((await response.json()) as { seen: unknown[] }).seen.length > 0;
  });

beforeAll(async () => {
  city = await startTestCity({ port: await findFreePorts(), appDirs: { gate: gateApp } });
  server = { origin: city.origin } as unknown as ServerProcess;
  browser = await launchChromium();
  first = await resident('13900000041', '120101199003077477');
  second = await resident('13900000042', '11010519491231002X');
  north = new GateStaff(await (await browser.newContext(TABLET)).newPage(), '');
  southTablet = await browser.newContext(TABLET);
  south = new GateStaff(await southTablet.newPage(), '');
  await south.page.clock.install();
});
afterAll(async () => {
  await browser?.close();
  await city?.stop();
});

describe('a fresh device', () => {
  it('asks for a PIN after the one-time code, and takes none that everybody tries first', async () => {
    await north.enterCode(server);
    const { page } = north;
    await page.getByRole('heading', { name: '请输入 6 位密码' }).waitFor();
    expect(await lookAt(page, 'gate-pin-set')).toEqual([]);
    await page.keyboard.type('123456');
    await page.getByText('太容易猜到').waitFor();
    await page.keyboard.type(GATE_PIN);
    await page.getByRole('heading', { name: '再输一次' }).waitFor();
    await page.keyboard.type('135790');
    await page.getByText('两次不一样').waitFor();
    await north.setPin();
    await north.chooseVenue(VENUE);
    await page.getByText('这一位的体温').waitFor();
    // the second device of the same member of staff need not wait for its code
    await db()`delete from one_time_code`;
    await south.signIn(server);
    await south.chooseVenue(VENUE);
    await south.page.getByText('这一位的体温').waitFor();
  });
});

describe('two gates of one venue', () => {
  it('do not both admit one proof, and both admit the same person with the next', async () => {
    await type(south, await codeOf(second));
    await south.decides('放行');
    await backToTyping(south);
    const proof = await codeOf(first);
    const learned = learns(south);
    await type(north, proof);
    await north.decides('放行');
    await learned;
    await type(south, proof);
    await south.decides('再次出示');
    await south.page.getByText('这个码刚刚在这里扫过', { exact: true }).waitFor();
    await nextStep();
    await backToTyping(south);
    await type(south, await codeOf(first));
    await south.decides('放行');
  });

  it('both admit it where one has no network; then all three are told', async () => {
    await backToTyping(north);
    await backToTyping(south);
    await southTablet.setOffline(true);
    const proof = await codeOf(second);
    await type(north, proof);
    await north.decides('放行');
    await backToTyping(north);
    await type(south, proof);
    await south.decides('放行');
    await southTablet.setOffline(false);
    await backToTyping(south);
    for (const until = Date.now() + 30_000; ; ) {
      const { notices } = expectOk(await second.user.call('notices', { query: {} }));
      if (notices.some(({ kind }) => kind === 'code-copied')) break;
      if (Date.now() > until) throw new Error('the holder was not told');
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    for (const gate of [north, south]) {
      await gate.shiftRecord();
      await gate.page.getByText(/本场所另一台设备也查验过同一个码/).waitFor({ timeout: 70_000 });
    }
    expect(await lookAt(north.page, 'gate-shift-copied')).toEqual([]);
  });
});

describe('a gate that changes its venue', () => {
  it('waits after a check, also over a reload, and checks nobody meanwhile', async () => {
    const { page } = north;
    await page.goto(`${server.origin('gate')}/venue`);
    await page.getByText(/之前换场所要等待/).waitFor();
    await north.chooseVenue('临河购物中心');
    await page.getByRole('heading', { name: '正在换到临河购物中心' }).waitFor();
    expect(await page.getByRole('timer').textContent()).toMatch(/^[0-4]:\d\d$/);
    expect(await lookAt(page, 'gate-moving')).toEqual([]);
    await page.goto(`${server.origin('gate')}/typed`);
    await page.getByRole('heading', { name: '正在换到临河购物中心' }).waitFor();
    expect(await page.getByLabel('码文').count()).toBe(0);
    await page.getByRole('button', { name: '不换了，回去查验' }).click();
    await page.getByLabel('码文').waitFor();
  });

  it('is let go by the manager’s code, and by no other', async () => {
    const { page } = north;
    await page.goto(`${server.origin('gate')}/venue`);
    await north.chooseVenue('临河购物中心');
    const code = await releaseCode(server, await north.venueId());
    await page.getByLabel('放行码').fill(code === '111111' ? '222222' : '111111');
    await page.getByRole('button', { name: '马上换' }).click();
    await page.getByText(/放行码不对/).waitFor();
    await page.getByLabel('放行码').fill(code);
    await page.getByRole('button', { name: '马上换' }).click();
    await page.getByText('这一位的体温').waitFor();
    await page.getByRole('heading', { name: '临河购物中心' }).waitFor();
  });
});

describe('the lock', () => {
  it('comes by a tap, stays over a reload, and opens by the PIN without a network', async () => {
    const { page } = south;
    await page.goto(server.origin('gate'));
    await page.getByRole('button', { name: '锁屏' }).click();
    await page.getByRole('heading', { name: '已锁屏' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: '已锁屏' }).waitFor();
    expect(await lookAt(page, 'gate-locked')).toEqual([]);
    await southTablet.setOffline(true);
    await page.keyboard.type('111222');
    await page.getByText('密码不对，还可以试 4 次。').waitFor();
    await south.unlock();
    await page.getByText('这一位的体温').waitFor();
    await southTablet.setOffline(false);
  });

  it('does not come with a reload at once, and comes after fifteen minutes without use', async () => {
    const { page } = south;
    await page.reload();
    await page.getByText('这一位的体温').waitFor();
    await page.clock.fastForward('15:05');
    await page.getByRole('heading', { name: '已锁屏' }).waitFor();
  });

  it('signs out after five wrong PINs, and keeps for the next sign-in what is not uploaded', async () => {
    const { page } = south;
    await south.unlock();
    await backToTyping(south);
    await southTablet.setOffline(true);
    await type(south, 'HQ1:ABC');
    await south.decides('不予认可');
    await page.goto(server.origin('gate'));
    await page.getByRole('button', { name: '锁屏' }).click();
    for (const left of [4, 3, 2, 1]) {
      await page.getByRole('heading', { name: '已锁屏' }).waitFor();
      await page.keyboard.type('111222');
      await page.getByText(`还可以试 ${left} 次`).waitFor();
      await page.clock.fastForward('01:01');
      await page.getByText(/秒后再试/).waitFor({ state: 'detached' });
    }
    await page.keyboard.type('111222');
    await page.getByRole('heading', { name: '登录查验端' }).waitFor();
    await page.getByText(/本机还留有待上传的记录/).waitFor();
    expect(await south.setting('bundle')).toBeUndefined();
    expect(await south.setting('gateKey')).toBeUndefined();
    await southTablet.setOffline(false);
  });
});

describe('a device that was withdrawn', () => {
  it('wipes itself as soon as it hears of it, and says whom to ask', async () => {
    const { page } = north;
    const deviceId = (await north.setting('deviceId')) as string;
    await db()`update gate_device set withdrawn_at = ${now()} where device_id = ${deviceId}`;
    await page.getByRole('heading', { name: '此设备已停用' }).waitFor({ timeout: 60_000 });
    expect(
      await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)),
    ).not.toContain('healthcode-gate');
    expect(await lookAt(page, 'gate-withdrawn')).toEqual([]);
    await page.reload();
    await page.getByRole('heading', { name: '此设备已停用' }).waitFor();
    await page.getByRole('button', { name: '重新登录' }).click();
    await page.getByRole('heading', { name: '登录查验端' }).waitFor();
  });
});
