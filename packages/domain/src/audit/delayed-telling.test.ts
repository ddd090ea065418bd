import { describe, expect, it } from 'vitest';
import { CASE_NUMBER_MAX, MOST_DELAY_DAYS, parseDelay } from './delayed-telling.ts';

const DAY_MS = 86_400_000;
const asked = { ground: 'criminal-investigation', caseNumber: ' 津公刑立字〔2026〕1号 ', days: 1 };
const problemsOf = (change: Partial<typeof asked>) => {
  const parsed = parseDelay({ ...asked, ...change }, 0);
  return parsed.ok ? [] : parsed.problems;
};

describe('telling somebody late that their record was looked at', () => {
  it('needs a ground of the list, a case and at most thirty days', () => {
    expect(parseDelay(asked, 1_000)).toEqual({
      ok: true,
      delay: {
        ground: 'criminal-investigation',
        caseNumber: '津公刑立字〔2026〕1号',
        tellAt: 1_000 + DAY_MS,
      },
    });
    expect(problemsOf({ days: MOST_DELAY_DAYS })).toEqual([]);
    expect(problemsOf({ days: MOST_DELAY_DAYS + 1 })).toEqual(['delay-days']);
    expect(problemsOf({ days: 0 })).toEqual(['delay-days']);
    expect(problemsOf({ days: 1.5 })).toEqual(['delay-days']);
    expect(problemsOf({ ground: 'convenience' })).toEqual(['delay-ground']);
    expect(problemsOf({ ground: 'toString' })).toEqual(['delay-ground']);
    expect(problemsOf({ caseNumber: '  ' })).toEqual(['delay-case-number']);
    expect(problemsOf({ caseNumber: 'x'.repeat(CASE_NUMBER_MAX) })).toEqual([]);
    expect(problemsOf({ caseNumber: 'x'.repeat(CASE_NUMBER_MAX + 1) })).toEqual(['delay-case-number']);
  });
});
