import { equalBytes } from '../encoding/bytes.ts';
import { EMPTY_ROOT, nodeHash } from './hash.ts';
import { splitPoint } from './ranges.ts';

export interface InclusionClaim {
  readonly leafHash: Uint8Array;
  readonly index: number;
  readonly size: number;
  /** From the entry's sibling up. */
  readonly path: readonly Uint8Array[];
  readonly root: Uint8Array;
}

/** Whether the path leads from the entry at `index` to the root of a tree of `size` (RFC 9162 §2.1.3.2). */
export function verifyInclusion({ leafHash, index, size, path, root }: InclusionClaim): boolean {
  if (!isSize(index) || !isSize(size) || index >= size) return false;
  const walk = new Walk(index, size - 1);
  let hash = leafHash;
  for (const sibling of path) {
    if (walk.atRoot) return false;
    hash = walk.siblingIsLeft ? nodeHash(sibling, hash) : nodeHash(hash, sibling);
    walk.up();
  }
  return walk.atRoot && equalBytes(hash, root);
}

export interface ConsistencyClaim {
  readonly oldSize: number;
  readonly oldRoot: Uint8Array;
  readonly newSize: number;
  readonly newRoot: Uint8Array;
  readonly path: readonly Uint8Array[];
}

/**
 * Whether the path shows that the new tree begins with all entries of the old one, unchanged and in order
 * (RFC 9162 §2.1.4.2). An empty tree and the same tree are proved by an empty path.
 */
export function verifyConsistency(claim: ConsistencyClaim): boolean {
  const { oldSize, oldRoot, newSize, newRoot, path } = claim;
  if (!isSize(oldSize) || !isSize(newSize) || oldSize > newSize) return false;
  if (oldSize === newSize) return path.length === 0 && equalBytes(oldRoot, newRoot);
  if (oldSize === 0) return path.length === 0 && equalBytes(oldRoot, EMPTY_ROOT);
  // a complete old tree is a node of the new one: the proof leaves its root out
  const hashes = isPowerOfTwo(oldSize) ? [oldRoot, ...path] : path;
  const [first, ...rest] = hashes;
  if (first === undefined || path.length === 0) return false;
  const walk = new Walk(oldSize - 1, newSize - 1);
  walk.upWhileRight();
  let [old, now] = [first, first];
  for (const sibling of rest) {
    if (walk.atRoot) return false;
    if (walk.siblingIsLeft) [old, now] = [nodeHash(sibling, old), nodeHash(sibling, now)];
    else now = nodeHash(now, sibling);
    walk.up();
  }
  return walk.atRoot && equalBytes(old, oldRoot) && equalBytes(now, newRoot);
}

/** The walk of RFC 9162 from a node to the root: `#node` and the last node of its row, both shifted together. */
class Walk {
  #node: number;
  #last: number;

  constructor(node: number, last: number) {
    this.#node = node;
    this.#last = last;
  }

  get atRoot(): boolean {
    return this.#last === 0;
  }

  get siblingIsLeft(): boolean {
    return this.#node % 2 === 1 || this.#node === this.#last;
  }

  /** To the parent, and on through rows where the node is last and has no sibling. */
  up(): void {
    if (this.siblingIsLeft) while (this.#node % 2 === 0 && this.#node !== 0) this.#shift();
    this.#shift();
  }

  upWhileRight(): void {
    while (this.#node % 2 === 1) this.#shift();
  }

  #shift(): void {
    this.#node = Math.floor(this.#node / 2);
    this.#last = Math.floor(this.#last / 2);
  }
}

const isSize = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
const isPowerOfTwo = (value: number): boolean => value === 1 || splitPoint(value) * 2 === value;
