import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import {
  concatBytes,
  deltaAad,
  encodeListChanges,
  type ListChanges,
  type ManifestDelta,
  type StatusBits,
} from '@healthcode/pass';

const NONCE_BYTES = 12;

/** The changes of one list between two of its states, ready to be encrypted. */
export interface SealDeltaOptions {
  readonly iss: string;
  readonly uri: string;
  readonly bits: StatusBits;
  /** Sequence of the earlier state. */
  readonly from: number;
  /** Sequence of the list's entry. */
  readonly sequence: number;
  readonly changes: ListChanges;
  /** AES-256-GCM key of the list, 32 bytes. */
  readonly listKey: Uint8Array;
}

/** The file to publish under its name, and what the manifest says of it. */
export interface SealedDelta {
  readonly bytes: Uint8Array;
  readonly delta: ManifestDelta;
}

/** Encrypts the changes since an earlier state (AES-256-GCM, random nonce in front, bound to both states). */
export function sealDelta(options: SealDeltaOptions): SealedDelta {
  const { iss, uri, bits, from, sequence, changes, listKey } = options;
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', listKey, nonce);
  cipher.setAAD(deltaAad(iss, uri, from, sequence));
  const ciphertext = cipher.update(encodeListChanges(changes, bits));
  cipher.final();
  const bytes = concatBytes(nonce, ciphertext, cipher.getAuthTag());
  return {
    bytes,
    delta: { from, name: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length },
  };
}
