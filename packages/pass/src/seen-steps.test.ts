import { expect, test } from 'vitest';
import { SeenSteps } from './seen-steps.ts';

const proof = new Uint8Array(64).fill(7);
const another = new Uint8Array(64).fill(8);

test('a higher step is new, the same or a lower one was here before', () => {
  const seen = new SeenSteps();
  expect(seen.note('a', 10, proof, 0)).toBe('new');
  expect(seen.note('a', 9, proof, 1)).toBe('already-scanned');
  expect(seen.note('a', 11, proof, 2)).toBe('new');
  expect(seen.note('b', 10, proof, 3)).toBe('new');
});

test('the same frame just inside, exactly at, and just outside 5 s of its first sight', () => {
  const seen = new SeenSteps();
  seen.note('a', 10, proof, 1_000);
  expect(seen.note('a', 10, proof, 5_999)).toBe('same-check');
  expect(seen.note('a', 10, proof, 6_000)).toBe('same-check');
  expect(seen.note('a', 10, proof, 6_001)).toBe('already-scanned');
});

test('another proof of the same step is not the same frame', () => {
  const seen = new SeenSteps();
  seen.note('a', 10, proof, 0);
  expect(seen.note('a', 10, another, 1)).toBe('already-scanned');
});

test('what is exported is remembered after a restart', () => {
  const seen = new SeenSteps();
  seen.note('a', 10, proof, 0);
  const restored = new SeenSteps(JSON.parse(JSON.stringify(seen.export())));
  expect(restored.note('a', 10, proof, 2_000)).toBe('same-check');
  expect(restored.note('a', 10, proof, 60_000)).toBe('already-scanned');
});

test('memory stays within its bound, the oldest out first', () => {
  const seen = new SeenSteps([], 3);
  for (const key of ['a', 'b', 'c', 'a', 'd']) seen.note(key, seen.size + 1, proof, 0);
  expect(seen.size).toBe(3);
  expect(seen.export().map(([key]) => key)).toEqual(['c', 'a', 'd']);
});
