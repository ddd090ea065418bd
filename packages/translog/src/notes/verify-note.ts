import { ed25519 } from '@noble/curves/ed25519.js';
import { encodeText } from '../encoding/text.ts';
import { failed, type LogResult } from '../problem.ts';
import { parseNote } from './signed-note.ts';
import type { VerifierKey } from './verifier-key.ts';

/** A note that at least one of the given keys has signed. */
export interface VerifiedNote {
  /** With the newline at its end. */
  readonly text: string;
  /** The given keys whose signatures were found and fit. */
  readonly signedBy: readonly VerifierKey[];
}

/**
 * Reads and verifies a signed note. Signatures by other keys, such as witnesses', are passed over; one by a given
 * key that does not fit the text refuses the whole note, whatever other signatures there are.
 */
export function verifyNote(note: string | Uint8Array, keys: readonly VerifierKey[]): LogResult<VerifiedNote> {
  const parsed = parseNote(note);
  if (!parsed.ok) return parsed;
  const { text, signatures } = parsed.value;
  const message = encodeText(text);
  const signedBy = new Set<VerifierKey>();
  for (const { name, keyId, signature } of signatures) {
    const named = keys.filter((key) => key.name === name && key.id === keyId);
    if (named.length === 0) continue;
    const fitting = named.find((key) => verifyEd25519(key.publicKey, message, signature));
    if (fitting === undefined) return failed('signature-wrong', `signature of ${name}`);
    signedBy.add(fitting);
  }
  if (signedBy.size === 0) return failed('key-unknown', 'signatures');
  return { ok: true, value: { text, signedBy: [...signedBy] } };
}

/**
 * Ed25519 as in RFC 8032, without the laxer encodings of ZIP 215. Not by WebCrypto: browsers of 2024 and older lack
 * it, and one code everywhere means that no gate accepts what another refuses.
 */
function verifyEd25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (signature.length !== 64) return false;
  try {
    return ed25519.verify(signature, message, publicKey, { zip215: false });
  } catch {
    return false; // bytes that are no point of the curve
  }
}
