import { dayNumberAt, STATE_ROWS, startOfDay } from '@healthcode/domain';
import { describe, expect, it } from 'vitest';
import { zh } from '../i18n/zh.ts';
import { type Check, checksByDay, refusedFor } from './checks-by-day.ts';

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

describe('a check that did not count the code', () => {
  const named = STATE_ROWS.filter((outcome) => refusedFor({ outcome }) !== null);

  it('says why to the person, for everything that a code of theirs can be refused for', () => {
    // somebody without a code, another issuer's or none of ours concerns no person here
    const nobodys = ['green', 'orange', 'red', 'no-code', 'unknown-issuer', 'not-a-pass'];
    expect(named).toEqual(STATE_ROWS.filter((outcome) => !nobodys.includes(outcome)));
    expect(Object.keys(zh.looked.why).toSorted()).toEqual(named.toSorted());
  });

  it('says nothing of a code that counted', () => {
    expect(refusedFor({ outcome: 'ok' })).toBeNull();
  });
});
