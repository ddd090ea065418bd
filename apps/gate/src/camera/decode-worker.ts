import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { type CameraFrame, lightOf } from './frame-light.ts';
import type { Sight } from './guidance.ts';
import { meanLevel } from './luminance.ts';
import { prepareReader } from './prepare-reader.ts';
import { readCode } from './read-code.ts';
import { afterLook, thumbnailOf, type Watched, worthALook } from './stillness.ts';

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
  /** The reader failed, or was not loaded: a new worker may do better. */
  readonly broken?: true;
}

// Ours comes from our own origin, and the service worker keeps it for work without a network.
prepareReader({ locateFile: () => wasmUrl }).catch(() => {
  // Said with the first frame.
});

let watched: Watched | null = null;
let lastSight: Sight = { seen: null, level: 0 };

async function read({ id, look, frame }: FrameToRead): Promise<FrameRead> {
  // The first of a camera, or of those after a decision: whatever was there before, this is looked at.
  if (look === 0) watched = null;
  const light = await lightOf(frame);
  const worth = worthALook(watched, thumbnailOf(light), performance.now());
  watched = worth.watched;
  if (!worth.look) return { id, text: null, ...lastSight };
  const { text, seen } = await readCode(light, look);
  watched = afterLook(watched, text !== null);
  lastSight = { seen, level: meanLevel(light) };
  return { id, text, ...lastSight };
}

self.addEventListener('message', async ({ data }: MessageEvent<FrameToRead>) => {
  const answer = await read(data).catch(
    (): FrameRead => ({ id: data.id, text: null, seen: null, level: 0, broken: true }),
  );
  self.postMessage(answer);
});
