import type { DayNumber } from '../time/day-number.ts';
import { birthDateOf } from './birth-date.ts';
import { checkCharacterOf } from './check-digit.ts';
import type { DocumentProblem } from './document-problems.ts';
import type { ParsedDocument } from './parse-document.ts';

/**
 * Reads a normalised foreign permanent resident identity card number. Two versions are valid side by side:
 * the old one, 3 letters and 12 digits, whose last digit is not checked because its scheme is not published;
 * the new one since December 2023, 9 + province (2) + country (3) + birth date (8) + sequence (3) + MOD 11-2.
 */
export function parseForeignPermanentResident(number: string, today: DayNumber): ParsedDocument {
  if (number.length === 15) {
    return /^[A-Z]{3}\d{12}$/.test(number)
      ? { ok: true, document: { type: 'foreign-pr', number } }
      : { ok: false, problems: ['foreign-pr-format'] };
  }
  if (number.length !== 18) return { ok: false, problems: ['foreign-pr-length'] };
  if (!/^9\d{16}[\dX]$/.test(number)) return { ok: false, problems: ['foreign-pr-format'] };
  return parseNewVersion(number, today);
}

function parseNewVersion(number: string, today: DayNumber): ParsedDocument {
  const problems: DocumentProblem[] = [];
  const birth = birthDateOf(number, today);
  if (birth.kind === 'no-such-date') problems.push('foreign-pr-birth-date');
  if (birth.kind === 'future') problems.push('foreign-pr-birth-date-future');
  if (checkCharacterOf(number) !== number.charAt(17)) problems.push('foreign-pr-check-digit');
  if (problems.length > 0 || birth.kind !== 'born') return { ok: false, problems };
  return { ok: true, document: { type: 'foreign-pr', number, birthDay: birth.day } };
}
