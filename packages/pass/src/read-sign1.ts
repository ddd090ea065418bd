import { toHex } from './bytes.ts';
import { decodeCanonicalCbor } from './cbor.ts';
import { isLowS } from './p256.ts';
import type { PassReason } from './verdict.ts';

const ALG = 1;
const KID = 4;
const ES256 = -7;

/** The four parts of a COSE_Sign1 and the kid its header names. */
export interface Sign1 {
  readonly header: Uint8Array;
  readonly payload: Uint8Array;
  readonly signature: Uint8Array;
  readonly kid: string;
}

/** Reads a decoded COSE_Sign1 array strictly: what is wrong with it, or its parts. */
export function readSign1(parts: readonly unknown[]): Sign1 | PassReason {
  const [header, unprotected, payload, signature] = parts;
  if (!(header instanceof Uint8Array) || !(payload instanceof Uint8Array)) return 'wrong-shape';
  if (!(unprotected instanceof Map)) return 'wrong-shape';
  if (unprotected.size !== 0) return 'unprotected-header-not-empty';
  const kid = readHeader(header);
  if (typeof kid === 'string') return kid;
  if (!(signature instanceof Uint8Array) || signature.length !== 64) return 'signature-malformed';
  if (!isLowS(signature)) return 'signature-high-s';
  return { header, payload, signature, kid: toHex(kid) };
}

/** `{1: -7, 4: 4 bytes}` in its one deterministic form. */
const HEADER_START = Uint8Array.of(0xa2, 0x01, 0x26, 0x04, 0x44);
const HEADER_BYTES = 9;

/** The kid of a protected header that is exactly `{1: -7, 4: 4 bytes}`, or what is wrong with it. */
function readHeader(header: Uint8Array): Uint8Array | PassReason {
  if (header.length === HEADER_BYTES && HEADER_START.every((byte, i) => header[i] === byte))
    return header.subarray(HEADER_START.length);
  return headerFault(header);
}

function headerFault(header: Uint8Array): PassReason {
  const decoded = decodeCanonicalCbor(header, 64);
  if (!decoded.ok || !(decoded.value instanceof Map)) return 'header-malformed';
  if (decoded.value.get(ALG) !== ES256) return 'wrong-algorithm';
  return decoded.value.has(KID) && decoded.value.size > 2 ? 'extra-header' : 'header-malformed';
}
