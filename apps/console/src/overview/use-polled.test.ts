import { describe, expect, it } from 'vitest';
import { afterTry, type Polled } from './use-polled.ts';

const shown: Polled<string> = { value: 'figures', receivedAt: 1000, lost: false, problem: null };
const problem = { type: 'about:blank', title: '', status: 503, code: 'database-unavailable' };

describe('figures that are asked for again and again', () => {
  it('stay on the screen with their time when a try gets no reply', () => {
    expect(afterTry(shown, { ok: false, offline: true }, 2000)).toEqual({ ...shown, lost: true });
  });

  it('stay beside the problem when the server refuses, which is not a lost network', () => {
    const lost = { ...shown, lost: true };
    expect(afterTry(lost, { ok: false, offline: false, problem }, 2000)).toEqual({ ...shown, problem });
  });

  it('are replaced, and every trouble forgotten, by the next reply', () => {
    const troubled = { ...shown, lost: true, problem };
    expect(afterTry(troubled, { ok: true, value: 'newer' }, 3000)).toEqual({
      value: 'newer',
      receivedAt: 3000,
      lost: false,
      problem: null,
    });
  });
});
