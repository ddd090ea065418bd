import { createHmac, createSecretKey } from 'node:crypto';
import { assertKey, lengthPrefixed } from './length-prefixed.ts';

/**
 * The blind index of a value for a purpose (`document`, `phone`): 32 bytes that are equal for equal values, tell
 * nothing without the key, and cannot be joined with another purpose's. The caller normalises the value; two
 * spellings of one number would be two people.
 */
export type BlindIndex = (purpose: string, normalisedValue: string) => Uint8Array;

/** HMAC-SHA-256 over purpose and value, each preceded by its length. */
export function createBlindIndex(key32: Uint8Array): BlindIndex {
  assertKey(key32);
  const key = createSecretKey(Uint8Array.from(key32));
  return (purpose, normalisedValue) => {
    if (normalisedValue === '') throw new RangeError('an empty value has no blind index');
    return createHmac('sha256', key).update(lengthPrefixed(purpose, normalisedValue)).digest();
  };
}
