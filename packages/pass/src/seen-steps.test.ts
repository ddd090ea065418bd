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

test('the last step under a key is there to be kept, whatever was learned of others since', () => {
  const seen = new SeenSteps();
  seen.note('a', 10, proof, 0);
  seen.learn('b', 1, 10_000);
  const kept = seen.last('a');
  expect(kept?.slice(0, 3)).toEqual(['a', 10, 0]);
  expect(seen.last('c')).toBeUndefined();
  expect(new SeenSteps([kept!]).note('a', 10, proof, 2_000)).toBe('same-check');
});

test('a step that another gate has seen was here before; a later one of the same person is new', () => {
  const seen = new SeenSteps();
  seen.learn('a', 100, 1_000_000);
  expect(seen.note('a', 99, proof, 1_000_001)).toBe('already-scanned');
  expect(seen.note('a', 100, proof, 1_000_001)).toBe('already-scanned');
  expect(seen.note('a', 101, proof, 1_000_002)).toBe('new');
});

test('learning what was seen here changes nothing: the same frame stays the same check', () => {
  const seen = new SeenSteps();
  seen.note('a', 100, proof, 1_000_000);
  seen.learn('a', 100, 1_000_100);
  seen.learn('a', 99, 1_000_100);
  expect(seen.note('a', 100, proof, 1_000_200)).toBe('same-check');
});

test('a learned step just inside, exactly at, and just outside 10 s ahead of the clock', () => {
  for (const [now, expected] of [
    [990_001, 'already-scanned'],
    [990_000, 'already-scanned'],
    [989_999, 'new'],
  ] as const) {
    const seen = new SeenSteps();
    seen.learn('a', 100, now);
    expect(seen.note('a', 100, proof, now + 1)).toBe(expected);
  }
});

test('memory stays within its bound, the oldest out first', () => {
  const seen = new SeenSteps([], 3);
  for (const key of ['a', 'b', 'c', 'a', 'd']) seen.note(key, seen.size + 1, proof, 0);
  expect(seen.size).toBe(3);
  expect(seen.export().map(([key]) => key)).toEqual(['c', 'a', 'd']);
});
