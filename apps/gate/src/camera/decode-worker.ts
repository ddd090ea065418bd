import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { chooseText } from './scan-area.ts';

/** Frames in, texts out. A worker, so that a hard frame never delays the screen. */
export interface FrameToRead {
  readonly id: number;
  readonly image: ImageData;
}
export interface FrameRead {
  readonly id: number;
  readonly text: string | null;
  /** The reader could not be loaded at all; the typed entry is left. */
  readonly broken?: true;
}

// Left to itself the library fetches its wasm from a public host. Ours comes from our own origin, and the
// service worker keeps it for work without a network.
prepareZXingModule({ overrides: { locateFile: () => wasmUrl } });

async function read(image: ImageData): Promise<string | null> {
  const results = await readBarcodes(image, {
    formats: ['QRCode'],
    tryHarder: true,
    maxNumberOfSymbols: 4,
    textMode: 'Plain',
  });
  return chooseText(results.filter((result) => result.isValid).map((result) => result.text));
}

self.addEventListener('message', async ({ data }: MessageEvent<FrameToRead>) => {
  let answer: FrameRead;
  try {
    answer = { id: data.id, text: await read(data.image) };
  } catch {
    answer = { id: data.id, text: null, broken: true };
  }
  self.postMessage(answer);
});
