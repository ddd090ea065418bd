import { expect, it } from 'vitest';
import { swipeOf } from './swipe.ts';

const from = { x: 200, y: 300 };

it('goes to the next person at a swipe to the left, and back at one to the right, from 60 px on', () => {
  const by = (across: number) => swipeOf(from, { x: from.x + across, y: 310 });
  expect([-59, -60, -61, 59, 60, 61].map(by)).toEqual([0, 1, 1, 0, -1, -1]);
});

it('is no swipe when the finger scrolls', () => {
  const steep = (down: number) => swipeOf(from, { x: 100, y: from.y + down });
  expect([50, 51, -50, -51].map(steep)).toEqual([1, 0, 1, 0]);
});
