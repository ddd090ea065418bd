import type { RequestOf } from '@healthcode/contracts/client';
import {
  type DayNumber,
  DOCUMENT_PROBLEMS,
  type DocumentProblem,
  type DocumentType,
  isLookUpNote,
  type Localised,
  type LookUpReason,
  normaliseDocumentNumber,
  parseDocument,
} from '@healthcode/domain';

/** What staff have chosen and typed; in memory only, and gone with the screen. */
export interface LookUpForm {
  readonly type: DocumentType;
  readonly number: string;
  /** Of a passport. */
  readonly country: string;
  readonly reason: LookUpReason | null;
  readonly note: string;
  readonly agreed: boolean;
}

/** The commonest document is chosen, everything else is not: nothing is agreed to beforehand. */
export const EMPTY_FORM: LookUpForm = {
  type: 'resident-id',
  number: '',
  country: '',
  reason: null,
  note: '',
  agreed: false,
};

/** What of the document is wrong, the first thing to put right for each field. */
export type DocumentFaults = { readonly number?: Localised; readonly country?: Localised };

export function faultsOfDocument({ type, number, country }: LookUpForm, today: DayNumber): DocumentFaults {
  const parsed = parseDocument({ type, number, country }, today);
  const problems: readonly DocumentProblem[] = parsed.ok ? [] : parsed.problems;
  const isOfCountry = (problem: DocumentProblem) => problem.startsWith('passport-country');
  const ofCountry = problems.find(isOfCountry);
  const ofNumber = problems.find((problem) => !isOfCountry(problem));
  return {
    ...(ofNumber && { number: DOCUMENT_PROBLEMS[ofNumber] }),
    ...(ofCountry && { country: DOCUMENT_PROBLEMS[ofCountry] }),
  };
}

/** Characters after which nobody is still in the middle of typing; null where numbers differ in length. */
const WHOLE: Readonly<Record<DocumentType, number | null>> = {
  'resident-id': 18,
  'hmt-residence-permit': 18,
  'hk-macao-permit': 9,
  'taiwan-permit': 8,
  'foreign-pr': 18,
  passport: null,
};

/** Whether so much is typed that a mistake may be named without interrupting. */
export function isTypedWhole({ type, number }: Pick<LookUpForm, 'type' | 'number'>): boolean {
  const whole = WHOLE[type];
  return whole !== null && normaliseDocumentNumber(number).length >= whole;
}

export type LookUpField = 'number' | 'country' | 'reason' | 'note' | 'agreed';

/** Fields that keep a look-up from being made, from the top of the screen down. */
export function missingFields(form: LookUpForm, today: DayNumber): LookUpField[] {
  const faults = faultsOfDocument(form, today);
  return [
    ...(faults.country ? (['country'] as const) : []),
    ...(faults.number ? (['number'] as const) : []),
    ...(form.reason === null ? (['reason'] as const) : []),
    ...(form.reason === 'other' && !isLookUpNote('other', form.note) ? (['note'] as const) : []),
    ...(form.agreed ? [] : (['agreed'] as const)),
  ];
}

/** The look-up as it is asked for; the form has nothing missing. */
export const lookUpBody = (
  { type, number, country, reason, note, agreed }: LookUpForm,
  at: { readonly lookUpId: string; readonly deviceId: string; readonly venueId: string },
): RequestOf<'lookUp'>['body'] => ({
  ...at,
  documentType: type,
  documentNumber: normaliseDocumentNumber(number),
  ...(type === 'passport' && { documentCountry: country }),
  agreed,
  reason: reason ?? '',
  ...(reason === 'other' && { note: note.trim() }),
});
