import { describe, expect, it } from 'vitest';
import { isPin, keepPin } from './pin.ts';

describe('a PIN on the device', () => {
  it('is recognised, and nothing else is', async () => {
    const kept = await keepPin('staff', '246813');
    expect(await isPin(kept, '246813')).toBe(true);
    expect(await isPin(kept, '246814')).toBe(false);
    expect(await isPin(kept, '')).toBe(false);
  });

  it('is kept as a slow salted hash: the same PIN twice looks different', async () => {
    const [one, two] = [await keepPin('staff', '246813'), await keepPin('staff', '246813')];
    expect(one.iterations).toBeGreaterThanOrEqual(600_000);
    expect(one.salt).toHaveLength(16);
    expect(one.salt).not.toEqual(two.salt);
    expect(one.hash).not.toEqual(two.hash);
  });
});
