import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dayNumberAt } from '@healthcode/domain';
import { launchChromium, writeMjpeg } from '@healthcode/testkit';
import { startTestCity, type TestCity } from '@healthcode/testkit/city';
import { findFreePorts, type ServerProcess } from '@healthcode/testkit/process';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { heldUp, nothingHeldUp } from '../people/camera-picture.ts';
import { type CastOfCodes, castOfCodes, forged } from '../people/cast-of-codes.ts';
import { nextStep } from '../people/gate-and-phone.ts';
import { GATE_PIN, GateStaff } from '../people/gate-staff.ts';
import { typeAsDevice } from '../people/key-device.ts';
import { felt, heard, noteSignals } from '../people/noted-signals.ts';
import { letTimePass, passTime } from '../people/shifted-clock.ts';
import { keepForTwoMetres, type TwoMetresPicture } from '../people/two-metres.ts';

const gateApp = fileURLToPath(new URL('../../apps/gate/dist', import.meta.url));
const VENUE = '云帆里社区';
const DAY_MS = 86_400_000;
const AWAY_MS = 25 * 3_600_000;
/** Chromium's camera plays thirty pictures a second; so many show nobody, the more where staff tap meanwhile. */
const NOTHING = { quick: 15, whileTapping: 90 };
const CODE = 90;

type Language = 'zh' | 'en';
type Word = Readonly<Record<Language, string>>;

const WORDS = {
  admit: { zh: '放行', en: 'Admit' },
  refuse: { zh: '劝返', en: 'Turn back' },
  refer: { zh: '按规定处置', en: 'Step aside' },
  measure: { zh: '先测温', en: 'Measure first' },
  original: { zh: '按原有方式', en: 'Check by ID' },
  again: { zh: '再次出示', en: 'Show again' },
  notAccepted: { zh: '不予认可', en: 'Not accepted' },
  cannotCheck: { zh: '无法查验', en: 'Cannot check' },
} as const satisfies Record<string, Word>;

/** What staff tap before the code comes. Normal is preselected in a residential community. */
const TAPS = {
  high: { zh: '37.3℃ 以上', en: '≥ 37.3 °C' },
  unmeasured: { zh: '正常', en: 'Normal' },
} as const;

interface Scan {
  readonly what: string;
  readonly code: (cast: CastOfCodes, now: number) => string | Promise<string>;
  readonly says: keyof typeof WORDS;
  readonly tap?: keyof typeof TAPS;
  /** Kept for docs/gates.md under this name. */
  readonly picture?: TwoMetresPicture;
}

let lastShown = '';
const shown = async (text: Promise<string>): Promise<string> => {
  lastShown = await text;
  return lastShown;
};
const yesterday = (now: number) => dayNumberAt(now) - 1;
/** So much later the same frame is no longer the same check. */
const laterOn = () => new Promise((resolve) => setTimeout(resolve, 5_000));
const NOT_A_PASS = 'https://example.invalid/a-menu-of-some-restaurant';

/** Every decision of the table, by a gate that has its lists. */
const IN_TIME: readonly Scan[] = [
  { what: 'green', code: ({ green }, now) => green[0]!.show(now), says: 'admit', picture: 'admit' },
  {
    what: 'green and a fever',
    code: ({ green }, now) => green[1]!.show(now),
    says: 'refer',
    tap: 'high',
    picture: 'refer',
  },
  {
    what: 'green, not measured',
    code: ({ green }, now) => shown(green[2]!.show(now)),
    says: 'measure',
    tap: 'unmeasured',
    picture: 'measure-first',
  },
  {
    what: 'a copy of the code before',
    code: () => laterOn().then(() => lastShown),
    says: 'again',
    picture: 'show-again',
  },
  { what: 'orange', code: ({ orange }, now) => orange.show(now), says: 'refuse', picture: 'refuse-orange' },
  { what: 'red', code: ({ red }, now) => red.show(now), says: 'refuse', picture: 'refuse-red' },
  {
    what: 'a paper reported lost',
    code: ({ withdrawnPaper }) => withdrawnPaper,
    says: 'original',
    picture: 'original-way',
  },
  {
    what: 'yesterday’s pass',
    code: ({ green }, now) => green[0]!.show(now, yesterday(now)),
    says: 'original',
  },
  { what: 'a code two minutes old', code: ({ red }, now) => red.show(now - 120_000), says: 'again' },
  {
    what: 'a changed code',
    code: async ({ green }, now) => forged(await green[1]!.show(now)),
    says: 'notAccepted',
    picture: 'not-accepted',
  },
  { what: 'the code of something else', code: () => NOT_A_PASS, says: 'notAccepted' },
];

/** After a day without a network: the day is another, and no list of it came. */
const A_DAY_LATER: readonly Scan[] = [
  {
    what: 'green',
    code: ({ green }, now) => green[0]!.show(now),
    says: 'cannotCheck',
    picture: 'cannot-check',
  },
  { what: 'red', code: ({ red }, now) => red.show(now), says: 'cannotCheck' },
  {
    what: 'green and a fever',
    code: ({ green }, now) => green[2]!.show(now),
    says: 'refer',
    tap: 'high',
  },
  {
    what: 'the pass of the day before',
    code: ({ green }, now) => green[1]!.show(now, yesterday(now)),
    says: 'original',
  },
  { what: 'a code two minutes old', code: ({ orange }, now) => orange.show(now - 120_000), says: 'again' },
  {
    what: 'a changed code',
    code: async ({ green }, now) => forged(await green[1]!.show(now)),
    says: 'notAccepted',
  },
];

let city: TestCity;
let tablet: BrowserContext;
let gate: GateStaff;
let page: Page;
let cast: CastOfCodes;
let away = false;
let decided = 0;
const signals = new Map<string, Set<string>>();
const folder = mkdtempSync(join(tmpdir(), 'healthcode-decisions-'));
const clip = join(folder, 'camera.mjpeg');

const now = () => city.service.services.clock.cityNow();

/** From the next reload on. */
const readIn = (language: Language) =>
  page.evaluate((chosen) => {
    const key = 'healthcode.preferences';
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}');
    localStorage.setItem(key, JSON.stringify({ ...kept, language: chosen }));
  }, language);

/** The code is before a camera that is opened anew, after a moment in which staff state a temperature. */
async function scan({ code, tap }: Scan, language: Language): Promise<void> {
  const text = await code(cast, now());
  const pictures = [await nothingHeldUp(), await heldUp(text)] as const;
  const nothing = tap ? NOTHING.whileTapping : NOTHING.quick;
  await writeMjpeg(clip, [...Array(nothing).fill(pictures[0]), ...Array(CODE).fill(pictures[1])]);
  await page.reload();
  if (tap) await page.getByRole('button', { name: TAPS[tap][language] }).first().click();
}

/** The camera is closed, and says why, where nobody can be checked; a scanner with a cable reads all the same. */
async function readByScanner({ code, tap }: Scan, language: Language): Promise<void> {
  await page.reload();
  const said = page.locator('.camera-panel').getByRole('heading', { name: WORDS.cannotCheck[language] });
  await said.waitFor();
  if (tap) await page.getByRole('button', { name: TAPS[tap][language] }).first().click();
  await typeAsDevice(page, await code(cast, now()));
}

async function decides(says: keyof typeof WORDS, language: Language): Promise<void> {
  const word = WORDS[says][language];
  await page.getByRole('heading', { level: 1, name: word, exact: true }).waitFor({ timeout: 30_000 });
  decided += 1;
  const noted = signals.get(says) ?? new Set();
  signals.set(says, noted.add(`${await heard(page)} / ${await felt(page)}`));
}

function each(scans: readonly Scan[], language: Language, show = scan): void {
  for (const one of scans) {
    it(`${one.what}: ${WORDS[one.says][language]}`, async () => {
      await readIn(language);
      await show(one, language);
      await decides(one.says, language);
      if (one.picture) await keepForTwoMetres(page, one.picture, language);
    });
  }
}

beforeAll(async () => {
  city = await startTestCity({
    port: await findFreePorts(),
    appDirs: { gate: gateApp },
    clock: '2020-03-04T10:00:00+08:00',
  });
  cast = await castOfCodes(city);
  city.advanceClock(DAY_MS);
  await writeMjpeg(clip, [await nothingHeldUp(), await nothingHeldUp()]);
  tablet = await launchChromium({ fakeVideo: clip, userDataDir: join(folder, 'tablet') });
  page = await tablet.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  await letTimePass(page);
  await page.addInitScript(noteSignals);
  gate = new GateStaff(page, clip);
  await gate.signIn({ origin: city.origin } as unknown as ServerProcess);
  await gate.chooseVenue(VENUE);
  await page.locator('.scan').waitFor();
  await gate.follows();
}, 180_000);
afterAll(async () => {
  await tablet?.close();
  await city?.stop();
  rmSync(folder, { recursive: true, force: true });
});

for (const language of ['zh', 'en'] as const) {
  describe(`online, in ${language}`, () => each(IN_TIME, language));
}

for (const language of ['zh', 'en'] as const) {
  describe(`offline, in ${language}`, () => {
    beforeAll(() => tablet.setOffline(true));
    each(IN_TIME, language);
  });
}

for (const language of ['zh', 'en'] as const) {
  describe(`after a day away, in ${language}`, () => {
    beforeAll(async () => {
      // the same people were here a moment ago, in the other language
      if (away) return nextStep();
      away = true;
      city.advanceClock(AWAY_MS);
      await passTime(page, AWAY_MS);
      await page.reload();
      await page
        .getByRole('heading', { name: '已锁屏' })
        .or(page.getByRole('heading', { name: 'Locked' }))
        .waitFor();
      await page.keyboard.type(GATE_PIN);
      await page.locator('.scan').waitFor();
    });
    each(A_DAY_LATER, language, readByScanner);
  });
}

describe('what came of it', () => {
  it('every decision sounds and feels like itself and no other', () => {
    for (const [decision, noted] of signals) expect([...noted], decision).toHaveLength(1);
    expect(new Set([...signals.values()].flatMap((noted) => [...noted])).size).toBe(signals.size);
    expect(signals.size).toBe(Object.keys(WORDS).length);
  });

  it('every check reaches the city exactly once, when the network is back', async () => {
    await gate.showToCamera(await nothingHeldUp());
    await tablet.setOffline(false);
    await page.reload();
    const stored = async () => {
      const [row] = await city.service.services.db<{ count: number }[]>`
        select count(*)::int as count from check_by_venue`;
      return row!.count;
    };
    await expect.poll(stored, { timeout: 60_000, interval: 500 }).toBe(decided);
  });
});
