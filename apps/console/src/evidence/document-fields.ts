import {
  DOCUMENT_PROBLEMS,
  type DocumentProblem,
  type IdentityDocument,
  type Localised,
  parseDocument,
} from '@healthcode/domain';

/** A person's document as typed, and where on the form it stands. */
export interface DocumentDraft {
  readonly type: string;
  readonly number: string;
  /** Issuing country of a passport, three letters; empty otherwise. */
  readonly country: string;
}
export type DocumentPlace = 'documentType' | 'documentNumber' | 'documentCountry';

export const NO_DOCUMENT: DocumentDraft = { type: 'resident-id', number: '', country: '' };

const PLACES: Readonly<Partial<Record<DocumentProblem, DocumentPlace>>> = {
  'document-type-unknown': 'documentType',
  'passport-country-missing': 'documentCountry',
  'passport-country-format': 'documentCountry',
};
const placeOf = (problem: DocumentProblem): DocumentPlace => PLACES[problem] ?? 'documentNumber';

export type CheckedDocument =
  | { readonly ok: true; readonly document: IdentityDocument }
  | { readonly ok: false; readonly errors: readonly { place: DocumentPlace; message: Localised }[] };

/** The form and check digit of the number, here and now; the server looks again. */
export function checkDocument(draft: DocumentDraft, today: number): CheckedDocument {
  const country = draft.type === 'passport' ? draft.country : undefined;
  const parsed = parseDocument({ type: draft.type, number: draft.number, country }, today);
  if (parsed.ok) return parsed;
  return {
    ok: false,
    errors: parsed.problems.map((problem) => ({
      place: placeOf(problem),
      message: DOCUMENT_PROBLEMS[problem],
    })),
  };
}

/** What of a number is shown without asking: its last four characters, of a short one two. */
export const endingOf = (number: string): string => number.slice(number.length >= 10 ? -4 : -2);

/** The number with everything but its ending covered. */
export function coverNumber(number: string): string {
  const ending = endingOf(number);
  return '*'.repeat(number.length - ending.length) + ending;
}
