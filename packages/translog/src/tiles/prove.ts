import { nodeHash, rootOfHashes } from '../merkle/hash.ts';
import { consistencyRanges, type EntryRange, inclusionRanges, subtreesOf } from '../merkle/ranges.ts';
import { readHashTile } from './hash-tile.ts';
import { formatTilePath, hashesAtLevel, TILE_WIDTH } from './tile-path.ts';
import type { TileSource } from './tile-source.ts';

/** Rows of a tree that one tile spans: 256 = 2^8. */
const TILE_HEIGHT = 8;

/**
 * The path that proves entry `index` to be in the tree of `size`, from the entry's sibling up. Throws a RangeError
 * when the index is not below the size, a LogReadError when a tile is missing or malformed.
 */
export function proveInclusion(source: TileSource, index: number, size: number): Promise<Uint8Array[]> {
  return rootsOf(source, inclusionRanges(index, size), size);
}

/**
 * The path that proves the tree of `newSize` to begin with the one of `oldSize`; empty for an empty old tree and for
 * the same size. Throws a RangeError when the old tree is larger, a LogReadError when a tile is missing or malformed.
 */
export function proveConsistency(
  source: TileSource,
  oldSize: number,
  newSize: number,
): Promise<Uint8Array[]> {
  return rootsOf(source, consistencyRanges(oldSize, newSize), newSize);
}

/** The root of the tree of `size`. Throws a LogReadError when a tile is missing or malformed. */
export async function readRoot(source: TileSource, size: number): Promise<Uint8Array> {
  if (size === 0) return rootOfHashes([]);
  const [root] = await rootsOf(source, [{ start: 0, end: size }], size);
  return root!;
}

async function rootsOf(
  source: TileSource,
  ranges: readonly EntryRange[],
  size: number,
): Promise<Uint8Array[]> {
  const reader = new TileReader(source, size);
  const roots: Uint8Array[] = [];
  for (const range of ranges) {
    const hashes: Uint8Array[] = [];
    for (const { height, index } of subtreesOf(range)) hashes.push(await reader.subtreeRoot(height, index));
    roots.push(hashes.reduceRight((right, left) => nodeHash(left, right)));
  }
  return roots;
}

/** Reads hashes of complete subtrees from the tiles of a tree of one size, each tile once. */
class TileReader {
  readonly #source: TileSource;
  readonly #size: number;
  readonly #tiles = new Map<string, Uint8Array[]>();

  constructor(source: TileSource, size: number) {
    this.#source = source;
    this.#size = size;
  }

  /** The hash over `2^height` entries, the `index`-th of its row. */
  async subtreeRoot(height: number, index: number): Promise<Uint8Array> {
    const level = Math.floor(height / TILE_HEIGHT);
    const width = 2 ** (height % TILE_HEIGHT);
    const first = index * width;
    const tile = await this.#tile(level, Math.floor(first / TILE_WIDTH));
    const at = first % TILE_WIDTH;
    return rootOfHashes(tile.slice(at, at + width));
  }

  async #tile(level: number, index: number): Promise<Uint8Array[]> {
    const width = Math.min(TILE_WIDTH, hashesAtLevel(this.#size, level) - index * TILE_WIDTH);
    const ref = { level, index, width };
    const path = formatTilePath(ref);
    const hashes = this.#tiles.get(path) ?? (await readHashTile(this.#source, ref));
    this.#tiles.set(path, hashes);
    return hashes;
  }
}
