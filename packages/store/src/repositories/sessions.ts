import type { Db } from '../db.ts';

export interface SessionRow {
  tokenHash: Uint8Array;
  app: string;
  subjectId: string;
  createdAt: number;
  expiresAt: number;
}

export async function insertSession(db: Db, session: SessionRow): Promise<void> {
  await db`insert into session (token_hash, app, subject_id, created_at, expires_at)
    values (${session.tokenHash}, ${session.app}, ${session.subjectId}, ${session.createdAt}, ${session.expiresAt})`;
}

export async function findSession(
  db: Db,
  tokenHash: Uint8Array,
  app: string,
  now: number,
): Promise<{ subjectId: string } | null> {
  const [row] = await db<{ subjectId: string }[]>`
    select subject_id as "subjectId" from session
    where token_hash = ${tokenHash} and app = ${app} and expires_at > ${now}`;
  return row ?? null;
}

export async function deleteSession(db: Db, tokenHash: Uint8Array): Promise<void> {
  await db`delete from session where token_hash = ${tokenHash}`;
}

export async function deleteExpiredSessions(db: Db, now: number): Promise<void> {
  await db`delete from session where expires_at <= ${now}`;
}
