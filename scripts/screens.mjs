/**
 * Pictures of every screen that the end-to-end journeys look at, in Chinese and English, normal and large text, into
 * docs/screens, small, and gate decisions as seen from two metres into docs/pictures: the same states, people and words that the tests see, so that a picture cannot show what is not so.
 *
 * Usage: node scripts/screens.mjs [JOURNEY ...]; without names all journeys, which takes as long as their tests.
 *        node scripts/screens.mjs --keep; only those that are in .cache/screens already.
 */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { build } from './build.mjs';
import { ensureChromium } from './ensure-chromium.mjs';
import { CACHE, inRoot } from './lib/paths.mjs';
import { runNode } from './lib/run.mjs';
import { pictureAtTwoMetres } from './lib/two-metres.mjs';

const TAKEN = join(CACHE, 'screens');
const KEPT = inRoot('docs/screens');
const TWO_METRES = inRoot('docs/pictures/gate-at-two-metres.avif');
const VIEW = /^(.+)-(zh|en)(-large)?\.png$/;
/** Still legible, and small enough to be kept with the sources. */
const QUALITY = 40;
const PHONE_PX = 320;
const DESK_PX = 720;
/** Of long pages the top. */
const TALLEST_PX = 1_800;

/** @param {string[]} journeys */
async function takePictures(journeys) {
  rmSync(TAKEN, { recursive: true, force: true });
  const args = ['run', '--config', 'e2e/vitest.config.ts', ...journeys];
  const env = { SCREENS_DIR: TAKEN };
  return runNode(inRoot('node_modules/vitest/vitest.mjs'), args, { env, timeLimitMs: 90 * 60_000 });
}

/**
 * @param {string} from
 * @param {string} to
 */
async function keepPicture(from, to) {
  const { width = 0, height = 0 } = await sharp(from).metadata();
  const kept = width > 1_000 ? DESK_PX : PHONE_PX;
  const tall = Math.min(Math.round((height * kept) / width), TALLEST_PX);
  await sharp(from)
    .resize({ width: kept })
    .extract({ left: 0, top: 0, width: kept, height: tall })
    .avif({ quality: QUALITY, effort: 3 })
    .toFile(to);
}

/** The four views of each screen, without those at other widths. */
async function keepPictures() {
  mkdirSync(KEPT, { recursive: true });
  const taken = readdirSync(TAKEN).filter((name) => VIEW.test(name));
  for (const [at, name] of taken.entries()) {
    await keepPicture(join(TAKEN, name), join(KEPT, name.replace(/\.png$/, '.avif')));
    if (at % 50 === 49) console.log(`${at + 1} of ${taken.length} pictures kept`);
  }
}

/** A page to leaf through: one line a screen, its four views beside each other. */
function writeIndex() {
  const screens = new Set(
    readdirSync(KEPT).flatMap((name) => VIEW.exec(name.replace(/\.avif$/, '.png'))?.[1] ?? []),
  );
  const link = (/** @type {string} */ screen, /** @type {string} */ view) =>
    `[${view}](${screen}-${view}.avif)`;
  const views = ['zh', 'en', 'zh-large', 'en-large'];
  const lines = [...screens]
    .sort()
    .map((screen) => `| ${screen} | ${views.map((view) => link(screen, view)).join(' · ')} |`);
  const text = [
    '# Screens',
    '',
    'Every screen that the end-to-end tests look at, in both languages, normal and large text. Made by `node scripts/screens.mjs` from the running apps; the people are invented; of long pages the top.',
    '',
    '| screen | views |',
    '| --- | --- |',
    ...lines,
    '',
  ];
  writeFileSync(join(KEPT, 'README.md'), text.join('\n'));
}

const [first, ...others] = process.argv.slice(2);
if (first !== '--keep') {
  if (!(await ensureChromium()) || !(await build())) process.exit(1);
  const journeys = first === undefined ? [] : [first, ...others];
  process.exitCode = (await takePictures(journeys)).code;
}
if (existsSync(TAKEN)) {
  if (first === undefined || first === '--keep') rmSync(KEPT, { recursive: true, force: true });
  await keepPictures();
  await pictureAtTwoMetres(join(TAKEN, 'at-two-metres'), TWO_METRES);
  writeIndex();
}
