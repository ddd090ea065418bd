import { fileURLToPath } from 'node:url';
import { HOUR_MS } from '@healthcode/domain';
import type { CityPolicy } from '@healthcode/server';
import { launchChromium } from '@healthcode/testkit';
import { startTestCity, type TestCity } from '@healthcode/testkit/city';
import { findFreePorts, type ServerProcess } from '@healthcode/testkit/process';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Resident } from '../people/resident.ts';

const PERSON = '120101199003077477';
let city: TestCity;
let browser: Browser;
let page: Page;
let resident: Resident;

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
    appDirs: { resident: fileURLToPath(new URL('../../apps/resident/dist', import.meta.url)) },
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

/** Lets time pass, and looks at the phone again. */
async function later(hours: number): Promise<void> {
  city.advanceClock(hours * HOUR_MS);
  await page.reload();
}

describe('a declaration that counts for a day', () => {
  it('brings a green code, and says half a day before that it lapses at midnight', async () => {
    await resident.apply({ origin: city.origin } as unknown as ServerProcess, '13900000001', PERSON);
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

  it('is renewed from there in one go, and the code is back', async () => {
    await page.getByRole('link', { name: '重新申报' }).click();
    await resident.declare();
    await resident.seesColour('绿码');
    expect(await page.getByText(/到期/).count()).toBe(0);
  });
});
