import { encode, rfc8949EncodeOptions } from 'cborg';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromHex } from './bytes.ts';
import { decodeCanonicalCbor, decodeStrictCbor, encodeCbor } from './cbor.ts';

const leaf = fc.oneof(
  fc.integer(),
  fc.maxSafeInteger(),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.boolean(),
  fc.uint8Array({ maxLength: 300 }),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, leaf, tie('array'), tie('map')),
  array: fc.array(tie('value'), { maxLength: 30 }),
  map: fc
    .uniqueArray(fc.tuple(fc.oneof(fc.integer(), fc.string({ maxLength: 30 })), tie('value')), {
      maxLength: 30,
      selector: ([key]) => key,
    })
    .map((entries) => new Map(entries)),
}));

/** -0 is written as 0, as cborg does; it does not come back. */
function hasNegativeZero(item: unknown): boolean {
  if (Array.isArray(item)) return item.some(hasNegativeZero);
  if (item instanceof Map) return [...item].flat().some(hasNegativeZero);
  return Object.is(item, -0);
}

describe('the writer', () => {
  test('writes what cborg writes by RFC 8949', () => {
    fc.assert(
      fc.property(value, (item) => {
        fc.pre(!hasNegativeZero(item));
        expect(encodeCbor(item)).toEqual(Uint8Array.from(encode(item, rfc8949EncodeOptions)));
      }),
    );
  });

  test('what it writes is canonical and comes back', () => {
    fc.assert(
      fc.property(value, (item) => {
        fc.pre(!hasNegativeZero(item));
        const decoded = decodeCanonicalCbor(encodeCbor(item), 1 << 20);
        expect(decoded).toMatchObject({ ok: true });
        expect(decoded.ok && encodeCbor(decoded.value)).toEqual(encodeCbor(item));
      }),
    );
  });

  test('sorts the keys of plain objects', () => {
    expect(encodeCbor({ bits: 2, lst: 1, a: 3 })).toEqual(fromHex('a3616103636c73740164626974730' + '2'));
  });

  test.each([1.5, Number.NaN, null, undefined, 1n, () => 1])('refuses %s', (item) => {
    expect(() => encodeCbor(item)).toThrow(TypeError);
  });
});

describe('strict decoding', () => {
  test.each([
    ['a duplicate key', 'a201010102'],
    ['an integer longer than needed', '1801'],
    ['a length longer than needed', '580161'],
    ['bytes after the item', '0101'],
    ['an array of indefinite length', '9f01ff'],
    ['a map of indefinite length', 'bf0101ff'],
    ['a byte string of indefinite length', '5f4101ff'],
    ['a tag', 'd201'],
    ['undefined', 'f7'],
    ['NaN', 'f97e00'],
    ['nothing', ''],
    ['a length beyond the end', '5affffffff'],
    ['an array of four thousand million items', '9affffffff'],
  ])('refuses %s', (_name, hex) => {
    expect(decodeStrictCbor(fromHex(hex)!, 100)).toEqual({ ok: false, reason: 'malformed' });
  });

  test('refuses nesting deeper than the stack without throwing', () => {
    const deep = new Uint8Array(200_000).fill(0x81);
    expect(decodeStrictCbor(deep, deep.length)).toEqual({ ok: false, reason: 'malformed' });
  });

  test('looks at the size first: one byte less, exactly, one more', () => {
    const bytes = encodeCbor('abcdef');
    expect(decodeStrictCbor(bytes, bytes.length + 1).ok).toBe(true);
    expect(decodeStrictCbor(bytes, bytes.length).ok).toBe(true);
    expect(decodeStrictCbor(bytes, bytes.length - 1)).toEqual({ ok: false, reason: 'too-large' });
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 80 }), (data) => void decodeCanonicalCbor(data, 80)));
  });
});

describe('canonical decoding', () => {
  test.each([
    ['keys in another order', 'a202010101'],
    ['a whole number as a float', 'f93c00'],
    ['a float', 'f93e00'],
    ['null, which no format here has', 'f6'],
    ['a number beyond 2^53', '1bffffffffffffffff'],
    ['text that is not UTF-8', '61ff'],
  ])('refuses %s', (_name, hex) => {
    expect(decodeCanonicalCbor(fromHex(hex)!, 100)).toMatchObject({ ok: false });
  });
});
