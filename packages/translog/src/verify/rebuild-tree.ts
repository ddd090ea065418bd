import { equalBytes } from '../encoding/bytes.ts';
import { leafHash } from '../merkle/hash.ts';
import type { Checkpoint } from '../notes/checkpoint.ts';
import { LogReadError, problemAt } from '../problem.ts';
import { readEntryBundle } from '../tiles/entry-bundle.ts';
import { readHashTile } from '../tiles/hash-tile.ts';
import { bundlesOf, formatTilePath, TILE_WIDTH, type TileRef } from '../tiles/tile-path.ts';
import type { TileSource } from '../tiles/tile-source.ts';
import { type HashTile, TreeBuilder } from '../tiles/tree-builder.ts';
import type { EntryCheck } from './entry-check.ts';
import type { ProblemList } from './problem-list.ts';

export interface RebuildInput {
  readonly source: TileSource;
  readonly checkpoint: Checkpoint;
  readonly known: Checkpoint | null;
  readonly checkEntry: EntryCheck;
  /** How many entries have been looked at. */
  readonly onProgress: (entries: number) => void;
  readonly list: ProblemList;
}

/**
 * Builds the tree again from the entries and compares every tile's file, the root at the known size, and the root.
 * Where a bundle cannot be read, the leaf hashes of its tile stand in, so that the rest can be checked; throws a
 * LogReadError when they are gone too.
 */
export async function rebuildTree(input: RebuildInput): Promise<void> {
  const { source, checkpoint, known, onProgress, list } = input;
  const fullTiles: HashTile[] = [];
  const builder = new TreeBuilder((tile) => fullTiles.push(tile));
  const compareKnown = () => {
    if (known === null || builder.size !== known.size || known.size === checkpoint.size) return;
    if (!equalBytes(builder.root(), known.root)) list.add(problemAt('forked', `size ${known.size}`));
  };
  compareKnown();
  for (const bundle of bundlesOf(checkpoint.size)) {
    for (const hash of await leafHashesOf(bundle, input)) {
      builder.append(hash);
      compareKnown();
    }
    for (const tile of fullTiles.splice(0)) await compareTile(source, tile, list);
    onProgress(builder.size);
  }
  for (const tile of builder.partialTiles()) await compareTile(source, tile, list);
  if (!equalBytes(builder.root(), checkpoint.root)) {
    list.add(problemAt('root-differs', `checkpoint, size ${checkpoint.size}`));
  }
}

async function leafHashesOf(bundle: TileRef, input: RebuildInput): Promise<Uint8Array[]> {
  const { source, checkpoint, checkEntry, list } = input;
  try {
    const entries = await readEntryBundle(source, bundle.index, checkpoint.size);
    for (const [at, entry] of entries.entries()) {
      const index = bundle.index * TILE_WIDTH + at;
      for (const { code, place } of checkEntry(entry, index)) {
        list.add(problemAt(code, place === '' ? `entry ${index}` : `entry ${index}, ${place}`));
      }
    }
    return entries.map(leafHash);
  } catch (error) {
    if (!(error instanceof LogReadError)) throw error;
    list.add(error.problem);
    return readHashTile(source, { ...bundle, level: 0 });
  }
}

/** Notes each hash in a tile's file that is not the one that follows from the entries. */
async function compareTile(source: TileSource, tile: HashTile, list: ProblemList): Promise<void> {
  const ref = { level: tile.level, index: tile.index, width: tile.hashes.length };
  try {
    const written = await readHashTile(source, ref);
    for (const [at, hash] of tile.hashes.entries()) {
      if (equalBytes(hash, written[at]!)) continue;
      list.add(problemAt('tile-differs', `${formatTilePath(ref)}, hash ${at}`));
    }
  } catch (error) {
    if (!(error instanceof LogReadError)) throw error;
    list.add(error.problem);
  }
}
