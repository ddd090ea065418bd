import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const SCREENS = process.env['SCREENS_DIR'];

/** Names of the pictures of which `scripts/lib/two-metres.mjs` makes one. */
export type TwoMetresPicture =
  | 'admit'
  | 'refuse-red'
  | 'refuse-orange'
  | 'refer'
  | 'measure-first'
  | 'original-way'
  | 'cannot-check'
  | 'show-again'
  | 'not-accepted';

/** Where screens are kept, what the tablet shows now; the first of each name counts. */
export async function keepForTwoMetres(
  page: Page,
  name: TwoMetresPicture,
  language: 'zh' | 'en',
): Promise<void> {
  if (SCREENS === undefined) return;
  const folder = join(SCREENS, 'at-two-metres');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}-${language}.png`) });
}
