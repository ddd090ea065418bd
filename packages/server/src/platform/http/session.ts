import { createHash, randomBytes } from 'node:crypto';
import type { AppName } from '@healthcode/contracts';
import {
  bindSession,
  confirmSession,
  type Db,
  deleteSession,
  type FoundSession,
  findSession,
  insertSession,
} from '@healthcode/store';

const HOUR_MS = 3_600_000;
/** How long a sign-in lasts, in the world's time. A gate works through several days without a network. */
export const SESSION_MS: Readonly<Record<AppName, number>> = {
  resident: 30 * 24 * HOUR_MS,
  gate: 7 * 24 * HOUR_MS,
  console: 10 * HOUR_MS,
};

/** Cookies ignore ports, so every app has its own name and accepts no other. */
export const cookieName = (app: AppName, secure: boolean): string => `${secure ? '__Host-' : ''}hc_${app}`;

const hashOf = (token: string): Uint8Array => createHash('sha256').update(token).digest();

/**
 * Opens a session for somebody who has just shown who they are.
 * @param deviceId the resident's phone or browser; null for staff
 * @returns the token for the cookie; only its hash is stored
 */
export async function openSession(
  db: Db,
  app: AppName,
  subjectId: string,
  now: number,
  deviceId: string | null = null,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await insertSession(db, {
    tokenHash: hashOf(token),
    app,
    subjectId,
    deviceId,
    createdAt: now,
    expiresAt: now + SESSION_MS[app],
    confirmedAt: now,
  });
  return token;
}

/** Who is signed in with this token, on which device, and when they last showed who they are. */
export async function sessionOf(
  db: Db,
  app: AppName,
  token: string | undefined,
  now: number,
): Promise<FoundSession | null> {
  if (!token || token.length > 100) return null;
  return findSession(db, hashOf(token), app, now);
}

/** The session's person has just given a one-time code or a passkey again. */
export const confirmSessionOf = (db: Db, token: string, now: number): Promise<void> =>
  confirmSession(db, hashOf(token), now);

/** The sign-in belongs to the gate that was enrolled in it: withdrawing the one ends the other. */
export const bindSessionTo = (db: Db, token: string, deviceId: string): Promise<void> =>
  bindSession(db, hashOf(token), deviceId);

export const closeSession = (db: Db, token: string): Promise<void> => deleteSession(db, hashOf(token));
