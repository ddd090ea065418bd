import { type DecodeOptions, decode, decodeFirst } from 'cborg';
import { CborWriter } from './cbor-writer.ts';

const STRICT: DecodeOptions = {
  strict: true,
  useMaps: true,
  rejectDuplicateMapKeys: true,
  allowIndefinite: false,
  allowUndefined: false,
  allowInfinity: false,
  allowNaN: false,
};

/** A decoded item, or why there is none. */
export type CborResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly reason: 'too-large' | 'malformed' | 'not-canonical' };

/** Grown buffers are kept between calls, but not those of a whole status list. */
let writer = new CborWriter();
const KEEP_BYTES = 64 * 1024;

/**
 * Encodes deterministically (RFC 8949 §4.2.1: shortest forms, map keys in bytewise order): whole numbers,
 * text, byte strings, booleans, arrays, maps and plain objects. Throws a TypeError for anything else.
 */
export function encodeCbor(value: unknown): Uint8Array {
  const bytes = writer.encode(value);
  if (bytes.length > KEEP_BYTES) writer = new CborWriter();
  return bytes;
}

/**
 * Decodes one item and nothing after it, with maps as `Map`. Refuses more than `maxBytes`, duplicate
 * keys, integers longer than needed, indefinite lengths, tags, `undefined`, NaN and infinities.
 * Does not check the order of map keys: that is `decodeCanonicalCbor`.
 */
export function decodeStrictCbor(bytes: Uint8Array, maxBytes: number): CborResult {
  if (bytes.length > maxBytes) return { ok: false, reason: 'too-large' };
  try {
    return { ok: true, value: decode(bytes, STRICT) };
  } catch {
    // cborg throws for damage, and the engine throws a RangeError for nesting deeper than its stack
    return { ok: false, reason: 'malformed' };
  }
}

/** As `decodeStrictCbor`, and the bytes must be the one deterministic encoding of what they say. */
export function decodeCanonicalCbor(bytes: Uint8Array, maxBytes: number): CborResult {
  const decoded = decodeStrictCbor(bytes, maxBytes);
  if (!decoded.ok) return decoded;
  try {
    const canonical = writer.gives(decoded.value, bytes);
    return canonical ? decoded : { ok: false, reason: 'not-canonical' };
  } catch {
    return { ok: false, reason: 'not-canonical' };
  }
}

/** What bytes that are not canonical seem to say: only to name what is wrong with them. */
export interface LooseCbor {
  readonly value: unknown;
  readonly trailingBytes: number;
  readonly duplicateKeys: boolean;
}

/** Decodes as generously as can be; `null` when even that fails. Never a basis for trust. */
export function decodeLooseCbor(bytes: Uint8Array, maxBytes: number): LooseCbor | null {
  if (bytes.length > maxBytes) return null;
  const loose: DecodeOptions = { useMaps: true, tags: { 18: (content) => content() } };
  try {
    const [value, rest] = decodeFirst(bytes, loose);
    return { value, trailingBytes: rest.length, duplicateKeys: !decodes(bytes, loose) };
  } catch {
    return null;
  }
}

function decodes(bytes: Uint8Array, options: DecodeOptions): boolean {
  try {
    decodeFirst(bytes, { ...options, rejectDuplicateMapKeys: true });
    return true;
  } catch {
    return false;
  }
}
