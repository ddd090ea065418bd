import { fileURLToPath } from 'node:url';
import { launchChromium, serveModule } from '@healthcode/testkit';
import { besides, type Figure, median } from '../figures.ts';
import type { DecodeTimes } from './decode-page.ts';
import { wasmFile } from './read-shares.ts';

type Decode = (wasm: string, jpegs: string[]) => Promise<DecodeTimes>;
const asAddress = (type: string, bytes: Uint8Array) =>
  `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;

/** Time that one frame takes in Chromium, on one thread: the gate's looks and jsQR on the same frames. */
export async function decodeFigures(bench: string, jpegs: readonly Buffer[]): Promise<Figure[]> {
  const served = await serveModule(fileURLToPath(new URL('./decode-page.ts', import.meta.url)));
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(served.url);
    await page.waitForFunction(() => 'decodeTimes' in globalThis);
    const times = await page.evaluate(
      ([wasm, frames]) => (globalThis as unknown as { decodeTimes: Decode }).decodeTimes(wasm, frames),
      [
        asAddress('application/wasm', wasmFile()),
        jpegs.map((jpeg) => asAddress('image/jpeg', jpeg)),
      ] as const,
    );
    const jsQr = { name: 'jsQR', value: median(times.jsQr) };
    const time = (figure: string, value: number) => ({ bench, figure, value, unit: 'ms' });
    return [
      besides(time('decode-in-chromium-first-look', median(times.first)), jsQr),
      besides(time('decode-in-chromium-any-look', median(times.any)), jsQr),
    ];
  } finally {
    await browser.close();
    await served.close();
  }
}
