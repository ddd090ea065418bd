import type { Db } from '../db.ts';
import type { RequestId } from './family-requests.ts';

export interface FamilyMessageRow {
  phoneIndex: Uint8Array;
  requestId: string;
  personId: string;
  codeHash: Uint8Array;
  /** Real time, exclusive. */
  expiresAt: number;
}

export async function insertFamilyMessage(db: Db, row: FamilyMessageRow): Promise<void> {
  await db`insert into family_message (phone_index, request_id, person_id, code_hash, expires_at)
    values (${row.phoneIndex}, ${row.requestId}, ${row.personId}, ${row.codeHash}, ${row.expiresAt})`;
}

/**
 * Takes the message of this phone whose code was sent back, at most once. A code that fits none counts as a try
 * against all that wait; a message with too many tries, or too old, counts no longer.
 */
export async function takeFamilyMessage(
  db: Db,
  {
    phoneIndex,
    codeHash,
    now,
    maxTries,
  }: Pick<FamilyMessageRow, 'phoneIndex' | 'codeHash'> & {
    now: number;
    maxTries: number;
  },
): Promise<RequestId | null> {
  const [taken] = await db<RequestId[]>`
    delete from family_message
    where phone_index = ${phoneIndex} and code_hash = ${codeHash} and expires_at > ${now} and tries < ${maxTries}
    returning person_id as "personId", request_id as "requestId"`;
  if (taken) return taken;
  await db`update family_message set tries = tries + 1 where phone_index = ${phoneIndex}`;
  return null;
}

export async function deleteExpiredFamilyMessages(db: Db, now: number): Promise<void> {
  await db`delete from family_message where expires_at <= ${now}`;
}
