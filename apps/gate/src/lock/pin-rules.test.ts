import { describe, expect, it } from 'vitest';
import { afterWrong, isOut, isWeakPin, NO_TRIES, type PinTries, waitLeft } from './pin-rules.ts';

const NOW = 1_700_000_000_000;
const wrong = (times: number): PinTries =>
  Array.from({ length: times }).reduce<PinTries>((tries) => afterWrong(tries, NOW), NO_TRIES);

describe('wrong PINs', () => {
  it('are waited for longer each time', () => {
    expect([1, 2, 3, 4].map((times) => waitLeft(wrong(times), NOW))).toEqual([0, 5_000, 30_000, 60_000]);
  });

  it('are waited for to the millisecond', () => {
    const tries = wrong(2);
    expect([4_999, 5_000, 5_001].map((after) => waitLeft(tries, NOW + after))).toEqual([1, 0, 0]);
  });

  it('sign out at the fifth', () => {
    expect([4, 5, 6].map((times) => isOut(wrong(times)))).toEqual([false, true, true]);
  });

  it('make nobody wait longer where the clock was put back', () => {
    expect(waitLeft(wrong(2), NOW - 86_400_000)).toBe(60_000);
  });
});

describe('a PIN too easy to guess', () => {
  it.each(['000000', '999999', '012345', '123456', '456789', '987654', '543210'])('%s', (pin) => {
    expect(isWeakPin(pin)).toBe(true);
  });

  it.each(['000001', '123457', '135790', '112233', '246813'])('is not %s', (pin) => {
    expect(isWeakPin(pin)).toBe(false);
  });
});
