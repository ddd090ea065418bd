import type { Db } from '../db.ts';

export type StaffRole =
  | 'gate'
  | 'officer'
  | 'source'
  | 'rule-author'
  | 'rule-approver'
  | 'manager'
  | 'community';

export interface StaffRow {
  staffId: string;
  role: StaffRole;
  maskedName: string;
  office: { zh: string; en: string };
  sourceId: string | null;
}

const columns = (db: Db) => db`
  s.staff_id as "staffId", s.role, s.masked_name as "maskedName", s.office, s.source_id as "sourceId"`;

export async function findStaffByPhone(
  db: Db,
  app: string,
  phoneIndex: Uint8Array,
): Promise<StaffRow | null> {
  const [row] = await db<StaffRow[]>`
    select ${columns(db)} from staff_phone p join staff s on s.staff_id = p.staff_id
    where p.phone_index = ${phoneIndex} and p.app = ${app} and s.ended_at is null`;
  return row ?? null;
}

export async function findStaff(db: Db, staffId: string): Promise<StaffRow | null> {
  const [row] = await db<StaffRow[]>`
    select ${columns(db)} from staff s where s.staff_id = ${staffId} and s.ended_at is null`;
  return row ?? null;
}

/** These members of staff, also those who have left since. */
export async function listStaff(db: Db, staffIds: readonly string[]): Promise<StaffRow[]> {
  return db<
    StaffRow[]
  >`select ${columns(db)} from staff s where s.staff_id = any(${staffIds as string[]}::uuid[])`;
}

export async function saveStaff(
  db: Db,
  staff: StaffRow & { app: 'gate' | 'console'; nameSealed: Uint8Array; phoneIndex: Uint8Array; at: number },
): Promise<void> {
  const made = await db`
    insert into staff_phone (app, phone_index, staff_id)
    values (${staff.app}, ${staff.phoneIndex}, ${staff.staffId})
    on conflict (phone_index, app) do nothing returning staff_id`;
  if (made.length === 0) return;
  await db`insert into staff (staff_id, app, role, name_sealed, masked_name, office, source_id, created_at)
    values (${staff.staffId}, ${staff.app}, ${staff.role}, ${staff.nameSealed}, ${staff.maskedName},
      ${db.json(staff.office as never)}, ${staff.sourceId}, ${staff.at})
    on conflict (staff_id) do nothing`;
}
