import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_ROOT, leafHash, nodeHash, rootOfHashes } from './hash.ts';
import { consistencyRanges, type EntryRange, inclusionRanges, splitPoint, subtreesOf } from './ranges.ts';
import { verifyConsistency, verifyInclusion } from './verify-proofs.ts';

const leaves = Array.from({ length: 300 }, (_, i) => leafHash(Uint8Array.of(i >> 8, i & 0xff)));
const rootOf = ({ start, end }: EntryRange) => rootOfHashes(leaves.slice(start, end));
const rootAt = (size: number) => rootOf({ start: 0, end: size });

/** RFC 6962 §2.1 word for word, to compare with. */
function merkleTreeHash(hashes: readonly Uint8Array[]): Uint8Array {
  if (hashes.length === 0) return EMPTY_ROOT;
  if (hashes.length === 1) return hashes[0]!;
  const middle = splitPoint(hashes.length);
  return nodeHash(merkleTreeHash(hashes.slice(0, middle)), merkleTreeHash(hashes.slice(middle)));
}

const inclusionClaim = (index: number, size: number) => ({
  leafHash: leaves[index]!,
  index,
  size,
  path: inclusionRanges(index, size).map(rootOf),
  root: rootAt(size),
});
const consistencyClaim = (oldSize: number, newSize: number) => ({
  oldSize,
  oldRoot: rootAt(oldSize),
  newSize,
  newRoot: rootAt(newSize),
  path: consistencyRanges(oldSize, newSize).map(rootOf),
});

function flip(bytes: Uint8Array, bit: number): Uint8Array {
  return bytes.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
}

const anySize = fc.integer({ min: 1, max: leaves.length });
const bit = fc.integer({ min: 0, max: 255 });
/** A size, an index or smaller size below it, and a place in a list of unknown length. */
const placed = fc.record({
  size: anySize,
  part: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  bit,
});

describe('the root', () => {
  it('is that of RFC 6962 for every size up to 300', () => {
    for (let size = 0; size <= leaves.length; size++) {
      expect(rootAt(size), `size ${size}`).toEqual(merkleTreeHash(leaves.slice(0, size)));
    }
  });

  it('of a range follows from its complete subtrees', () => {
    fc.assert(
      fc.property(placed, ({ size, part }) => {
        const start = Math.floor(part * size);
        const covered = subtreesOf({ start, end: size });
        expect(covered[0]!.index * 2 ** covered[0]!.height).toBe(start);
        expect(covered.reduce((sum, { height }) => sum + 2 ** height, 0)).toBe(size - start);
      }),
    );
  });

  it('parts trees beyond 2^31 where RFC 6962 does', () => {
    expect([2, 3, 4, 5, 2 ** 40, 2 ** 40 + 1, 2 ** 53 - 1].map(splitPoint)).toEqual([
      1,
      2,
      2,
      4,
      2 ** 39,
      2 ** 40,
      2 ** 52,
    ]);
  });
});

describe('an inclusion proof', () => {
  it('verifies for every entry of every tree up to 70 entries', () => {
    for (let size = 1; size <= 70; size++) {
      for (let index = 0; index < size; index++) {
        expect(verifyInclusion(inclusionClaim(index, size)), `${index} of ${size}`).toBe(true);
      }
    }
  });

  it('fails with any bit flipped, in entry, root or path', () => {
    fc.assert(
      fc.property(placed, fc.nat(), ({ size, part, bit }, place) => {
        const claim = inclusionClaim(Math.floor(part * size), size);
        expect(verifyInclusion(claim)).toBe(true);
        expect(verifyInclusion({ ...claim, leafHash: flip(claim.leafHash, bit) })).toBe(false);
        expect(verifyInclusion({ ...claim, root: flip(claim.root, bit) })).toBe(false);
        if (claim.path.length === 0) return;
        const at = place % claim.path.length;
        expect(verifyInclusion({ ...claim, path: claim.path.with(at, flip(claim.path[at]!, bit)) })).toBe(
          false,
        );
      }),
    );
  });

  it('fails at any other index, and with a hash more or less', () => {
    fc.assert(
      fc.property(placed, anySize, ({ size, part }, other) => {
        const claim = inclusionClaim(Math.floor(part * size), size);
        fc.pre(other - 1 !== claim.index);
        expect(verifyInclusion({ ...claim, index: other - 1 })).toBe(false);
        expect(verifyInclusion({ ...claim, path: [...claim.path, claim.root] })).toBe(false);
        expect(verifyInclusion({ ...claim, path: claim.path.slice(0, -1) })).toBe(claim.path.length === 0);
      }),
    );
  });

  it('fails for a larger tree that it does not reach the root of', () => {
    expect(verifyInclusion({ ...inclusionClaim(0, 2), size: 3 })).toBe(false);
  });

  it('fails for an index or size that is none', () => {
    const claim = inclusionClaim(0, 1);
    for (const change of [{ index: 1 }, { index: -1 }, { size: 0 }, { size: 1.5 }, { index: Number.NaN }]) {
      expect(verifyInclusion({ ...claim, ...change }), JSON.stringify(change)).toBe(false);
    }
    expect(() => inclusionRanges(3, 3)).toThrow(RangeError);
    expect(() => inclusionRanges(0, 0)).toThrow(RangeError);
  });
});

describe('a consistency proof', () => {
  it('verifies for all m ≤ n up to 70 entries', () => {
    for (let newSize = 0; newSize <= 70; newSize++) {
      for (let oldSize = 0; oldSize <= newSize; oldSize++) {
        expect(verifyConsistency(consistencyClaim(oldSize, newSize)), `${oldSize} and ${newSize}`).toBe(true);
      }
    }
  });

  it('fails with any bit flipped, in either root or the path', () => {
    fc.assert(
      fc.property(placed, fc.nat(), ({ size, part, bit }, place) => {
        const claim = consistencyClaim(Math.floor(part * (size + 1)), size);
        expect(verifyConsistency(claim)).toBe(true);
        expect(verifyConsistency({ ...claim, oldRoot: flip(claim.oldRoot, bit) })).toBe(false);
        // nothing was in an empty tree, so everything continues it
        expect(verifyConsistency({ ...claim, newRoot: flip(claim.newRoot, bit) })).toBe(claim.oldSize === 0);
        if (claim.path.length === 0) return;
        const at = place % claim.path.length;
        const path = claim.path.with(at, flip(claim.path[at]!, bit));
        expect(verifyConsistency({ ...claim, path })).toBe(false);
        expect(verifyConsistency({ ...claim, path: claim.path.slice(1) })).toBe(false);
        expect(verifyConsistency({ ...claim, path: [...claim.path, claim.newRoot] })).toBe(false);
      }),
    );
  });

  it('fails for a larger tree that it does not reach the root of', () => {
    expect(verifyConsistency({ ...consistencyClaim(1, 2), newSize: 3 })).toBe(false);
  });

  it('fails from a larger tree to a smaller one, and between two of the same size', () => {
    const claim = consistencyClaim(5, 8);
    const back = { oldSize: 8, oldRoot: claim.newRoot, newSize: 5, newRoot: claim.oldRoot, path: claim.path };
    expect(verifyConsistency(back)).toBe(false);
    expect(verifyConsistency({ ...consistencyClaim(8, 8), newRoot: claim.oldRoot })).toBe(false);
    expect(verifyConsistency({ ...claim, path: [] })).toBe(false);
    expect(() => consistencyRanges(9, 8)).toThrow(RangeError);
  });
});
