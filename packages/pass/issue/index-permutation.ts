import { createCipheriv } from 'node:crypto';

const ROUNDS = 10;
const BLOCK = 16;
/** Below this an index would take fewer CBOR bytes and the pass would be shorter than others. */
const DEFAULT_RESERVED = 65_536;

/** What decides a permutation. */
export interface PermutationOptions {
  /** AES-256 key of one list, 32 bytes. */
  readonly key: Uint8Array;
  /** How many entries the list has: a power of four, 4 to 4^15. */
  readonly capacity: number;
  /** Slots and indices below this are never used; default 65,536. */
  readonly reserved?: number;
}

/** A secret one-to-one mapping of slots to indices; both lie in [reserved, capacity). */
export interface IndexPermutation {
  toIndex(slot: number): number;
  /** As `toIndex` for each, into a new array. */
  toIndices(slots: Uint32Array): Uint32Array;
  toSlot(idx: number): number;
}

/**
 * The permutation of one list: a Feistel network of ten rounds with AES-256 (as FF1 of NIST SP 800-38G)
 * over all of [0, capacity), walked until it leaves the reserved part. A half is so short that all
 * values of each round's function are computed beforehand, one cipher call a round: 2^26 entries take
 * 160 kB and a few ms, and from then on a mapping is ten look-ups. The tables are as secret as the key.
 */
export function createIndexPermutation(options: PermutationOptions): IndexPermutation {
  const { key, capacity, reserved = DEFAULT_RESERVED } = options;
  const halfBits = Math.log2(capacity) / 2;
  if (!Number.isInteger(halfBits) || halfBits < 1 || halfBits > 15)
    throw new RangeError('the capacity is a power of four, 4 to 4^15');
  if (!Number.isInteger(reserved) || reserved < 0 || reserved >= capacity)
    throw new RangeError('the reserved part is smaller than the capacity');
  if (key.length !== 32) throw new RangeError('the key has 32 bytes');
  const rounds = Array.from({ length: ROUNDS }, (_, round) => roundTable(key, round, halfBits));
  const forward = walk((x) => feistel(rounds, halfBits, x), reserved, capacity);
  const backward = walk((x) => unfeistel(rounds, halfBits, x), reserved, capacity);
  return { toIndex: forward, toSlot: backward, toIndices: (slots) => slots.map(forward) };
}

/** All values of one round's function: the low bits of AES over (round, half bits, half). */
function roundTable(key: Uint8Array, round: number, halfBits: number): Uint16Array {
  const size = 2 ** halfBits;
  const blocks = Buffer.alloc(size * BLOCK);
  for (let half = 0; half < size; half++) {
    blocks[half * BLOCK] = round;
    blocks[half * BLOCK + 1] = halfBits;
    blocks.writeUInt32BE(half, half * BLOCK + 12);
  }
  const encrypted = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false).update(blocks);
  const table = new Uint16Array(size);
  for (let half = 0; half < size; half++) table[half] = encrypted.readUInt16BE(half * BLOCK) & (size - 1);
  return table;
}

function feistel(rounds: readonly Uint16Array[], halfBits: number, x: number): number {
  const mask = 2 ** halfBits - 1;
  let left = x >>> halfBits;
  let right = x & mask;
  for (const table of rounds) [left, right] = [right, left ^ table[right]!];
  return left * (mask + 1) + right;
}

function unfeistel(rounds: readonly Uint16Array[], halfBits: number, x: number): number {
  const mask = 2 ** halfBits - 1;
  let left = x >>> halfBits;
  let right = x & mask;
  for (let i = ROUNDS - 1; i >= 0; i--) [left, right] = [right ^ rounds[i]![left]!, left];
  return left * (mask + 1) + right;
}

/** Applies a permutation again and again until it leaves the reserved part; still one to one. */
function walk(step: (x: number) => number, reserved: number, capacity: number): (x: number) => number {
  return (x) => {
    if (!Number.isInteger(x) || x < reserved || x >= capacity)
      throw new RangeError(`outside [${reserved}, ${capacity})`);
    let at = step(x);
    while (at < reserved) at = step(at);
    return at;
  };
}
