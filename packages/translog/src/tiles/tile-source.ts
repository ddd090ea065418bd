import { LogReadError } from '../problem.ts';
import { formatTilePath, TILE_WIDTH, type TileRef } from './tile-path.ts';

/** Where a log's files come from: a folder, a host, a database. */
export interface TileSource {
  /** The bytes of `checkpoint` or of a path below `tile/`; `null` when there is no such file. */
  read(path: string): Promise<Uint8Array | null>;
}

/** The file of a partial tile, or of the full one that has come in its place; throws a LogReadError without. */
export async function readTileFile(
  source: TileSource,
  ref: TileRef,
): Promise<{ path: string; bytes: Uint8Array; isFull: boolean }> {
  const path = formatTilePath(ref);
  const bytes = await source.read(path);
  if (bytes !== null) return { path, bytes, isFull: ref.width === TILE_WIDTH };
  if (ref.width === TILE_WIDTH) throw new LogReadError('file-missing', path);
  const fullPath = formatTilePath({ ...ref, width: TILE_WIDTH });
  const full = await source.read(fullPath);
  if (full === null) throw new LogReadError('file-missing', path);
  return { path: fullPath, bytes: full, isFull: true };
}
