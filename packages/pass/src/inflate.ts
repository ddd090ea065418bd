import { concatBytes } from './bytes.ts';

/**
 * Inflates a zlib stream through the platform's DecompressionStream; `null` when it is damaged or would
 * grow past `maxBytes`, without ever holding more than that and one block.
 */
export async function inflateStream(zlibBytes: Uint8Array, maxBytes: number): Promise<Uint8Array | null> {
  const stream = new DecompressionStream('deflate');
  const writer = stream.writable.getWriter();
  // the reader below sees the same failure; unhandled, these two would end a Node process
  writer.write(zlibBytes as Uint8Array<ArrayBuffer>).catch(() => undefined);
  writer.close().catch(() => undefined);
  const reader: ReadableStreamDefaultReader<Uint8Array> = stream.readable.getReader();
  const parts: Uint8Array[] = [];
  try {
    for (let total = 0; ; ) {
      const { done, value } = await reader.read();
      if (done) return concatBytes(...parts);
      total += value.length;
      if (total > maxBytes) {
        reader.cancel().catch(() => undefined);
        return null;
      }
      parts.push(value);
    }
  } catch {
    return null;
  }
}
