import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayNumberAt } from '@healthcode/domain';
import { launchChromium, writeMjpeg } from '@healthcode/testkit';
import { CityUser, expectOk, inboxAt } from '@healthcode/testkit/city';
import { type ServerProcess, startServerProcess } from '@healthcode/testkit/process';
import type { Page } from 'playwright-core';
import { GateStaff } from '../../../e2e/people/gate-staff.ts';
import { residentId } from '../known-people.ts';
import { shown } from './codes.ts';
import { MARK, recordCode } from './recorded-code.ts';
import { decisionTimer, type TimedDecision } from './time-decision.ts';
import { nextTimer } from './time-next.ts';

/** So many that nobody comes again within the ten seconds of one proof. */
const PEOPLE = 8;
const EMPTY_MS = 1_200;
const CODE_MS = 2_500;
/** The second of two people waits so long. */
const SECOND_MS = 8_000;
const LONGEST_MS = 20_000;

/** Somebody with a code: what their phone would draw now. */
type Present = () => Promise<string>;

async function openPerson(server: ServerProcess, order: number): Promise<Present> {
  const resident = new CityUser('resident', server.origin('resident'), inboxAt(server.origin('resident')));
  await resident.signIn(String(13_700_000_000 + order));
  await resident.apply(residentId(order));
  const { reply, keys } = await resident.enrol(1);
  const { day, pass } = reply.passes[0]!;
  return async () => {
    const { cityTime } = expectOk(await resident.call('time'));
    if (dayNumberAt(cityTime) !== day) throw new Error('the day changed meanwhile');
    return keys.present(day, pass, cityTime);
  };
}

/** Opens the camera anew, with a clip that shows nobody and then the code, and waits for the decision. */
async function timeOne(page: Page, clip: string, text: string, seed: number): Promise<TimedDecision> {
  await openSettings(page);
  await writeMjpeg(clip, await recordCode(shown('phone', text), seed, EMPTY_MS, CODE_MS));
  const decided = page.evaluate(decisionTimer, { mark: MARK, longestMs: LONGEST_MS });
  await page.getByRole('link', { name: '返回' }).click();
  const normal = page.getByRole('button', { name: '正常' });
  if ((await normal.getAttribute('aria-pressed')) === 'false') await normal.click();
  return decided;
}

/** The gate at its post, and people who hold codes up to it. */
interface Scene {
  readonly page: Page;
  readonly clip: string;
  readonly people: readonly Present[];
}

async function atGate<T>(work: (scene: Scene) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'healthcode-scan-'));
  const clip = join(folder, 'camera.mjpeg');
  const server = await startServerProcess();
  const people: Present[] = [];
  for (let order = 0; order < PEOPLE; order++) people.push(await openPerson(server, order));
  await writeMjpeg(clip, (await recordCode(shown('phone', 'HQ1:'), 0, 100, 0)).slice(0, 2));
  const browser = await launchChromium({ fakeVideo: clip });
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
    const gate = new GateStaff(await context.newPage(), clip);
    await gate.signIn(server);
    await gate.chooseVenue('云帆里社区');
    // tsx names functions by a helper that a page does not have
    await gate.page.evaluate('globalThis.__name = (named) => named');
    return await work({ page: gate.page, clip, people });
  } finally {
    await browser.close();
    await server.end('SIGINT');
    rmSync(folder, { recursive: true, force: true });
  }
}

/** From the camera's first picture of a code until the decision's word is painted, so many times in milliseconds. */
export const timeDecisions = (repetitions: number): Promise<TimedDecision[]> =>
  atGate(async ({ page, clip, people }) => {
    const times: TimedDecision[] = [];
    for (let nth = 0; nth < repetitions; nth++) {
      times.push(await timeOne(page, clip, await people[nth % PEOPLE]!(), nth));
      await page.getByRole('button', { name: '下一位' }).click();
    }
    return times;
  });

/** Two people one after the other, the second there when 下一位 is pressed: milliseconds until the second decision. */
async function timeNext({ page, clip, people }: Scene, nth: number): Promise<number> {
  await openSettings(page);
  const [first, second] = [await people[(2 * nth) % PEOPLE]!(), await people[(2 * nth + 1) % PEOPLE]!()];
  const pictures = [
    ...(await recordCode(shown('phone', first), 2 * nth, EMPTY_MS, CODE_MS)),
    ...(await recordCode(shown('phone', second), 2 * nth + 1, 0, SECOND_MS)),
  ];
  await writeMjpeg(clip, pictures);
  await page.getByRole('link', { name: '返回' }).click();
  return page.evaluate(nextTimer, { secondIsThereMs: CODE_MS, longestMs: LONGEST_MS });
}

async function openSettings(page: Page): Promise<void> {
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('link', { name: '返回' }).waitFor();
}

/** How soon the gate has decided about the next person, who stands there already, so many times in milliseconds. */
export const timeNextPeople = (repetitions: number): Promise<number[]> =>
  atGate(async (scene) => {
    const { page } = scene;
    await openSettings(page);
    const leaves = page.getByRole('region', { name: '放行后自动回到扫码' });
    await leaves.getByRole('button', { name: '关' }).click();
    await page.getByRole('link', { name: '返回' }).click();
    const times: number[] = [];
    for (let nth = 0; nth < repetitions; nth++) {
      times.push(await timeNext(scene, nth));
      await page.getByRole('button', { name: '下一位' }).click();
    }
    return times;
  });
