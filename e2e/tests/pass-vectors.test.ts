import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launchChromium, type ServedModule, serveModule } from '@healthcode/testkit';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const FILES = ['passes', 'manifests', 'sealed-lists', 'list-deltas', 'status-lists', 'gate-keys', 'base45'];
let served: ServedModule;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  served = await serveModule(fileURLToPath(new URL('../browser/vectors-page.ts', import.meta.url)));
  browser = await launchChromium();
  page = await browser.newPage();
  await page.goto(served.url);
  await page.waitForFunction(() => 'runVectors' in globalThis);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../docs/vectors/${name}.json`, import.meta.url), 'utf8'));

describe('the test vectors of docs/vectors', () => {
  it('hold in a real browser, valid and invalid', async () => {
    const files = Object.fromEntries(FILES.map((name) => [name, read(name)]));
    const results = await page.evaluate(
      (given) =>
        (
          globalThis as unknown as {
            runVectors(files: unknown): Promise<{ name: string; passed: boolean; actual: string }[]>;
          }
        ).runVectors(given),
      files,
    );
    expect(results.length).toBeGreaterThan(150);
    expect(results.filter(({ passed }) => !passed)).toEqual([]);
  });
});
