import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDay, dayNumberOf } from '../time/day-number.ts';
import { dayOfAge, isChildOn, needsGuardianConsent } from './age.ts';

const day = (year: number, month: number, date: number): number => dayNumberOf(year, month, date)!;

describe('a child', () => {
  it.each([
    ['an ordinary day', day(2002, 3, 15), day(2020, 3, 15)],
    ['29 February, in a leap year', day(2008, 2, 29), dayOfAge(day(2008, 2, 29), 18)],
    ['31 December', day(2002, 12, 31), day(2020, 12, 31)],
    ['1 January', day(2003, 1, 1), day(2021, 1, 1)],
  ])('born on %s is one until the eighteenth birthday, exclusive', (_, born, birthday) => {
    expect([birthday - 1, birthday, birthday + 1].map((today) => isChildOn(born, today))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('born on 29 February becomes 18 on 1 March, for eighteen years later is no leap year', () => {
    const born = day(2004, 2, 29);
    expect(dayOfAge(born, 18)).toBe(day(2022, 3, 1));
    expect(isChildOn(born, day(2022, 2, 28))).toBe(true);
    expect(isChildOn(born, day(2022, 3, 1))).toBe(false);
    expect(dayOfAge(born, 16)).toBe(day(2020, 2, 29));
  });

  it('under 14 needs the guardian’s consent on record', () => {
    const born = day(2006, 6, 1);
    const birthday = day(2020, 6, 1);
    expect([birthday - 1, birthday, birthday + 1].map((today) => needsGuardianConsent(born, today))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('never has an age before so many calendar years have passed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: day(1900, 1, 1), max: day(2100, 12, 31) }),
        fc.integer({ min: 0, max: 120 }),
        (born, years) => {
          const birthday = dayOfAge(born, years);
          expect(dateOfDay(birthday).year).toBe(dateOfDay(born).year + years);
          expect(birthday - born).toBeGreaterThanOrEqual(Math.floor(years * 365.2));
        },
      ),
    );
  });
});
