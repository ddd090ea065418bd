import type { Db } from '../db.ts';

/** A document that was verified as one person's. */
export interface DocumentRow {
  documentIndex: Uint8Array;
  documentType: string;
  hintLastTwo: string;
  /** Sealed for this person's row, as is the country. */
  numberSealed: Uint8Array;
  countrySealed: Uint8Array | null;
  verifiedAt: number;
}

/** A person's verified documents, the one that gates see first. */
export async function listDocuments(db: Db, personId: string): Promise<DocumentRow[]> {
  return db<DocumentRow[]>`
    select document_index as "documentIndex", document_type as "documentType", hint_last_two as "hintLastTwo",
      number_sealed as "numberSealed", country_sealed as "countrySealed", verified_at as "verifiedAt"
    from identity_document where person_id = ${personId} and masked_name is not null
    order by shown_at desc nulls last, verified_at, document_index`;
}

export type NewDocument = Pick<
  DocumentRow,
  'documentIndex' | 'documentType' | 'hintLastTwo' | 'numberSealed'
> & { personId: string };

/** A document that nobody had becomes this person's; not verified yet. @returns false when somebody has it */
export async function insertDocument(db: Db, document: NewDocument): Promise<boolean> {
  const { count } = await db`insert into document_index (document_index, person_id)
    values (${document.documentIndex}, ${document.personId}) on conflict (document_index) do nothing`;
  if (count === 0) return false;
  await db`insert into identity_document (person_id, document_index, document_type, number_sealed, hint_last_two)
    values (${document.personId}, ${document.documentIndex}, ${document.documentType}, ${document.numberSealed},
      ${document.hintLastTwo})`;
  return true;
}

/** Gates see this one from now on. */
export async function markShown(
  db: Db,
  personId: string,
  documentIndex: Uint8Array,
  at: number,
): Promise<void> {
  await db`update identity_document set shown_at = ${at}
    where person_id = ${personId} and document_index = ${documentIndex}`;
}
