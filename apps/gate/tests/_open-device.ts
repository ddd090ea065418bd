import { fileURLToPath } from 'node:url';
import { launchChromium, type ServedModule, serveModule } from '@healthcode/testkit';
import type { Browser, Page } from 'playwright-core';
import type { DevicePage } from './_device-page.ts';

/** A real browser with the gate's modules in a page; every page that is opened together is of one device. */
export class Devices {
  #served!: ServedModule;
  #browser!: Browser;

  async start(): Promise<void> {
    this.#served = await serveModule(fileURLToPath(new URL('./_device-page.ts', import.meta.url)));
    this.#browser = await launchChromium();
  }

  async end(): Promise<void> {
    await this.#browser?.close();
    await this.#served?.close();
  }

  /** So many windows of a device fresh from its box. */
  async open(windows = 1): Promise<Page[]> {
    const context = await this.#browser.newContext();
    const pages = [];
    for (let i = 0; i < windows; i++) {
      const page = await context.newPage();
      await page.goto(this.#served.url);
      await page.waitForFunction(() => 'device' in globalThis);
      pages.push(page);
    }
    return pages;
  }
}

declare global {
  /** In the page. */
  var device: DevicePage;
}
