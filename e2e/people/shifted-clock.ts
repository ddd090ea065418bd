import type { Page } from 'playwright-core';

const KEY = 'test.clock-shift';

/**
 * In the page, before anything else of it: its device's clock runs so much ahead as is written down. What only counts
 * upwards (`performance.now()`) goes on as it does, as on a device that slept.
 */
function shiftClock(key: string): void {
  const now = Date.now.bind(Date);
  Date.now = () => now() + Number(localStorage.getItem(key) ?? 0);
}

/** From the next page on, time passes on this device as `passTime` says. */
export async function letTimePass(page: Page): Promise<void> {
  await page.addInitScript(shiftClock, KEY);
}

/** So much time has passed on this device since it was there: seen from the next reload on. */
export const passTime = (page: Page, ms: number): Promise<void> =>
  page.evaluate(([key, shift]) => localStorage.setItem(key, String(shift)), [KEY, ms] as const);
