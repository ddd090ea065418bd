import { describe, expect, it } from 'vitest';
import { formatTemperature, parseTemperature } from './temperature.ts';

describe('a temperature as typed', () => {
  it('may have a comma, a full-width figure or the unit', () => {
    for (const typed of ['36.5', '36,5', ' ３６．５ ', '36。5', '36.5℃', '36.5 °C', '36.5度']) {
      expect([typed, parseTemperature(typed)]).toEqual([typed, 365]);
    }
    expect(parseTemperature('37')).toBe(370);
    expect(parseTemperature('37.25')).toBe(372);
  });

  it('is not a number when it is no temperature', () => {
    for (const typed of ['', 'x', '365', '3.7', '-36', '36.5.1', '36.'])
      expect(parseTemperature(typed)).toBeNaN();
  });

  it('reads back as it was shown', () => {
    for (let tenths = 340; tenths <= 430; tenths += 1)
      expect(parseTemperature(formatTemperature(tenths))).toBe(tenths);
  });
});
