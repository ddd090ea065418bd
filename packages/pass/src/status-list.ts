import { decodeStrictCbor } from './cbor.ts';
import { inflateStream } from './inflate.ts';
import type { Inflate } from './pass-crypto.ts';

/** Enough for 2^26 entries of 2 bits, four times over. */
const MAX_INFLATED_BYTES = 64 * 1024 * 1024;
const MAX_CBOR_BYTES = 64 * 1024 * 1024;

export type StatusBits = 1 | 2 | 4 | 8;

/** An opened Token Status List. */
export interface StatusList {
  readonly bits: StatusBits;
  /** How many entries it holds; a multiple of 8 / bits. */
  readonly size: number;
  /** The entries unpacked, the first in the lowest bits of the first byte; not to be written to. */
  readonly bytes: Uint8Array;
  /** The value of an entry, 0 to 2^bits − 1; `null` when the list has no such entry. */
  get(idx: number): number | null;
}

/** The bytes are no Token Status List. */
export class StatusListError extends Error {
  readonly code = 'status-list-malformed';
  override readonly name = 'StatusListError';
}

/** A status list over its unpacked bytes: entries of `bits` bits, the first in the lowest bits of a byte. */
export function statusListOver(bits: StatusBits, bytes: Uint8Array): StatusList {
  const perByte = 8 / bits;
  const size = bytes.length * perByte;
  const mask = 2 ** bits - 1;
  return {
    bits,
    size,
    bytes,
    get(idx) {
      if (!Number.isInteger(idx) || idx < 0 || idx >= size) return null;
      return (bytes[Math.floor(idx / perByte)]! >> ((idx % perByte) * bits)) & mask;
    },
  };
}

/**
 * Opens a Token Status List in its CBOR form, the map `{bits, lst}` with `lst` in zlib
 * (draft-ietf-oauth-status-list §4.3); other text keys, such as `aggregation_uri`, are passed over.
 * Rejects with a `StatusListError` when the bytes are none.
 */
export async function readStatusList(
  cbor: Uint8Array,
  inflate: Inflate = inflateStream,
): Promise<StatusList> {
  const decoded = decodeStrictCbor(cbor, MAX_CBOR_BYTES);
  const map = decoded.ok ? decoded.value : null;
  if (!(map instanceof Map)) throw new StatusListError('not a CBOR map');
  const bits: unknown = map.get('bits');
  const lst: unknown = map.get('lst');
  if (bits !== 1 && bits !== 2 && bits !== 4 && bits !== 8)
    throw new StatusListError('bits is not 1, 2, 4 or 8');
  if (!(lst instanceof Uint8Array)) throw new StatusListError('lst is not a byte string');
  const bytes = await inflate(lst, MAX_INFLATED_BYTES);
  if (bytes === null) throw new StatusListError('lst does not inflate');
  return statusListOver(bits, bytes);
}
