import { fileURLToPath } from 'node:url';
import { issuePass } from '@healthcode/pass/issue';
import { launchChromium, serveModule } from '@healthcode/testkit';
import { type Figure, median } from './figures.ts';
import { issueOptions, NOW, newPhone, pageGate, present } from './pass-samples.ts';
import type { PageGate } from './verify-page.ts';

const CODES = 200;
const STEP_MS = 10_000;
/** The target: one verification in a browser. */
const LIMIT_MS = 2;

type VerifyTimes = (gate: PageGate, rounds: string[][]) => Promise<number[][]>;

/** One verification in Chromium, at first sight and ten seconds later, in milliseconds: the median of 200 people. */
export async function browserFigures(bench: string): Promise<Figure[]> {
  const phones = Array.from({ length: CODES }, newPhone);
  const passes = phones.map((phone, i) => issuePass(issueOptions(phone, 80_000 + i)));
  const at = (now: number) => Promise.all(passes.map((pass, i) => present(pass, phones[i]!, now)));
  const rounds = [await at(NOW), await at(NOW + STEP_MS)];
  const served = await serveModule(fileURLToPath(new URL('./verify-page.ts', import.meta.url)));
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(served.url);
    await page.waitForFunction(() => 'verifyTimes' in globalThis);
    const times = await page.evaluate(
      ([gate, texts]) => (globalThis as unknown as { verifyTimes: VerifyTimes }).verifyTimes(gate, texts),
      [pageGate(), rounds] as const,
    );
    return ['browser-first-sight', 'browser-seen-before'].map((figure, round) => {
      const value = Number(median(times[round]!).toPrecision(3));
      return {
        bench,
        figure,
        value,
        unit: 'ms',
        peer: 'limit 2 ms',
        ratio: Number((value / LIMIT_MS).toPrecision(3)),
      };
    });
  } finally {
    await browser.close();
    await served.close();
  }
}
