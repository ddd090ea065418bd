import { leafHash } from '../merkle/hash.ts';
import { encodeEntryBundle } from './entry-bundle.ts';
import { encodeHashTile } from './hash-tile.ts';
import { formatTilePath, hashesAtLevel, TILE_WIDTH } from './tile-path.ts';
import { type HashTile, TreeBuilder } from './tree-builder.ts';
import type { TreeEdge } from './tree-edge.ts';

/** A file of a log: its path below the log's address and what is in it. */
export interface LogFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What appending comes to. */
export interface AppendPlan {
  /** Of the new tree. */
  readonly size: number;
  readonly root: Uint8Array;
  /**
   * The files that the new tree has and the old one had not: bundles, then tiles from the lowest level up. All of
   * them must be in place before a checkpoint of the new size is signed. None replaces one that exists.
   */
  readonly files: readonly LogFile[];
  /** To append to next time. */
  readonly edge: TreeEdge;
}

/**
 * Appends entries to the tree that ends in `edge`. Pure: the same entries in whatever batches come to the same full
 * files and the same last partial ones. Throws a RangeError for an entry of more than 65,535 bytes.
 */
export function planAppend(edge: TreeEdge, entries: readonly Uint8Array[]): AppendPlan {
  const fullTiles: HashTile[] = [];
  const builder = new TreeBuilder((tile) => fullTiles.push(tile), edge.size, edge.levels);
  for (const entry of entries) builder.append(leafHash(entry));
  const partialTiles = builder
    .partialTiles()
    .filter(({ level }) => hashesAtLevel(builder.size, level) !== hashesAtLevel(edge.size, level));
  const tiles = [...fullTiles, ...partialTiles].sort((a, b) => a.level - b.level || a.index - b.index);
  const { files, last } = planBundles(edge, entries);
  return {
    size: builder.size,
    root: builder.root(),
    files: [...files, ...tiles.map(fileOfTile)],
    edge: { size: builder.size, levels: builder.levels, entries: last },
  };
}

function fileOfTile({ level, index, hashes }: HashTile): LogFile {
  return { path: formatTilePath({ level, index, width: hashes.length }), bytes: encodeHashTile(hashes) };
}

function planBundles(edge: TreeEdge, added: readonly Uint8Array[]): { files: LogFile[]; last: Uint8Array[] } {
  if (added.length === 0) return { files: [], last: [...edge.entries] };
  const entries = [...edge.entries, ...added];
  const first = Math.floor(edge.size / TILE_WIDTH);
  const files: LogFile[] = [];
  for (let at = 0; at < entries.length; at += TILE_WIDTH) {
    const bundle = entries.slice(at, at + TILE_WIDTH);
    const ref = { level: 'entries', index: first + at / TILE_WIDTH, width: bundle.length } as const;
    files.push({ path: formatTilePath(ref), bytes: encodeEntryBundle(bundle) });
  }
  return { files, last: entries.slice(entries.length - (entries.length % TILE_WIDTH)) };
}
