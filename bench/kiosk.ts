/** How many people a minute pass a gate without staff, and how long a code waits for its answer. See README.md. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { launchChromium, writeMjpeg } from '@healthcode/testkit';
import { type ServerProcess, startServerProcess } from '@healthcode/testkit/process';
import { GateStaff } from '../e2e/people/gate-staff.ts';
import { KioskGate } from '../e2e/people/kiosk.ts';
import { besides, type Figure, median, percentile99, printFigures } from './lib/figures.ts';
import { drawCodes, type HeldUp, heldUpOf } from './lib/kiosk-clip.ts';
import { type Seen, watchGate } from './lib/kiosk-watch.ts';

const BENCH = 'kiosk';
const PEOPLE = 30;
/** Each code is held up for a second; then a fifth of a second nothing is. */
const EVERY_MS = 1_200;
/** Drawing thirty pictures and opening the camera takes so long at most; their proofs are of the time after it. */
const AHEAD_MS = 30_000;
const WANTED = { name: 'wanted 30 people/min', value: 30 };
const LIMIT = { name: 'limit 1,000 ms', value: 1_000 };

async function watchThirty(server: ServerProcess, people: readonly HeldUp[], folder: string): Promise<Seen> {
  const clip = join(folder, 'camera.mjpeg');
  await writeMjpeg(clip, await drawCodes([], EVERY_MS, 0));
  const tablet = await launchChromium({ fakeVideo: clip, userDataDir: join(folder, 'tablet') });
  try {
    const page = await tablet.newPage();
    await page.setViewportSize({ width: 1280, height: 800 });
    const staff = new GateStaff(page, clip);
    await staff.signIn(server);
    await staff.chooseVenue('海河桥地铁站');
    await page.locator('.scan').waitFor();
    const kiosk = new KioskGate(page, server.origin('gate'));
    await kiosk.openSetup();
    const from = Date.now() + AHEAD_MS;
    await writeMjpeg(clip, await drawCodes(people, EVERY_MS, from));
    await page.waitForTimeout(Math.max(0, from - Date.now()));
    // The loader of benches names functions by a helper of its own, which pages do not have.
    await page.evaluate('globalThis.__name ??= (named) => named');
    await page.evaluate(watchGate);
    await kiosk.begin();
    await page.waitForTimeout(PEOPLE * EVERY_MS + 6_000);
    return await page.evaluate(() => window.seenAtGate);
  } finally {
    await tablet.close();
  }
}

/** From the first picture with a code to the answer to it, of each code that was answered before the next came. */
function waits({ codes, answers }: Seen): number[] {
  return codes.flatMap((at, order) => {
    const until = codes[order + 1] ?? Number.POSITIVE_INFINITY;
    const answer = answers.find((one) => one.at > at && one.at <= until);
    return answer ? [answer.at - at] : [];
  });
}

function figuresOf(seen: Seen): Figure[] {
  const admitted = seen.answers.filter(({ goes }) => goes).slice(0, PEOPLE);
  const first = admitted[0]?.at ?? 0;
  const last = admitted.at(-1)?.at ?? 0;
  const rate = admitted.length > 1 ? ((admitted.length - 1) * 60_000) / (last - first) : 0;
  const took = waits({ ...seen, codes: seen.codes.slice(0, PEOPLE) });
  const figure = (name: string, value: number, unit: string) => ({ bench: BENCH, figure: name, value, unit });
  return [
    besides(figure('admitted', admitted.length, 'people'), { name: `shown ${PEOPLE}`, value: PEOPLE }),
    besides(figure('people-per-minute', rate, 'people/min'), WANTED),
    besides(figure('code-to-answer-median', median(took), 'ms'), LIMIT),
    besides(figure('code-to-answer-p99', percentile99(took), 'ms'), LIMIT),
  ];
}

async function run(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'healthcode-kiosk-bench-'));
  const server = await startServerProcess();
  try {
    const people = await heldUpOf(server, PEOPLE);
    return figuresOf(await watchThirty(server, people, folder));
  } finally {
    await server.end('SIGINT');
    rmSync(folder, { recursive: true, force: true });
  }
}

if (argv[1] === fileURLToPath(import.meta.url)) printFigures(await run());
