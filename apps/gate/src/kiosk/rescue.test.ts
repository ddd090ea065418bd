import { describe, expect, it } from 'vitest';
import { isStalled, NO_PICTURE_MS } from '../camera/watch-pictures.ts';
import { rescueCamera } from './camera-watch.ts';
import { planReload, RELOADS_WITHIN_MS } from './reload-limit.ts';

describe('a camera that nobody looks after', () => {
  it('has failed after five seconds without a picture', () => {
    const after = (ms: number) => isStalled(1_000, 1_000 + ms);
    expect([NO_PICTURE_MS - 1, NO_PICTURE_MS, NO_PICTURE_MS + 1].map(after)).toEqual([false, true, true]);
  });

  it('is opened again, later the second time, and after the third failure the page is loaded anew', () => {
    expect([1, 2, 3].map((failures) => rescueCamera(failures, 'failed'))).toEqual([
      { kind: 'reopen', inMs: 1_000 },
      { kind: 'reopen', inMs: 2_000 },
      { kind: 'reload' },
    ]);
  });

  it('is looked for again without reloads where those cannot help', () => {
    for (const problem of ['refused', 'insecure', 'unsupported'] as const)
      expect(rescueCamera(9, problem)).toEqual({ kind: 'reopen', inMs: 30_000 });
  });
});

describe('a page that loads itself anew', () => {
  const NOW = 1_000_000_000;

  it('does so five times in ten minutes and not a sixth time', () => {
    let past: readonly number[] = [];
    const answers = [0, 1, 2, 3, 4, 5].map((at) => {
      const plan = planReload(past, NOW + at);
      past = plan.reloads;
      return plan.may;
    });
    expect(answers).toEqual([true, true, true, true, true, false]);
    expect(planReload(past, NOW + 5).againAt).toBe(NOW + RELOADS_WITHIN_MS);
  });

  it('may again ten minutes after the first of the five: just before, then, just after', () => {
    const past = [0, 1_000, 2_000, 3_000, 4_000].map((at) => NOW + at);
    const may = (ms: number) => planReload(past, NOW + ms).may;
    expect([RELOADS_WITHIN_MS - 1, RELOADS_WITHIN_MS, RELOADS_WITHIN_MS + 1].map(may)).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('is not held up by times from the future', () => {
    const past = [1, 2, 3, 4, 5].map((hours) => NOW + hours * 3_600_000);
    expect(planReload(past, NOW)).toEqual({ may: true, reloads: [NOW], againAt: NOW });
  });
});
