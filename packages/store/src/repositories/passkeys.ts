import type { Db } from '../db.ts';

export interface PasskeyRow {
  accountId: string;
  passkeyId: string;
  credentialId: Uint8Array;
  /** COSE. */
  publicKey: Uint8Array;
  /** 0: this authenticator does not count. */
  signCount: number;
  transports: string[];
  /** Sealed for column `name` of the row `passkeyId`. */
  nameSealed: Uint8Array;
  createdAt: number;
  lastUsedAt: number | null;
}

const columns = (db: Db) => db`account_id as "accountId", passkey_id as "passkeyId",
  credential_id as "credentialId", public_key as "publicKey", sign_count as "signCount", transports,
  name_sealed as "nameSealed", created_at as "createdAt", last_used_at as "lastUsedAt"`;

/** @returns false when some account has this credential already */
export async function insertPasskey(db: Db, passkey: Omit<PasskeyRow, 'lastUsedAt'>): Promise<boolean> {
  const { accountId, passkeyId, credentialId } = passkey;
  const { count } = await db`insert into passkey_credential (credential_id, account_id, passkey_id)
    values (${credentialId}, ${accountId}, ${passkeyId}) on conflict (credential_id) do nothing`;
  if (count === 0) return false;
  await db`insert into passkey
      (account_id, passkey_id, credential_id, public_key, sign_count, transports, name_sealed, created_at)
    values (${accountId}, ${passkeyId}, ${credentialId}, ${passkey.publicKey}, ${passkey.signCount},
      ${db.json(passkey.transports)}, ${passkey.nameSealed}, ${passkey.createdAt})`;
  return true;
}

/** The passkeys of an account, the oldest first. */
export async function listPasskeys(db: Db, accountId: string): Promise<PasskeyRow[]> {
  return db<PasskeyRow[]>`select ${columns(db)} from passkey
    where account_id = ${accountId} order by created_at, passkey_id`;
}

/** Locks the account, so that two registrations at once see each other, and counts its passkeys. */
export async function countPasskeysLocked(db: Db, accountId: string): Promise<number> {
  await db`select from account where account_id = ${accountId} for update`;
  const [row] = await db<{ n: number }[]>`
    select count(*)::integer as n from passkey where account_id = ${accountId}`;
  return row!.n;
}

export async function findPasskeyByCredential(db: Db, credentialId: Uint8Array): Promise<PasskeyRow | null> {
  const [found] = await db<{ accountId: string; passkeyId: string }[]>`
    select account_id as "accountId", passkey_id as "passkeyId" from passkey_credential
    where credential_id = ${credentialId}`;
  if (!found) return null;
  const [row] = await db<PasskeyRow[]>`select ${columns(db)} from passkey
    where account_id = ${found.accountId} and passkey_id = ${found.passkeyId}`;
  return row ?? null;
}

/**
 * Puts down a use. Of two uses at once with the same count one is refused.
 * @returns false when the count did not go on: this is a copy, or the passkey is gone
 */
export async function usePasskey(
  db: Db,
  { accountId, passkeyId }: Pick<PasskeyRow, 'accountId' | 'passkeyId'>,
  signCount: number,
  at: number,
): Promise<boolean> {
  const { count } = await db`update passkey set sign_count = ${signCount}, last_used_at = ${at}
    where account_id = ${accountId} and passkey_id = ${passkeyId}
      and (sign_count < ${signCount} or (sign_count = 0 and ${signCount} = 0))`;
  return count > 0;
}

/** @returns whether the account has it */
export async function renamePasskey(
  db: Db,
  accountId: string,
  passkeyId: string,
  nameSealed: Uint8Array,
): Promise<boolean> {
  const { count } = await db`update passkey set name_sealed = ${nameSealed}
    where account_id = ${accountId} and passkey_id = ${passkeyId}`;
  return count > 0;
}

/** @returns whether the account had it */
export async function deletePasskey(db: Db, accountId: string, passkeyId: string): Promise<boolean> {
  const [gone] = await db<{ credentialId: Uint8Array }[]>`delete from passkey
    where account_id = ${accountId} and passkey_id = ${passkeyId} returning credential_id as "credentialId"`;
  if (!gone) return false;
  await db`delete from passkey_credential where credential_id = ${gone.credentialId}`;
  return true;
}
