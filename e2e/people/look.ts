import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Keeps pictures of every screen in this folder, for looking at them. Without it, none are taken. */
const SCREENS = process.env['SCREENS_DIR'];

interface View {
  readonly language: 'zh' | 'en';
  readonly largeText: boolean;
}
const VIEWS: readonly View[] = [
  { language: 'zh', largeText: false },
  { language: 'en', largeText: false },
  { language: 'zh', largeText: true },
  { language: 'en', largeText: true },
];

/** As if another tab had changed the preference: the screen changes without losing what was typed. */
async function show(page: Page, view: View): Promise<void> {
  await page.evaluate((preferences) => {
    const key = 'healthcode.preferences';
    localStorage.setItem(key, JSON.stringify({ bodySize: 'large', ...preferences }));
    dispatchEvent(new StorageEvent('storage', { key }));
  }, view);
  await page.waitForTimeout(350);
}

async function keepPicture(page: Page, name: string): Promise<void> {
  if (!SCREENS) return;
  mkdirSync(SCREENS, { recursive: true });
  await page.screenshot({ path: join(SCREENS, `${name}.png`), fullPage: true });
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const all = found.flatMap(({ id, nodes }) => nodes.map(({ target }) => ({ id, target: target.join(' ') })));
  const kept: string[] = [];
  for (const { id, target } of all) {
    if (id !== 'target-size' || (await isSmallInTheMiddle(page, target))) kept.push(`${id} at ${target}`);
  }
  return kept;
}

/** Where a page happens to be scrolled, tabs at its foot may lie over half a link: it is looked at again in the middle. */
async function isSmallInTheMiddle(page: Page, target: string): Promise<boolean> {
  const before = await page.evaluate(() => window.scrollY);
  const control = page.locator(target).first();
  await control.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const { violations: found } = await new AxeBuilder({ page }).withRules(['target-size']).analyze();
  await page.evaluate((y) => window.scrollTo({ top: y, behavior: 'instant' }), before);
  return found.some(({ nodes }) => nodes.some((node) => node.target.join(' ') === target));
}

/** Chinese text left on an English screen, but for names of languages and what belongs to the data. */
async function untranslated(page: Page): Promise<string[]> {
  // Only what is shown, line by line: innerText, for textContent also has what is hidden.
  // biome-ignore lint/performance/useDomNodeTextContent: what is seen is meant here
  const text = await page.evaluate(() => document.body.innerText);
  return text
    .split('\n')
    .filter((line) => /[\u4e00-\u9fff]{2,}/.test(line))
    .filter((line) => !/中文|语言 Language|海河医学检验实验室|\*/.test(line));
}

async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/**
 * Looks at one screen in both languages, normal and large text: no axe violation, nothing wider than the screen, no
 * Chinese left in English. @returns everything found, each with the view it was found in
 */
export async function lookAt(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const view of VIEWS) {
    await show(page, view);
    const label = `${name}-${view.language}${view.largeText ? '-large' : ''}`;
    await keepPicture(page, label);
    found.push(...(await violations(page)).map((violation) => `${label}: ${violation}`));
    const wider = await overflow(page);
    if (wider > 0) found.push(`${label}: ${wider} px wider than the screen`);
    if (view.language === 'en') {
      found.push(...(await untranslated(page)).map((line) => `${label}: not translated: ${line}`));
    }
  }
  await show(page, VIEWS[0]!);
  return found;
}
