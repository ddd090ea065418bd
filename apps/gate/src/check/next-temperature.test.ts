import { READING_COUNTS_MS, type Temperature } from '@healthcode/domain';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NextTemperature } from './next-temperature.ts';

describe('the temperature of whoever comes next', () => {
  let statesNormal = true;
  let shown: Temperature[] = [];
  let next: NextTemperature;
  beforeEach(() => {
    vi.useFakeTimers();
    statesNormal = true;
    shown = [];
    next = new NextTemperature(
      () => statesNormal,
      (temperature) => shown.push(temperature),
    );
  });
  afterEach(() => vi.useRealTimers());

  it('is normal at a glance only where staff may say so', () => {
    expect(next.get()).toEqual({ kind: 'stated-normal' });
    statesNormal = false;
    expect(next.get()).toEqual({ kind: 'not-measured' });
  });

  it('is the thermometer’s figure for fifteen seconds: just before, then, just after', () => {
    statesNormal = false;
    next.read(366, performance.now());
    const measured = { kind: 'measured', tenths: 366 };
    vi.advanceTimersByTime(READING_COUNTS_MS - 1);
    expect(next.get()).toEqual(measured);
    vi.advanceTimersByTime(1);
    expect(next.get()).toEqual(measured);
    vi.advanceTimersByTime(1);
    expect(next.get()).toEqual({ kind: 'not-measured' });
    expect(shown).toEqual([measured, { kind: 'not-measured' }]);
  });

  it('is what was said last, by staff or by the thermometer', () => {
    next.read(366, performance.now());
    next.state({ kind: 'stated-high' });
    expect(next.get()).toEqual({ kind: 'stated-high' });
    next.read(379, performance.now());
    expect(next.get()).toEqual({ kind: 'measured', tenths: 379 });
  });

  it('is of one person only', () => {
    next.read(379, performance.now());
    next.clear();
    expect(next.get()).toEqual({ kind: 'stated-normal' });
    vi.advanceTimersByTime(2 * READING_COUNTS_MS);
    expect(shown).toHaveLength(1);
  });
});
