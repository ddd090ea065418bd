import {
  type DayNumber,
  documentKey,
  formatDay,
  type IdentityDocument,
  parseDocument,
  readBirthDate,
} from '@healthcode/domain';
import { DEMO_IDENTITIES, type DemoPerson } from './demo-identities.ts';
import { syntheticBirthDateFor, syntheticLatinNameFor, syntheticNameFor } from './synthetic-name.ts';

/** A document as a register is asked about it. */
export interface AskedDocument {
  readonly documentType: string;
  readonly documentNumber: string;
  readonly documentCountry?: string;
}

/** What a register is asked: does this document belong to this name, and a passport to this date of birth? */
export interface IdentityQuestion extends AskedDocument {
  readonly birthDate?: string;
  readonly name: string;
}

const onList = new Map(
  DEMO_IDENTITIES.flatMap((person) => {
    const read = readDocument(person, Number.MAX_SAFE_INTEGER);
    return read ? [[documentKey(read), person] as const] : [];
  }),
);

/** Undefined when the number has not the form of its type (`parseDocument`), or lies in the future. */
function readDocument(asked: AskedDocument, today: DayNumber): IdentityDocument | undefined {
  const { documentType: type, documentNumber: number, documentCountry: country } = asked;
  const parsed = parseDocument({ type, number, country }, today);
  return parsed.ok ? parsed.document : undefined;
}

/** The holder of a document: the published one, or else the synthetic one of its number. */
function holderOf(document: IdentityDocument): Pick<DemoPerson, 'name' | 'birthDate'> {
  const published = onList.get(documentKey(document));
  if (published) return published;
  const { type } = document;
  const number = numberOf(document);
  if (type === 'passport')
    return { name: syntheticLatinNameFor(number), birthDate: syntheticBirthDateFor(number) };
  return { name: type === 'foreign-pr' ? syntheticLatinNameFor(number) : syntheticNameFor(number) };
}

/** What of a number stays the same over renewals (`documentKey` without type and country). */
const numberOf = (document: IdentityDocument): string => documentKey(document).split('|')[2]!;

/** Whether document and name belong together, and of a passport the date of birth too. */
export function matchesIdentity(question: IdentityQuestion, today: DayNumber): boolean {
  const document = readDocument(question, today);
  if (document === undefined) return false;
  const { name, birthDate } = holderOf(document);
  if (comparable(question.name) !== comparable(name)) return false;
  return document.type !== 'passport' || dayOf(question.birthDate) === birthDate;
}

const dayOf = (birthDate = ''): string | undefined => {
  const day = readBirthDate(birthDate);
  return day === null ? undefined : formatDay(day);
};

/**
 * Whether two documents are of one person. Published ones are where the list says so. Of others: where they are of
 * different types, or two passports, and their last six characters are the same.
 */
export function areOfSamePerson(one: AskedDocument, other: AskedDocument, today: DayNumber): boolean {
  const [first, second] = [readDocument(one, today), readDocument(other, today)];
  if (!first || !second) return false;
  if (documentKey(first) === documentKey(second)) return true;
  const [a, b] = [onList.get(documentKey(first)), onList.get(documentKey(second))];
  if (a || b) return a?.person !== undefined && a.person === b?.person;
  const mayBe = first.type !== second.type || first.type === 'passport';
  return mayBe && numberOf(first).slice(-6) === numberOf(second).slice(-6);
}

/** Width and case of letters, and how many blanks stand between words, make no other person. */
function comparable(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toUpperCase();
}
