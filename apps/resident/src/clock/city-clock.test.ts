import { describe, expect, it } from 'vitest';
import {
  cityNow,
  confirmClock,
  followClock,
  measureClock,
  phoneClockWarning,
  startClock,
  type Tick,
} from './city-clock.ts';

const tick = (wallMs: number, steadyMs: number): Tick => ({ wallMs, steadyMs });
const fresh = startClock(null);

describe('the city clock on a phone', () => {
  it('follows the phone until the city has been heard', () => {
    expect(cityNow(fresh, 5_000)).toBe(5_000);
    expect(fresh.confirmed).toBe(false);
  });

  it('takes the answer as given half-way through the round trip', () => {
    const state = measureClock(fresh, tick(1_000, 0), tick(1_400, 400), {
      cityTime: 90_200,
      realTime: 1_200,
    });
    expect(cityNow(state, 1_200)).toBe(90_200);
    expect(cityNow(state, 2_200)).toBe(91_200);
    expect(state.reading?.phoneErrorMs).toBe(0);
    expect(state.confirmed).toBe(true);
  });

  it('measures the round trip on the steady clock, so that setting the phone meanwhile does no harm', () => {
    const state = measureClock(fresh, tick(1_000, 0), tick(3_601_000, 200), { cityTime: 5_000, realTime: 0 });
    expect(cityNow(state, 3_601_000)).toBe(5_100);
  });

  it('keeps a confirmed reading when a later answer took longer than five seconds', () => {
    const good = measureClock(fresh, tick(0, 0), tick(100, 100), { cityTime: 50, realTime: 50 });
    const slow = (took: number) =>
      measureClock(good, tick(0, 0), tick(took, took), { cityTime: 9_000_000, realTime: 50 });
    expect(slow(4_999)).not.toBe(good);
    expect(slow(5_000)).not.toBe(good);
    expect(slow(5_001)).toBe(good);
  });

  it('takes even a slow answer when it has nothing confirmed', () => {
    const state = measureClock(fresh, tick(0, 0), tick(8_000, 8_000), { cityTime: 104_000, realTime: 4_000 });
    expect(cityNow(state, 4_000)).toBe(104_000);
  });
});

describe('a phone clock that jumps while the code shows', () => {
  const good = measureClock(fresh, tick(0, 0), tick(0, 0), { cityTime: 1_000_000, realTime: 0 });
  const after = (wallMs: number) => followClock(good, tick(0, 0), tick(wallMs, 1_000));

  it('ignores differences of up to two seconds', () => {
    expect(after(1_000)).toBe(good);
    expect(after(3_000)).toBe(good);
    expect(after(-1_000)).toBe(good);
  });

  it('keeps the city time when the phone is set back', () => {
    const state = after(-1_001);
    expect(cityNow(state, -1_001)).toBe(1_001_000);
    expect(state.reading?.phoneErrorMs).toBe(2_001);
    expect(state).toMatchObject({ confirmed: false, leapt: true });
  });

  it('follows a leap ahead, which may have been sleep, but asks for confirmation', () => {
    const state = after(3_001);
    expect(cityNow(state, 3_001)).toBe(1_003_001);
    expect(state).toMatchObject({ confirmed: false, leapt: true });
  });

  it('is settled by the next answer of the city', () => {
    const state = measureClock(after(3_001), tick(3_001, 0), tick(3_001, 0), { cityTime: 7, realTime: 7 });
    expect(state).toMatchObject({ confirmed: true, leapt: false });
  });
});

describe('the city’s time in another reply', () => {
  const reading = { cityOffsetMs: 500_000, phoneErrorMs: 0, measuredAtMs: 0 };
  const stored = startClock(reading);

  it('confirms a stored reading that agrees within three seconds', () => {
    const heard = (cityMs: number) => confirmClock(stored, 1_000, cityMs)?.confirmed ?? null;
    expect([497_999, 498_000, 501_000, 504_000, 504_001].map(heard)).toEqual([null, true, true, true, null]);
  });

  it('cannot confirm what was never measured', () => {
    expect(confirmClock(fresh, 1_000, 1_000)).toBeNull();
  });

  it('settles a leap', () => {
    expect(confirmClock({ ...stored, leapt: true }, 1_000, 501_000)).toMatchObject({ leapt: false });
  });
});

describe('the warning about the phone’s own clock', () => {
  const wrongBy = (ms: number) =>
    phoneClockWarning(measureClock(fresh, tick(0, 0), tick(0, 0), { cityTime: 0, realTime: ms }));

  it('begins above thirty seconds, in both directions', () => {
    expect([29_999, 30_000, 30_001].map(wrongBy)).toEqual([null, null, 30_001]);
    expect([-29_999, -30_000, -30_001].map(wrongBy)).toEqual([null, null, -30_001]);
  });

  it('does not mind that the city lives in another year', () => {
    const demo = measureClock(fresh, tick(0, 0), tick(0, 0), { cityTime: 9e12, realTime: 0 });
    expect(phoneClockWarning(demo)).toBeNull();
  });
});
