import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';
import { StoreError } from '../errors.ts';
import { assertKey, lengthPrefixed } from './length-prefixed.ts';

/** Where a sealed value stands. It opens nowhere else: a value copied to another row or column is refused. */
export interface FieldPlace {
  readonly table: string;
  readonly rowId: string;
  readonly column: string;
}

export interface FieldCipher {
  /** Seals a text for its place; every call gives other bytes. */
  seal(text: string, place: FieldPlace): Uint8Array;
  /** Throws `sealed-value-rejected` for another key, another place, or altered bytes. */
  open(sealed: Uint8Array, place: FieldPlace): string;
}

/** Version 1: `0x01`, nonce (12 bytes, random), ciphertext, tag (16 bytes). */
const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * AES-256-GCM over single fields. Random nonces are safe for 2^32 values under one key (NIST SP 800-38D, 8.3):
 * some hundred sealed fields for each person of a large province.
 */
export function createFieldCipher(key32: Uint8Array): FieldCipher {
  assertKey(key32);
  const key = createSecretKey(Uint8Array.from(key32));
  return {
    seal(text, place) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
      cipher.setAAD(associatedData(place));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.of(VERSION), nonce, body, cipher.getAuthTag()]);
    },
    open(sealed, place) {
      const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
      if (bytes.length < 1 + NONCE_BYTES + TAG_BYTES || bytes[0] !== VERSION) {
        throw new StoreError('sealed-value-rejected', {});
      }
      const nonce = bytes.subarray(1, 1 + NONCE_BYTES);
      const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
      decipher.setAAD(associatedData(place));
      decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
      try {
        const body = bytes.subarray(1 + NONCE_BYTES, -TAG_BYTES);
        return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
      } catch (error) {
        throw new StoreError('sealed-value-rejected', {}, error);
      }
    },
  };
}

function associatedData({ table, rowId, column }: FieldPlace): Buffer {
  return Buffer.concat([Buffer.of(VERSION), lengthPrefixed(table, rowId, column)]);
}
