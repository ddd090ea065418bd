import { describe, expect, it } from 'vitest';
import { tappedPlace } from './tapped-place.ts';

const PICTURE = { width: 1280, height: 720 };
/** A phone held upright: of the picture's width the middle is shown. */
const UPRIGHT = { width: 360, height: 720 };

describe('a tap on the picture', () => {
  it('is in the middle where the middle is tapped, whatever is cut off', () => {
    for (const box of [UPRIGHT, PICTURE, { width: 1280, height: 200 }])
      expect(tappedPlace({ x: box.width / 2, y: box.height / 2 }, box, PICTURE, false)).toEqual({
        x: 0.5,
        y: 0.5,
      });
  });

  it('is never at an edge that the box does not show', () => {
    const left = tappedPlace({ x: 0, y: 0 }, UPRIGHT, PICTURE, false);
    expect(left.x).toBeCloseTo(0.5 - 360 / 1280 / 2);
    expect(left.y).toBe(0);
  });

  it('is on the other side of a mirror', () => {
    const place = tappedPlace({ x: 320, y: 180 }, PICTURE, PICTURE, true);
    expect(place).toEqual({ x: 0.75, y: 0.25 });
  });
});
