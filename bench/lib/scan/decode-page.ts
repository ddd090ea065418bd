import jsQR from 'jsqr';
import { fromColours } from '../../../apps/gate/src/camera/frame-light.ts';
import { LOOKS } from '../../../apps/gate/src/camera/looks.ts';
import { prepareReader } from '../../../apps/gate/src/camera/prepare-reader.ts';
import { readCode } from '../../../apps/gate/src/camera/read-code.ts';

/** How long one frame takes, in milliseconds: of every look of the gate in turn, and of jsQR. */
export interface DecodeTimes {
  readonly first: number[];
  readonly any: number[];
  readonly jsQr: number[];
}

const bytesOf = async (address: string) => (await fetch(address)).arrayBuffer();

async function pixelsOf(jpeg: string): Promise<ImageData> {
  const bitmap = await createImageBitmap(new Blob([await bytesOf(jpeg)], { type: 'image/jpeg' }));
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}

/** @param wasm and jpegs as data addresses */
async function decodeTimes(wasm: string, jpegs: string[]): Promise<DecodeTimes> {
  await prepareReader({ wasmBinary: await bytesOf(wasm) });
  const times: DecodeTimes = { first: [], any: [], jsQr: [] };
  for (const [round, jpeg] of jpegs.entries()) {
    const pixels = await pixelsOf(jpeg);
    const light = fromColours(pixels);
    for (const number of LOOKS.keys()) {
      const begun = performance.now();
      await readCode(light, number);
      const took = performance.now() - begun;
      // the first frame warms up
      if (round > 0) times.any.push(took);
      if (round > 0 && number === 0) times.first.push(took);
    }
    const begun = performance.now();
    jsQR(pixels.data, pixels.width, pixels.height);
    if (round > 0) times.jsQr.push(performance.now() - begun);
  }
  return times;
}

Object.assign(globalThis, { decodeTimes });
