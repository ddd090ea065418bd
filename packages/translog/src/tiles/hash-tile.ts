import { concatBytes } from '../encoding/bytes.ts';
import { HASH_BYTES } from '../merkle/hash.ts';
import { LogReadError } from '../problem.ts';
import { TILE_WIDTH, type TileRef } from './tile-path.ts';
import { readTileFile, type TileSource } from './tile-source.ts';

/** The file of a tile: its hashes one after the other. */
export function encodeHashTile(hashes: readonly Uint8Array[]): Uint8Array {
  return concatBytes(hashes);
}

/** The hashes of a tile's file; `null` unless it holds exactly `width` of them. */
export function decodeHashTile(bytes: Uint8Array, width: number): Uint8Array[] | null {
  if (bytes.length !== width * HASH_BYTES) return null;
  return Array.from({ length: width }, (_, i) => bytes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES));
}

/** Reads the first `width` hashes of a tile, from the full one where the partial one is gone. Throws a LogReadError. */
export async function readHashTile(source: TileSource, ref: TileRef): Promise<Uint8Array[]> {
  const { path, bytes, isFull } = await readTileFile(source, ref);
  const hashes = decodeHashTile(bytes, isFull ? TILE_WIDTH : ref.width);
  if (hashes === null) throw new LogReadError('tile-length-wrong', path);
  return hashes.slice(0, ref.width);
}
