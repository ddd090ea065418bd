import { equalBytes } from '../encoding/bytes.ts';
import { leafHash } from '../merkle/hash.ts';
import { LogReadError } from '../problem.ts';
import { readEntryBundle } from './entry-bundle.ts';
import { readHashTile } from './hash-tile.ts';
import { formatTilePath, hashesAtLevel, TILE_WIDTH } from './tile-path.ts';
import type { TileSource } from './tile-source.ts';
import { TreeBuilder } from './tree-builder.ts';

/** All that is needed to append to a tree: what its last, partial tiles and bundle hold. */
export interface TreeEdge {
  /** Entries in the tree. */
  readonly size: number;
  /** Of each level, lowest first, the hashes of its partial tile: `floor(size / 256^level) mod 256` of them. */
  readonly levels: readonly (readonly Uint8Array[])[];
  /** The last `size mod 256` entries. */
  readonly entries: readonly Uint8Array[];
}

/** The edge of a tree without entries. */
export const EMPTY_EDGE: TreeEdge = { size: 0, levels: [], entries: [] };

/** The root of the whole tree, which follows from its edge. */
export function rootOfEdge({ size, levels }: TreeEdge): Uint8Array {
  return new TreeBuilder(() => {}, size, levels).root();
}

/**
 * Reads the edge of a tree of `size` from its files; the caller compares `rootOfEdge` with the checkpoint. Throws a
 * LogReadError when a file is missing, malformed, or does not fit the entries.
 */
export async function readTreeEdge(source: TileSource, size: number): Promise<TreeEdge> {
  const levels: Uint8Array[][] = [];
  for (let level = 0; hashesAtLevel(size, level) > 0; level++) {
    const count = hashesAtLevel(size, level);
    const index = Math.floor(count / TILE_WIDTH);
    const width = count % TILE_WIDTH;
    levels.push(width === 0 ? [] : await readHashTile(source, { level, index, width }));
  }
  const isPartial = size % TILE_WIDTH > 0;
  const entries = isPartial ? await readEntryBundle(source, Math.floor(size / TILE_WIDTH), size) : [];
  for (const [at, entry] of entries.entries()) {
    if (equalBytes(leafHash(entry), levels[0]![at]!)) continue;
    const ref = { level: 0, index: Math.floor(size / TILE_WIDTH), width: entries.length };
    throw new LogReadError('tile-differs', `${formatTilePath(ref)}, hash ${at}`);
  }
  return { size, levels, entries };
}
