import type { DocumentType } from '@healthcode/domain';
import { decodeCanonicalCbor, encodeCbor } from './cbor.ts';
import type { PassCrypto } from './pass-crypto.ts';

/** Whose pass it is: the phone's owner, one of their family, or the bearer of a paper. */
export type HolderKind = 'phone' | 'family' | 'paper';

/** What staff compare with the document: its type and the last two characters of its number. */
export interface PassHint {
  readonly documentType: DocumentType;
  readonly lastTwo: string;
}

/** The private part of a pass, in clear. */
export interface HolderInPass {
  readonly kind: HolderKind;
  readonly maskedName: string;
  readonly hint: PassHint;
}

const KINDS: readonly HolderKind[] = ['phone', 'family', 'paper'];
/** On the wire a type is its place in this list: never reorder it. */
const DOCUMENT_TYPES: readonly DocumentType[] = [
  'resident-id',
  'hmt-residence-permit',
  'hk-macao-permit',
  'taiwan-permit',
  'foreign-pr',
  'passport',
];
const NAME_BYTES = 12;
/** The encoded private part always has this many bytes, so that its length says nothing. */
export const PRIVATE_BYTES = 19;
const PADDING = '\0';
const utf8 = new TextEncoder();

/**
 * The private part before encryption: deterministic CBOR of `[kind, name, hint]`, 19 bytes. The name
 * is padded with NUL to 12 UTF-8 bytes; the hint is one digit for the document type and the two
 * characters. Throws a RangeError when the name is empty or longer, or when the characters are not two
 * of ASCII.
 */
export function encodeHolder(holder: HolderInPass): Uint8Array {
  const { maskedName, hint } = holder;
  const length = utf8.encode(maskedName).length;
  if (length === 0 || length > NAME_BYTES || maskedName.includes(PADDING))
    throw new RangeError('a masked name has 1 to 12 UTF-8 bytes');
  if (!/^[\x21-\x7e]{2}$/.test(hint.lastTwo)) throw new RangeError('a hint has two ASCII characters');
  const type = DOCUMENT_TYPES.indexOf(hint.documentType);
  if (type < 0) throw new RangeError('unknown document type');
  const padded = maskedName + PADDING.repeat(NAME_BYTES - length);
  return encodeCbor([KINDS.indexOf(holder.kind), padded, `${type}${hint.lastTwo}`]);
}

/** Reads a decrypted private part; `null` for anything that `encodeHolder` does not write. */
export function decodeHolder(plain: Uint8Array): HolderInPass | null {
  const decoded = plain.length === PRIVATE_BYTES ? decodeCanonicalCbor(plain, PRIVATE_BYTES) : null;
  if (!decoded?.ok || !Array.isArray(decoded.value) || decoded.value.length !== 3) return null;
  const [kindCode, padded, hint] = decoded.value as unknown[];
  const kind = typeof kindCode === 'number' ? KINDS[kindCode] : undefined;
  if (kind === undefined || typeof padded !== 'string' || typeof hint !== 'string') return null;
  const maskedName = padded.replace(/\0+$/, '');
  const documentType = DOCUMENT_TYPES[hint.charCodeAt(0) - 0x30];
  if (maskedName === '' || maskedName.includes(PADDING) || documentType === undefined) return null;
  if (!/^\d[\x21-\x7e]{2}$/.test(hint)) return null;
  return { kind, maskedName, hint: { documentType, lastTwo: hint.slice(1) } };
}

/**
 * Encrypts or decrypts the private part (AES-128-CTR, the same both ways): the counter block is the
 * first 16 bytes of the SHA-256 of the deterministic CBOR of all other claims.
 */
export async function applyDisplayKey(
  crypto: Pick<PassCrypto, 'sha256' | 'aesCtr'>,
  displayKey: Uint8Array,
  otherClaims: Uint8Array,
  data: Uint8Array,
): Promise<Uint8Array> {
  const hash = await crypto.sha256(otherClaims);
  return crypto.aesCtr(displayKey, hash.subarray(0, 16), data);
}
