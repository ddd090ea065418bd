import type { ManifestList } from '@healthcode/pass';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canCheck, freshnessOf, LATE_AFTER_MS } from './freshness.ts';
import { isStillNeeded, keysFor, listName, planFiles, pollDelay } from './sync-plan.ts';

const list = (uri: string, day: number, ...chunks: string[]): ManifestList => ({
  uri,
  day,
  bits: 2,
  capacity: 1024,
  sequence: 1,
  size: 300,
  chunks: chunks.map((name) => ({ name, bytes: 100 })),
  deltas: [],
});
describe('looking for a newer list', () => {
  it('waits 30 to 40 s', () => {
    expect(pollDelay(0)).toBe(30_000);
    expect(pollDelay(0.5)).toBe(35_000);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (random) => pollDelay(random) <= 40_000),
    );
  });

  it('fetches every file on the way that is not here, once', () => {
    expect(planFiles(['a', 'b', 'e', 'b'], [], ['a'])).toEqual({ fetch: ['b', 'e'], drop: [] });
  });

  it('drops what is neither on the way nor part of a list in use', () => {
    expect(planFiles(['a'], ['old'], ['a', 'old', 'older'])).toEqual({ fetch: [], drop: ['older'] });
  });

  it('names lists of two days apart though their uri is the same', () => {
    expect(listName(list('c', 1))).not.toBe(listName(list('c', 2)));
    expect(listName({ uri: 'P', period: [3, 9] })).toBe('P@3-9');
  });

  it('opens a phone list with the key of its day only, a paper list with any, newest first', () => {
    const key = (uri: string, day: number) => ({
      uri,
      day,
      listKey: new Uint8Array(32),
      displayKey: new Uint8Array(16),
    });
    const keys = [key('c', 1), key('c', 2), key('w', 1), key('w', 2)];
    expect(keysFor(list('c', 2), keys).map((one) => one.day)).toEqual([2]);
    const { day: _, ...paper } = list('w', 0);
    expect(keysFor({ ...paper, period: [0, 181] }, keys).map((one) => one.day)).toEqual([2, 1]);
  });

  it('keeps yesterday’s list for the minute after midnight', () => {
    const midnight = Date.UTC(2026, 10, 22, 16);
    const yesterday = list('c', 20_779);
    const needed = [59_999, 60_000, 60_001].map((ms) => isStillNeeded(yesterday, midnight + ms, 480));
    expect(needed).toEqual([true, false, false]);
    const { day: _, ...paper } = yesterday;
    expect(isStillNeeded({ ...paper, period: [0, 181] }, midnight, 480)).toBe(false);
  });
});

describe('how fresh the list is', () => {
  const hour = 3_600_000;
  const at = (ageMs: number, days: readonly number[] = [9], maxAgeMs = 4 * hour) =>
    freshnessOf(
      days.map((day) => ({ day, manifestTime: 10 * hour })),
      10 * hour + ageMs,
      9,
      maxAgeMs,
    ).kind;

  it('is late after ten minutes', () => {
    expect([LATE_AFTER_MS - 1, LATE_AFTER_MS, LATE_AFTER_MS + 1].map((age) => at(age))).toEqual([
      'fresh',
      'fresh',
      'late',
    ]);
  });

  it('is too old just after the venue’s limit', () => {
    expect([4 * hour - 1, 4 * hour, 4 * hour + 1].map((age) => at(age))).toEqual(['late', 'late', 'too-old']);
  });

  it('says that there is no list before anyone is scanned', () => {
    expect(freshnessOf([], 1, 9, hour)).toEqual({ kind: 'none' });
    expect(at(0, [])).toBe('none');
    expect(at(0, [8])).toBe('other-day');
  });

  it('lets nobody be checked without a list of today that is young enough', () => {
    expect(canCheck({ kind: 'fresh', ageMs: 0 })).toBe(true);
    expect(canCheck({ kind: 'late', ageMs: 0 })).toBe(true);
    for (const kind of ['too-old', 'other-day'] as const) expect(canCheck({ kind, ageMs: 0 })).toBe(false);
    expect(canCheck({ kind: 'none' })).toBe(false);
  });

  it('counts a manifest from the future as just signed', () => {
    expect(freshnessOf([{ day: 9, manifestTime: 100 }], 50, 9, hour)).toEqual({ kind: 'fresh', ageMs: 0 });
  });
});
