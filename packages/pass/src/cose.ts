import { concatBytes } from './bytes.ts';
import { encodeCbor } from './cbor.ts';
import { isLowS } from './p256.ts';
import type { P256Key, PassCrypto } from './pass-crypto.ts';

const EMPTY = new Uint8Array(0);
/** The protected header of a proof: `{1: -7}`, ES256 and nothing else. */
export const PROOF_HEADER: Uint8Array = Uint8Array.of(0xa1, 0x01, 0x26);
const HEADER_START = Uint8Array.of(0xa2, 0x01, 0x26, 0x04, 0x44);

/** The protected header `{1: -7, 4: kid}` of a pass or a manifest, 9 bytes. */
export function protectedHeader(kid4: Uint8Array): Uint8Array {
  if (kid4.length !== 4) throw new RangeError('a kid has 4 bytes');
  return concatBytes(HEADER_START, kid4);
}

/** What a COSE_Sign1 signature is over (RFC 9052 §4.4). */
export function sigStructure(
  header: Uint8Array,
  payload: Uint8Array,
  externalAad: Uint8Array = EMPTY,
): Uint8Array {
  return encodeCbor(['Signature1', header, externalAad, payload]);
}

/** The bytes of an untagged COSE_Sign1 with an empty unprotected header. */
export function encodeSign1(header: Uint8Array, payload: Uint8Array, signature64: Uint8Array): Uint8Array {
  return encodeCbor([header, new Map(), payload, signature64]);
}

/** What identifies a pass: the hash of this, never the signature. */
export function passIdentityBytes(header: Uint8Array, payload: Uint8Array): Uint8Array {
  return encodeCbor([header, payload]);
}

/** What the holder's key signs for one step (docs/pass-format.md, the proof). */
export function proofMessage(passHash32: Uint8Array, step: number): Uint8Array {
  return sigStructure(PROOF_HEADER, encodeCbor(step), passHash32);
}

/** Whether a low-s ES256 signature is good; a high s is refused without asking the key. */
export async function verifyEs256(
  crypto: PassCrypto,
  key: P256Key,
  message: Uint8Array,
  signature64: Uint8Array,
): Promise<boolean> {
  return isLowS(signature64) && (await crypto.verifyP256(key, message, signature64));
}
