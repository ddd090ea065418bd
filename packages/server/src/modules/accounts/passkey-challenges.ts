import { createHash } from 'node:crypto';
import { insertChallenge, type PasskeyChallenge, takeChallenge } from '@healthcode/store';
import type { Services } from '../../services.ts';

/** A person has so long to use finger, face or PIN. Real time. */
export const CHALLENGE_MS = 5 * 60_000;

type Purpose = PasskeyChallenge['purpose'];

const hashOf = (challenge: string): Uint8Array => createHash('sha256').update(challenge).digest();

/** Keeps a challenge that is given out, for this purpose and account and nothing else. */
export async function keepChallenge(
  { db, clock }: Services,
  purpose: Purpose,
  accountId: string | null,
  challenge: string,
): Promise<void> {
  const expiresAt = clock.realNow() + CHALLENGE_MS;
  await insertChallenge(db, { challengeHash: hashOf(challenge), purpose, accountId, expiresAt });
}

/** Whether a challenge was given out for this and comes back for the first time, within its time. */
export const useChallenge =
  ({ db, clock }: Services, purpose: Purpose, accountId: string | null) =>
  (challenge: string): Promise<boolean> =>
    takeChallenge(db, { challengeHash: hashOf(challenge), purpose, accountId }, clock.realNow());
