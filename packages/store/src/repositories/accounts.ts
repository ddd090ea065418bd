import type { Db } from '../db.ts';

export interface NewAccount {
  accountId: string;
  phoneIndex: Uint8Array;
  phoneSealed: Uint8Array;
  phoneHint: string;
  at: number;
}

/** The account of a phone; made at its first sign-in. Two first sign-ins at once end in the same account. */
export async function findOrCreateAccount(db: Db, account: NewAccount): Promise<string> {
  const [made] = await db<{ accountId: string }[]>`
    insert into account_phone (phone_index, account_id) values (${account.phoneIndex}, ${account.accountId})
    on conflict (phone_index) do nothing returning account_id as "accountId"`;
  if (made) {
    await db`insert into account (account_id, phone_sealed, phone_hint, created_at)
      values (${account.accountId}, ${account.phoneSealed}, ${account.phoneHint}, ${account.at})`;
    return made.accountId;
  }
  const [existing] = await db<{ accountId: string }[]>`
    select account_id as "accountId" from account_phone where phone_index = ${account.phoneIndex}`;
  return existing!.accountId;
}

export interface AccountFacts {
  phoneHint: string;
  consentVersion: number | null;
}

export async function findAccount(db: Db, accountId: string): Promise<AccountFacts | null> {
  const [row] = await db<AccountFacts[]>`
    select phone_hint as "phoneHint",
      (select max(text_version) from consent c where c.account_id = a.account_id and withdrawn_at is null)
        as "consentVersion"
    from account a where account_id = ${accountId}`;
  return row ?? null;
}

export async function recordConsent(
  db: Db,
  accountId: string,
  textVersion: number,
  at: number,
): Promise<void> {
  await db`insert into consent (account_id, text_version, given_at) values (${accountId}, ${textVersion}, ${at})
    on conflict (account_id, text_version) do update set withdrawn_at = null
    where consent.withdrawn_at is not null`;
}
