import { fileURLToPath } from 'node:url';
import { HOUR_MS } from '@healthcode/domain';
import type { CityPolicy } from '@healthcode/server';
import { launchChromium } from '@healthcode/testkit';
import { startTestCity, type TestCity } from '@healthcode/testkit/city';
import { findFreePorts, type ServerProcess } from '@healthcode/testkit/process';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openConsole } from '../people/console-page.ts';
import { Resident } from '../people/resident.ts';

const PERSON = '120101199003077477';
let city: TestCity;
let browser: Browser;
let page: Page;
let resident: Resident;

const appDir = (app: string) => fileURLToPath(new URL(`../../apps/${app}/dist`, import.meta.url));

/** The city's rules, under which everybody declares every day. */
const daily = (policy: CityPolicy): CityPolicy => {
  const declarations = { validDays: 1 };
  return {
    ...policy,
    firstRuleSet: { ...policy.firstRuleSet, declarations },
    firstRuleSetFile: { ...(policy.firstRuleSetFile as object), declarations },
  };
};

beforeAll(async () => {
  city = await startTestCity({
    clock: '2020-02-28T10:00:00+08:00',
    port: await findFreePorts(),
    appDirs: { resident: appDir('resident'), console: appDir('console') },
    policy: daily,
  });
  browser = await launchChromium();
  page = await (
    await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' })
  ).newPage();
  resident = new Resident(page);
});
afterAll(async () => {
  await browser?.close();
  await city?.stop();
});

/** In this process. */
const server = () => ({ origin: city.origin }) as unknown as ServerProcess;

/** Lets time pass, and looks at the phone again. */
async function later(hours: number): Promise<void> {
  city.advanceClock(hours * HOUR_MS);
  await page.reload();
}

describe('a declaration that counts for a day', () => {
  it('brings a green code, and says half a day before that it lapses at midnight', async () => {
    await resident.apply(server(), '13900000001', PERSON);
    expect(await page.getByText(/到期/).count()).toBe(0);
    await later(3);
    await page.getByText(/您的申报 .*0:00 到期/).waitFor();
    await resident.seesColour('绿码');
  });

  it('shows no code and no colour when it has lapsed, says why and what to do, also without a network', async () => {
    await later(12);
    await page.getByRole('heading', { name: '申报到期' }).waitFor();
    await page.getByText(/申报到期后绿码停用/).waitFor();
    expect(await page.locator('.hc-qr').count()).toBe(0);
    expect(await page.getByText('绿码', { exact: true }).count()).toBe(0);
    await page.context().setOffline(true);
    await page.reload();
    await page.getByRole('heading', { name: '申报到期' }).waitFor();
    expect(await page.getByText(/二维码照常可用/).count()).toBe(0);
    await page.context().setOffline(false);
  });

  it('is told to an officer who opens the record', async () => {
    const desk = await openConsole(browser, server(), '13800000002', { locale: 'zh-CN' });
    await desk.goto(`${city.origin('console')}/people/find`);
    await desk.getByRole('textbox', { name: '证件号码' }).fill(PERSON);
    await desk.getByRole('radio', { name: '本人咨询或申诉' }).check();
    await desk.getByRole('button', { name: '打开记录' }).click();
    await desk.getByText(/2月29日 0:00 已过期，绿码停用/).waitFor();
    await desk.context().close();
  });

  it('is renewed from there in one go, and the code is back', async () => {
    await page.getByRole('link', { name: '重新申报' }).click();
    await resident.declare();
    await resident.seesColour('绿码');
    expect(await page.getByText(/到期/).count()).toBe(0);
  });
});
