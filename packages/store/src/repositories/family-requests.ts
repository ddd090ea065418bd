import type { Db } from '../db.ts';

export type FamilyRelationRow = 'spouse' | 'parent' | 'child';
export type FamilyWay = 'own-account' | 'text-message' | 'counter' | 'guardian';
export type FamilyAnswerer = 'person' | 'text-message' | 'register' | 'counter' | 'asker';

export interface FamilyRequestRow {
  personId: string;
  requestId: string;
  /** Who asks. */
  accountId: string;
  requestNumber: string;
  relation: FamilyRelationRow;
  way: FamilyWay;
  documentIndex: Uint8Array;
  documentType: string;
  hintLastTwo: string;
  /** Null: the document does not tell it. */
  birthDay: number | null;
  /** Sealed for this request's row. */
  nameSealed: Uint8Array;
  maskedName: string;
  consentVersion: number;
  guardianConsents: boolean;
  askedAt: number;
  /** Exclusive. */
  lapsesAt: number;
  state: 'asked' | 'agreed' | 'refused' | 'taken-back';
  answeredAt: number | null;
}

const columns = (db: Db) => db`
  r.person_id as "personId", r.request_id as "requestId", r.account_id as "accountId",
  r.request_number as "requestNumber", r.relation, r.way, r.document_index as "documentIndex",
  r.document_type as "documentType", r.hint_last_two as "hintLastTwo", r.birth_day as "birthDay",
  r.name_sealed as "nameSealed", r.masked_name as "maskedName", r.consent_version as "consentVersion",
  r.guardian_consents as "guardianConsents", r.asked_at as "askedAt", r.lapses_at as "lapsesAt", r.state,
  r.answered_at as "answeredAt"`;

/** @returns false when the number is taken: draw another */
export async function reserveRequestNumber(
  db: Db,
  { requestNumber, personId, requestId }: Pick<FamilyRequestRow, 'requestNumber' | 'personId' | 'requestId'>,
): Promise<boolean> {
  const { count } = await db`
    insert into family_request_number (request_number, person_id, request_id)
    values (${requestNumber}, ${personId}, ${requestId}) on conflict (request_number) do nothing`;
  return count > 0;
}

export async function insertFamilyRequest(
  db: Db,
  row: Omit<FamilyRequestRow, 'state' | 'answeredAt'>,
): Promise<void> {
  await db`insert into family_request (person_id, request_id, account_id, request_number, relation, way,
      document_index, document_type, hint_last_two, birth_day, name_sealed, masked_name, consent_version,
      guardian_consents, asked_at, lapses_at)
    values (${row.personId}, ${row.requestId}, ${row.accountId}, ${row.requestNumber}, ${row.relation}, ${row.way},
      ${row.documentIndex}, ${row.documentType}, ${row.hintLastTwo}, ${row.birthDay}, ${row.nameSealed},
      ${row.maskedName}, ${row.consentVersion}, ${row.guardianConsents}, ${row.askedAt}, ${row.lapsesAt})`;
  await db`insert into family_request_by_account (account_id, request_id, person_id, asked_at)
    values (${row.accountId}, ${row.requestId}, ${row.personId}, ${row.askedAt})`;
}

/** An open request that lapsed gives its place free: one account asks once at a time for one person. */
export async function closeLapsedRequests(
  db: Db,
  { personId, accountId, at }: { personId: string; accountId: string; at: number },
): Promise<void> {
  await db`update family_request set state = 'taken-back', answered_at = lapses_at, answered_by = 'asker'
    where person_id = ${personId} and account_id = ${accountId} and state = 'asked' and lapses_at <= ${at}`;
}

/** What this account asked for, the newest first. */
export async function listRequestsOfAccount(
  db: Db,
  accountId: string,
  limit: number,
): Promise<FamilyRequestRow[]> {
  return db<FamilyRequestRow[]>`
    select ${columns(db)} from family_request_by_account a
    join family_request r on r.person_id = a.person_id and r.request_id = a.request_id
    where a.account_id = ${accountId} order by r.asked_at desc, r.request_id limit ${limit}`;
}

/** What was ever asked about this person, the newest first. */
export async function listRequestsOfPerson(db: Db, personId: string): Promise<FamilyRequestRow[]> {
  return db<FamilyRequestRow[]>`
    select ${columns(db)} from family_request r where r.person_id = ${personId}
    order by r.asked_at desc, r.request_id`;
}

/** Requests about this person that can be answered at `at`, the oldest first. */
export async function listOpenRequestsOfPerson(
  db: Db,
  personId: string,
  at: number,
): Promise<FamilyRequestRow[]> {
  return db<FamilyRequestRow[]>`
    select ${columns(db)} from family_request r
    where r.person_id = ${personId} and r.state = 'asked' and r.lapses_at > ${at} order by r.asked_at, r.request_id`;
}

/** One request as it is now; who changes it locks it. */
export async function findFamilyRequest(
  db: Db,
  personId: string,
  requestId: string,
): Promise<FamilyRequestRow | null> {
  const [row] = await db<FamilyRequestRow[]>`
    select ${columns(db)} from family_request r where r.person_id = ${personId} and r.request_id = ${requestId}`;
  return row ?? null;
}

/** One request, locked until the transaction ends. */
export async function lockFamilyRequest(
  db: Db,
  personId: string,
  requestId: string,
): Promise<FamilyRequestRow | null> {
  const [row] = await db<FamilyRequestRow[]>`
    select ${columns(db)} from family_request r
    where r.person_id = ${personId} and r.request_id = ${requestId} for update`;
  return row ?? null;
}

/** Whose request this is, by its id and the account that asked. */
export async function findPersonOfRequest(
  db: Db,
  accountId: string,
  requestId: string,
): Promise<string | null> {
  const [row] = await db<{ personId: string }[]>`
    select person_id as "personId" from family_request_by_account
    where account_id = ${accountId} and request_id = ${requestId}`;
  return row?.personId ?? null;
}

export type RequestId = Pick<FamilyRequestRow, 'personId' | 'requestId'>;

export async function findRequestByNumber(db: Db, requestNumber: string): Promise<RequestId | null> {
  const [row] = await db<RequestId[]>`
    select person_id as "personId", request_id as "requestId" from family_request_number
    where request_number = ${requestNumber}`;
  return row ?? null;
}

export async function answerFamilyRequest(
  db: Db,
  { personId, requestId }: Pick<FamilyRequestRow, 'personId' | 'requestId'>,
  answer: {
    state: Exclude<FamilyRequestRow['state'], 'asked'>;
    by: FamilyAnswerer;
    at: number;
    staffId?: string | null;
  },
): Promise<void> {
  await db`update family_request set state = ${answer.state}, answered_by = ${answer.by}, answered_at = ${answer.at},
      staff_id = ${answer.staffId ?? null}
    where person_id = ${personId} and request_id = ${requestId}`;
}

/** Whoever changes an account's family waits here for the others who do. */
export async function lockAccount(db: Db, accountId: string): Promise<boolean> {
  return (await db`select from account where account_id = ${accountId} for update`).count > 0;
}
