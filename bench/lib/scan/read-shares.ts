import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import jsQrModule from 'jsqr';
import sharp from 'sharp';
import { LOOKS } from '../../../apps/gate/src/camera/looks.ts';
import type { Luminance } from '../../../apps/gate/src/camera/luminance.ts';
import { prepareReader } from '../../../apps/gate/src/camera/prepare-reader.ts';
import { readCode } from '../../../apps/gate/src/camera/read-code.ts';
import { degradedFrames, FRAMES_PER_GRADE } from './frame-set.ts';
import type { Grade, Kind } from './grades.ts';

// Made for require: its function may lie one step deeper.
const jsQr = ((jsQrModule as unknown as { default?: typeof jsQrModule }).default ??
  jsQrModule) as unknown as (
  data: Uint8ClampedArray,
  width: number,
  height: number,
) => { data: string } | null;

/** What became of one frame. */
export interface FrameOutcome {
  readonly kind: Kind;
  readonly grade: Grade;
  /** How many looks it took; null when none of a round read it. */
  readonly looks: number | null;
  readonly byJsQr: boolean;
  /** Milliseconds of the first look, and of jsQR's one. */
  readonly firstLookMs: number;
  readonly jsQrMs: number;
}

export const wasmFile = (): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')));

async function lightOfJpeg(jpeg: Buffer): Promise<Luminance> {
  const { data, info } = await sharp(jpeg).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  return { data: new Uint8Array(data), width: info.width, height: info.height };
}

/** jsQR asks for colours. */
function asColours({ data }: Luminance): Uint8ClampedArray {
  const colours = new Uint8ClampedArray(data.length * 4).fill(255);
  for (let at = 0; at < data.length; at++) colours.fill(data[at]!, at * 4, at * 4 + 3);
  return colours;
}

/**
 * The gate looks at a frame until it has read it or each of its looks had a turn; jsQR looks once, at the whole.
 *
 * @returns what became of every frame, and one frame of each kind and grade
 */
export async function readDegradedFrames(): Promise<{ outcomes: FrameOutcome[]; sample: Buffer[] }> {
  await prepareReader({ wasmBinary: wasmFile().buffer });
  const outcomes: FrameOutcome[] = [];
  const sample: Buffer[] = [];
  for await (const { kind, grade, code, jpeg } of degradedFrames()) {
    if (outcomes.length % FRAMES_PER_GRADE === 0) sample.push(jpeg);
    const light = await lightOfJpeg(jpeg);
    const colours = asColours(light);
    const before = performance.now();
    const first = await readCode(light, 0);
    const between = performance.now();
    const byJsQr = jsQr(colours, light.width, light.height)?.data === code.text;
    const after = performance.now();
    const looks = first.text === code.text ? 1 : await laterLook(light, code.text);
    const times = { firstLookMs: between - before, jsQrMs: after - between };
    outcomes.push({ kind, grade, looks, byJsQr, ...times });
    if (outcomes.length % 48 === 0) console.error(`${outcomes.length} frames`);
  }
  return { outcomes, sample };
}

async function laterLook(light: Luminance, text: string): Promise<number | null> {
  for (let look = 1; look < LOOKS.length; look++)
    if ((await readCode(light, look)).text === text) return look + 1;
  return null;
}
