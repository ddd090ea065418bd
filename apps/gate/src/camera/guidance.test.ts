import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CALM_MS,
  DARK_CODE_LEVEL,
  DARK_ROOM_LEVEL,
  type Guidance,
  guidanceOf,
  keepCalm,
  LARGEST_SHARE,
  SIGHTS_KEPT,
  type Sight,
  SMALLEST_MODULE_PIXELS,
} from './guidance.ts';

const empty: Sight = { seen: null, level: 120 };
const withCode = (modulePixels: number, share = 0.4, level = 120): Sight => ({
  seen: { modulePixels, share },
  level,
});
const often = (sight: Sight) => Array.from({ length: SIGHTS_KEPT }, () => sight);

describe('what the guide says', () => {
  it('is nothing while nobody holds up a code', () => {
    expect(guidanceOf([])).toBe('looking');
    expect(guidanceOf(often(empty))).toBe('looking');
  });

  it('needs a code to be seen twice: once may be a corner of something else', () => {
    const seen = [0, 1, 2].map((times) => [...often(empty), ...often(withCode(5)).slice(0, times)]);
    expect(seen.map(guidanceOf)).toEqual(['looking', 'looking', 'steady']);
  });

  it('is to come closer where the modules have too few pixels', () => {
    const sizes = [SMALLEST_MODULE_PIXELS - 0.1, SMALLEST_MODULE_PIXELS, SMALLEST_MODULE_PIXELS + 0.1];
    expect(sizes.map((size) => guidanceOf(often(withCode(size))))).toEqual(['closer', 'steady', 'steady']);
  });

  it('is to go back where the code fills the picture', () => {
    const shares = [LARGEST_SHARE - 0.01, LARGEST_SHARE, LARGEST_SHARE + 0.01];
    expect(shares.map((share) => guidanceOf(often(withCode(8, share))))).toEqual([
      'steady',
      'steady',
      'farther',
    ]);
  });

  it('is for light where the picture is too dark, sooner when a code is in it', () => {
    const levels = (around: number) => [around - 1, around, around + 1];
    expect(levels(DARK_CODE_LEVEL).map((level) => guidanceOf(often(withCode(5, 0.4, level))))).toEqual([
      'dark',
      'steady',
      'steady',
    ]);
    expect(levels(DARK_ROOM_LEVEL).map((level) => guidanceOf(often({ seen: null, level })))).toEqual([
      'dark',
      'looking',
      'looking',
    ]);
  });

  it('forgets what was seen a while ago', () => {
    expect(guidanceOf([...often(withCode(5)), ...often(empty)])).toBe('looking');
  });
});

describe('a hint', () => {
  it('stands for a second and a half', () => {
    const shown = { guidance: 'looking', since: 1_000 } as const;
    const after = [CALM_MS - 1, CALM_MS, CALM_MS + 1].map((wait) => keepCalm(shown, 'dark', 1_000 + wait));
    expect(after.map(({ guidance }) => guidance)).toEqual(['looking', 'dark', 'dark']);
  });

  it('never changes twice within that time, whatever is seen', () => {
    const wish = fc.tuple(
      fc.constantFrom<Guidance>('looking', 'closer', 'dark', 'steady'),
      fc.integer({ min: 0, max: 400 }),
    );
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 80 }), (wishes) => {
        let shown = { guidance: 'looking' as Guidance, since: Number.NEGATIVE_INFINITY };
        let now = 0;
        const changes: number[] = [];
        for (const [wanted, wait] of wishes) {
          now += wait;
          const next = keepCalm(shown, wanted, now);
          if (next.guidance !== shown.guidance) changes.push(now);
          shown = next;
        }
        expect(changes.every((at, index) => index === 0 || at - changes[index - 1]! >= CALM_MS)).toBe(true);
      }),
    );
  });
});
