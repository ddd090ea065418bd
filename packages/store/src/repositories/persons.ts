import type { Db } from '../db.ts';

export interface HolderRow {
  personId: string;
  maskedName: string;
  documentType: string;
  hintLastTwo: string;
  appliedAt: number | null;
}

/** The person for whom this account is `self`, with what may be shown of them. */
export async function findSelf(db: Db, accountId: string): Promise<HolderRow | null> {
  const [guard] = await db<{ personId: string }[]>`
    select person_id as "personId" from guardianship_by_account
    where account_id = ${accountId} and relation = 'self' and ended_at is null`;
  return guard ? findHolder(db, guard.personId) : null;
}

export async function findHolder(db: Db, personId: string): Promise<HolderRow | null> {
  const [row] = await db<HolderRow[]>`
    select p.person_id as "personId", d.masked_name as "maskedName", d.document_type as "documentType",
      d.hint_last_two as "hintLastTwo", p.applied_at as "appliedAt"
    from person p join identity_document d on d.person_id = p.person_id
    where p.person_id = ${personId} and d.masked_name is not null
    order by d.verified_at limit 1`;
  return row ?? null;
}

/** The person behind a document, made as a shadow person when nobody has it yet. */
export async function findOrCreatePersonByDocument(
  db: Db,
  document: {
    personId: string;
    documentIndex: Uint8Array;
    documentType: string;
    hintLastTwo: string;
    seal: (personId: string) => Uint8Array;
    at: number;
  },
): Promise<string> {
  const [made] = await db<{ personId: string }[]>`
    insert into document_index (document_index, person_id) values (${document.documentIndex}, ${document.personId})
    on conflict (document_index) do nothing returning person_id as "personId"`;
  if (!made) {
    const [existing] = await db<{ personId: string }[]>`
      select person_id as "personId" from document_index where document_index = ${document.documentIndex}`;
    return existing!.personId;
  }
  await db`insert into person (person_id, created_at) values (${made.personId}, ${document.at})`;
  await db`insert into identity_document
      (person_id, document_index, document_type, number_sealed, hint_last_two)
    values (${made.personId}, ${document.documentIndex}, ${document.documentType},
      ${document.seal(made.personId)}, ${document.hintLastTwo})`;
  return made.personId;
}

export interface PersonRow {
  appliedAt: number | null;
  homeArea: string | null;
}

/** Writers about one person wait for each other here: the unit of recomputation is the person. The person exists. */
export async function lockPerson(db: Db, personId: string): Promise<PersonRow> {
  const [row] = await db<PersonRow[]>`
    select applied_at as "appliedAt", home_area as "homeArea" from person where person_id = ${personId} for update`;
  return row!;
}

export async function verifyDocument(
  db: Db,
  document: {
    personId: string;
    documentIndex: Uint8Array;
    nameSealed: Uint8Array;
    maskedName: string;
    verifiedBy: string;
    at: number;
  },
): Promise<void> {
  await db`update identity_document set name_sealed = ${document.nameSealed}, masked_name = ${document.maskedName},
      verified_by = ${document.verifiedBy}, verified_at = ${document.at}
    where person_id = ${document.personId} and document_index = ${document.documentIndex}`;
}

export async function findSelfAccount(db: Db, personId: string): Promise<string | null> {
  const [row] = await db<{ accountId: string }[]>`
    select account_id as "accountId" from guardianship_by_person
    where person_id = ${personId} and relation = 'self' and ended_at is null`;
  return row?.accountId ?? null;
}

/** Guardianship is kept twice, by person and by account, and both are written in the caller's transaction. */
export async function insertGuardianship(
  db: Db,
  link: { personId: string; accountId: string; relation: 'self' | 'spouse' | 'parent' | 'child'; at: number },
): Promise<void> {
  await db`insert into guardianship_by_person (person_id, account_id, relation, since)
    values (${link.personId}, ${link.accountId}, ${link.relation}, ${link.at})`;
  await db`insert into guardianship_by_account (account_id, person_id, relation, since)
    values (${link.accountId}, ${link.personId}, ${link.relation}, ${link.at})`;
}

export async function markApplied(db: Db, personId: string, homeArea: string, at: number): Promise<void> {
  await db`update person set applied_at = coalesce(applied_at, ${at}), home_area = ${homeArea}
    where person_id = ${personId}`;
}
