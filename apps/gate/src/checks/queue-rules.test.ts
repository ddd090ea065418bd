import type { CheckRecord } from '@healthcode/contracts/client';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BATCH_SIZE, halves, nextBatch, notAhead, retryDelay, settle } from './queue-rules.ts';

const check = (checkId: string, at = 0): CheckRecord => ({
  checkId,
  venueId: 'v',
  at,
  list: '1',
  idx: 7,
  iss: 'CN-TJ',
  passDay: 20_780,
  outcome: 'ok',
  decision: 'admit',
  temperatureTenths: null,
  temperatureHow: 'stated-normal',
});

describe('the queue of checks', () => {
  it('sends the oldest first and keeps back the one on the screen', () => {
    const batch = nextBatch([check('c', 3), check('a', 1), check('b', 2)], 'b');
    expect(batch.map((one) => one.checkId)).toEqual(['a', 'c']);
  });

  it('sends no more than a batch at a time', () => {
    const many = Array.from({ length: BATCH_SIZE + 1 }, (_, i) => check(String(i), i));
    expect(nextBatch(many, null)).toHaveLength(BATCH_SIZE);
    expect(nextBatch(many.slice(1), null)).toHaveLength(BATCH_SIZE);
    expect(nextBatch(many.slice(2), null)).toHaveLength(BATCH_SIZE - 1);
  });

  it('lets go of what was stored, repeated or refused, and of nothing else', () => {
    const settled = settle([check('a'), check('b'), check('c'), check('d')], {
      stored: ['a', 'stranger'],
      repeated: ['b'],
      refused: [{ checkId: 'c', code: 'check-time-implausible' }],
    });
    expect(settled.leave).toEqual(['a', 'b', 'c']);
    expect(settled.refused).toEqual([{ checkId: 'c', code: 'check-time-implausible' }]);
  });

  it('keeps what lies ahead of the server’s time', () => {
    const refused = [
      { checkId: 'a', code: 'check-time-ahead' },
      { checkId: 'b', code: 'check-invalid' },
    ];
    const settled = settle([check('a'), check('b')], { stored: [], repeated: [], refused });
    expect(settled).toEqual({ leave: ['b'], refused: [refused[1]] });
  });

  it('gives a check from a clock that ran ahead its true time: just before now, now, just after', () => {
    const hour = 3_600_000;
    const times = (ahead: number) =>
      [999, 1_000, 1_001, hour + 400].map((at) => notAhead(check('a', at), 1_000, ahead).at);
    expect(times(hour)).toEqual([999, 1_000, 1_001 - hour, 400]);
    // the clock was set before: how far it was ahead is not known any more
    expect(times(0)).toEqual([999, 1_000, 1_000, 1_000]);
    expect(times(-hour)).toEqual([999, 1_000, 1_000, 1_000]);
  });

  it('loses nothing and sends nothing twice after it is settled, however the server answers', () => {
    const answer = fc.constantFrom('stored', 'repeated', 'refused', 'silent');
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 30 }), (answers) => {
        const queue = answers.map((_, i) => check(String(i), i));
        const named = (kind: string) => queue.filter((_, i) => answers[i] === kind).map((one) => one.checkId);
        const { leave } = settle(queue, {
          stored: named('stored'),
          repeated: named('repeated'),
          refused: named('refused').map((checkId) => ({ checkId, code: 'check-invalid' })),
        });
        const left = queue.filter((one) => !leave.includes(one.checkId)).map((one) => one.checkId);
        expect(left).toEqual(named('silent'));
        expect(new Set(leave).size).toBe(leave.length);
      }),
    );
  });

  it('halves what the server cannot read, and loses nothing by it', () => {
    expect(halves([1, 2, 3])).toEqual([[1, 2], [3]]);
    expect(halves([1, 2])).toEqual([[1], [2]]);
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 2 }), (batch) => {
        const [first, second] = halves(batch);
        expect([...first, ...second]).toEqual(batch);
        expect(first.length).toBeGreaterThan(0);
        expect(second.length).toBeGreaterThan(0);
      }),
    );
  });

  it('backs off by doubling up to five minutes, with jitter in the upper half', () => {
    expect(retryDelay(1, 0)).toBe(2_500);
    expect(retryDelay(1, 0.999_999)).toBe(5_000);
    expect(retryDelay(2, 0)).toBe(5_000);
    expect(retryDelay(7, 0)).toBe(150_000);
    expect(retryDelay(60, 0.999_999)).toBe(300_000);
  });
});
