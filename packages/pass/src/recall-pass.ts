import { decodeBase45 } from './base45.ts';
import { MAX_TEXT_LENGTH, PASS_PREFIX } from './parse-pass.ts';
import type { VerifiedPass, VerifiedPassCache } from './verified-pass-cache.ts';

/** A pass with what was shown with it: a step and its proof from a phone, nothing on paper. */
export interface ShownPass {
  readonly verified: VerifiedPass;
  readonly step: number | null;
  readonly proof: Uint8Array | null;
}

const PAPER_FORM = 0x81;
const PHONE_FORM = 0x83;
/** A step from 65,536 on is 0x1a and four bytes; a proof is 0x58, 0x40 and 64 bytes. */
const TAIL_BYTES = 5 + 66;

/**
 * Finds a pass already verified in a text without parsing it again; `null` sends it through `parsePass`.
 * It is found only if the text is, byte for byte, what `parsePass` would accept: the head of the array, a
 * signed pass that has been parsed before, and then nothing, or a step and a proof in their one form.
 */
export function recallPass(text: string, cache: VerifiedPassCache): ShownPass | null {
  if (!text.startsWith(PASS_PREFIX) || text.length > MAX_TEXT_LENGTH) return null;
  const bytes = decodeBase45(text.slice(PASS_PREFIX.length));
  if (bytes === null) return null;
  if (bytes[0] === PAPER_FORM) {
    const verified = cache.get(bytes.subarray(1));
    return verified && !verified.pass.deviceKey ? { verified, step: null, proof: null } : null;
  }
  return bytes[0] === PHONE_FORM ? recallPhonePass(bytes, cache) : null;
}

function recallPhonePass(bytes: Uint8Array, cache: VerifiedPassCache): ShownPass | null {
  const tail = bytes.length - TAIL_BYTES;
  if (tail < 2 || bytes[tail] !== 0x1a || bytes[tail + 5] !== 0x58 || bytes[tail + 6] !== 0x40) return null;
  let step = 0;
  for (let i = 1; i <= 4; i++) step = step * 256 + bytes[tail + i]!;
  if (step < 65_536) return null;
  const verified = cache.get(bytes.subarray(1, tail));
  return verified?.pass.deviceKey ? { verified, step, proof: bytes.subarray(tail + 7) } : null;
}
