import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFieldCipher, type FieldPlace } from './field-cipher.ts';

const key = Uint8Array.from({ length: 32 }, (_, index) => index);
const cipher = createFieldCipher(key);
const place: FieldPlace = { table: 'identity_document', rowId: '7f0e', column: 'name' };
const REJECTED = expect.objectContaining({ code: 'sealed-value-rejected' });

function refusal(open: () => string): unknown {
  try {
    return open();
  } catch (error) {
    return error;
  }
}

describe('a sealed field', () => {
  it('opens to what was sealed, for any text and place', () => {
    const places = fc.record({ table: fc.string(), rowId: fc.string(), column: fc.string() });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), places, (text, anywhere) => {
        expect(cipher.open(cipher.seal(text, anywhere), anywhere)).toBe(text);
      }),
    );
  });

  it('is 29 bytes longer than its text, begins with its version, and is never the same twice', () => {
    const sealed = cipher.seal('张三', place);
    expect(sealed.length).toBe(6 + 29);
    expect(sealed[0]).toBe(1);
    expect(Buffer.from(cipher.seal('张三', place)).equals(Buffer.from(sealed))).toBe(false);
  });

  it.each([
    ['table', { ...place, table: 'person' }],
    ['row', { ...place, rowId: '7f0f' }],
    ['column', { ...place, column: 'number' }],
    ['border between row and column', { ...place, rowId: '7f0en', column: 'ame' }],
  ])('does not open under another %s', (_what, elsewhere) => {
    const sealed = cipher.seal('张三', place);
    expect(refusal(() => cipher.open(sealed, elsewhere))).toEqual(REJECTED);
  });

  it('does not open with any one bit changed, cut, or lengthened', () => {
    const sealed = cipher.seal('张三', place);
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const altered = Uint8Array.from(sealed);
      altered[bit >> 3]! ^= 1 << (bit & 7);
      expect(refusal(() => cipher.open(altered, place))).toEqual(REJECTED);
    }
    for (let length = 0; length < sealed.length; length += 1) {
      expect(refusal(() => cipher.open(sealed.slice(0, length), place))).toEqual(REJECTED);
    }
    expect(refusal(() => cipher.open(Buffer.concat([sealed, Buffer.of(0)]), place))).toEqual(REJECTED);
  });

  it('does not open with another key', () => {
    const other = createFieldCipher(randomBytes(32));
    expect(refusal(() => other.open(cipher.seal('张三', place), place))).toEqual(REJECTED);
  });

  it('opens from a view into a larger buffer, as the database hands it out', () => {
    const sealed = cipher.seal('张三', place);
    const larger = Buffer.concat([Buffer.alloc(7), sealed, Buffer.alloc(7)]);
    expect(cipher.open(larger.subarray(7, 7 + sealed.length), place)).toBe('张三');
  });
});

it.each([31, 33])('a key of %i bytes is refused', (length) => {
  expect(() => createFieldCipher(new Uint8Array(length))).toThrow(RangeError);
});
