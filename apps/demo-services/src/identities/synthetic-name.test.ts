import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { syntheticNameFor } from './synthetic-name.ts';

describe('syntheticNameFor', () => {
  it('gives the names that were published for these numbers', () => {
    expect(syntheticNameFor('120101199001010009')).toBe('郑河晴');
    expect(syntheticNameFor('11010119900307002X')).toBe('高潮明');
  });

  it('always gives a name of three Han characters, the same for the same number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{17}[\dX]$/), (number) => {
        const name = syntheticNameFor(number);
        expect(name).toMatch(/^\p{Script=Han}{3}$/u);
        expect(syntheticNameFor(number)).toBe(name);
      }),
    );
  });

  it('spreads neighbouring numbers over many names', () => {
    const names = Array.from({ length: 1000 }, (_, index) =>
      syntheticNameFor(`12010119900101${String(index).padStart(4, '0')}`),
    );
    expect(new Set(names).size).toBeGreaterThan(500);
  });
});
