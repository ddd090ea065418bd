import { type DayNumber, dateOfDay, dayNumberOf } from '../time/day-number.ts';

/** Below it a person is a child: the Civil Code of 2020, article 17. */
export const ADULT_AGE = 18;

/** Below it a guardian agrees to the use of the child's data: Personal Information Protection Law, article 31. */
export const GUARDIAN_CONSENT_AGE = 14;

/**
 * The civil day that begins the age of so many full years: the birthday. Who was born on 29 February has it on 1 March
 * of a year without that day, so that nobody is older in any year than by the years that have passed.
 */
export function dayOfAge(birthDay: DayNumber, years: number): DayNumber {
  const { year, month, day } = dateOfDay(birthDay);
  const birthday = dayNumberOf(year + years, month, day) ?? dayNumberOf(year + years, 3, 1);
  if (birthday === null) throw new RangeError('an age beyond the calendar');
  return birthday;
}

/** Whether somebody born on `birthDay` is under 18 on `today`; on the birthday itself no more. */
export const isChildOn = (birthDay: DayNumber, today: DayNumber): boolean =>
  today < dayOfAge(birthDay, ADULT_AGE);

/** Whether a guardian's consent must be on record with the child's: under 14 on `today`. */
export const needsGuardianConsent = (birthDay: DayNumber, today: DayNumber): boolean =>
  today < dayOfAge(birthDay, GUARDIAN_CONSENT_AGE);
