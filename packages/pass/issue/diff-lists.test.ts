import { statusListOver, withChanges } from '@healthcode/pass';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffLists } from './diff-lists.ts';

const state = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const twoStates = fc
  .tuple(fc.constantFrom(1, 2, 4, 8), fc.integer({ min: 1, max: 70 }))
  .chain(([bits, length]) => fc.tuple(fc.constant(bits), state(length), state(length)));

test('the changes from one state to another lead there, and name nothing that stayed', () => {
  fc.assert(
    fc.property(twoStates, ([bits, before, after]) => {
      const changes = diffLists(before, after, bits);
      expect(withChanges(statusListOver(bits, before), changes).bytes).toEqual(after);
      const old = statusListOver(bits, before);
      for (const [at, idx] of changes.indices.entries()) expect(old.get(idx)).not.toBe(changes.values[at]);
    }),
  );
});

test('bytes that begin in the middle of a word are compared as well', () => {
  const [before, after] = [new Uint8Array(9), new Uint8Array(10)];
  after[9] = 1;
  expect([...diffLists(before, after.subarray(1), 2).indices]).toEqual([32]);
});

test('lists of different length are no two states of one', () => {
  expect(() => diffLists(new Uint8Array(4), new Uint8Array(5), 2)).toThrow(RangeError);
});
