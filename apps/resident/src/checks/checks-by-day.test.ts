import { dayNumberAt, startOfDay } from '@healthcode/domain';
import { describe, expect, it } from 'vitest';
import { type Check, checksByDay } from './checks-by-day.ts';

const check = (at: number): Check => ({
  at,
  venueName: { zh: '', en: '' },
  venueType: 'mall',
  outcome: 'ok',
  decision: 'admit',
});

describe('the list of who looked', () => {
  it('goes by civil day, newest first, and midnight begins a day', () => {
    const midnight = startOfDay(20_780);
    const days = checksByDay([midnight - 1, midnight + 5, midnight].map(check), dayNumberAt);
    expect(days.map(({ day, checks }) => [day, checks.map(({ at }) => at - midnight)])).toEqual([
      [20_780, [5, 0]],
      [20_779, [-1]],
    ]);
  });
});
