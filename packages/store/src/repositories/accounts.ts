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
  /** To the use of what the own person declares. */
  healthConsentVersion: number | null;
  /** Whether one of the two was ever taken back. */
  withdrewNeeded: boolean;
}

export async function findAccount(db: Db, accountId: string): Promise<AccountFacts | null> {
  const [row] = await db<AccountFacts[]>`
    select phone_hint as "phoneHint",
      (select max(text_version) from consent c where c.account_id = a.account_id and purpose = 'service'
        and given_for_person is null and withdrawn_at is null) as "consentVersion",
      (select max(text_version) from consent c where c.account_id = a.account_id and purpose = 'sensitive-health'
        and given_for_person is null and withdrawn_at is null) as "healthConsentVersion",
      exists (select from consent c where c.account_id = a.account_id and withdrawn_at is not null
        and purpose in ('service', 'sensitive-health') and given_for_person is null) as "withdrewNeeded"
    from account a where account_id = ${accountId}`;
  return row ?? null;
}

async function leavesPhone(db: Db, accountId: string, oldIndex: Uint8Array | null): Promise<boolean> {
  if (oldIndex === null) {
    const phoneless = await db`select 1 from account
      where account_id = ${accountId} and phone_sealed is null for update`;
    return phoneless.count > 0;
  }
  const left = await db`delete from account_phone
    where phone_index = ${oldIndex} and account_id = ${accountId}`;
  return left.count > 0;
}

/** The account's phone number, sealed for column `phone` of this row; null: no such account, or one without a phone. */
export async function findAccountPhone(
  db: Db,
  accountId: string,
): Promise<{ phoneSealed: Uint8Array; phoneHint: string } | null> {
  const [row] = await db<{ phoneSealed: Uint8Array; phoneHint: string }[]>`
    select phone_sealed as "phoneSealed", phone_hint as "phoneHint" from account
    where account_id = ${accountId} and phone_sealed is not null`;
  return row ?? null;
}

/** The account of a phone where nobody ever applied, nor came by another channel or with a passkey; locked. */
export async function findUnusedAccount(db: Db, phoneIndex: Uint8Array): Promise<string | null> {
  const [row] = await db<{ accountId: string }[]>`
    select a.account_id as "accountId" from account a join account_phone p on p.account_id = a.account_id
    where p.phone_index = ${phoneIndex}
      and not exists (select from guardianship_by_account g where g.account_id = a.account_id)
      and not exists (select from account_channel c where c.account_id = a.account_id)
      and not exists (select from passkey k where k.account_id = a.account_id)
    for update of a`;
  return row?.accountId ?? null;
}

/**
 * Gives an account another phone, or its first (`oldIndex` null). Of two changes at once the second finds that its old
 * one is gone.
 * @returns false when the new phone has an account, or the old one is this account's no more
 */
export async function changeAccountPhone(
  db: Db,
  change: Omit<NewAccount, 'at'> & { oldIndex: Uint8Array | null },
): Promise<boolean> {
  const { accountId, oldIndex, phoneIndex, phoneSealed, phoneHint } = change;
  if (!(await leavesPhone(db, accountId, oldIndex))) return false;
  const taken =
    await db`insert into account_phone (phone_index, account_id) values (${phoneIndex}, ${accountId})
    on conflict (phone_index) do nothing`;
  if (taken.count === 0) return false;
  await db`update account set phone_sealed = ${phoneSealed}, phone_hint = ${phoneHint}
    where account_id = ${accountId}`;
  return true;
}
