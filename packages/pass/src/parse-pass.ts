import { decodeBase45 } from './base45.ts';
import { decodeCanonicalCbor, decodeLooseCbor, encodeCbor } from './cbor.ts';
import { type OtherCode, recogniseOtherCode } from './other-codes.ts';
import { peekIssuer, type ReadClaims, readClaims } from './pass-claims.ts';
import { readSign1, type Sign1 } from './read-sign1.ts';
import type { PassReason } from './verdict.ts';

/** What every pass of version 1 begins with. */
export const PASS_PREFIX = 'HQ1:';
/** No pass is longer; a phone pass has about 410 characters. */
export const MAX_TEXT_LENGTH = 1024;
const MAX_BYTES = 700;

/** A pass whose form is in order. Nothing in it has been verified yet. */
export interface ParsedPass extends Omit<ReadClaims, 'otherClaims'> {
  /** The signed pass itself: the bytes of the COSE_Sign1, signature included. */
  readonly signedBytes: Uint8Array;
  readonly protectedHeader: Uint8Array;
  readonly payload: Uint8Array;
  readonly signature: Uint8Array;
  /** First 4 bytes of the SHA-256 of the issuing key, hex. */
  readonly kid: string;
  /** Deterministic CBOR of all claims but the private one. */
  readonly otherClaims: Uint8Array;
  /** Unix time in units of 10 s; present exactly when `proof` and `deviceKey` are. */
  readonly step?: number;
  /** Raw ES256 signature by the device key, 64 bytes. */
  readonly proof?: Uint8Array;
}

/** Why a text is no pass of this form. `iss` and `kid` as far as they could be read. */
export interface ParseFailure {
  readonly ok: false;
  readonly outcome: 'not-a-pass' | 'forged';
  readonly reasons: readonly PassReason[];
  readonly otherCode?: OtherCode;
  readonly iss?: string;
  readonly kid?: string;
}

/** A parsed pass, or why there is none. */
export type ParseResult = { readonly ok: true; readonly pass: ParsedPass } | ParseFailure;

/**
 * Reads the text of a code (docs/pass-format.md, the text form) without looking at any key, clock or
 * list. Never throws. What cannot be read at all is `not-a-pass`, with what it seems to be; what can be
 * read but is not in the one allowed form is `forged`.
 */
export function parsePass(text: string): ParseResult {
  const otherCode = recogniseOtherCode(text);
  if (otherCode !== null) return notThisVersion(otherCode);
  if (text.length > MAX_TEXT_LENGTH) return failure('not-a-pass', 'too-long');
  const bytes = decodeBase45(text.slice(PASS_PREFIX.length));
  if (bytes === null) return failure('not-a-pass', 'not-base45');
  const decoded = decodeCanonicalCbor(bytes, MAX_BYTES);
  if (!decoded.ok) return parseDamaged(bytes);
  return isPassShaped(decoded.value)
    ? parseParts(decoded.value)
    : failure('not-a-pass', 'not-a-pass-structure');
}

/** Reads the signed pass alone, as the server issues it and the phone keeps it. Never throws. */
export function parseSignedPass(bytes: Uint8Array): ParseResult {
  const decoded = decodeCanonicalCbor(bytes, MAX_BYTES);
  if (!decoded.ok || !Array.isArray(decoded.value) || decoded.value.length !== 4)
    return failure('not-a-pass', decoded.ok ? 'not-a-pass-structure' : 'not-cbor');
  return readPass(decoded.value);
}

function failure(outcome: 'not-a-pass' | 'forged', ...reasons: PassReason[]): ParseFailure {
  return { ok: false, outcome, reasons };
}

function notThisVersion(otherCode: OtherCode): ParseFailure {
  const reason =
    otherCode === 'empty' ? 'empty' : otherCode === 'other-version' ? 'other-version' : 'other-code';
  return { ...failure('not-a-pass', reason), otherCode };
}

type PassShaped = readonly [pass: readonly unknown[], ...rest: readonly unknown[]];

/** An array that begins with an array of four: it claims to be a pass, so faults in it are forgery. */
function isPassShaped(value: unknown): value is PassShaped {
  return Array.isArray(value) && Array.isArray(value[0]) && value[0].length === 4;
}

function parseParts([passParts, ...rest]: PassShaped): ParseResult {
  const read = readPass(passParts);
  if (!read.ok) return read;
  const { pass } = read;
  const origin = { iss: pass.iss, kid: pass.kid };
  if (rest.length === 0) return pass.deviceKey ? { ...failure('forged', 'proof-missing'), ...origin } : read;
  const [step, proof] = rest;
  if (rest.length !== 2 || typeof step !== 'number' || !Number.isSafeInteger(step) || step < 0)
    return { ...failure('forged', 'wrong-shape'), ...origin };
  if (!pass.deviceKey) return { ...failure('forged', 'proof-without-key'), ...origin };
  if (!(proof instanceof Uint8Array) || proof.length !== 64)
    return { ...failure('forged', 'signature-malformed'), ...origin };
  return { ok: true, pass: { ...pass, step, proof } };
}

function readPass(parts: readonly unknown[]): ParseResult {
  const sign1 = readSign1(parts);
  const payload = parts[2];
  const claims = payload instanceof Uint8Array ? readClaims(payload) : 'claims-malformed';
  const faults = [sign1, claims].filter((part) => typeof part === 'string');
  if (faults.length > 0 || typeof sign1 === 'string' || typeof claims === 'string')
    return { ...failure('forged', ...new Set(faults)), ...originOf(parts) };
  return { ok: true, pass: joined(parts, sign1, claims) };
}

function joined(parts: readonly unknown[], sign1: Sign1, claims: ReadClaims): ParsedPass {
  return {
    ...claims,
    signedBytes: encodeCbor(parts),
    protectedHeader: sign1.header,
    payload: sign1.payload,
    signature: sign1.signature,
    kid: sign1.kid,
  };
}

/** Names what is wrong with bytes that are not canonical CBOR, and whose they claim to be. */
function parseDamaged(bytes: Uint8Array): ParseFailure {
  const loose = decodeLooseCbor(bytes, MAX_BYTES);
  if (loose === null) return failure('not-a-pass', 'not-cbor');
  if (!isPassShaped(loose.value)) return failure('not-a-pass', 'not-a-pass-structure');
  const reason =
    loose.trailingBytes > 0 ? 'trailing-bytes' : loose.duplicateKeys ? 'duplicate-keys' : 'not-canonical';
  return { ...failure('forged', reason), ...originOf(loose.value[0]) };
}

/** The region a damaged pass names, so that a stranger's stays a stranger's. */
function originOf(parts: readonly unknown[]): { iss?: string } {
  const payload = parts[2];
  const loose = payload instanceof Uint8Array ? decodeLooseCbor(payload, MAX_BYTES) : null;
  const iss = loose === null ? null : peekIssuer(loose.value);
  return iss === null ? {} : { iss };
}
