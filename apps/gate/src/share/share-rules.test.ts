import { describe, expect, it } from 'vitest';
import { askAfter, isStillOfUse, TELL_AFTER_MS, tellsHealth } from './share-rules.ts';

describe('when a gate tells and asks', () => {
  it('tells within 300 ms of a scan', () => {
    expect(TELL_AFTER_MS).toBeLessThanOrEqual(300);
  });

  it('asks every 5 s within two minutes of a scan, then every 30 s', () => {
    expect([119_999, 120_000, 120_001, Number.POSITIVE_INFINITY].map(askAfter)).toEqual([
      5_000, 5_000, 30_000, 30_000,
    ]);
  });

  it('says how it is once a minute', () => {
    expect([59_999, 60_000, 60_001].map(tellsHealth)).toEqual([false, true, true]);
  });

  it('lets go of what could not be told in time', () => {
    expect([69_999, 70_000, 70_001].map(isStillOfUse)).toEqual([true, true, false]);
  });
});
