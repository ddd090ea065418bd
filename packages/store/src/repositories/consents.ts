import type { Db } from '../db.ts';

export interface ConsentRow {
  purpose: string;
  textVersion: number;
  /** Null: the account's own person. */
  givenForPerson: string | null;
  givenAs: 'self' | 'guardian' | 'agent';
  givenAt: number;
  withdrawnAt: number | null;
}

type GivenConsent = Omit<ConsentRow, 'withdrawnAt'> & { accountId: string };

/** Puts down a consent; one that stands already, to the same text for the same person, is left as it is. */
export async function recordConsent(db: Db, consent: GivenConsent): Promise<void> {
  await db`
    insert into consent (account_id, purpose, text_version, given_for_person, given_as, given_at)
    values (${consent.accountId}, ${consent.purpose}, ${consent.textVersion}, ${consent.givenForPerson},
      ${consent.givenAs}, ${consent.givenAt})
    on conflict (account_id, purpose, text_version, given_for_person) where withdrawn_at is null do nothing`;
}

interface ConsentPlace {
  accountId: string;
  purpose: string;
  /** Null: the account's own person. */
  givenForPerson: string | null;
}

/** @returns whether one stood, to whatever text */
export async function withdrawConsent(
  db: Db,
  { accountId, purpose, givenForPerson, at }: ConsentPlace & { at: number },
): Promise<boolean> {
  const { count } = await db`update consent set withdrawn_at = ${at}
    where account_id = ${accountId} and purpose = ${purpose}
      and given_for_person is not distinct from ${givenForPerson}::uuid and withdrawn_at is null`;
  return count > 0;
}

/** Whether consent to this very text stands. */
export async function hasConsent(
  db: Db,
  { accountId, purpose, givenForPerson, textVersion }: ConsentPlace & { textVersion: number },
): Promise<boolean> {
  const [row] = await db<{ stands: boolean }[]>`select exists (
      select from consent where account_id = ${accountId} and purpose = ${purpose}
        and text_version = ${textVersion} and given_for_person is not distinct from ${givenForPerson}::uuid
        and withdrawn_at is null) as stands`;
  return row!.stands;
}

/** Every consent of an account for one person (null: its own), also those withdrawn; the newest first. */
export async function listConsents(
  db: Db,
  accountId: string,
  givenForPerson: string | null,
): Promise<ConsentRow[]> {
  return db<ConsentRow[]>`
    select purpose, text_version as "textVersion", given_for_person as "givenForPerson", given_as as "givenAs",
      given_at as "givenAt", withdrawn_at as "withdrawnAt"
    from consent where account_id = ${accountId} and given_for_person is not distinct from ${givenForPerson}::uuid
    order by given_at desc, consent_id`;
}
