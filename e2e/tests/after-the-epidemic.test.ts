import { fileURLToPath } from 'node:url';
import type { CityPolicy } from '@healthcode/server';
import { launchChromium } from '@healthcode/testkit';
import { startTestCity, type TestCity } from '@healthcode/testkit/city';
import { findFreePorts, type ServerProcess } from '@healthcode/testkit/process';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookAt } from '../people/look.ts';
import { Resident } from '../people/resident.ts';

let city: TestCity;
let browser: Browser;
let resident: Resident;

/** The city when it has ended its last rule: nothing holds a colour any more. */
const withoutRules = (policy: CityPolicy): CityPolicy => ({
  ...policy,
  firstRuleSet: { ...policy.firstRuleSet, rules: [] },
  firstRuleSetFile: { ...(policy.firstRuleSetFile as object), rules: [] },
});

beforeAll(async () => {
  city = await startTestCity({
    port: await findFreePorts(),
    appDirs: { resident: fileURLToPath(new URL('../../apps/resident/dist', import.meta.url)) },
    policy: withoutRules,
  });
  browser = await launchChromium();
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' });
  resident = new Resident(await context.newPage());
});
afterAll(async () => {
  await browser?.close();
  await city?.stop();
});

describe('R10: the code lives on when the epidemic is over', () => {
  it('is applied for and shown as before', async () => {
    await resident.apply(
      { origin: city.origin } as unknown as ServerProcess,
      '13900000001',
      '120101199003077477',
    );
  });

  it('has no colour but green, whatever is declared', async () => {
    await resident.declareAgain({ fever: true });
    await resident.seesColour('绿码');
  });

  it('and everybody can read that no rule is in force', async () => {
    await resident.page.goto(`${city.origin('resident')}/rules`);
    await resident.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await lookAt(resident.page, 'resident-rules-none')).toEqual([]);
  });
});
