import { describe, expect, it } from 'vitest';
import { compareTimes } from './compare.ts';

const around = (ms: number) => Array.from({ length: 60 }, (_, n) => ms + (n % 10) * 0.2);

describe('two series of times', () => {
  it('are alike where they differ less than the machine varies', () => {
    expect(compareTimes(around(5), around(5.8)).differs).toBe(false);
  });

  it('differ from one millisecond on where the machine is steady', () => {
    expect(compareTimes(around(5), around(6.3)).differs).toBe(true);
    expect(compareTimes(around(6.3), around(5)).differs).toBe(true);
  });

  it('do not differ for a few that took long', () => {
    const slow = around(5).map((ms, at) => (at < 5 ? ms + 400 : ms));
    expect(compareTimes(slow, around(5)).differs).toBe(false);
  });
});
