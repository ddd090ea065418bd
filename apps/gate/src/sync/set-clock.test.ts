import { describe, expect, it } from 'vitest';
import { setClock } from './set-clock.ts';

const HOUR_MS = 3_600_000;

/** A gate whose clock is ahead, and what its queue was told. */
function gateAhead(aheadMs: number, isReached: boolean) {
  let ahead = aheadMs;
  const told: { now: number; aheadMs: number }[] = [];
  const clock = {
    now: () => Math.floor(1_000_000 + performance.now() + ahead),
    correct: async () => {
      if (isReached) ahead = 0;
      return isReached;
    },
  };
  const queue = { setBack: async (now: number, by: number) => void told.push({ now, aheadMs: by }) };
  return { parts: { clock, queue }, told };
}

describe('setting the clock', () => {
  it('tells the queue by how much it had run ahead', async () => {
    const { parts, told } = gateAhead(HOUR_MS, true);
    expect(await setClock(parts)).toBe(true);
    expect(told).toHaveLength(1);
    expect(Math.abs(told[0]!.aheadMs - HOUR_MS)).toBeLessThan(5);
    expect(told[0]!.now).toBeLessThanOrEqual(parts.clock.now());
  });

  it('moves nothing while the server is not reached', async () => {
    const { parts, told } = gateAhead(HOUR_MS, false);
    expect(await setClock(parts)).toBe(false);
    expect(told).toEqual([]);
  });
});
