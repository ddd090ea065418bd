import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createBlindIndex } from './blind-index.ts';

const key = Uint8Array.from({ length: 32 }, (_, index) => index);
const index = createBlindIndex(key);
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

it('is HMAC-SHA-256 over purpose and value, each preceded by its length', () => {
  const message = Buffer.from('\0\0\0\u0005phone\0\0\0\u000b13800000000', 'latin1');
  expect(hex(index('phone', '13800000000'))).toBe(createHmac('sha256', key).update(message).digest('hex'));
});

it('is equal exactly for equal purpose and value under one key', () => {
  const texts = fc.string({ minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(texts, texts, texts, texts, (purpose, value, otherPurpose, otherValue) => {
      const same = purpose === otherPurpose && value === otherValue;
      expect(hex(index(purpose, value)) === hex(index(otherPurpose, otherValue))).toBe(same);
    }),
  );
});

it('does not join what purpose and value begin and end with', () => {
  expect(hex(index('phone1', '38'))).not.toBe(hex(index('phone', '138')));
});

it('is another under another key', () => {
  const other = createBlindIndex(new Uint8Array(32));
  expect(hex(other('phone', '13800000000'))).not.toBe(hex(index('phone', '13800000000')));
});

it('an empty value and a key of another length are refused', () => {
  expect(() => index('phone', '')).toThrow(RangeError);
  expect(() => createBlindIndex(new Uint8Array(31))).toThrow(RangeError);
});
