import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeListChanges, encodeListChanges, type ListChanges, withChanges } from './list-changes.ts';
import { statusListOver } from './status-list.ts';

const SIZE = 1024;
const bits = fc.constantFrom(1, 2, 4, 8);

const changesOf = (pairs: ReadonlyMap<number, number>): ListChanges => {
  const sorted = [...pairs].toSorted(([one], [other]) => one - other);
  return {
    indices: Uint32Array.from(sorted, ([idx]) => idx),
    values: Uint8Array.from(sorted, ([, value]) => value),
  };
};
const pairs = (most: number) =>
  fc.array(fc.tuple(fc.nat(SIZE - 1), fc.nat(most)), { maxLength: 60 }).map((entries) => new Map(entries));

describe('changes of a list', () => {
  test('come out of their bytes as they went in', () => {
    const some = bits.chain((width) => fc.tuple(fc.constant(width), pairs(2 ** width - 1)));
    fc.assert(
      fc.property(some, ([width, map]) => {
        const changes = changesOf(map);
        expect(decodeListChanges(encodeListChanges(changes, width), width, SIZE)).toEqual(changes);
      }),
    );
  });

  test('stand in the list afterwards, and nothing else has moved', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: SIZE / 4, maxLength: SIZE / 4 }), pairs(3), (bytes, map) => {
        const before = statusListOver(2, bytes.slice());
        const after = withChanges(before, changesOf(map));
        for (let idx = 0; idx < SIZE; idx++) expect(after.get(idx)).toBe(map.get(idx) ?? before.get(idx));
        expect(before.bytes).toEqual(bytes);
      }),
      { numRuns: 50 },
    );
  });

  test('put on again change nothing: what stands at a place is said, not what to add to it', () => {
    const changes = changesOf(
      new Map([
        [3, 2],
        [700, 0],
      ]),
    );
    const once = withChanges(statusListOver(2, new Uint8Array(SIZE / 4).fill(0xff)), changes);
    expect(withChanges(once, changes).bytes).toEqual(once.bytes);
  });

  test.each([
    ['the last place', SIZE - 1, true],
    ['the place behind it', SIZE, false],
  ] as const)('reach %s of the list: %s %s', (_name, idx, ok) => {
    const encoded = encodeListChanges(changesOf(new Map([[idx, 1]])), 2);
    expect(decodeListChanges(encoded, 2, SIZE) !== null).toBe(ok);
  });

  test('are never read from other bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const read = decodeListChanges(bytes, 2, SIZE);
        if (read !== null) expect(encodeListChanges(read, 2)).toEqual(bytes);
      }),
    );
  });

  test('of an index twice, or backwards, are not written', () => {
    const twice = { indices: Uint32Array.of(5, 5), values: Uint8Array.of(1, 1) };
    expect(() => encodeListChanges(twice, 2)).toThrow(RangeError);
    expect(() => encodeListChanges({ indices: Uint32Array.of(1), values: Uint8Array.of(4) }, 2)).toThrow(
      RangeError,
    );
  });
});
