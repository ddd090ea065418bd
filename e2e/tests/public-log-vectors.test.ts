import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launchChromium, type ServedModule, serveModule } from '@healthcode/testkit';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let served: ServedModule;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  served = await serveModule(fileURLToPath(new URL('../browser/public-log-page.ts', import.meta.url)));
  browser = await launchChromium();
  page = await browser.newPage();
  await page.goto(served.url);
  await page.waitForFunction(() => 'runVectors' in globalThis);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

const file = new URL('../../docs/vectors/public-log.json', import.meta.url);
const vectors = JSON.parse(readFileSync(file, 'utf8'));

describe('the test vectors of the public log', () => {
  it('hold in a real browser, valid and invalid: notes, proofs offline, and a whole log', async () => {
    const results = await page.evaluate(
      (given) =>
        (
          globalThis as unknown as {
            runVectors(file: unknown): Promise<{ name: string; passed: boolean; actual: string }[]>;
          }
        ).runVectors(given),
      vectors,
    );
    expect(results.length).toBeGreaterThan(150);
    expect(results.filter(({ passed }) => !passed)).toEqual([]);
  });
});
