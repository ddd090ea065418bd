import type { Db } from '../db.ts';

/** A user of a channel other than the phone, and the account they get into. */
export interface ChannelRow {
  channel: string;
  subjectIndex: Uint8Array;
  accountId: string;
  at: number;
  /** The identity that the channel certified, sealed for the account's row; kept until there is consent to use it. */
  identitySealed: Uint8Array | null;
}

export async function findChannelAccount(
  db: Db,
  channel: string,
  subjectIndex: Uint8Array,
): Promise<string | null> {
  const [row] = await db<{ accountId: string }[]>`
    select account_id as "accountId" from account_channel
    where subject_index = ${subjectIndex} and channel = ${channel}`;
  return row?.accountId ?? null;
}

/** @returns false when that user of the channel has an account already: two first sign-ins at once */
export async function insertChannel(db: Db, row: ChannelRow): Promise<boolean> {
  const { count } =
    await db`insert into account_channel (channel, subject_index, account_id, linked_at, identity_sealed)
    values (${row.channel}, ${row.subjectIndex}, ${row.accountId}, ${row.at}, ${row.identitySealed})
    on conflict (subject_index, channel) do nothing`;
  return count > 0;
}

/** An account without a phone. */
export async function insertPhonelessAccount(db: Db, accountId: string, at: number): Promise<void> {
  await db`insert into account (account_id, phone_sealed, phone_hint, created_at)
    values (${accountId}, null, '', ${at})`;
}

/** The certified identity that waits for this account's consent is taken out; null: none waits. */
export async function takeCertified(db: Db, accountId: string): Promise<Uint8Array | null> {
  const [row] = await db<{ identitySealed: Uint8Array }[]>`
    with waiting as (
      select subject_index, channel, identity_sealed from account_channel
      where account_id = ${accountId} and identity_sealed is not null limit 1 for update)
    update account_channel c set identity_sealed = null from waiting w
    where c.subject_index = w.subject_index and c.channel = w.channel
    returning w.identity_sealed as "identitySealed"`;
  return row?.identitySealed ?? null;
}
