import { LOCK_SPACE, LOCKS } from '../connection/advisory-locks.ts';
import type { Db } from '../db.ts';

/** Until this transaction ends, nobody whom it finds by a document is joined to somebody else. */
export async function holdOffMerges(db: Db): Promise<void> {
  await db`select pg_advisory_xact_lock_shared(${LOCK_SPACE}::int, ${LOCKS.merge}::int)`;
}

/**
 * Waits for all who found people by their documents and are writing about them, and keeps others waiting until this
 * transaction ends. To be taken before any row is locked.
 */
export async function lockMerges(db: Db): Promise<void> {
  await db`select pg_advisory_xact_lock(${LOCK_SPACE}::int, ${LOCKS.merge}::int)`;
}

/** Tables whose rows about a person go along as they are. */
const MOVED = [
  'evidence',
  'suspension',
  'access_log',
  'declaration',
  'enrolment',
  'slot_holding',
  'check_by_person',
  'passed_on',
  'look_up',
  'guardianship_by_person',
  'guardianship_by_account',
  'document_index',
  'person_merge',
  'family_act',
  'family_message',
  'family_request',
  'family_request_by_account',
  'family_request_number',
] as const;

/** Only who applied or was seen at a counter has these, and such a person is not joined to another. */
const NEVER_OF_SHADOWS = [
  'appeal',
  'appeal_decision',
  'appeal_file',
  'appeal_file_part',
  'appeal_message',
  'appeal_number',
  'correction_request',
  'paper',
  'paper_number',
] as const;

/** What follows from the rest, and is worked out again for the person who stays. */
const REMADE = ['hold', 'colour'] as const;

/** Every table with a `person_id` that a merge sees to; a test holds it against the schema. */
export const MERGED_TABLES: readonly string[] = [
  ...MOVED,
  ...REMADE,
  ...NEVER_OF_SHADOWS,
  'person',
  'identity_document',
  'evidence_key',
];

export interface SealedDocumentRow {
  documentIndex: Uint8Array;
  numberSealed: Uint8Array;
}

/**
 * Whether somebody is known through evidence alone: nobody's account shows their code, no document was verified, and
 * they never applied. Only such a person can be joined to another.
 */
export async function isShadow(db: Db, personId: string): Promise<boolean> {
  const [row] = await db<{ shadow: boolean }[]>`
    select p.applied_at is null and p.declared_at is null
      and not exists (select 1 from guardianship_by_person g where g.person_id = p.person_id)
      and not exists (select 1 from identity_document d where d.person_id = p.person_id and d.masked_name is not null)
      and not exists (select 1 from enrolment e where e.person_id = p.person_id) as shadow
    from person p where p.person_id = ${personId}`;
  return row?.shadow ?? false;
}

/** The documents of a person with their numbers, sealed for that person's row. */
export async function listSealedDocuments(db: Db, personId: string): Promise<SealedDocumentRow[]> {
  return db<SealedDocumentRow[]>`
    select document_index as "documentIndex", number_sealed as "numberSealed" from identity_document
    where person_id = ${personId} order by document_index`;
}

export interface PersonMerge {
  /** Who stays. */
  personId: string;
  /** Who goes, a shadow person; all that is on record of them becomes that of the other. */
  mergedPersonId: string;
  /** Their documents, sealed anew for the row of the one who stays. */
  documents: readonly SealedDocumentRow[];
  at: number;
  why: string;
  byAccount: string;
}

/**
 * Everything about one person becomes the other's; both are locked. Holds and colour go: the caller works them out
 * anew in the same transaction.
 */
export async function mergePeople(db: Db, merge: PersonMerge): Promise<void> {
  const { personId: to, mergedPersonId: from } = merge;
  await moveEvidenceKeys(db, from, to);
  await closeDoubleRequests(db, from, to);
  await dropDoublePassedOn(db, from, to);
  for (const table of REMADE) await db.unsafe(`delete from ${table} where person_id = $1`, [from]);
  for (const table of MOVED) {
    await db.unsafe(`update ${table} set person_id = $1 where person_id = $2`, [to, from]);
  }
  for (const { documentIndex, numberSealed } of merge.documents) {
    await db`update identity_document set person_id = ${to}, number_sealed = ${numberSealed}
      where person_id = ${from} and document_index = ${documentIndex}`;
  }
  await db`update notice set subject_id = ${to} where subject_id = ${from}`;
  await db`delete from person where person_id = ${from}`;
  await db`insert into person_merge (person_id, merged_person_id, at, why, by_account)
    values (${to}, ${from}, ${merge.at}, ${merge.why}, ${merge.byAccount})`;
}

/** An account that asked about both, not knowing that they are one, has asked once. */
async function closeDoubleRequests(db: Db, from: string, to: string): Promise<void> {
  await db`update family_request set state = 'taken-back', answered_by = 'asker'
    where person_id = ${from} and state = 'asked' and account_id in (
      select account_id from family_request where person_id = ${to} and state = 'asked')`;
}

/** Both were passed on the same day for the same reason: that was one person. */
async function dropDoublePassedOn(db: Db, from: string, to: string): Promise<void> {
  await db`delete from passed_on a using passed_on b where a.person_id = ${from} and b.person_id = ${to}
    and a.day = b.day and a.kind = b.kind`;
}

/** The names of records say whom each version names. */
async function moveEvidenceKeys(db: Db, from: string, to: string): Promise<void> {
  await db`
    update evidence_key k set
      person_id = case when k.person_id = ${from}::uuid then ${to}::uuid else k.person_id end,
      older = (select jsonb_object_agg(o.key, case when o.value = to_jsonb(${from}::text)
        then to_jsonb(${to}::text) else o.value end) from jsonb_each(k.older) o)
    from (select distinct source_id, record_id from evidence where person_id = ${from}) e
    where k.source_id = e.source_id and k.record_id = e.record_id`;
}

export interface PersonMergeRow {
  mergedPersonId: string;
  at: number;
  why: string;
  byAccount: string;
}

/** Who was joined to this person. */
export async function listMerges(db: Db, personId: string): Promise<PersonMergeRow[]> {
  return db<PersonMergeRow[]>`
    select merged_person_id as "mergedPersonId", at, why, by_account as "byAccount"
    from person_merge where person_id = ${personId} order by at, merged_person_id`;
}
