import { decodeCanonicalCbor, encodeCbor } from './cbor.ts';
import { type StatusBits, type StatusList, statusListOver } from './status-list.ts';

/** What stands now at the places of a list that have changed: indices ascending, each once, with its value. */
export interface ListChanges {
  readonly indices: Uint32Array;
  readonly values: Uint8Array;
}

/** A list of 2^26 places that has changed altogether, and more than any delta worth its bytes. */
const MAX_DELTA_BYTES = 8 * 1024 * 1024;

/**
 * Changes as bytes: deterministic CBOR of `[count, gaps, values]`. Each gap is the distance to the index before (to −1
 * for the first), less one, as LEB128; values are packed as in a list, `bits` each, the first in the lowest bits.
 * 13,000 of 2^26 places take 30 kB; what cannot be said in fewer than 21 kB.
 */
export function encodeListChanges(changes: ListChanges, bits: StatusBits): Uint8Array {
  const { indices, values } = changes;
  return encodeCbor([indices.length, encodeGaps(indices), packValues(values, bits)]);
}

/** Reads changes for a list of so many places; `null` when the bytes are none, or none of such a list. */
export function decodeListChanges(bytes: Uint8Array, bits: StatusBits, size: number): ListChanges | null {
  const decoded = decodeCanonicalCbor(bytes, MAX_DELTA_BYTES);
  const parts = decoded.ok && Array.isArray(decoded.value) ? decoded.value : [];
  const [count, gaps, packed] = parts as unknown[];
  if (parts.length !== 3 || typeof count !== 'number' || !Number.isSafeInteger(count)) return null;
  if (!(gaps instanceof Uint8Array) || !(packed instanceof Uint8Array)) return null;
  if (count < 0 || count > size || packed.length !== Math.ceil((count * bits) / 8)) return null;
  const indices = decodeGaps(gaps, count, size);
  const values = unpackValues(packed, count, bits);
  return indices === null || values === null ? null : { indices, values };
}

/** The list with these changes; the list itself stays as it was. Indices must be within the list. */
export function withChanges(list: StatusList, { indices, values }: ListChanges): StatusList {
  const bytes = list.bytes.slice();
  const perByte = 8 / list.bits;
  const mask = 2 ** list.bits - 1;
  for (let i = 0; i < indices.length; i++) {
    const at = Math.floor(indices[i]! / perByte);
    const shift = (indices[i]! % perByte) * list.bits;
    bytes[at] = (bytes[at]! & ~(mask << shift)) | (values[i]! << shift);
  }
  return statusListOver(list.bits, bytes);
}

function encodeGaps(indices: Uint32Array): Uint8Array {
  const bytes: number[] = [];
  let before = -1;
  for (const index of indices) {
    let gap = index - before - 1;
    if (gap < 0) throw new RangeError('indices ascend');
    for (; gap >= 0x80; gap = Math.floor(gap / 0x80)) bytes.push((gap % 0x80) | 0x80);
    bytes.push(gap);
    before = index;
  }
  return Uint8Array.from(bytes);
}

/** Exactly `count` gaps in the shortest form that end below `size`, or null. */
function decodeGaps(bytes: Uint8Array, count: number, size: number): Uint32Array | null {
  const indices = new Uint32Array(count);
  let at = 0;
  let index = -1;
  for (let i = 0; i < count; i++) {
    let gap = 0;
    let scale = 1;
    let byte = 0x80;
    for (; byte >= 0x80; scale *= 0x80) {
      if (at >= bytes.length || scale > 2 ** 28) return null;
      byte = bytes[at++]!;
      gap += (byte % 0x80) * scale;
    }
    // a last byte of nothing says nothing
    if (byte === 0 && scale > 0x80) return null;
    index += gap + 1;
    if (index >= size) return null;
    indices[i] = index;
  }
  return at === bytes.length ? indices : null;
}

function packValues(values: Uint8Array, bits: StatusBits): Uint8Array {
  const perByte = 8 / bits;
  const bytes = new Uint8Array(Math.ceil(values.length / perByte));
  values.forEach((value, i) => {
    if (value >= 2 ** bits) throw new RangeError('value out of range');
    const at = Math.floor(i / perByte);
    bytes[at] = bytes[at]! | (value << ((i % perByte) * bits));
  });
  return bytes;
}

/** The values, or null when what fills up the last byte is not zero. */
function unpackValues(packed: Uint8Array, count: number, bits: StatusBits): Uint8Array | null {
  const list = statusListOver(bits, packed);
  for (let i = count; i < list.size; i++) if (list.get(i) !== 0) return null;
  return Uint8Array.from({ length: count }, (_, i) => list.get(i)!);
}
