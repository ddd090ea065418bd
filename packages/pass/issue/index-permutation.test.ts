import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createIndexPermutation } from './index-permutation.ts';

const key = Uint8Array.from({ length: 32 }, (_, i) => i);
const RESERVED = 65_536;

describe('the permutation of slots', () => {
  test.each([
    [4, 0],
    [4, 3],
    [1024, 0],
    [1024, 100],
    [4096, 4095],
  ])('is one to one over a whole list of %i with %i reserved', (capacity, reserved) => {
    const permutation = createIndexPermutation({ key, capacity, reserved });
    const slots = Uint32Array.from({ length: capacity - reserved }, (_, i) => reserved + i);
    const indices = permutation.toIndices(slots);
    expect(Uint32Array.from(indices).sort()).toEqual(slots);
    expect(indices.map((idx) => permutation.toSlot(idx))).toEqual(slots);
  });

  test.each([4 ** 9, 4 ** 10, 4 ** 13, 4 ** 15])(
    'comes back and stays above the reserved part, capacity %i',
    (capacity) => {
      const permutation = createIndexPermutation({ key, capacity });
      const slot = fc.integer({ min: RESERVED, max: capacity - 1 });
      fc.assert(
        fc.property(slot, (one) => {
          const idx = permutation.toIndex(one);
          expect(idx).toBeGreaterThanOrEqual(RESERVED);
          expect(idx).toBeLessThan(capacity);
          expect(permutation.toSlot(idx)).toBe(one);
        }),
      );
    },
  );

  test('gives many at once what it gives one by one', () => {
    const permutation = createIndexPermutation({ key, capacity: 4 ** 10 });
    const slots = Uint32Array.of(65_536, 65_537, 1_000_000, 4 ** 10 - 1);
    expect([...permutation.toIndices(slots)]).toEqual([...slots].map((slot) => permutation.toIndex(slot)));
  });

  test('two keys have hardly an index in common', () => {
    const one = createIndexPermutation({ key, capacity: 4 ** 13 });
    const other = createIndexPermutation({ key: key.map((byte) => byte ^ 1), capacity: 4 ** 13 });
    const slots = Array.from({ length: 1_000 }, (_, i) => RESERVED + i);
    expect(slots.filter((slot) => one.toIndex(slot) === other.toIndex(slot)).length).toBeLessThan(3);
  });

  test('neighbours are spread over the whole list', () => {
    const permutation = createIndexPermutation({ key, capacity: 4 ** 13 });
    const quarters = [0, 0, 0, 0];
    for (let slot = RESERVED; slot < RESERVED + 4_000; slot++)
      quarters[permutation.toIndex(slot) >> 24]! += 1;
    for (const count of quarters) expect(Math.abs(count - 1_000)).toBeLessThan(150);
  });

  test('slots outside the range, just and far, are refused', () => {
    const permutation = createIndexPermutation({ key, capacity: 4 ** 10 });
    for (const slot of [RESERVED - 1, 4 ** 10, -1, 0.5, Number.NaN]) {
      expect(() => permutation.toIndex(slot)).toThrow(RangeError);
      expect(() => permutation.toSlot(slot)).toThrow(RangeError);
    }
    expect(() => permutation.toIndex(RESERVED)).not.toThrow();
    expect(() => permutation.toIndex(4 ** 10 - 1)).not.toThrow();
  });

  test.each([
    ['a capacity that is no power of four', { key, capacity: 2 ** 19 }],
    ['a capacity beyond 4^15', { key, capacity: 4 ** 16 }],
    ['nothing but a reserved part', { key, capacity: 4 ** 8 }],
    ['a short key', { key: key.subarray(1), capacity: 4 ** 10 }],
  ])('refuses %s', (_name, options) => {
    expect(() => createIndexPermutation(options)).toThrow(RangeError);
  });
});
