import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DeltaLadder, mergeAscending } from './delta-ladder.ts';

const ascending = fc
  .uniqueArray(fc.nat(5_000), { maxLength: 40 })
  .map((some) => Uint32Array.from(some.toSorted((one, other) => one - other)));

describe('two ascending arrays', () => {
  it('merge into every number once, ascending', () => {
    fc.assert(
      fc.property(ascending, ascending, (one, other) => {
        const all = [...new Set([...one, ...other])].toSorted((left, right) => left - right);
        expect([...mergeAscending(one, other)]).toEqual(all);
      }),
    );
  });
});

/** Published once a sequence, a place changing each time. */
function climb(states: number): { ladder: DeltaLadder; newest: number } {
  const ladder = new DeltaLadder();
  for (let from = 1; from < states; from++) ladder.add(from, from + 1, Uint32Array.of(from));
  return { ladder, newest: states };
}

describe('the earlier states that a delta leads from', () => {
  it('are few, however many there have been', () => {
    expect(climb(20_000).ladder.rungs.length).toBeLessThanOrEqual(20);
  });

  it('reach back to the first, and near enough for whoever missed little', () => {
    const { ladder, newest } = climb(3_000);
    expect(ladder.rungs[0]?.from).toBe(1);
    for (let held = 1; held < newest; held++) {
      const rung = ladder.rungs.findLast(({ from }) => from <= held)!;
      const [fetched, missed] = [newest - rung.from, Math.max(4, newest - held)];
      expect(fetched, `from ${held}`).toBeLessThanOrEqual(3 * missed + 3);
    }
  });

  it('each know every place that has changed since', () => {
    const { ladder, newest } = climb(500);
    for (const { from, indices } of ladder.rungs) {
      expect([...indices]).toEqual(Array.from({ length: newest - from }, (_, at) => from + at));
    }
  });

  it('are given up where more has changed than the whole list is worth', () => {
    const { ladder } = climb(500);
    ladder.cut(10);
    expect(ladder.rungs.length).toBeGreaterThan(0);
    expect(ladder.rungs.every(({ indices }) => indices.length <= 10)).toBe(true);
  });

  it('are none where sequences do not grow', () => {
    const { ladder } = climb(10);
    ladder.add(10, 10, Uint32Array.of(1));
    expect(ladder.rungs).toEqual([]);
  });
});
