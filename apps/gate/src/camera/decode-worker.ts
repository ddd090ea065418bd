import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { type CameraFrame, lightOf } from './frame-light.ts';
import type { Sight } from './guidance.ts';
import { meanLevel } from './luminance.ts';
import { prepareReader } from './prepare-reader.ts';
import { readCode } from './read-code.ts';

/** Frames in, texts out. A worker, so that a hard frame never delays the screen. */
export interface FrameToRead {
  readonly id: number;
  /** Which look it is: see `LOOKS`. */
  readonly look: number;
  readonly frame: CameraFrame;
}
export interface FrameRead extends Sight {
  readonly id: number;
  readonly text: string | null;
  /** The reader could not be loaded at all; scanners with a cable and typed codes are left. */
  readonly broken?: true;
}

// Ours comes from our own origin, and the service worker keeps it for work without a network.
prepareReader({ locateFile: () => wasmUrl }).catch(() => {
  // Said with the first frame, which tries again.
});

async function read({ id, look, frame }: FrameToRead): Promise<FrameRead> {
  const light = await lightOf(frame);
  const { text, seen } = await readCode(light, look);
  return { id, text, seen, level: meanLevel(light) };
}

self.addEventListener('message', async ({ data }: MessageEvent<FrameToRead>) => {
  const answer = await read(data).catch(
    (): FrameRead => ({ id: data.id, text: null, seen: null, level: 0, broken: true }),
  );
  self.postMessage(answer);
});
