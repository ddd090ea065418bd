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

/** In CSS pixels. */
interface Width extends View {
  readonly width: number;
}
const NARROWEST: Width = { width: 320, language: 'en', largeText: true };
/** What a desk of 1280 shows at a zoom of 200 %. */
const ZOOMED: Width = { width: 640, language: 'zh', largeText: true };
const WIDEST: Width = { width: 1920, language: 'zh', largeText: false };

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
  await page.evaluate(settled);
}

/** In the page: the change is drawn, and what moves for a moment has come to rest. The living band never does. */
async function settled(): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  await frame();
  const passing = document
    .getAnimations()
    .filter((animation) => animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
  await Promise.allSettled(passing.map(({ finished }) => finished));
  await frame();
}

async function keepPicture(page: Page, name: string): Promise<void> {
  if (!SCREENS) return;
  mkdirSync(SCREENS, { recursive: true });
  await page.screenshot({ path: join(SCREENS, `${name}.png`), fullPage: true });
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Legacy mode opens no second page for the result: our pages have no frames of other origins, and it is twice as fast. */
const axeOn = (page: Page) => new AxeBuilder({ page }).setLegacyMode(true);

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await axeOn(page)
    .options({ runOnly: { type: 'tag', values: TAGS }, resultTypes: ['violations'] })
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
  const { violations: found } = await axeOn(page).withRules(['target-size']).analyze();
  await page.evaluate((y) => window.scrollTo({ top: y, behavior: 'instant' }), before);
  return found.some(({ nodes }) => nodes.some((node) => node.target.join(' ') === target));
}

/**
 * Chinese text left on an English screen, but for names of languages, what belongs to the data, and what is marked as
 * being in the other language. What was announced to screen readers stays in the language in which it was said.
 */
async function untranslated(page: Page): Promise<string[]> {
  const { text, said } = await page.evaluate(() => ({
    // Only what is shown, line by line: innerText, for textContent also has what is hidden.
    // biome-ignore lint/performance/useDomNodeTextContent: what is seen is meant here
    text: document.body.innerText,
    said: [...document.querySelectorAll('[aria-live], body [lang|="zh"]')].map(
      (region) => region.textContent ?? '',
    ),
  }));
  return text
    .split('\n')
    .filter((line) => /[\u4e00-\u9fff]{2,}/.test(line))
    .filter((line) => !said.some((announced) => announced.includes(line.trim())))
    .filter((line) => !/中文|语言 Language|海河医学检验实验室|\*/.test(line));
}

async function tooWide(page: Page, label: string): Promise<string[]> {
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return wider > 0 ? [`${label}: ${wider} px wider than the screen`] : [];
}

async function findings(page: Page, label: string): Promise<string[]> {
  const violating = (await violations(page)).map((violation) => `${label}: ${violation}`);
  return [...violating, ...(await tooWide(page, label))];
}

async function showAt(page: Page, name: string, { width, ...view }: Width): Promise<string> {
  await page.setViewportSize({ ...page.viewportSize()!, width });
  await show(page, view);
  await keepPicture(page, `${name}-${width}`);
  return `${name}-${width}`;
}

/** The same screen on narrow, zoomed and wide screens; afterwards the window is as it was. */
async function atOtherWidths(page: Page, name: string): Promise<string[]> {
  const before = page.viewportSize()!;
  const found = [
    ...(await findings(page, await showAt(page, name, NARROWEST))),
    ...(await tooWide(page, await showAt(page, name, ZOOMED))),
    ...(await findings(page, await showAt(page, name, WIDEST))),
  ];
  await page.setViewportSize(before);
  return found;
}

/**
 * Looks at one screen in both languages, normal and large text, and from 320 to 1920 CSS pixels wide: no axe violation,
 * nothing wider than the screen, no Chinese left in English. @returns everything found, each with the view it was found
 * in
 */
export async function lookAt(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const view of VIEWS) {
    await show(page, view);
    const label = `${name}-${view.language}${view.largeText ? '-large' : ''}`;
    await keepPicture(page, label);
    found.push(...(await findings(page, label)));
    if (view.language === 'en') {
      found.push(...(await untranslated(page)).map((line) => `${label}: not translated: ${line}`));
    }
  }
  found.push(...(await atOtherWidths(page, name)));
  await show(page, VIEWS[0]!);
  return found;
}

/** A phone that lies: as wide as a small desk, and hardly higher than a thumb. */
const LYING = { width: 844, height: 390 };
const LYING_VIEWS: readonly View[] = [
  { language: 'zh', largeText: false },
  { language: 'en', largeText: true },
];

/** The same screen on a lying phone, as a gate may hold it; afterwards the window is as it was. */
export async function lookAtLying(page: Page, name: string): Promise<string[]> {
  const before = page.viewportSize()!;
  const found: string[] = [];
  await page.setViewportSize(LYING);
  for (const view of LYING_VIEWS) {
    await show(page, view);
    const label = `${name}-lying-${view.language}${view.largeText ? '-large' : ''}`;
    await keepPicture(page, label);
    found.push(...(await findings(page, label)));
  }
  await page.setViewportSize(before);
  await show(page, VIEWS[0]!);
  return found;
}
