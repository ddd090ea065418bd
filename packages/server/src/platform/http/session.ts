import { createHash, randomBytes } from 'node:crypto';
import type { AppName } from '@healthcode/contracts';
import { type Db, deleteSession, findSession, insertSession } from '@healthcode/store';

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

/** @returns the token for the cookie; only its hash is stored */
export async function openSession(db: Db, app: AppName, subjectId: string, now: number): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await insertSession(db, {
    tokenHash: hashOf(token),
    app,
    subjectId,
    createdAt: now,
    expiresAt: now + SESSION_MS[app],
  });
  return token;
}

export async function subjectOf(
  db: Db,
  app: AppName,
  token: string | undefined,
  now: number,
): Promise<string | null> {
  if (!token || token.length > 100) return null;
  return (await findSession(db, hashOf(token), app, now))?.subjectId ?? null;
}

export const closeSession = (db: Db, token: string): Promise<void> => deleteSession(db, hashOf(token));
