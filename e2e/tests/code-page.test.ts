import { launchChromium } from '@healthcode/testkit';
import { CityUser, expectOk, inboxAt } from '@healthcode/testkit/city';
import { type ServerProcess, startServerProcess } from '@healthcode/testkit/process';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookAt } from '../people/look.ts';
import { differing, greysOf } from '../people/pixels.ts';
import { Resident } from '../people/resident.ts';

const LEAST_PX_PER_MODULE = 3.4;
let server: ServerProcess;
let browser: Browser;
let page: Page;
let resident: Resident;

beforeAll(async () => {
  server = await startServerProcess();
  browser = await launchChromium();
  page = await (
    await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' })
  ).newPage();
  resident = new Resident(page);
});
afterAll(async () => {
  await browser?.close();
  await server?.end('SIGINT');
});

/** How many CSS pixels one module of the shown code measures. */
const pxPerModule = () =>
  page.evaluate(() => {
    const svg = [...document.querySelectorAll<SVGSVGElement>('.hc-qr svg')].at(-1)!;
    return svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
  });

const clock = () =>
  page
    .locator('.hc-pass')
    .textContent()
    .then((text) => text?.match(/\d{2}:\d{2}:\d{2}/)?.[0]);

describe('the code page', () => {
  it('R1: one digital pass with the health status, made on the phone', async () => {
    await resident.apply(server, '13900000001', '120101199003077477');
    await page.getByRole('img', { name: '二维码' }).or(page.locator('.hc-qr')).first().waitFor();
  });

  it('R8: carries the time at which its colour was updated, and its seconds live', async () => {
    await page
      .getByText(/更新于|更新/)
      .first()
      .waitFor();
    const before = await clock();
    await page.waitForTimeout(1_500);
    expect(before).toBeDefined();
    expect(await clock()).not.toBe(before);
  });

  it('is large enough for a camera at every width of a phone', async () => {
    for (const width of [390, 360, 320]) {
      await page.setViewportSize({ width, height: 640 });
      await page.waitForTimeout(200);
      expect(await pxPerModule(), `${width} px`).toBeGreaterThanOrEqual(LEAST_PX_PER_MODULE);
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wider, `${width} px`).toBe(0);
    }
    await page.setViewportSize({ width: 390, height: 844 });
  });

  it('asks the phone to keep its screen on while it shows', async () => {
    await page.addInitScript(() => {
      const asked: string[] = [];
      Object.assign(window, { wakeLocks: asked });
      Object.defineProperty(navigator, 'wakeLock', {
        value: {
          request: async (kind: string) => asked.push(kind) && { release: async () => {}, released: false },
        },
      });
    });
    await page.reload();
    await resident.seesColour('绿码');
    expect(await page.evaluate(() => (window as unknown as { wakeLocks: string[] }).wakeLocks)).toContain(
      'screen',
    );
  });

  it('R6: follows the current state, and is told apart from the other colour without seeing colours', async () => {
    const card = page.locator('.hc-pass__state');
    const green = await greysOf(card);
    await resident.declareAgain({ fever: true });
    await resident.seesColour('橙码');
    const orange = await greysOf(card);
    const size = Math.min(green.length, orange.length);
    expect(differing(green.slice(0, size), orange.slice(0, size))).toBeGreaterThan(0.1);
  });

  it('R9: declaring again without symptoms does not lift what a declared fever holds', async () => {
    await resident.declareAgain({});
    await resident.seesColour('橙码');
  });
});

describe('what the code is for', () => {
  it('R24 to R36: everybody can read where it counts, where it is for reference and where nobody looks', async () => {
    await page.goto(`${server.origin('resident')}/places`);
    const panel = (title: string) =>
      page
        .locator('section, div')
        .filter({ has: page.getByRole('heading', { name: title }) })
        .last();
    await page.getByRole('heading', { level: 1, name: '哪里要出示健康码' }).waitFor();
    for (const [title, place] of [
      ['要查验的地方', '居民小区'],
      ['要查验的地方', '火车站出站口'],
      ['仅供参考的地方', '银行网点'],
      ['不看健康码的地方', '医院'],
    ] as const)
      await panel(title).getByText(place, { exact: true }).waitFor();
    await page.getByText('用人单位不能再要别的证明').waitFor();
    expect.soft(await lookAt(page, 'resident-places')).toEqual([]);
  });

  it('says the same as the gates decide by', async () => {
    const inbox = inboxAt(server.origin('resident'));
    const anybody = new CityUser('resident', server.origin('resident'), inbox);
    const { policies } = expectOk(await anybody.call('places'));
    const decisions = Object.fromEntries(
      policies.map(({ policy, answers }) => [policy, answers.map(({ decision }) => decision)]),
    );
    expect(decisions).toEqual({
      required: ['admit', 'refuse', 'refuse', 'original-way'],
      reference: ['admit', 'refer', 'refuse', 'refer'],
      'original-way': ['original-way', 'original-way', 'original-way', 'original-way'],
    });
  });
});
