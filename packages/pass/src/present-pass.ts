import { encodeBase45 } from './base45.ts';
import { concatBytes } from './bytes.ts';
import { encodeCbor } from './cbor.ts';
import { passIdentityBytes, proofMessage } from './cose.ts';
import { toLowS } from './p256.ts';
import { PASS_PREFIX, parseSignedPass } from './parse-pass.ts';
import type { MaybePromise } from './pass-crypto.ts';

/** A proof's step lasts this long, ms. */
export const STEP_MS = 10_000;

/** The step of an instant: Unix time in units of 10 s, rounded down. */
export function stepAt(nowMs: number): number {
  return Math.floor(nowMs / STEP_MS);
}

/** What a phone needs to show a pass. */
export interface PresentOptions {
  /** The signed pass as issued. */
  readonly pass: Uint8Array;
  /** City time, UTC ms. */
  readonly now: number;
  sha256(data: Uint8Array): MaybePromise<Uint8Array>;
  /** Signs with the pass's device key: ES256 over the message, raw r ‖ s, 64 bytes; s may be high. */
  sign(message: Uint8Array): MaybePromise<Uint8Array>;
}

/**
 * The text of the code a phone shows now: the pass with a fresh proof that this device holds its key.
 * Needs no network. Throws a TypeError when `pass` is not a phone pass, or the signature not 64 bytes.
 */
export async function presentPass({ pass, now, sha256, sign }: PresentOptions): Promise<string> {
  const parsed = parseSignedPass(pass);
  if (!parsed.ok || !parsed.pass.deviceKey) throw new TypeError('not a phone pass');
  const step = stepAt(now);
  const passHash = await sha256(passIdentityBytes(parsed.pass.protectedHeader, parsed.pass.payload));
  const proof = toLowS(await sign(proofMessage(passHash, step)));
  return passText(Uint8Array.of(0x83), pass, encodeCbor(step), encodeCbor(proof));
}

/** The text of the code printed on a paper pass. Throws a TypeError when `pass` is not one. */
export function paperText(pass: Uint8Array): string {
  const parsed = parseSignedPass(pass);
  if (!parsed.ok || parsed.pass.deviceKey) throw new TypeError('not a paper pass');
  return passText(Uint8Array.of(0x81), pass);
}

function passText(...parts: Uint8Array[]): string {
  return PASS_PREFIX + encodeBase45(concatBytes(...parts));
}
