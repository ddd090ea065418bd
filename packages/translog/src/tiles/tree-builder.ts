import { EMPTY_ROOT, rootOfHashes } from '../merkle/hash.ts';
import { TILE_WIDTH } from './tile-path.ts';

/** A tile with its hashes. */
export interface HashTile {
  readonly level: number;
  readonly index: number;
  readonly hashes: readonly Uint8Array[];
}

/** Grows a tree entry by entry, keeping of every level only the hashes of its last, partial tile. */
export class TreeBuilder {
  #size: number;
  readonly #levels: Uint8Array[][];
  readonly #onFullTile: (tile: HashTile) => void;

  /** @param levels of each level the hashes of the partial tile of a tree of `size`, lowest first */
  constructor(
    onFullTile: (tile: HashTile) => void,
    size = 0,
    levels: readonly (readonly Uint8Array[])[] = [],
  ) {
    this.#onFullTile = onFullTile;
    this.#size = size;
    this.#levels = levels.map((hashes) => [...hashes]);
  }

  get size(): number {
    return this.#size;
  }

  /** The hashes of every level's partial tile, lowest first; copies. */
  get levels(): Uint8Array[][] {
    return this.#levels.map((hashes) => [...hashes]);
  }

  append(leafHash: Uint8Array): void {
    this.#size++;
    this.#add(0, leafHash);
  }

  /** The root of the tree so far. */
  root(): Uint8Array {
    let root: Uint8Array | null = null;
    for (const hashes of this.#levels) {
      // the last node of a row may be incomplete: it is what the levels below come to
      const row: readonly Uint8Array[] = root === null ? hashes : [...hashes, root];
      if (row.length > 0) root = rootOfHashes(row);
    }
    return root ?? EMPTY_ROOT;
  }

  /** The partial tiles of the tree so far, lowest first. */
  partialTiles(): HashTile[] {
    return this.#levels.flatMap((hashes, level) =>
      hashes.length === 0 ? [] : [{ level, index: this.#tileIndex(level), hashes }],
    );
  }

  #add(level: number, hash: Uint8Array): void {
    this.#levels[level] ??= [];
    const hashes = this.#levels[level];
    hashes.push(hash);
    if (hashes.length < TILE_WIDTH) return;
    this.#levels[level] = [];
    this.#onFullTile({ level, index: this.#tileIndex(level) - 1, hashes });
    this.#add(level + 1, rootOfHashes(hashes));
  }

  /** How many tiles of a level are full, which is the index of the partial one. */
  #tileIndex(level: number): number {
    return Math.floor(this.#size / TILE_WIDTH ** (level + 1));
  }
}
