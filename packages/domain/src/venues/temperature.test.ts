import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTemperature, parseTemperature } from './temperature.ts';

describe('parseTemperature', () => {
  it('reads degrees as they are typed', () => {
    for (const [text, tenths] of [
      ['36.5', 365],
      ['36', 360],
      [' 37.3 ℃', 373],
      ['37.3°C', 373],
      ['３７．２', 372],
      ['37。4', 374],
      ['37,4', 374],
    ] as const) {
      expect(parseTemperature(text), text).toEqual({ ok: true, tenths });
    }
  });

  it('accepts 34.0 to 43.0 and nothing outside', () => {
    const ok = (text: string) => parseTemperature(text).ok;
    expect(['33.9', '34.0', '34.1'].map(ok)).toEqual([false, true, true]);
    expect(['42.9', '43.0', '43.1'].map(ok)).toEqual([true, true, false]);
    expect(parseTemperature('99')).toEqual({ ok: false, problem: 'temperature-implausible' });
  });

  it('refuses what is no temperature, and never rounds', () => {
    for (const text of ['', 'warm', '36.55', '-36', '36.', '.5', '3 6.5x', '1e2']) {
      expect(parseTemperature(text), text).toEqual({ ok: false, problem: 'temperature-form' });
    }
  });

  it('reads back what formatTemperature writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 340, max: 430 }), (tenths) => {
        expect(parseTemperature(formatTemperature(tenths))).toEqual({ ok: true, tenths });
      }),
    );
  });
});
