import { type Cipher, createCipheriv } from 'node:crypto';
import { equalBytes } from '@healthcode/pass';

const BLOCK = 16;

/** A block cipher kept as long as the array that holds its key, and only while that is unchanged. */
interface KeptCipher {
  readonly key: Uint8Array;
  readonly cipher: Cipher;
}
const kept = new WeakMap<Uint8Array, KeptCipher>();

/**
 * AES-128-CTR over a few bytes, the same both ways. Setting up a cipher costs a tenth of a signature and
 * a list's key serves all its passes, so the block cipher is kept and the counter blocks are made here.
 */
export function aesCtr(key16: Uint8Array, counter16: Uint8Array, data: Uint8Array): Uint8Array {
  if (counter16.length !== BLOCK) throw new RangeError('a counter block has 16 bytes');
  const count = Math.ceil(data.length / BLOCK);
  const counters = new Uint8Array(count * BLOCK);
  counters.set(counter16);
  for (let block = 1; block < count; block++) {
    counters.copyWithin(block * BLOCK, (block - 1) * BLOCK, block * BLOCK);
    increment(counters, block * BLOCK);
  }
  const stream = blockCipher(key16).update(counters);
  return data.map((byte, i) => byte ^ stream[i]!);
}

/** Adds one to the 128-bit big-endian number at `start`. */
function increment(bytes: Uint8Array, start: number): void {
  for (let i = start + BLOCK - 1; i >= start; i--) {
    bytes[i] = (bytes[i]! + 1) & 0xff;
    if (bytes[i] !== 0) return;
  }
}

function blockCipher(key16: Uint8Array): Cipher {
  const known = kept.get(key16);
  if (known !== undefined && equalBytes(known.key, key16)) return known.cipher;
  const cipher = createCipheriv('aes-128-ecb', key16, null).setAutoPadding(false);
  kept.set(key16, { key: Uint8Array.from(key16), cipher });
  return cipher;
}
