import type { Db } from '../db.ts';
import type { AppealKey } from './appeals.ts';

export interface AppealFileRow extends AppealKey {
  fileId: string;
  accountId: string;
  type: string;
  bytes: number;
  addedAt: number;
  destroyedAt: number | null;
}

type FileKey = Pick<AppealFileRow, 'personId' | 'appealId' | 'fileId'>;

const COLUMNS = `
  person_id as "personId", appeal_id as "appealId", file_id as "fileId", account_id as "accountId", type, bytes,
  added_at as "addedAt", destroyed_at as "destroyedAt"`;

export async function insertAppealFile(db: Db, row: Omit<AppealFileRow, 'destroyedAt'>): Promise<void> {
  await db`insert into appeal_file (person_id, appeal_id, file_id, account_id, type, bytes, added_at)
    values (${row.personId}, ${row.appealId}, ${row.fileId}, ${row.accountId}, ${row.type}, ${row.bytes},
      ${row.addedAt})`;
}

/** Of one appeal, the oldest first, also those destroyed since. */
export async function listAppealFiles(db: Db, { personId, appealId }: AppealKey): Promise<AppealFileRow[]> {
  return db<AppealFileRow[]>`
    select ${db.unsafe(COLUMNS)} from appeal_file
    where person_id = ${personId} and appeal_id = ${appealId} order by added_at, file_id`;
}

/** Files of a person that no appeal has taken up. */
export async function countLooseAppealFiles(db: Db, personId: string): Promise<number> {
  const [row] = await db<{ count: number }[]>`
    select count(*)::integer as count from appeal_file f
    where f.person_id = ${personId} and f.destroyed_at is null and not exists
      (select 1 from appeal a where a.person_id = f.person_id and a.appeal_id = f.appeal_id)`;
  return row!.count;
}

export async function insertAppealFilePart(
  db: Db,
  { personId, appealId, fileId }: FileKey,
  part: number,
  sealed: Uint8Array,
): Promise<void> {
  await db`insert into appeal_file_part (person_id, appeal_id, file_id, part, sealed)
    values (${personId}, ${appealId}, ${fileId}, ${part}, ${sealed})`;
}

/** In their order; none: the file is destroyed, or there never was one. */
export async function listAppealFileParts(
  db: Db,
  { personId, appealId, fileId }: FileKey,
): Promise<Uint8Array[]> {
  const rows = await db<{ sealed: Uint8Array }[]>`
    select sealed from appeal_file_part
    where person_id = ${personId} and appeal_id = ${appealId} and file_id = ${fileId} order by part`;
  return rows.map(({ sealed }) => sealed);
}

/** Takes a file back that is in no appeal yet. */
export async function deleteAppealFile(db: Db, { personId, appealId, fileId }: FileKey): Promise<void> {
  await db`delete from appeal_file
    where person_id = ${personId} and appeal_id = ${appealId} and file_id = ${fileId}`;
}

/** The bytes go; that there was a file stays. @returns how many there were */
export async function destroyAppealFiles(
  db: Db,
  { personId, appealId }: AppealKey,
  at: number,
): Promise<number> {
  await db`delete from appeal_file_part where person_id = ${personId} and appeal_id = ${appealId}`;
  const { count } = await db`update appeal_file set destroyed_at = ${at}
    where person_id = ${personId} and appeal_id = ${appealId} and destroyed_at is null`;
  return count;
}

/** Drops files that were sent before `before` for an appeal that never came. */
export async function deleteLooseAppealFiles(db: Db, before: number): Promise<void> {
  await db`delete from appeal_file f where f.added_at < ${before} and f.destroyed_at is null and not exists
    (select 1 from appeal a where a.person_id = f.person_id and a.appeal_id = f.appeal_id)`;
}
