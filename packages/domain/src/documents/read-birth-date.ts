import { type DayNumber, dayNumberOf } from '../time/day-number.ts';

/**
 * Reads a date of birth as people type it: `1990-01-31`, `19900131`, `1990/1/31`, `1990年1月31日`, full-width
 * figures too. Year first always. Null: no such date.
 */
export function readBirthDate(text: string): DayNumber | null {
  const plain = text.normalize('NFKC').replaceAll(/[\s\p{Cf}]/gu, '');
  const found =
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ??
    /^(\d{4})[-\p{Pd}./年](\d{1,2})[-\p{Pd}./月](\d{1,2})日?$/u.exec(plain);
  return found && dayNumberOf(Number(found[1]), Number(found[2]), Number(found[3]));
}
