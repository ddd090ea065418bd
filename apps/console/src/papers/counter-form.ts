import type { RequestOf } from '@healthcode/contracts/client';
import { dayNumberAt, type Localised, parsePaperNumber } from '@healthcode/domain';
import { checkDocument, type DocumentDraft, NO_DOCUMENT } from '../evidence/document-fields.ts';

/** Whom the counter looks for, as typed. */
export interface CounterDraft {
  readonly by: 'document' | 'number';
  readonly document: DocumentDraft;
  readonly number: string;
}

export const EMPTY_COUNTER: CounterDraft = { by: 'document', document: NO_DOCUMENT, number: '' };

export type Who = RequestOf<'papersAtCounter'>['body']['who'];
export type DocumentGiven = Exclude<Who, { number: string }>;
type CounterError =
  | { readonly field: string; readonly message: Localised }
  | { readonly field: string; readonly code: 'numberWrong' };

export type CheckedCounter =
  | { readonly ok: true; readonly who: Who }
  | { readonly ok: false; readonly errors: readonly CounterError[] };

/** What the form asks for, or what is wrong with it. */
export function checkCounter(
  { by, document, number }: CounterDraft,
  { now, utcOffsetMinutes }: { readonly now: number; readonly utcOffsetMinutes: number },
): CheckedCounter {
  if (by === 'number') {
    const parsed = parsePaperNumber(number);
    return parsed === null
      ? { ok: false, errors: [{ field: 'number', code: 'numberWrong' }] }
      : { ok: true, who: { number: parsed } };
  }
  const checked = checkDocument(document, dayNumberAt(now, utcOffsetMinutes));
  if (!checked.ok)
    return { ok: false, errors: checked.errors.map(({ place, message }) => ({ field: place, message })) };
  const { type, country } = document;
  return {
    ok: true,
    who: {
      documentType: type,
      documentNumber: document.number,
      ...(type === 'passport' ? { documentCountry: country.trim().toUpperCase() } : {}),
    },
  };
}
