import { createHash, type KeyObject, sign } from 'node:crypto';
import {
  concatBytes,
  decodeBase45,
  decodeCanonicalCbor,
  encodeBase45,
  encodeCbor,
  encodeSign1,
  PASS_PREFIX,
  passIdentityBytes,
  proofMessage,
  protectedHeader,
  sigStructure,
  stepAt,
  toLowS,
} from '@healthcode/pass';

/** The parts of a signed pass. */
export interface PassParts {
  readonly header: Uint8Array;
  readonly payload: Uint8Array;
  readonly signature: Uint8Array;
}

/** What signs: a key of the city's, of somebody else, or of a phone. */
export type Signer = (message: Uint8Array) => Uint8Array;

export const PHONE_FORM = Uint8Array.of(0x83);
export const PAPER_FORM = Uint8Array.of(0x81);
const MAX_BYTES = 700;

/** Signs with a private key as an issuer does: raw, low s. */
export const signerOf =
  (key: KeyObject): Signer =>
  (message) =>
    toLowS(sign('sha256', message, { key, dsaEncoding: 'ieee-p1363' }));

export const bytesOf = (text: string): Uint8Array => decodeBase45(text.slice(PASS_PREFIX.length))!;
export const textOf = (...bytes: Uint8Array[]): string => PASS_PREFIX + encodeBase45(concatBytes(...bytes));

type Shown = [pass: unknown[], step?: number, proof?: Uint8Array];

function read(text: string): Shown {
  const decoded = decodeCanonicalCbor(bytesOf(text), MAX_BYTES);
  if (!decoded.ok) throw new Error('the genuine text is not read');
  return decoded.value as Shown;
}

export function partsOf(signed: Uint8Array): PassParts {
  const decoded = decodeCanonicalCbor(signed, MAX_BYTES);
  if (!decoded.ok) throw new Error('the genuine pass is not read');
  const [header, , payload, signature] = decoded.value as [Uint8Array, unknown, Uint8Array, Uint8Array];
  return { header, payload, signature };
}

export const signedBytes = ({ header, payload, signature }: PassParts): Uint8Array =>
  encodeSign1(header, payload, signature);

/** The parts of a pass with something else in them, signed by whoever has that key. */
export function resigned(parts: PassParts, signer: Signer, change: Partial<PassParts> = {}): PassParts {
  const { header, payload } = { ...parts, ...change };
  return { header, payload, signature: signer(sigStructure(header, payload)) };
}

/** The header `{1: -7, 4: kid}`. */
export const headerOf = (kid: string): Uint8Array => protectedHeader(Buffer.from(kid, 'hex'));

/** A payload with some of its claims replaced. */
export function withClaims(payload: Uint8Array, changes: ReadonlyMap<number, unknown>): Uint8Array {
  return encodeCbor(new Map([...claimsOf(payload), ...changes]));
}

export function claimsOf(payload: Uint8Array): Map<number, unknown> {
  const decoded = decodeCanonicalCbor(payload, MAX_BYTES);
  if (!decoded.ok) throw new Error('the genuine claims are not read');
  return decoded.value as Map<number, unknown>;
}

/** The proof of a pass for the step of an instant, by a device key. */
export function proofOf({ header, payload }: PassParts, now: number, device: Signer): Uint8Array {
  const hash = createHash('sha256').update(passIdentityBytes(header, payload)).digest();
  return toLowS(device(proofMessage(hash, stepAt(now))));
}

/** The text of a phone pass with a proof of that moment. */
export const phoneTextOf = (parts: PassParts, now: number, device: Signer): string =>
  textOf(PHONE_FORM, signedBytes(parts), encodeCbor(stepAt(now)), encodeCbor(proofOf(parts, now, device)));

/** The pass of a text alone, as if it were a paper. */
export const withoutProof = (text: string): string => textOf(PAPER_FORM, encodeCbor(read(text)[0]));

/** The pass of one text with the step and the proof of another. */
export function glued(pass: string, proof: string): string {
  const [, step, signature] = read(proof);
  return textOf(PHONE_FORM, encodeCbor(read(pass)[0]), encodeCbor(step), encodeCbor(signature));
}

/** A text whose step is said to be that of another instant. */
export function withStep(text: string, now: number): string {
  const [pass, , proof] = read(text);
  return textOf(PHONE_FORM, encodeCbor(pass), encodeCbor(stepAt(now)), encodeCbor(proof));
}
