import type { GateDeviceView } from '@healthcode/contracts/client';
import { expect, it } from 'vitest';
import { waitingOn } from './waiting-on.ts';

const device = (waiting: number | null, withdrawnAt: number | null = null) =>
  ({ waiting, withdrawnAt }) as GateDeviceView;

it('adds up what devices say they have, of those that still upload', () => {
  expect(waitingOn([])).toBe(0);
  expect(waitingOn([device(2), device(null), device(3), device(5, 1)])).toBe(5);
});
