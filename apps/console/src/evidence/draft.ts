import type { Reported, ReportedList } from '@healthcode/contracts/client';
import type { EvidenceKind } from '@healthcode/domain';
import { type DocumentDraft, NO_DOCUMENT } from './document-fields.ts';
import { type FormValues, fieldsOf } from './field.ts';
import type { FormError } from './form-error.ts';
import { writeFields } from './write-fields.ts';

export type SentRecord = ReportedList['records'][number];

/** A report that is being written. Held in memory only: a document number never reaches the computer's disk. */
export interface Draft {
  /** The officer whose draft it is; nobody else on the same computer sees it. */
  readonly ownerId: string;
  readonly kind: EvidenceKind;
  readonly recordId: string;
  /** 1 for a new record; a correction is the next version. */
  readonly version: number;
  /** The record as it stands, when this is a correction. */
  readonly corrects: SentRecord | null;
  readonly document: DocumentDraft;
  readonly values: FormValues;
  /** What the server found wrong at the last try. */
  readonly errors: readonly FormError[];
  /** Set once it is taken; the document number is then gone from the draft. */
  readonly taken: Reported | null;
}

/** Sources whose reports name them in a field: a laboratory need not type its own name each time. */
const OWN_NAME: Readonly<Record<string, string>> = {
  'test-result': 'laboratory',
  'clinical-clearance': 'institution',
};

/** @param sourceName the reporting office's name, suggested where the kind asks for it */
export function newDraft(ownerId: string, kind: EvidenceKind, recordId: string, sourceName: string): Draft {
  const ownName = OWN_NAME[kind];
  return {
    ownerId,
    kind,
    recordId,
    version: 1,
    corrects: null,
    document: NO_DOCUMENT,
    values: ownName ? { [ownName]: sourceName } : {},
    errors: [],
    taken: null,
  };
}

/** Begins from the record as it stands, except for the document number: the server does not give it back. */
export function correctionDraft(
  ownerId: string,
  kind: EvidenceKind,
  record: SentRecord,
  utcOffsetMinutes: number,
): Draft {
  return {
    ownerId,
    kind,
    recordId: record.recordId,
    version: record.version + 1,
    corrects: record,
    document: { ...NO_DOCUMENT, type: record.hint.type },
    values: writeFields(fieldsOf(kind), record.attributes, utcOffsetMinutes),
    errors: [],
    taken: null,
  };
}

/** Whether the number typed for a correction ends as the record's did; if not, the record moves to someone else. */
export function isOtherPerson(draft: Draft, documentNumber: string): boolean {
  const { corrects } = draft;
  if (!corrects) return false;
  return corrects.hint.type !== draft.document.type || !documentNumber.endsWith(corrects.hint.lastTwo);
}

/** The draft after the server took it: what was typed about the person is forgotten. */
export const takenDraft = (draft: Draft, taken: Reported): Draft => ({
  ...draft,
  document: { ...NO_DOCUMENT, type: draft.document.type },
  errors: [],
  taken,
});
