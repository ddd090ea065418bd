import { launchChromium } from '@healthcode/testkit';
import { postgresPid, type ServerProcess, startServerProcess } from '@healthcode/testkit/process';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookAt } from '../people/look.ts';
import { Resident } from '../people/resident.ts';

const PERSON = '120101199003077477';
const NUMBER = '13900000001';
const OTHER_NUMBER = '13900000002';
const SCREEN = { viewport: { width: 390, height: 844 }, locale: 'zh-CN' } as const;
let server: ServerProcess;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let resident: Resident;
let appliedAt = 0;

beforeAll(async () => {
  server = await startServerProcess();
  browser = await launchChromium();
  context = await browser.newContext(SCREEN);
  page = await context.newPage();
  resident = new Resident(page);
  appliedAt = Date.now();
  await resident.apply(server, NUMBER, PERSON);
});
afterAll(async () => {
  await browser?.close();
  await server?.end('SIGKILL');
});

const home = () => server.origin('resident');
const expectClean = async (of: Page, name: string) => expect.soft(await lookAt(of, name)).toEqual([]);

/** As when a phone that is short of space throws away what a site keeps. */
async function evict(kinds: string): Promise<void> {
  const devtools = await context.newCDPSession(page);
  await page.goto('about:blank');
  await devtools.send('Storage.clearDataForOrigin', { origin: home(), storageTypes: kinds });
  await devtools.detach();
}

/** The program starts its database again at once: struck once and again, it stays away. */
function endDatabase(): void {
  try {
    process.kill(postgresPid(server.folder), 'SIGKILL');
  } catch {
    // It is not back yet.
  }
}

describe('a phone that threw away what the app kept', () => {
  it('has a code again by itself while it is signed in', async () => {
    await evict('indexeddb,local_storage,service_workers,cache_storage');
    await page.goto(home());
    await resident.seesColour('绿码');
  });
});

describe('a phone without space', () => {
  it('shows the code all the same, says that it could not be kept, and fetches it again after closing', async () => {
    await evict('indexeddb');
    const devtools = await context.newCDPSession(page);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: home(), quotaSize: 1 });
    await page.goto(home());
    await resident.seesColour('绿码');
    await page.getByText('手机存储空间不够').waitFor();
    await expectClean(page, 'code-storage-full');
    await page.reload();
    await resident.seesColour('绿码');
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: home() });
    await page.reload();
    await resident.seesColour('绿码');
    await page.getByText('手机存储空间不够').waitFor({ state: 'detached' });
    await devtools.detach();
  });
});

describe('a phone that kept nothing at all', () => {
  it('is told how long to wait for another code', async () => {
    await evict('all');
    const sent = async (phone: string) => {
      await page.goto(`${home()}/sign-in`);
      await page.getByLabel('手机号').fill(phone);
      await page.getByRole('button', { name: '获取验证码' }).click();
    };
    await sent(OTHER_NUMBER);
    await page.getByLabel('验证码', { exact: true }).waitFor();
    await sent(OTHER_NUMBER);
    await page.getByText(/操作太频繁，请 \d+ 秒后再试。/).waitFor();
    await expectClean(page, 'sign-in-too-often');
  });

  it('has a code again once it is signed in: nothing is applied for twice', async () => {
    await evict('all');
    // one code a minute to a number
    await page.waitForTimeout(Math.max(0, appliedAt + 61_000 - Date.now()));
    await resident.signIn(server, NUMBER);
    await resident.seesColour('绿码');
  });
});

describe('a service that cannot take anything', () => {
  it('says so, keeps the answers, goes on showing the code, and takes them when it can again', async () => {
    const strike = setInterval(() => endDatabase(), 300);
    await resident.declareAgain({});
    await page.getByText('已有的码照常使用').waitFor();
    await page.goto(home());
    await resident.seesColour('绿码');
    clearInterval(strike);
    await page.goto(`${home()}/declare/check`);
    const submit = page.getByRole('button', { name: '提交申报' });
    const isTaken = async () => {
      if (await submit.isVisible()) await submit.click({ timeout: 2_000 }).catch(() => undefined);
      return page.getByText('绿码', { exact: true }).first().isVisible();
    };
    await submit.waitFor();
    await expect.poll(isTaken, { timeout: 60_000, interval: 2_000 }).toBe(true);
  });
});
