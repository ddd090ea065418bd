import { concatBytes, toHex } from '../encoding/bytes.ts';
import { encodeText } from '../encoding/text.ts';
import { sha256 } from '../merkle/hash.ts';
import type { SuspensionEntry } from './log-entry.ts';

/** Bytes of a salt: random, one for each suspension, so that a commitment cannot be found by trying record keys. */
export const SALT_BYTES = 32;

/** SHA-256(salt ‖ record key), 64 hex digits; the key is `source/record-id`. Throws a RangeError for another salt. */
export function commitToRecord(salt: Uint8Array, recordKey: string): string {
  if (salt.length !== SALT_BYTES) throw new RangeError(`a salt has ${SALT_BYTES} bytes`);
  return toHex(sha256(concatBytes([salt, encodeText(recordKey)])));
}

/** Whether an entry is about this record: for the person who was shown its salt. */
export function isAboutRecord(entry: SuspensionEntry, salt: Uint8Array, recordKey: string): boolean {
  return salt.length === SALT_BYTES && commitToRecord(salt, recordKey) === entry.commitment;
}
