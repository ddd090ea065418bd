import { parseDecimal } from '../encoding/text.ts';

/** Hashes in a full tile, and entries in a full bundle. */
export const TILE_WIDTH = 256;

/** A tile of hashes, or a bundle of entries. */
export interface TileRef {
  /** 0 for hashes of entries, n for hashes of full tiles of level n − 1. */
  readonly level: number | 'entries';
  /** From the left, from 0. */
  readonly index: number;
  /** How many hashes or entries: 256 in a full one, 1 to 255 in a partial one. */
  readonly width: number;
}

/** The path of a tile or bundle below the log's address (C2SP tlog-tiles), as `tile/0/x001/x234/067.p/5`. */
export function formatTilePath({ level, index, width }: TileRef): string {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/.{3}/g)!;
  const name = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/');
  return `tile/${level}/${name}${width === TILE_WIDTH ? '' : `.p/${width}`}`;
}

const PATH = /^tile\/(entries|[0-9]{1,2})\/((?:x[0-9]{3}\/){0,5}[0-9]{3})(?:\.p\/([0-9]{1,3}))?$/;

/** The tile or bundle that a path names; `null` for a path that names none, or not in its one form. */
export function parseTilePath(path: string): TileRef | null {
  const match = PATH.exec(path);
  if (match === null) return null;
  const [, levelText = '', name = '', widthText] = match;
  const level = levelText === 'entries' ? ('entries' as const) : parseDecimal(levelText);
  const index = Number(name.replaceAll(/[x/]/g, ''));
  const width = widthText === undefined ? TILE_WIDTH : parseDecimal(widthText);
  if (level === null || width === null || width < 1 || !Number.isSafeInteger(index)) return null;
  if (level !== 'entries' && level > 63) return null;
  const ref = { level, index, width };
  return formatTilePath(ref) === path ? ref : null;
}

/** The bundles, left to right, that hold the entries of a tree of `size`. */
export function* bundlesOf(size: number): Generator<TileRef> {
  for (let index = 0; index * TILE_WIDTH < size; index++) {
    yield { level: 'entries', index, width: Math.min(TILE_WIDTH, size - index * TILE_WIDTH) };
  }
}

/** How many hashes all tiles of a level hold together in a tree of `size`. */
export function hashesAtLevel(size: number, level: number): number {
  return Math.floor(size / TILE_WIDTH ** level);
}
