import type { Db } from '../db.ts';
import { recordset } from '../recordset.ts';

/** Someone in an office looked at a person's record, or saw them in a list. */
export interface AccessRow {
  personId: string;
  accessId: string;
  at: number;
  staffId: string;
  office: { zh: string; en: string };
  what: 'record' | 'list';
  /** A stable code of the reason given. */
  reason: string;
}

export async function insertAccess(db: Db, rows: readonly AccessRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db`insert into access_log (person_id, access_id, at, staff_id, office, what, reason)
    select r."personId", r."accessId", r.at, r."staffId", r.office, r.what, r.reason
    from ${recordset(db, rows)} as r ("personId" uuid, "accessId" uuid, at bigint, "staffId" uuid, office jsonb,
      what text, reason text)`;
}

/** Who looked at this person's record, the newest first. */
export async function listAccess(db: Db, personId: string, limit: number): Promise<AccessRow[]> {
  return db<AccessRow[]>`
    select person_id as "personId", access_id as "accessId", at, staff_id as "staffId", office, what, reason
    from access_log where person_id = ${personId} order by at desc, access_id limit ${limit}`;
}
