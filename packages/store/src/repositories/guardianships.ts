import type { Db } from '../db.ts';
import { findHolder, type HolderRow } from './persons.ts';

/** What a person is to the account that shows their code. */
export type Relation = 'self' | 'spouse' | 'parent' | 'child';

export interface GuardianshipRow {
  accountId: string;
  personId: string;
  relation: Relation;
  since: number;
  /** When it ends by itself, exclusive; null: it does not. */
  endsAt: number | null;
}

/** Kept twice, by person and by account; both are written in the caller's transaction. One that ended may begin again. */
export async function insertGuardianship(
  db: Db,
  given: Pick<GuardianshipRow, 'personId' | 'accountId' | 'relation'> & {
    at: number;
    endsAt?: number | null;
  },
): Promise<void> {
  const { personId, accountId, relation, at, endsAt = null } = given;
  await db`insert into guardianship_by_person as g (person_id, account_id, relation, since, ends_at)
    values (${personId}, ${accountId}, ${relation}, ${at}, ${endsAt})
    on conflict (person_id, account_id) do update set relation = excluded.relation, since = excluded.since,
      ends_at = excluded.ends_at, ended_at = null, ended_why = null where g.ended_at is not null`;
  await db`insert into guardianship_by_account as g (account_id, person_id, relation, since, ends_at)
    values (${accountId}, ${personId}, ${relation}, ${at}, ${endsAt})
    on conflict (account_id, person_id) do update set relation = excluded.relation, since = excluded.since,
      ends_at = excluded.ends_at, ended_at = null, ended_why = null where g.ended_at is not null`;
}

/** @returns whether there was one to end */
export async function endGuardianship(
  db: Db,
  { personId, accountId, why, at }: { personId: string; accountId: string; why: string; at: number },
): Promise<boolean> {
  const { count } = await db`update guardianship_by_person set ended_at = ${at}, ended_why = ${why}
    where person_id = ${personId} and account_id = ${accountId} and ended_at is null`;
  await db`update guardianship_by_account set ended_at = ${at}, ended_why = ${why}
    where account_id = ${accountId} and person_id = ${personId} and ended_at is null`;
  return count > 0;
}

/** Whose codes this account may show now, its own person first, then the longest known. */
export async function listGuardianshipsOfAccount(db: Db, accountId: string): Promise<GuardianshipRow[]> {
  return db<GuardianshipRow[]>`
    select account_id as "accountId", person_id as "personId", relation, since, ends_at as "endsAt" from guardianship_by_account
    where account_id = ${accountId} and ended_at is null order by relation <> 'self', since, person_id`;
}

/** The accounts that may show this person's code now. */
export async function listGuardianshipsOfPerson(db: Db, personId: string): Promise<GuardianshipRow[]> {
  return db<GuardianshipRow[]>`
    select account_id as "accountId", person_id as "personId", relation, since, ends_at as "endsAt" from guardianship_by_person
    where person_id = ${personId} and ended_at is null order by relation <> 'self', since, account_id`;
}

/** Care that has ended by itself until `at` (inclusive) and is not put down as ended yet, the longest due first. */
export async function listDueGuardianships(db: Db, at: number, limit: number): Promise<GuardianshipRow[]> {
  return db<GuardianshipRow[]>`
    select account_id as "accountId", person_id as "personId", relation, since, ends_at as "endsAt"
    from guardianship_by_person
    where ended_at is null and ends_at is not null and ends_at <= ${at} order by ends_at, person_id limit ${limit}`;
}

/** The person for whom this account is `self`, with what may be shown of them. */
export async function findSelf(db: Db, accountId: string): Promise<HolderRow | null> {
  const [guard] = await db<{ personId: string }[]>`
    select person_id as "personId" from guardianship_by_account
    where account_id = ${accountId} and relation = 'self' and ended_at is null`;
  return guard ? findHolder(db, guard.personId) : null;
}

/** A person whose code this account may show now, with what they are to it; null: it may not. */
export async function findInCare(
  db: Db,
  accountId: string,
  personId: string,
): Promise<(HolderRow & { relation: Relation }) | null> {
  const [guard] = await db<{ relation: Relation }[]>`
    select relation from guardianship_by_account
    where account_id = ${accountId} and person_id = ${personId} and ended_at is null`;
  const holder = guard ? await findHolder(db, personId) : null;
  return holder && { ...holder, relation: guard!.relation };
}

export async function findSelfAccount(db: Db, personId: string): Promise<string | null> {
  const [row] = await db<{ accountId: string }[]>`
    select account_id as "accountId" from guardianship_by_person
    where person_id = ${personId} and relation = 'self' and ended_at is null`;
  return row?.accountId ?? null;
}
