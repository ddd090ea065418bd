import { describe, expect, it } from 'vitest';
import { isIdle, locksOnOpening } from './idle-rules.ts';

const MINUTES = 15;
const SPAN = MINUTES * 60_000;
const USED = 1_700_000_000_000;
const at = (wall: number, steady: number) => ({ wall: USED + wall, steady });

describe('the lock of a gate', () => {
  it('comes after fifteen minutes without use: just inside, exactly, just outside', () => {
    const idle = [SPAN - 1, SPAN, SPAN + 1].map((ms) => isIdle(at(0, 0), at(ms, ms), MINUTES));
    expect(idle).toEqual([false, true, true]);
  });

  it('comes although the clock was turned back, and although the device slept', () => {
    expect(isIdle(at(0, 0), at(-SPAN, SPAN), MINUTES)).toBe(true);
    expect(isIdle(at(0, 0), at(SPAN, 10), MINUTES)).toBe(true);
  });

  it('does not come with a reload at once, and comes with a restart later', () => {
    const locks = [0, SPAN - 1, SPAN, SPAN + 1].map((ms) => locksOnOpening(USED, USED + ms, MINUTES));
    expect(locks).toEqual([false, false, true, true]);
  });

  it('comes with a restart whose clock was turned back by more than a minute', () => {
    const locks = [59_999, 60_000, 60_001].map((ms) => locksOnOpening(USED, USED - ms, MINUTES));
    expect(locks).toEqual([false, false, true]);
  });

  it('comes where nobody wrote down a use', () => {
    expect(locksOnOpening(undefined, USED, MINUTES)).toBe(true);
  });
});
