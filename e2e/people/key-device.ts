import type { Page } from 'playwright-core';

/**
 * Types as a scanner or thermometer with a cable does: every key at once after the last, and Enter. A keyboard driven
 * from outside would be as slow as a hand whenever the machine is busy, and that is just what tells the two apart.
 *
 * @param swallowed as through an input method that keeps the characters to itself and tells nothing of the keys
 */
export async function typeAsDevice(page: Page, text: string, swallowed = false): Promise<void> {
  await page.evaluate(
    ({ keys, hidden }) => {
      for (const key of keys) {
        const shown = hidden && key !== 'Enter' ? 'Process' : key;
        const target = document.activeElement ?? document.body;
        target.dispatchEvent(
          new KeyboardEvent('keydown', { key: shown, bubbles: true, cancelable: true, composed: true }),
        );
      }
    },
    { keys: [...text, 'Enter'], hidden: swallowed },
  );
}
