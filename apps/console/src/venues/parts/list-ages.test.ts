import { expect, it } from 'vitest';
import { agesOf } from './list-ages.ts';

it('offers both bounds and the round ages between them', () => {
  expect(agesOf({ from: 60, to: 240 })).toEqual([60, 90, 120, 180, 240]);
  expect(agesOf({ from: 45, to: 50 })).toEqual([45, 50]);
});
