import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inUsualOrder, perTenThousand, sayBytes, sayShare } from './figures.ts';

describe('a share', () => {
  it('has two digits', () => {
    expect(sayShare(1, 3)).toBe('33.33%');
    expect(sayShare(15_587_904, 15_602_318)).toBe('99.91%');
  });

  it('is 100 % or 0 % only when that is exactly so', () => {
    expect(sayShare(0, 0)).toBe('0%');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000_000 }), fc.nat({ max: 20_000_000 }), (total, part) => {
        const count = part % (total + 1);
        const share = sayShare(count, total);
        return (share === '100%') === (count === total) && (share === '0%') === (count === 0);
      }),
    );
    expect(sayShare(19_999_999, 20_000_000)).toBe('>99.99%');
    expect(sayShare(1, 20_000_000)).toBe('<0.01%');
  });
});

describe('figures of a district', () => {
  it('counts people who are not green per 10,000', () => {
    expect(perTenThousand({ green: 9990, orange: 8, red: 2 })).toBe('10.0');
    expect(perTenThousand({ green: 0, orange: 0, red: 0 })).toBeNull();
  });

  it('changes the unit of a size at a thousand and at a million bytes', () => {
    expect([999, 1000, 400_123].map(sayBytes)).toEqual(['999 B', '1.0 kB', '400.1 kB']);
    expect(sayBytes(1_000_000)).toBe('1.0 MB');
  });
});

describe('checks by decision', () => {
  it('lists decisions that happened in the usual order, unknown ones last', () => {
    const counts = [
      { decision: 'wave-through', count: 1 },
      { decision: 'refuse', count: 2 },
      { decision: 'original-way', count: 0 },
      { decision: 'admit', count: 40 },
    ];
    expect(inUsualOrder(counts).map(({ decision }) => decision)).toEqual(['admit', 'refuse', 'wave-through']);
  });
});
