import { describe, expect, it } from 'vitest';
import { isDue } from './due.ts';

describe('asking the server for what seldom changes', () => {
  it('is due the first time, and again when the time is over', () => {
    expect(isDue(undefined, 1_000, 60)).toBe(true);
    expect([1_059, 1_060, 1_061].map((now) => isDue(1_000, now, 60))).toEqual([false, true, true]);
  });

  it('is due when the phone’s clock was set back', () => {
    expect(isDue(1_000, 999, 60)).toBe(true);
    expect(isDue(1_000, 1_000, 60)).toBe(false);
  });
});
