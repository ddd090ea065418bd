import { type DayNumber, dayNumberOf } from '../time/day-number.ts';

/** What the eight digits of a birth date amount to. A birth on `today` is accepted. */
export type BirthDate =
  | { readonly kind: 'born'; readonly day: DayNumber }
  | { readonly kind: 'no-such-date' }
  | { readonly kind: 'future' };

/** Reads characters 7 to 14 of an 18-character number, `YYYYMMDD` (GB/T 7408). */
export function birthDateOf(number: string, today: DayNumber): BirthDate {
  const day = dayNumberOf(
    Number(number.slice(6, 10)),
    Number(number.slice(10, 12)),
    Number(number.slice(12, 14)),
  );
  if (day === null) return { kind: 'no-such-date' };
  return day > today ? { kind: 'future' } : { kind: 'born', day };
}
