import type { PassVerdict } from '@healthcode/pass';
import { describe, expect, it } from 'vitest';
import { type CurrentCheck, recordOf } from './current-check.ts';

const GOOD: PassVerdict = {
  ...{ outcome: 'ok', reasons: [], colour: 'green', medium: 'phone', documentMustBeSeen: false },
  ...{ status: { list: 'c', idx: 7 }, iss: 'CN-TJ', standing: 'own', passDay: 20_780 },
  ...{ step: 179_539_920, proofAgeMs: 3_500 },
};
const record = (verdict: PassVerdict | null, more: Partial<CurrentCheck> = {}) =>
  recordOf(
    {
      ...{ checkId: 'c', at: 1, verdict, notHolder: false, temperature: { kind: 'stated-normal' } },
      direction: null,
      ...{ state: { kind: 'no-code' }, entry: { decision: 'admit' } as CurrentCheck['entry'] },
      ...more,
    },
    'v',
  );

describe('the step in a record', () => {
  it('is that of the proof', () => {
    expect(record(GOOD)).toMatchObject({ list: 'c', idx: 7, step: 179_539_920 });
  });

  it('is none on paper, without a code, or where somebody else held the phone', () => {
    const { step: _, ...paper } = GOOD;
    expect(record(paper).step).toBeNull();
    expect(record(null).step).toBeNull();
    expect(record(GOOD, { notHolder: true }).step).toBeNull();
  });

  it('is none of a proof that was forged', () => {
    expect(record({ ...GOOD, outcome: 'forged', reasons: ['proof-invalid'] }).step).toBeNull();
  });
});
