import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CityClock,
  cityNow,
  hasJumped,
  isClockSet,
  keepClock,
  openClock,
  sawSignedTime,
  setByServer,
  warnsOfDrift,
} from './city-clock.ts';

const at = (wall: number, steady: number) => ({ wall, steady });
const set = (city: number, real: number, wall: number, steady = 0): CityClock =>
  setByServer(
    openClock(undefined, at(wall, steady)),
    { cityTime: city, realTime: real },
    at(wall, steady),
    at(wall, steady),
  );

describe('the city’s clock', () => {
  it('lives in the city’s year while the device lives in its own', () => {
    const clock = set(1_000_000, 50_000_000, 50_000_000);
    expect(cityNow(clock, at(50_001_000, 1_000))).toBe(1_001_000);
    expect(warnsOfDrift(clock)).toBe(false);
  });

  it('counts half of the round trip', () => {
    const clock = setByServer(
      openClock(undefined, at(0, 0)),
      { cityTime: 10_000, realTime: 0 },
      at(0, 0),
      at(400, 400),
    );
    expect(cityNow(clock, at(400, 400))).toBe(10_200);
  });

  it('is not moved by a wall clock turned back while it runs', () => {
    const clock = set(10_000, 10_000, 10_000);
    expect(cityNow(clock, at(-3_600_000, 5_000))).toBe(15_000);
  });

  it('does not fall behind when the device slept', () => {
    const clock = set(10_000, 10_000, 10_000);
    expect(cityNow(clock, at(3_610_000, 200))).toBe(3_610_000);
  });

  it('is set aright by the server after a wall clock put forward', () => {
    const ahead = at(90_000_000, 20_000);
    const clock = set(10_000, 10_000, 10_000);
    expect(cityNow(clock, ahead)).toBe(90_000_000);
    const corrected = setByServer(clock, { cityTime: 30_000, realTime: 30_000 }, ahead, ahead);
    expect(cityNow(corrected, ahead)).toBe(30_000);
    expect(warnsOfDrift(corrected)).toBe(true);
  });

  it('knows that the device was set: at 10 s apart not yet, just above it is, in both directions', () => {
    const clock = set(10_000, 10_000, 10_000);
    const jumps = (wall: number) => hasJumped(clock, at(10_000 + 60_000 + wall, 60_000));
    expect([0, 9_999, 10_000, 10_001].map(jumps)).toEqual([false, false, false, true]);
    expect([-9_999, -10_000, -10_001].map(jumps)).toEqual([false, false, true]);
  });

  it('keeps its offset over a restart', () => {
    const kept = keepClock(set(1_000_000, 50_000_000, 50_000_000));
    const reopened = openClock(kept, at(50_060_000, 3));
    expect(cityNow(reopened, at(50_060_000, 3))).toBe(1_060_000);
    expect(isClockSet(reopened)).toBe(true);
    expect(isClockSet(openClock(undefined, at(1, 1)))).toBe(false);
  });

  it('never runs below the highest signed time, also after a restart with the device turned back', () => {
    const clock = sawSignedTime(set(1_000_000, 1_000_000, 1_000_000), 1_030_000);
    expect(cityNow(clock, at(1_000_000, 0))).toBe(1_030_000);
    expect(cityNow(openClock(keepClock(clock), at(5_000, 0)), at(5_000, 0))).toBe(1_030_000);
    expect(sawSignedTime(clock, 1_020_000)).toBe(clock);
  });

  it('never runs below it either when the server’s own answer does', () => {
    const clock = sawSignedTime(set(1_000_000, 1_000_000, 1_000_000), 1_030_000);
    const answered = setByServer(clock, { cityTime: 900_000, realTime: 900_000 }, at(1, 1), at(1, 1));
    expect(cityNow(answered, at(1, 1))).toBe(1_030_000);
  });

  it('warns of drift just inside, exactly at and just outside 30 s, in both directions', () => {
    const warns = (drift: number) => warnsOfDrift(set(0, 100_000, 100_000 + drift));
    expect([29_999, 30_000, 30_001].map(warns)).toEqual([false, true, true]);
    expect([-29_999, -30_000, -30_001].map(warns)).toEqual([false, true, true]);
  });

  it('never runs backwards, whatever the device’s clocks do', () => {
    const span = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(
        fc.array(fc.record({ wall: span, steady: fc.nat(100_000) }), { maxLength: 20 }),
        (steps) => {
          const clock = set(5_000_000, 5_000_000, 5_000_000);
          let steady = 0;
          for (const step of steps) {
            steady += step.steady;
            expect(cityNow(clock, at(5_000_000 + step.wall, steady))).toBeGreaterThanOrEqual(
              5_000_000 + steady,
            );
          }
        },
      ),
    );
  });
});
