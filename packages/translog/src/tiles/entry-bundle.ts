import { LogReadError } from '../problem.ts';
import { TILE_WIDTH } from './tile-path.ts';
import { readTileFile, type TileSource } from './tile-source.ts';

/** The longest entry, in bytes: its length stands in 16 bits. */
export const MAX_ENTRY_BYTES = 65_535;

/** The file of a bundle: every entry after its length, a big-endian uint16. Throws a RangeError for one too long. */
export function encodeEntryBundle(entries: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(entries.reduce((sum, entry) => sum + 2 + entry.length, 0));
  let at = 0;
  for (const entry of entries) {
    if (entry.length > MAX_ENTRY_BYTES) throw new RangeError('an entry has at most 65,535 bytes');
    bytes[at] = entry.length >> 8;
    bytes[at + 1] = entry.length & 0xff;
    bytes.set(entry, at + 2);
    at += 2 + entry.length;
  }
  return bytes;
}

/** The entries of a bundle's file; `null` unless it holds exactly `width` of them and nothing after. */
export function decodeEntryBundle(bytes: Uint8Array, width: number): Uint8Array[] | null {
  const entries: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length && entries.length < width) {
    if (at + 2 > bytes.length) return null;
    const end = at + 2 + (bytes[at]! << 8) + bytes[at + 1]!;
    entries.push(bytes.subarray(at + 2, end));
    at = end;
  }
  return at === bytes.length && entries.length === width ? entries : null;
}

/**
 * Reads the entries of the `index`-th bundle that are in a tree of `size`. Does not check them against the tree.
 * Throws a LogReadError.
 */
export async function readEntryBundle(
  source: TileSource,
  index: number,
  size: number,
): Promise<Uint8Array[]> {
  const width = Math.min(TILE_WIDTH, size - index * TILE_WIDTH);
  if (width < 1) throw new RangeError('the bundle lies beyond the tree');
  const { path, bytes, isFull } = await readTileFile(source, { level: 'entries', index, width });
  const entries = decodeEntryBundle(bytes, isFull ? TILE_WIDTH : width);
  if (entries === null) throw new LogReadError('bundle-malformed', path);
  return entries.slice(0, width);
}
