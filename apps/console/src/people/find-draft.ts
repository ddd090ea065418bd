import type { RequestOf } from '@healthcode/contracts/client';
import { dayNumberAt, type Localised } from '@healthcode/domain';
import { checkDocument, type DocumentDraft, NO_DOCUMENT } from '../evidence/document-fields.ts';

/** Whom to find, as typed, and why. */
export interface FindDraft {
  readonly by: 'document' | 'record';
  readonly document: DocumentDraft;
  readonly sourceId: string;
  readonly recordId: string;
  readonly reason: string | null;
}

export const EMPTY_FIND: FindDraft = {
  by: 'document',
  document: NO_DOCUMENT,
  sourceId: '',
  recordId: '',
  reason: null,
};

type FindError =
  | { readonly field: string; readonly message: Localised }
  | { readonly field: string; readonly code: 'reasonMissing' | 'sourceIdMissing' | 'recordIdMissing' };

type Look = RequestOf<'lookAtPerson'>['body'];

export type CheckedFind =
  | { readonly ok: true; readonly look: Look }
  | { readonly ok: false; readonly errors: readonly FindError[] };

/** What the form asks for, or all that is missing or wrong, in the form's order. */
export function checkFind(
  draft: FindDraft,
  at: { readonly now: number; readonly utcOffsetMinutes: number },
): CheckedFind {
  const who = draft.by === 'document' ? checkWho(draft, at) : checkRecord(draft);
  const errors: FindError[] = [...who.errors];
  if (draft.reason === null) errors.push({ field: 'reason', code: 'reasonMissing' });
  return who.who === null || draft.reason === null
    ? { ok: false, errors }
    : { ok: true, look: { who: who.who, reason: draft.reason } };
}

interface CheckedWho {
  readonly who: Look['who'] | null;
  readonly errors: readonly FindError[];
}

function checkWho(
  { document }: FindDraft,
  { now, utcOffsetMinutes }: { readonly now: number; readonly utcOffsetMinutes: number },
): CheckedWho {
  const checked = checkDocument(document, dayNumberAt(now, utcOffsetMinutes));
  if (!checked.ok)
    return { who: null, errors: checked.errors.map(({ place, message }) => ({ field: place, message })) };
  const { type, number, country } = document;
  return {
    who: {
      documentType: type,
      documentNumber: number,
      ...(type === 'passport' ? { documentCountry: country.trim().toUpperCase() } : {}),
    },
    errors: [],
  };
}

function checkRecord(draft: FindDraft): CheckedWho {
  const [sourceId, recordId] = [draft.sourceId.trim(), draft.recordId.trim()];
  const errors: FindError[] = [];
  if (sourceId === '') errors.push({ field: 'sourceId', code: 'sourceIdMissing' });
  if (recordId === '') errors.push({ field: 'recordId', code: 'recordIdMissing' });
  return { who: errors.length === 0 ? { sourceId, recordId } : null, errors };
}
