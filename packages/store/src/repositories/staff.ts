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
  /** What they answer for: six digits a district, nine a street; null: the whole city, or venues of their own. */
  area: string | null;
}

/** How to reach whoever registered themselves or was enrolled by a manager. */
export interface StaffPhone {
  phoneSealed: Uint8Array;
  phoneHint: string;
}

const columns = (db: Db) => db`
  s.staff_id as "staffId", s.role, s.masked_name as "maskedName", s.office, s.source_id as "sourceId",
  s.area`;

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

export interface NewStaff extends StaffRow {
  app: 'gate' | 'console';
  nameSealed: Uint8Array;
  phoneIndex: Uint8Array;
  at: number;
  phone?: StaffPhone;
}

/** @returns false where the phone is somebody's on this app already, also of one who has left */
export async function saveStaff(db: Db, staff: NewStaff): Promise<boolean> {
  const made = await db`
    insert into staff_phone (app, phone_index, staff_id)
    values (${staff.app}, ${staff.phoneIndex}, ${staff.staffId})
    on conflict (phone_index, app) do nothing returning staff_id`;
  if (made.length === 0) return false;
  await db`insert into staff (staff_id, app, role, name_sealed, masked_name, office, source_id, area, phone_sealed,
      phone_hint, created_at)
    values (${staff.staffId}, ${staff.app}, ${staff.role}, ${staff.nameSealed}, ${staff.maskedName},
      ${db.json(staff.office as never)}, ${staff.sourceId}, ${staff.area}, ${staff.phone?.phoneSealed ?? null},
      ${staff.phone?.phoneHint ?? null}, ${staff.at})
    on conflict (staff_id) do nothing`;
  return true;
}

/** Whose phone it is on this app, also of somebody who has left; the row locked until the transaction ends. */
export async function lockStaffByPhone(
  db: Db,
  app: string,
  phoneIndex: Uint8Array,
): Promise<(StaffRow & { endedAt: number | null }) | null> {
  const [row] = await db<(StaffRow & { endedAt: number | null })[]>`
    select ${columns(db)}, s.ended_at as "endedAt" from staff_phone p join staff s on s.staff_id = p.staff_id
    where p.phone_index = ${phoneIndex} and p.app = ${app} for update of s`;
  return row ?? null;
}

/** Somebody who had left comes back, under the name that is given now. */
export async function returnStaff(
  db: Db,
  staffId: string,
  { nameSealed, maskedName, phone }: { nameSealed: Uint8Array; maskedName: string; phone: StaffPhone },
): Promise<void> {
  await db`update staff set ended_at = null, name_sealed = ${nameSealed}, masked_name = ${maskedName},
      phone_sealed = ${phone.phoneSealed}, phone_hint = ${phone.phoneHint}
    where staff_id = ${staffId}`;
}

/** The full name, unless it has been forgotten, and the phone where it is known. */
export async function findStaffSealed(
  db: Db,
  staffId: string,
): Promise<{ nameSealed: Uint8Array | null; phoneSealed: Uint8Array | null } | null> {
  const [row] = await db<{ nameSealed: Uint8Array | null; phoneSealed: Uint8Array | null }[]>`
    select name_sealed as "nameSealed", phone_sealed as "phoneSealed" from staff where staff_id = ${staffId}`;
  return row ?? null;
}
