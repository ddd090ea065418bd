import sharp, { type Sharp } from 'sharp';
import { HEIGHT, photographCode, WIDTH } from './camera.ts';
import type { ShownCode } from './codes.ts';
import { ordinary } from './grades.ts';
import { seeded } from './random.ts';

/** A white square in the upper left corner of every picture with a code, by which a page can tell it at once. */
export const MARK = 32;
/** The camera's pictures a second. */
const RATE = 30;

/** Colours as cameras send them: grey alone is not what Chromium's fake camera expects. */
const asCamera = (image: Sharp) =>
  image.toColourspace('srgb').jpeg({ quality: 85, chromaSubsampling: '4:2:0' });

const square = (side: number, level: number) => ({
  create: { width: side, height: side, channels: 3 as const, background: { r: level, g: level, b: level } },
});

async function withCorner(jpeg: Buffer, level: number): Promise<Buffer> {
  return asCamera(sharp(jpeg).composite([{ input: square(MARK, level), left: 0, top: 0 }])).toBuffer();
}

/** Nothing before the camera for so long, then somebody's code: a clip for the recorded camera. */
export async function recordCode(
  code: ShownCode,
  seed: number,
  emptyMs: number,
  codeMs: number,
): Promise<Buffer[]> {
  const random = seeded(seed);
  const shown = await withCorner(await photographCode(code, ordinary(random), random), 255);
  const desk = { create: { width: WIDTH, height: HEIGHT, channels: 3 as const, background: '#4a4f52' } };
  const empty = await withCorner(await sharp(desk).jpeg().toBuffer(), 0);
  const frames = (ms: number, frame: Buffer) =>
    Array.from({ length: Math.round((ms * RATE) / 1_000) }, () => frame);
  return [...frames(emptyMs, empty), ...frames(codeMs, shown)];
}
