import type { Db } from '../db.ts';
import { base64, recordset } from '../recordset.ts';

export interface HolderRow {
  personId: string;
  maskedName: string;
  documentType: string;
  hintLastTwo: string;
  appliedAt: number | null;
}

/** What may be shown of a person, by the document they chose, or that was verified first; null: none was. */
export async function findHolder(db: Db, personId: string): Promise<HolderRow | null> {
  const [row] = await db<HolderRow[]>`
    select p.person_id as "personId", d.masked_name as "maskedName", d.document_type as "documentType",
      d.hint_last_two as "hintLastTwo", p.applied_at as "appliedAt"
    from person p join identity_document d on d.person_id = p.person_id
    where p.person_id = ${personId} and d.masked_name is not null
    order by d.shown_at desc nulls last, d.verified_at, d.document_index limit 1`;
  return row ?? null;
}

/** Of these documents (blind indices) those that belong to somebody: index in base64 → person. */
export async function findPeopleByDocuments(
  db: Db,
  documentIndices: readonly Uint8Array[],
): Promise<Map<string, string>> {
  if (documentIndices.length === 0) return new Map();
  const given = documentIndices.map((index) => ({ index }));
  const rows = await db<{ documentIndex: Uint8Array; personId: string }[]>`
    select d.document_index as "documentIndex", d.person_id as "personId"
    from ${recordset(db, 'r', given, { index: 'bytea' })}
    join document_index d on d.document_index = r.index`;
  return new Map(rows.map((row) => [base64(row.documentIndex), row.personId]));
}

export interface ShadowPerson {
  readonly personId: string;
  readonly documentIndex: Uint8Array;
  readonly documentType: string;
  readonly hintLastTwo: string;
  /** The number, sealed for this person's row. */
  readonly numberSealed: Uint8Array;
}

const SHADOW = {
  personId: 'uuid',
  documentIndex: 'bytea',
  documentType: 'text',
  hintLastTwo: 'text',
  numberSealed: 'bytea',
} as const;

/**
 * Makes people who are known by a document alone. Where somebody else made the same at the same time, theirs stands.
 * @returns the documents that are new: index in base64
 */
export async function insertShadowPeople(
  db: Db,
  people: readonly ShadowPerson[],
  at: number,
): Promise<Set<string>> {
  if (people.length === 0) return new Set();
  const made = await db<{ documentIndex: Uint8Array }[]>`
    with given as materialized (
      select r."personId" as person_id, r."documentIndex" as document_index,
        r."documentType" as document_type, r."hintLastTwo" as hint, r."numberSealed" as sealed
      from ${recordset(db, 'r', people, SHADOW)}),
    made as (
      insert into document_index (document_index, person_id)
      select document_index, person_id from given order by document_index
      on conflict (document_index) do nothing returning document_index),
    people as (
      insert into person (person_id, created_at)
      select g.person_id, ${at}::bigint from given g join made m using (document_index) returning person_id),
    documents as (
      insert into identity_document (person_id, document_index, document_type, number_sealed, hint_last_two)
      select g.person_id, g.document_index, g.document_type, g.sealed, g.hint
      from given g join made m using (document_index))
    select document_index as "documentIndex" from made`;
  return new Set(made.map((row) => base64(row.documentIndex)));
}

export interface PersonRow {
  appliedAt: number | null;
  homeArea: string | null;
}

export interface LockedPersonRow extends PersonRow {
  personId: string;
}

/** Writers about the same people wait for each other here; locked in one order, so that two writers never deadlock. */
export async function lockPeople(db: Db, personIds: readonly string[]): Promise<LockedPersonRow[]> {
  return db<LockedPersonRow[]>`
    select person_id as "personId", applied_at as "appliedAt", home_area as "homeArea" from person
    where person_id = any(${personIds as string[]}::uuid[]) order by person_id for update`;
}

/** The same people without a lock. */
export async function listPersons(db: Db, personIds: readonly string[]): Promise<LockedPersonRow[]> {
  return db<LockedPersonRow[]>`
    select person_id as "personId", applied_at as "appliedAt", home_area as "homeArea" from person
    where person_id = any(${personIds as string[]}::uuid[]) order by person_id`;
}

/** Writers about one person wait for each other here: the unit of recomputation is the person. The person exists. */
export async function lockPerson(
  db: Db,
  personId: string,
): Promise<PersonRow & { declaredAt: number | null }> {
  const [row] = await db<(PersonRow & { declaredAt: number | null })[]>`
    select applied_at as "appliedAt", home_area as "homeArea", declared_at as "declaredAt"
    from person where person_id = ${personId} for update`;
  return row!;
}

export async function verifyDocument(
  db: Db,
  document: {
    personId: string;
    documentIndex: Uint8Array;
    nameSealed: Uint8Array;
    /** Of a passport, sealed for this person's row. */
    countrySealed: Uint8Array | null;
    maskedName: string;
    verifiedBy: string;
    at: number;
  },
): Promise<void> {
  await db`update identity_document set name_sealed = ${document.nameSealed}, masked_name = ${document.maskedName},
      verified_by = ${document.verifiedBy}, verified_at = coalesce(verified_at, ${document.at}),
      country_sealed = ${document.countrySealed}
    where person_id = ${document.personId} and document_index = ${document.documentIndex}`;
}

/** Puts down that the person declared: the first time completes the application. */
export async function markDeclared(db: Db, personId: string, homeArea: string, at: number): Promise<void> {
  await db`update person set applied_at = coalesce(applied_at, ${at}), declared_at = ${at}, home_area = ${homeArea}
    where person_id = ${personId}`;
}

/** Puts down that the person has a code without having declared: it was issued at a counter. */
export async function markApplied(db: Db, personId: string, at: number): Promise<void> {
  await db`update person set applied_at = coalesce(applied_at, ${at}) where person_id = ${personId}`;
}

/** When the person declared last; null: never. */
export async function findDeclaredAt(db: Db, personId: string): Promise<number | null> {
  const [row] = await db<{ declaredAt: number | null }[]>`
    select declared_at as "declaredAt" from person where person_id = ${personId}`;
  return row?.declaredAt ?? null;
}

export async function findPerson(db: Db, personId: string): Promise<PersonRow | null> {
  const [row] = await db<PersonRow[]>`
    select applied_at as "appliedAt", home_area as "homeArea" from person where person_id = ${personId}`;
  return row ?? null;
}

/** Everybody on record, in the order of their ids, after that id (null: from the first). */
export async function listPeopleAfter(db: Db, after: string | null, limit: number): Promise<string[]> {
  const rows = await db<{ personId: string }[]>`
    select person_id as "personId" from person
    where person_id > ${after ?? '00000000-0000-0000-0000-000000000000'}::uuid order by person_id limit ${limit}`;
  return rows.map((row) => row.personId);
}
