import { GATE_WAYS } from '@healthcode/domain';
import { describe, expect, it } from 'vitest';
import { directionOf } from './gate-way.ts';

describe('the way people go through a gate', () => {
  it('is the gate’s own, at a gate for both the one that was switched to, and else not told', () => {
    const ways = GATE_WAYS.map((way) => [way, directionOf({ way, side: 'out' })]);
    expect(Object.fromEntries(ways)).toEqual({ any: null, in: 'in', out: 'out', both: 'out' });
    expect(directionOf({ way: 'both', side: 'in' })).toBe('in');
  });
});
