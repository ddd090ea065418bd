import type { Db } from '../db.ts';

export interface SessionRow {
  tokenHash: Uint8Array;
  app: string;
  subjectId: string;
  /** The resident's phone or browser, or the gate that was enrolled in it; null for others. */
  deviceId: string | null;
  createdAt: number;
  expiresAt: number;
  /** When a one-time code or a passkey was last given in it. */
  confirmedAt: number;
}

export async function insertSession(db: Db, session: SessionRow): Promise<void> {
  await db`insert into session (token_hash, app, subject_id, device_id, created_at, expires_at, confirmed_at)
    values (${session.tokenHash}, ${session.app}, ${session.subjectId}, ${session.deviceId}, ${session.createdAt},
      ${session.expiresAt}, ${session.confirmedAt})`;
}

export type FoundSession = Pick<SessionRow, 'subjectId' | 'deviceId' | 'confirmedAt'>;

export async function findSession(
  db: Db,
  tokenHash: Uint8Array,
  app: string,
  now: number,
): Promise<FoundSession | null> {
  const [row] = await db<FoundSession[]>`
    select subject_id as "subjectId", device_id as "deviceId", confirmed_at as "confirmedAt" from session
    where token_hash = ${tokenHash} and app = ${app} and expires_at > ${now}
      -- also one that was opened in the moment in which its member of staff left
      and (app = 'resident' or exists (
        select from staff s where s.staff_id = session.subject_id and s.ended_at is null))
      -- the sign-in of a gate that was withdrawn dies with it
      and (app <> 'gate' or not exists (
        select from gate_device d where d.device_id = session.device_id and d.withdrawn_at is not null))`;
  return row ?? null;
}

/** Puts down that the one who has this session has just shown who they are. */
export async function confirmSession(db: Db, tokenHash: Uint8Array, at: number): Promise<void> {
  await db`update session set confirmed_at = ${at} where token_hash = ${tokenHash}`;
}

/** The session belongs to this device from now on, unless it belongs to one already. */
export async function bindSession(db: Db, tokenHash: Uint8Array, deviceId: string): Promise<void> {
  await db`update session set device_id = ${deviceId} where token_hash = ${tokenHash} and device_id is null`;
}

export async function deleteSession(db: Db, tokenHash: Uint8Array): Promise<void> {
  await db`delete from session where token_hash = ${tokenHash}`;
}

/**
 * Ends the sessions of one account or staff member: those of one device, or (null) all of them.
 * @returns how many ended
 */
export async function deleteSessionsOf(
  db: Db,
  subjectId: string,
  deviceId: string | null = null,
): Promise<number> {
  const { count } = await db`delete from session
    where subject_id = ${subjectId} and (${deviceId}::uuid is null or device_id = ${deviceId}::uuid)`;
  return count;
}

/** Ends every session of this account but those of the device it keeps. @returns how many ended */
export async function deleteOtherSessions(
  db: Db,
  subjectId: string,
  keptDeviceId: string | null,
): Promise<number> {
  const { count } = await db`delete from session
    where subject_id = ${subjectId} and device_id is distinct from ${keptDeviceId}::uuid`;
  return count;
}

/** The devices on which this account is signed in now. */
export async function listSessionDevices(db: Db, subjectId: string, now: number): Promise<string[]> {
  const rows = await db<{ deviceId: string }[]>`select distinct device_id as "deviceId" from session
    where subject_id = ${subjectId} and expires_at > ${now} and device_id is not null`;
  return rows.map(({ deviceId }) => deviceId);
}

export async function deleteExpiredSessions(db: Db, now: number): Promise<void> {
  await db`delete from session where expires_at <= ${now}`;
}
