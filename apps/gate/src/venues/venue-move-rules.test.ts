import { describe, expect, it } from 'vitest';
import { MOVE_WAIT_MS, movesFrom } from './venue-move-rules.ts';

const LAST = 1_700_000_000_000;

describe('changing the venue', () => {
  it('is free before the first check', () => {
    expect(movesFrom(null, LAST)).toBeNull();
  });

  it('waits until five minutes after the last check: just inside, exactly, just outside', () => {
    const from = [MOVE_WAIT_MS - 1, MOVE_WAIT_MS, MOVE_WAIT_MS + 1].map((ms) => movesFrom(LAST, LAST + ms));
    expect(from).toEqual([LAST + MOVE_WAIT_MS, null, null]);
  });

  it('never waits longer than five minutes, also after the clock was put right backwards', () => {
    expect(movesFrom(LAST, LAST - 60_000)).toBe(LAST - 60_000 + MOVE_WAIT_MS);
  });
});
