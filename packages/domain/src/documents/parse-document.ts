import type { DayNumber } from '../time/day-number.ts';
import { DOCUMENT_TYPES, type DocumentInput, type DocumentType, type IdentityDocument } from './document.ts';
import type { DocumentProblem } from './document-problems.ts';
import { parseForeignPermanentResident } from './parse-foreign-pr.ts';
import { parsePassport } from './parse-passport.ts';
import { parseHmtResidencePermit, parseResidentId } from './parse-resident-id.ts';

/** A document whose number is well-formed, or all that is wrong with it (at least one problem). */
export type ParsedDocument =
  | { readonly ok: true; readonly document: IdentityDocument }
  | { readonly ok: false; readonly problems: readonly DocumentProblem[] };

/**
 * Reads an identity document as people type it: blanks, hyphens, full-width characters and lower case are
 * put right. Promises that the number has the form of its type and, where the type has a known check digit,
 * that no single character is wrong. Does not say that the document exists or whose it is; and of a
 * division code only the province is looked at, because a card keeps the code of where its holder was first
 * registered, long after the code is withdrawn.
 *
 * `today` is the civil day against which a birth date may not lie in the future.
 */
export function parseDocument(input: DocumentInput, today: DayNumber): ParsedDocument {
  const type = DOCUMENT_TYPES.find((known) => known === input.type);
  if (type === undefined) return { ok: false, problems: ['document-type-unknown'] };
  const number = normaliseDocumentNumber(input.number);
  if (number === '') return { ok: false, problems: ['document-number-missing'] };
  return parseNumber(type, number, input.country, today);
}

/** The number half-width and in upper case, without blanks, hyphens or invisible characters. */
export function normaliseDocumentNumber(number: string): string {
  return number
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}\p{Pd}]/gu, '')
    .toUpperCase();
}

/**
 * What identifies the holder in this document: equal for two forms of one document's number. A Hong Kong or
 * Macao permit counts by its lifelong first nine characters, whatever its renewal count; a passport together
 * with its country.
 */
export function documentKey(document: IdentityDocument): string {
  const number = document.type === 'hk-macao-permit' ? document.number.slice(0, 9) : document.number;
  return [document.type, document.country ?? '', number].join('|');
}

function parseNumber(
  type: DocumentType,
  number: string,
  country: string | undefined,
  today: DayNumber,
): ParsedDocument {
  switch (type) {
    case 'resident-id':
      return parseResidentId(number, today);
    case 'hmt-residence-permit':
      return parseHmtResidencePermit(number, today);
    case 'hk-macao-permit':
      return parsePattern(type, number, /^[HM](\d{8}|\d{10})$/, 'hk-macao-permit-format');
    case 'taiwan-permit':
      return parsePattern(type, number, /^(\d{8}|\d{10})$/, 'taiwan-permit-format');
    case 'foreign-pr':
      return parseForeignPermanentResident(number, today);
    case 'passport':
      return parsePassport(number, country);
  }
}

function parsePattern(
  type: DocumentType,
  number: string,
  pattern: RegExp,
  problem: DocumentProblem,
): ParsedDocument {
  return pattern.test(number) ? { ok: true, document: { type, number } } : { ok: false, problems: [problem] };
}
