import { existsSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

/** As e2e/people/two-metres.ts names them, in the order in which they are shown. */
const DECISIONS = [
  'admit',
  'refuse-red',
  'refuse-orange',
  'refer',
  'measure-first',
  'original-way',
  'cannot-check',
  'show-again',
  'not-accepted',
];
const LANGUAGES = ['zh', 'en'];
/** A tablet 25 cm wide at two metres covers a sixth of the width that it covers at reading distance. */
const WIDTH = 213;
const HEIGHT = 133;
const GAP = 8;

/**
 * Every decision as small as it appears at two metres: a line each, in both languages, in colour and in greyscale.
 *
 * @param {string} from folder with `DECISION-LANGUAGE.png`, 1280 × 800
 * @param {string} to an .avif file
 * @returns {Promise<boolean>} whether all decisions were there
 */
export async function pictureAtTwoMetres(from, to) {
  const cells = DECISIONS.flatMap((decision, row) =>
    [0, 1].flatMap((half) =>
      LANGUAGES.map((language, at) => ({
        file: join(from, `${decision}-${language}.png`),
        grey: half === 1,
        left: GAP + (half * LANGUAGES.length + at) * (WIDTH + GAP),
        top: GAP + row * (HEIGHT + GAP),
      })),
    ),
  );
  if (!cells.every(({ file }) => existsSync(file))) return false;
  const placed = await Promise.all(
    cells.map(async ({ file, grey, left, top }) => ({
      input: await sharp(file).resize(WIDTH, HEIGHT).grayscale(grey).toBuffer(),
      left,
      top,
    })),
  );
  const width = GAP + 2 * LANGUAGES.length * (WIDTH + GAP);
  const height = GAP + DECISIONS.length * (HEIGHT + GAP);
  await sharp({ create: { width, height, channels: 3, background: '#ffffff' } })
    .composite(placed)
    .avif({ quality: 60, effort: 3 })
    .toFile(to);
  return true;
}
