import { APPEAL_TEXT_MAX } from '@healthcode/domain';
import { describe, expect, it } from 'vitest';
import { problemsOf, resumeAppeal, startAppeal } from './appeal-draft.ts';

const written = { ...startAppeal('a', null), kind: 'colour', refs: ['r'], text: 'x' } as const;

describe('an appeal on this phone', () => {
  it('is gone on with under a new id, unless it was sent', () => {
    expect(resumeAppeal(written, 'b', null)).toEqual({
      draft: { ...written, appealId: 'b' },
      restored: true,
    });
    expect(resumeAppeal({ ...written, sent: true }, 'b', null).draft.appealId).toBe('a');
    expect(resumeAppeal(written, 'b', 'child')).toEqual({
      draft: startAppeal('b', 'child'),
      restored: false,
    });
    expect(resumeAppeal(undefined, 'b', null).restored).toBe(false);
  });

  it('says what is missing', () => {
    expect(problemsOf(startAppeal('a', null))).toEqual(['kindMissing', 'textMissing']);
    expect(problemsOf({ ...written, refs: [] })).toEqual(['recordsMissing']);
    expect(problemsOf({ ...written, kind: 'service', refs: [] })).toEqual([]);
    expect(problemsOf({ ...written, text: ' \n' })).toEqual(['textMissing']);
    const lengths = [APPEAL_TEXT_MAX - 1, APPEAL_TEXT_MAX, APPEAL_TEXT_MAX + 1];
    expect(lengths.map((length) => problemsOf({ ...written, text: 'x'.repeat(length) }))).toEqual([
      [],
      [],
      ['textLong'],
    ]);
  });
});
