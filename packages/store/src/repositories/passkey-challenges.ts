import type { Db } from '../db.ts';

export interface PasskeyChallenge {
  challengeHash: Uint8Array;
  purpose: 'register' | 'sign-in' | 'confirm';
  /** null: nobody is signed in yet */
  accountId: string | null;
}

export async function insertChallenge(
  db: Db,
  challenge: PasskeyChallenge & { expiresAt: number },
): Promise<void> {
  await db`insert into passkey_challenge (challenge_hash, purpose, account_id, expires_at)
    values (${challenge.challengeHash}, ${challenge.purpose}, ${challenge.accountId}, ${challenge.expiresAt})`;
}

/** Uses a challenge up. @returns whether it was given out for this, to this account, and was not used or too old */
export async function takeChallenge(db: Db, challenge: PasskeyChallenge, now: number): Promise<boolean> {
  const { count } = await db`delete from passkey_challenge
    where challenge_hash = ${challenge.challengeHash} and purpose = ${challenge.purpose}
      and account_id is not distinct from ${challenge.accountId}::uuid and expires_at > ${now}`;
  return count > 0;
}

export async function deleteOldChallenges(db: Db, now: number): Promise<void> {
  await db`delete from passkey_challenge where expires_at <= ${now}`;
}
