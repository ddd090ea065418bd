/** Entries from `start` to before `end`. */
export interface EntryRange {
  readonly start: number;
  readonly end: number;
}

/** The complete subtree over entries `index * 2^height` to before `(index + 1) * 2^height`. */
export interface Subtree {
  readonly height: number;
  readonly index: number;
}

/** The largest power of two below `size` (> 1): where RFC 6962 parts a tree. No bit operations: sizes pass 2^31. */
export function splitPoint(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}

/** The complete subtrees, left to right, whose hashes give the root of a range that is a node of a tree. */
export function subtreesOf({ start, end }: EntryRange): Subtree[] {
  const subtrees: Subtree[] = [];
  for (let at = start; at < end; ) {
    let height = 0;
    while (at % 2 ** (height + 1) === 0 && at + 2 ** (height + 1) <= end) height++;
    subtrees.push({ height, index: at / 2 ** height });
    at += 2 ** height;
  }
  return subtrees;
}

/**
 * The nodes whose hashes prove that entry `index` is in a tree of `size` (RFC 6962 §2.1.1), the entry's sibling
 * first. Throws a RangeError when the index is not below the size.
 */
export function inclusionRanges(index: number, size: number): EntryRange[] {
  if (!(index >= 0 && index < size)) throw new RangeError('the index lies beyond the tree');
  const ranges: EntryRange[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + splitPoint(end - start);
    if (index < middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
    }
  }
  return ranges.reverse();
}

/**
 * The nodes whose hashes prove that a tree of `newSize` began as one of `oldSize` (RFC 6962 §2.1.2). Throws a
 * RangeError unless 0 ≤ old ≤ new. An empty tree and the same size need no proof.
 */
export function consistencyRanges(oldSize: number, newSize: number): EntryRange[] {
  if (!(oldSize >= 0 && oldSize <= newSize)) throw new RangeError('the old tree is larger than the new one');
  if (oldSize === 0 || oldSize === newSize) return [];
  const ranges: EntryRange[] = [];
  let [start, end] = [0, newSize];
  while (oldSize !== end) {
    const middle = start + splitPoint(end - start);
    if (oldSize <= middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
    }
  }
  // while `start` is 0 the old tree is itself a node of the new one, and the verifier has its root
  if (start !== 0) ranges.push({ start, end });
  return ranges.reverse();
}
