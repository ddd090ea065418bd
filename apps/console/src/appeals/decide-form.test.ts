import { expect, it } from 'vitest';
import { chooseOutcome, EMPTY_DECISION, missingIn } from './decide-form.ts';

it('a decision needs an outcome, a ground that fits it, and reasons', () => {
  expect(missingIn(EMPTY_DECISION)).toEqual(['outcome', 'reasons']);
  const upheld = { outcome: 'upheld', code: 'record-wrong', reasons: 'x' } as const;
  expect(missingIn(upheld)).toEqual([]);
  expect(missingIn({ ...upheld, reasons: ' ' })).toEqual(['reasons']);
  expect(chooseOutcome(upheld, 'partly').code).toBe('record-wrong');
  const rejected = chooseOutcome(upheld, 'rejected');
  expect([rejected.code, missingIn(rejected)]).toEqual([null, ['code']]);
});
