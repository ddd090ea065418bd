import { compactDecrypt } from 'jose';
import { fromBase64Url } from './bytes.ts';
import type { GateListKeys } from './gate-key-types.ts';

/** The media type in a key envelope's header. */
export const GATE_KEYS_TYPE = 'healthcode-gate-keys+json';
const MAX_ENVELOPE_LENGTH = 64 * 1024;

export type GateKeysRefusal = 'too-large' | 'not-for-this-gate' | 'malformed';

/** The keys of an envelope, or why there are none. */
export type OpenGateKeysResult =
  | { readonly ok: true; readonly keys: readonly GateListKeys[] }
  | { readonly ok: false; readonly reason: GateKeysRefusal };

/**
 * Opens a key envelope (a JWE in compact form, ECDH-ES with A256GCM and nothing else) with the gate's
 * own P-256 key, which may be non-extractable and needs the usage `deriveBits`.
 */
export async function openGateKeys(jwe: string, privateKey: CryptoKey): Promise<OpenGateKeysResult> {
  if (jwe.length > MAX_ENVELOPE_LENGTH) return { ok: false, reason: 'too-large' };
  try {
    const { plaintext, protectedHeader } = await compactDecrypt(jwe, privateKey, {
      keyManagementAlgorithms: ['ECDH-ES'],
      contentEncryptionAlgorithms: ['A256GCM'],
    });
    const keys = protectedHeader.typ === GATE_KEYS_TYPE ? readKeys(plaintext) : null;
    return keys === null ? { ok: false, reason: 'malformed' } : { ok: true, keys };
  } catch {
    // jose throws for every envelope that does not open: another gate's, altered, or none at all
    return { ok: false, reason: 'not-for-this-gate' };
  }
}

function readKeys(plaintext: Uint8Array): GateListKeys[] | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plaintext));
  } catch {
    return null;
  }
  const listed = typeof parsed === 'object' && parsed !== null && 'keys' in parsed ? parsed.keys : null;
  if (!Array.isArray(listed)) return null;
  const keys = listed.map(readEntry);
  return keys.every((entry) => entry !== null) ? keys : null;
}

function readEntry(value: unknown): GateListKeys | null {
  if (typeof value !== 'object' || value === null) return null;
  const { uri, day, listKey, displayKey } = value as Record<keyof GateListKeys, unknown>;
  if (typeof uri !== 'string' || typeof day !== 'number' || !Number.isSafeInteger(day)) return null;
  const listBytes = typeof listKey === 'string' ? fromBase64Url(listKey) : null;
  const displayBytes = typeof displayKey === 'string' ? fromBase64Url(displayKey) : null;
  if (listBytes?.length !== 32 || displayBytes?.length !== 16) return null;
  return { uri, day, listKey: listBytes, displayKey: displayBytes };
}
