import { type ReaderOptions, type ReadResult, readBarcodes } from 'zxing-wasm/reader';
import { lookAt, prepare } from './looks.ts';
import type { Luminance } from './luminance.ts';

/** A code that is in the picture but cannot be read yet. */
export interface SeenCode {
  /** Pixels of the camera's picture a module. */
  readonly modulePixels: number;
  /** Its side as a share of the picture's shorter one. */
  readonly share: number;
}

export interface CodeRead {
  readonly text: string | null;
  readonly seen: SeenCode | null;
}

const OPTIONS: ReaderOptions = {
  formats: ['QRCodeModel2'],
  textMode: 'Plain',
  tryHarder: true,
  // Codes lie at any angle without it, and ours are never light on dark; both would only take time.
  tryRotate: false,
  tryInvert: false,
  tryDownscale: false,
  maxNumberOfSymbols: 8,
  returnErrors: true,
};

/** The smallest that is taken for one of ours: what looks like a smaller one is mostly a piece of something else. */
const SMALLEST_VERSION = 7;

/**
 * Looks once at a picture. The same function reads for the gate and is measured by the bench `scan`.
 *
 * @param number which look it is: they differ, see `LOOKS`
 */
export async function readCode(picture: Luminance, number: number): Promise<CodeRead> {
  const look = lookAt(number);
  const { picture: shown, scale } = prepare(picture, look);
  const denoise = look.denoise === true && { tryDenoise: true, tryDownscale: true };
  const results = await readBarcodes(asGreyMap(shown), { ...OPTIONS, ...denoise });
  const text = chooseText(results.filter(({ isValid }) => isValid).map((result) => result.text));
  const shorter = Math.min(picture.width, picture.height);
  return { text, seen: text === null ? largestSeen(results, scale, shorter) : null };
}

/** Portable grey map: the reader takes it as it is, where pixels of colours would first be turned into this. */
function asGreyMap({ data, width, height }: Luminance): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(head.length + data.length);
  file.set(head);
  file.set(data, head.length);
  return file;
}

/** Of all codes in the picture, ours first: a poster on the wall must not hide the phone before it. */
export function chooseText(texts: readonly string[]): string | null {
  return texts.find((text) => text.startsWith('HQ1:')) ?? texts[0] ?? null;
}

function largestSeen(results: readonly ReadResult[], scale: number, shorter: number): SeenCode | null {
  const seen = results.flatMap(({ isValid, extra, position }) => {
    const version = Number(/"Version":"(\d+)"/.exec(extra)?.[1] ?? 0);
    if (isValid || version < SMALLEST_VERSION) return [];
    const { topLeft, topRight, bottomLeft } = position;
    const across = Math.hypot(topRight.x - topLeft.x, topRight.y - topLeft.y);
    const down = Math.hypot(bottomLeft.x - topLeft.x, bottomLeft.y - topLeft.y);
    const side = Math.max(across, down) * scale;
    return [{ modulePixels: side / (17 + 4 * version), share: side / shorter }];
  });
  return seen.sort((a, b) => b.share - a.share)[0] ?? null;
}
