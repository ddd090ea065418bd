import { fileURLToPath } from 'node:url';
import { launchChromium } from '@healthcode/testkit';
import { startTestCity, type TestCity, type TestCityOptions } from '@healthcode/testkit/city';
import { findFreePorts, type ServerProcess } from '@healthcode/testkit/process';
import type { Browser, BrowserContext, Page } from 'playwright-core';

const PHONE = { viewport: { width: 390, height: 844 }, locale: 'zh-CN' } as const;
const residentApp = fileURLToPath(new URL('../../apps/resident/dist', import.meta.url));

/** A city in this process with the residents' app, and one phone in it. */
export interface CityAndPhone {
  readonly city: TestCity;
  /** As the helpers want it that are made for a program in a process of its own. */
  readonly server: ServerProcess;
  readonly browser: Browser;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly end: () => Promise<void>;
}

export async function startCityAndPhone(options: TestCityOptions = {}): Promise<CityAndPhone> {
  const city = await startTestCity({
    port: await findFreePorts(),
    appDirs: { resident: residentApp },
    ...options,
  });
  const browser = await launchChromium();
  const context = await browser.newContext(PHONE);
  return {
    city,
    server: { origin: city.origin } as unknown as ServerProcess,
    browser,
    context,
    page: await context.newPage(),
    end: async () => {
      await browser.close();
      await city.stop();
    },
  };
}
