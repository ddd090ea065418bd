import { describe, expect, it } from 'vitest';
import { checkDelay, NO_DELAY } from './delay-draft.ts';

const asked = { ground: 'criminal-investigation', caseNumber: 'A-1', days: '30' };
const fieldsOf = (change: Partial<typeof asked>) => {
  const checked = checkDelay({ ...asked, ...change });
  return checked.ok ? [] : checked.errors.map(({ field }) => field);
};

describe('telling a person late, as an officer fills it in', () => {
  it('asks for nothing unless a ground is chosen', () => {
    expect(checkDelay(NO_DELAY)).toEqual({ ok: true, look: {} });
    expect(checkDelay({ ...NO_DELAY, caseNumber: 'A-1' })).toEqual({ ok: true, look: {} });
  });

  it('asks for ground, case and days, and says at which field something is wrong', () => {
    expect(checkDelay(asked)).toEqual({ ok: true, look: { delay: { ...asked, days: 30 } } });
    expect(fieldsOf({ days: '31' })).toEqual(['delay-days']);
    expect(fieldsOf({ days: '1.5' })).toEqual(['delay-days']);
    expect(fieldsOf({ days: '', caseNumber: ' ' })).toEqual(['delay-case-number', 'delay-days']);
  });
});
