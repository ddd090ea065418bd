import type { RequestOf } from '@healthcode/contracts/client';
import {
  DOCUMENT_PROBLEMS,
  DOCUMENT_TYPE_NAMES,
  type DocumentProblem,
  type DocumentType,
  type Localised,
  looksLikeDocument,
  NAME_PROBLEMS,
  parseOwnDocument,
  parsePersonName,
} from '@healthcode/domain';

/** What is typed of one's own document. Country and date of birth are those of a passport. */
export interface IdentityInput {
  readonly documentCountry: string;
  readonly documentNumber: string;
  readonly birthDate: string;
  readonly name: string;
}
export type IdentityField = keyof IdentityInput;
export type IdentityProblems = { readonly [Field in IdentityField]?: Localised };

export const EMPTY_INPUT: IdentityInput = {
  documentCountry: '',
  documentNumber: '',
  birthDate: '',
  name: '',
};

/** The request for what was typed: a passport brings its country and its holder's date of birth. */
export const identityBody = (
  documentType: DocumentType,
  { documentNumber, name, documentCountry, birthDate }: IdentityInput,
): RequestOf<'identity'>['body'] => ({
  ...{ documentType, documentNumber, name },
  ...(documentType === 'passport' ? { documentCountry, birthDate } : {}),
});

/** The field at which a problem of the document is put right. */
function fieldOfProblem(code: string): IdentityField {
  if (code.startsWith('passport-country')) return 'documentCountry';
  return code.startsWith('passport-birth-date') ? 'birthDate' : 'documentNumber';
}

/**
 * Looks at what was typed before the server does: the number's form, its date and its check digit, and the name.
 * Says one thing for each field, the first to put right; where the number is one of another document, that.
 * @param today the city's civil day
 */
export function checkIdentity(type: DocumentType, input: IdentityInput, today: number): IdentityProblems {
  const { documentNumber: number, documentCountry: country, birthDate } = input;
  const document = parseOwnDocument({ type, number, country, birthDate }, today);
  const name = parsePersonName(input.name);
  const found: { -readonly [Field in IdentityField]?: Localised } = {};
  for (const code of document.ok ? [] : document.problems) {
    found[fieldOfProblem(code)] ??= sentenceOf(code, type, number, today);
  }
  const naming = name.ok ? undefined : name.problems[0];
  return { ...found, ...(naming && { name: NAME_PROBLEMS[naming] }) };
}

function sentenceOf(code: DocumentProblem, type: DocumentType, number: string, today: number): Localised {
  const looks = fieldOfProblem(code) === 'documentNumber' ? looksLikeDocument(number, type, today) : null;
  if (looks === null) return DOCUMENT_PROBLEMS[code];
  const { zh, en } = DOCUMENT_TYPE_NAMES[looks].full;
  return {
    zh: `这像是“${zh}”的号码。如果是，请更改证件种类。`,
    en: `This looks like the number of another document: ${en}. If so, change the kind of document.`,
  };
}
