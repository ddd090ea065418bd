import { describe, expect, it } from 'vitest';
import { READING_COUNTS_MS, readingCounts, whoseReading } from './temperature-reading.ts';

describe('a reading of the thermometer', () => {
  it('counts for the next person up to fifteen seconds, and not from the future', () => {
    const at = 100_000;
    const after = (ms: number) => readingCounts(at, at + ms);
    expect([READING_COUNTS_MS - 1, READING_COUNTS_MS, READING_COUNTS_MS + 1].map(after)).toEqual([
      true,
      true,
      false,
    ]);
    expect([-1, 0, 1].map(after)).toEqual([false, true, true]);
  });

  it('is of the person on the screen from the moment their decision appeared', () => {
    const owner = (readAt: number) =>
      whoseReading({ readAt, now: 50_010, shown: { since: 50_000, isHere: true } });
    expect([49_999, 50_000, 50_001].map(owner)).toEqual(['next', 'shown', 'shown']);
  });

  it('is of the next person when the one on the screen has gone, or nobody is there', () => {
    const moment = { readAt: 50_000, now: 50_010 };
    expect(whoseReading({ ...moment, shown: { since: 49_000, isHere: false } })).toBe('next');
    expect(whoseReading({ ...moment, shown: null })).toBe('next');
  });

  it('is nobody’s once it is too old, whoever is on the screen', () => {
    const late = { readAt: 50_000, now: 50_000 + READING_COUNTS_MS + 1 };
    expect(whoseReading({ ...late, shown: { since: 49_000, isHere: true } })).toBe('nobody');
    expect(whoseReading({ ...late, shown: null })).toBe('nobody');
  });
});
