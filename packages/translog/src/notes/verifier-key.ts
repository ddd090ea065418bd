import { fromBase64, toBase64 } from '../encoding/base64.ts';
import { concatBytes, equalBytes, fromHex, toHex } from '../encoding/bytes.ts';
import { encodeText, isWellFormedText } from '../encoding/text.ts';
import { sha256 } from '../merkle/hash.ts';
import { failed, type LogResult } from '../problem.ts';

/** The signature type of C2SP signed notes that is supported: Ed25519 over the text. */
const ED25519_TYPE = 1;
const PUBLIC_KEY_BYTES = 32;

/** A public key that verifies signed notes. */
export interface VerifierKey {
  /** As it stands in signature lines; for a log its origin. */
  readonly name: string;
  /** 4 bytes as hex, from name and key. */
  readonly id: string;
  /** Ed25519, 32 bytes. */
  readonly publicKey: Uint8Array;
}

/** Whether a key may have this name: not empty, no spaces, no plus sign, no control characters. */
export function isKeyName(name: string): boolean {
  return /^[^\s+\p{Cc}]+$/u.test(name) && isWellFormedText(name);
}

/** The key of a name; its id is the first 4 bytes of SHA-256(name ‖ LF ‖ 0x01 ‖ public key). Throws a TypeError. */
export function verifierKeyOf(name: string, publicKey: Uint8Array): VerifierKey {
  if (!isKeyName(name)) throw new TypeError('a key name has no spaces, plus signs or control characters');
  if (publicKey.length !== PUBLIC_KEY_BYTES) throw new TypeError('an Ed25519 public key has 32 bytes');
  const hash = sha256(concatBytes([encodeText(`${name}\n`), Uint8Array.of(ED25519_TYPE), publicKey]));
  return { name, id: toHex(hash.subarray(0, 4)), publicKey };
}

/** The text of a verifier key, `name+id+key`: what is published about a log. */
export function formatVerifierKey({ name, id, publicKey }: VerifierKey): string {
  return `${name}+${id}+${toBase64(Uint8Array.of(ED25519_TYPE, ...publicKey))}`;
}

/** Reads a verifier key; Ed25519 only, and only with the id that belongs to it. */
export function parseVerifierKey(text: string): LogResult<VerifierKey> {
  const [, name = '', idText = '', keyText = ''] = /^([^+]*)\+([^+]*)\+(.*)$/su.exec(text) ?? [];
  const id = fromHex(idText);
  const key = fromBase64(keyText);
  if (!isKeyName(name) || id?.length !== 4 || key === null || key.length < 2)
    return failed('key-malformed', 'verifier key');
  if (key[0] !== ED25519_TYPE) return failed('key-type-unsupported', 'verifier key');
  if (key.length !== 1 + PUBLIC_KEY_BYTES) return failed('key-malformed', 'verifier key');
  const value = verifierKeyOf(name, key.slice(1));
  return equalBytes(fromHex(value.id)!, id) ? { ok: true, value } : failed('key-id-wrong', 'verifier key');
}
