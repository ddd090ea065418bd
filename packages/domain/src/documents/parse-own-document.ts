import type { DayNumber } from '../time/day-number.ts';
import { DOCUMENT_TYPES, type DocumentInput, type DocumentType } from './document.ts';
import type { DocumentProblem } from './document-problems.ts';
import { type ParsedDocument, parseDocument } from './parse-document.ts';
import { readBirthDate } from './read-birth-date.ts';

/** A document as its holder gives it. Passport numbers are short and say little: the date of birth goes with them. */
export type OwnDocumentInput = DocumentInput & { readonly birthDate?: string | undefined };

/**
 * Reads a document that its holder applies with: as `parseDocument`, and for a passport its holder's date of birth
 * too, which is in no passport number. The other types need none: it is in their number, or the register asks for none.
 */
export function parseOwnDocument(input: OwnDocumentInput, today: DayNumber): ParsedDocument {
  const parsed = parseDocument(input, today);
  if (input.type !== 'passport') return parsed;
  const birthDay = readBirthDate(input.birthDate ?? '');
  const problem = birthProblem(input.birthDate ?? '', birthDay, today);
  if (!parsed.ok) {
    // without a number nothing else was looked at
    const noCountry = parsed.problems[0] === 'document-number-missing' && (input.country ?? '').trim() === '';
    const country: DocumentProblem[] = noCountry ? ['passport-country-missing'] : [];
    return { ok: false, problems: [...country, ...parsed.problems, ...(problem === null ? [] : [problem])] };
  }
  if (problem !== null || birthDay === null)
    return { ok: false, problems: problem === null ? [] : [problem] };
  return { ok: true, document: { ...parsed.document, birthDay } };
}

function birthProblem(text: string, day: DayNumber | null, today: DayNumber): DocumentProblem | null {
  if (text.trim() === '') return 'passport-birth-date-missing';
  if (day === null) return 'passport-birth-date-format';
  return day > today ? 'passport-birth-date-future' : null;
}

/**
 * The one type that a number of the wrong form for `chosen` has the form of, for telling somebody that they chose the
 * wrong one; null where it fits none, or several. A passport is recognised by the Chinese form alone: other countries'
 * have no form of their own.
 */
export function looksLikeDocument(
  number: string,
  chosen: DocumentType,
  today: DayNumber,
): DocumentType | null {
  const others = DOCUMENT_TYPES.filter((type) => type !== chosen);
  const fitting = others.filter((type) => parseDocument({ type, number, country: 'CHN' }, today).ok);
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
