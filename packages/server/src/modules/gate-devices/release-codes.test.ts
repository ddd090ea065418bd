import { describe, expect, it } from 'vitest';
import { RELEASE_CODE_MS, ReleaseCodes } from './release-codes.ts';

const NOW = 1_700_000_000_000;
const counting = () => {
  let next = 0;
  return new ReleaseCodes(() => next++);
};

describe('a release code', () => {
  it('opens once, at its venue only, however it is typed', () => {
    const codes = counting();
    const code = codes.give('v', NOW);
    expect(code).toBe('000000');
    expect(codes.take('w', code, NOW)).toBe(false);
    expect(codes.take('v', ' ０００ 000', NOW)).toBe(true);
    expect(codes.take('v', code, NOW)).toBe(false);
  });

  it('is good for five minutes: just inside, exactly, just outside', () => {
    const taken = (after: number) => {
      const codes = counting();
      return codes.take('v', codes.give('v', NOW), NOW + after);
    };
    expect([RELEASE_CODE_MS - 1, RELEASE_CODE_MS, RELEASE_CODE_MS + 1].map(taken)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('is replaced by the next one for the same venue', () => {
    const codes = counting();
    const first = codes.give('v', NOW);
    const second = codes.give('v', NOW);
    expect(codes.take('v', first, NOW)).toBe(false);
    expect(codes.take('v', second, NOW)).toBe(true);
  });

  it('is good for nothing after five wrong ones, and still good after four', () => {
    for (const [wrong, opens] of [
      [4, true],
      [5, false],
      [6, false],
    ] as const) {
      const codes = counting();
      const code = codes.give('v', NOW);
      for (let i = 0; i < wrong; i++) expect(codes.take('v', '999999', NOW)).toBe(false);
      expect(codes.take('v', code, NOW)).toBe(opens);
    }
  });
});
