/** What a first visit loads, and how long a slow phone takes to the code. See README.md. */
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '@healthcode/testkit';
import { type ServerProcess, startServerProcess } from '@healthcode/testkit/process';
import type { Browser, BrowserContext } from 'playwright-core';
import { Resident } from '../e2e/people/resident.ts';
import { firstLoadBytes } from '../scripts/lib/first-load.mjs';
import { besides, type Figure, median, printFigures } from './lib/figures.ts';
import { residentId } from './lib/known-people.ts';
import { forgetCaches, slowDown } from './lib/slow-phone.ts';

const BENCH = 'web';
const ROUNDS = 5;
const FIRST_LOAD = { name: 'limit 150,000 bytes', value: 150_000 };
const TO_THE_CODE = { name: 'limit 2,000 ms', value: 2_000 };

const inDist = (app: string) => fileURLToPath(new URL(`../apps/${app}/dist`, import.meta.url));

function firstLoads(): Figure[] {
  return ['resident', 'gate'].map((app) =>
    besides(
      { bench: BENCH, figure: `${app}-first-load`, value: firstLoadBytes(inDist(app)), unit: 'bytes' },
      FIRST_LOAD,
    ),
  );
}

/** Milliseconds from opening the address until the code can be scanned, on a new page of a slow phone. */
async function openCode(context: BrowserContext, origin: string, cold: boolean): Promise<number> {
  const page = await context.newPage();
  if (cold) await forgetCaches(page, origin);
  await slowDown(page);
  const from = performance.now();
  await page.goto(origin, { waitUntil: 'commit' });
  await page.locator('.hc-qr svg').first().waitFor();
  const took = performance.now() - from;
  await page.close();
  return took;
}

/** The smallest page that this server has, on the same phone: what nobody can undercut. */
async function openNothing(context: BrowserContext, origin: string): Promise<number> {
  const page = await context.newPage();
  await slowDown(page);
  const from = performance.now();
  await page.goto(`${origin}/health/live`);
  const took = performance.now() - from;
  await page.close();
  return took;
}

async function several(measure: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await measure());
  return median(times);
}

async function timesToCode(browser: Browser, server: ServerProcess): Promise<Figure[]> {
  const origin = server.origin('resident');
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await new Resident(page).apply(server, '13900000001', residentId(1));
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.close();
  const nothing = { name: 'an empty page', value: await several(() => openNothing(context, origin)) };
  const cold = await several(() => openCode(context, origin, true));
  const warm = await several(() => openCode(context, origin, false));
  await context.close();
  const time = (figure: string, value: number) => ({ bench: BENCH, figure, value, unit: 'ms' });
  return [
    besides(time('code-first-visit', cold), TO_THE_CODE),
    besides(time('code-first-visit-beside-nothing', cold), nothing),
    besides(time('code-again', warm), TO_THE_CODE),
    besides(time('code-again-beside-nothing', warm), nothing),
  ];
}

export async function run(): Promise<Figure[]> {
  const server = await startServerProcess();
  const browser = await launchChromium();
  try {
    return [...firstLoads(), ...(await timesToCode(browser, server))];
  } finally {
    await browser.close();
    await server.end('SIGINT');
  }
}

if (argv[1] === fileURLToPath(import.meta.url)) printFigures(await run());
