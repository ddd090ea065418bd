import { hash, type KeyObject, sign } from 'node:crypto';
import {
  addPrivateClaim,
  encodeHolder,
  encodeOtherClaims,
  encodeSign1,
  type HolderKind,
  type PassHint,
  protectedHeader,
  sigStructure,
  toLowS,
} from '@healthcode/pass';
import { aesCtr } from './aes-ctr.ts';
import { kidBytes } from './keys.ts';

/** Everything that goes into one pass. */
export interface IssueOptions {
  readonly kind: HolderKind;
  /** Region, ISO 3166-2. */
  readonly iss: string;
  /** Unix seconds: the end of one civil day of the region (`endOfDay`). */
  readonly exp: number;
  /** The phone's key for this day, a compressed P-256 point (33 bytes); left out on paper only. */
  readonly deviceKey?: Uint8Array;
  readonly status: { readonly idx: number; readonly uri: string };
  /** From `maskName`: 1 to 12 UTF-8 bytes. */
  readonly maskedName: string;
  readonly hint: PassHint;
  readonly issuingKey: KeyObject;
  /** Of the issuing key, 8 hex digits. */
  readonly kid: string;
  /** AES-128 key of the list, 16 bytes. */
  readonly displayKey: Uint8Array;
}

/**
 * Issues one pass: the bytes of its COSE_Sign1, of the same length for everybody. At once, without a
 * promise, because signing in the same thread is fastest. Throws a RangeError for arguments that make
 * no pass. Does not check that the device key is a point of the curve, nor that nobody has the index.
 */
export function issuePass(options: IssueOptions): Uint8Array {
  const { kind, iss, exp, deviceKey, status, maskedName, hint } = options;
  if ((kind === 'paper') !== (deviceKey === undefined))
    throw new RangeError('a device key, but not on paper');
  if (deviceKey !== undefined && deviceKey.length !== 33) throw new RangeError('a device key has 33 bytes');
  if (!isUint(exp) || !isUint(status.idx)) throw new RangeError('exp and idx are whole numbers');
  const others = { iss, exp, status, ...(deviceKey && { deviceKey }) };
  const otherClaims = encodeOtherClaims(others);
  const hidden = encryptHolder(options.displayKey, otherClaims, encodeHolder({ kind, maskedName, hint }));
  const header = protectedHeader(kidBytes(options.kid));
  const payload = addPrivateClaim(otherClaims, hidden);
  return encodeSign1(header, payload, signEs256(options.issuingKey, sigStructure(header, payload)));
}

/** An ES256 signature, raw r ‖ s, with s in the lower half. */
export function signEs256(key: KeyObject, message: Uint8Array): Uint8Array {
  return toLowS(sign('sha256', message, { key, dsaEncoding: 'ieee-p1363' }));
}

function encryptHolder(displayKey: Uint8Array, otherClaims: Uint8Array, plain: Uint8Array): Uint8Array {
  return aesCtr(displayKey, hash('sha256', otherClaims, 'buffer').subarray(0, 16), plain);
}

function isUint(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
