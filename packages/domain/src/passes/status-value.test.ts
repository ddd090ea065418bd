import { describe, expect, it } from 'vitest';
import { STATUS_VALUES, statusOfValue, statusValueOf } from './status-value.ts';

const well = {
  deviceLost: false,
  familyEnded: false,
  accountClosed: false,
  identityDisputeUpheld: false,
  colour: 'green',
  declarationLapsed: false,
} as const;

describe('statusValueOf', () => {
  it('is the value of the colour while nothing else is the matter', () => {
    expect(statusValueOf(well)).toBe(0);
    expect(statusValueOf({ ...well, colour: 'red' })).toBe(2);
    expect(statusValueOf({ ...well, colour: 'orange' })).toBe(3);
  });

  it('withdraws for each of the four reasons, even where the colour is red', () => {
    for (const reason of ['deviceLost', 'familyEnded', 'accountClosed', 'identityDisputeUpheld'] as const) {
      expect(statusValueOf({ ...well, colour: 'red', [reason]: true }), reason).toBe(1);
    }
  });

  it('withdraws a green with a lapsed declaration, but never hides an orange or a red by it', () => {
    const lapsed = { ...well, declarationLapsed: true };
    expect(statusValueOf(lapsed)).toBe(1);
    expect(statusValueOf({ ...lapsed, colour: 'orange' })).toBe(3);
    expect(statusValueOf({ ...lapsed, colour: 'red' })).toBe(2);
  });
});

describe('statusOfValue', () => {
  it('reads every value back', () => {
    for (const [name, value] of Object.entries(STATUS_VALUES)) expect(statusOfValue(value)).toBe(name);
  });
});
