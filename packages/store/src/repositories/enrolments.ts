import type { Db } from '../db.ts';

export interface EnrolmentRow {
  personId: string;
  enrolmentId: string;
  /** Whose phone it is on; null: on paper. */
  accountId: string | null;
  slot: number;
  fromDay: number;
  untilDay: number;
}

export async function findActiveEnrolment(
  db: Db,
  personId: string,
  deviceId: string,
): Promise<EnrolmentRow | null> {
  const [row] = await db<EnrolmentRow[]>`
    select person_id as "personId", enrolment_id as "enrolmentId", account_id as "accountId", slot, from_day as "fromDay",
      until_day as "untilDay"
    from enrolment where person_id = ${personId} and device_id = ${deviceId} and state = 'active' for update`;
  return row ?? null;
}

export interface NewEnrolment {
  personId: string;
  enrolmentId: string;
  accountId: string;
  deviceId: string;
  fromDay: number;
  untilDay: number;
  at: number;
  /** Slots below it are never used (`pass-format.md`). */
  firstSlot: number;
  capacity: number;
}

/**
 * Takes a slot whose last holding ended before `fromDay`, else a new one.
 * @returns null when every slot of the list is taken
 */
export async function insertPhoneEnrolment(db: Db, enrolment: NewEnrolment): Promise<EnrolmentRow | null> {
  const { personId, enrolmentId, fromDay, untilDay } = enrolment;
  const slot = (await reuseSlot(db, enrolment)) ?? (await nextSlot(db, enrolment));
  if (slot === null) return null;
  await db`insert into slot_holding (medium, slot, from_day, until_day, person_id, enrolment_id)
    values ('phone', ${slot}, ${fromDay}, ${untilDay}, ${personId}, ${enrolmentId})`;
  await db`insert into enrolment
      (person_id, enrolment_id, medium, account_id, device_id, slot, from_day, until_day, created_at)
    values (${personId}, ${enrolmentId}, 'phone', ${enrolment.accountId}, ${enrolment.deviceId}, ${slot},
      ${fromDay}, ${untilDay}, ${enrolment.at})`;
  return { personId, enrolmentId, accountId: enrolment.accountId, slot, fromDay, untilDay };
}

async function nextSlot(db: Db, { firstSlot, capacity }: NewEnrolment): Promise<number | null> {
  const [row] = await db<
    { slot: number }[]
  >`select nextval('phone_slot')::bigint + ${firstSlot - 1}::bigint as slot`;
  return row!.slot < capacity ? row!.slot : null;
}

async function reuseSlot(db: Db, { fromDay }: NewEnrolment): Promise<number | null> {
  const [row] = await db<{ slot: number }[]>`
    select h.slot from slot_holding h
    where h.medium = 'phone' and h.until_day < ${fromDay} - 1
      and not exists (select 1 from slot_holding n
        where n.medium = 'phone' and n.slot = h.slot and n.from_day > h.from_day)
    order by h.until_day limit 1 for update skip locked`;
  return row?.slot ?? null;
}

/**
 * Lengthens the holding of an enrolment that has not lapsed.
 * @returns false when its slot has been given to somebody else meanwhile: enrol anew
 */
export async function extendEnrolment(db: Db, enrolment: EnrolmentRow, untilDay: number): Promise<boolean> {
  if (enrolment.untilDay >= untilDay) return true;
  const rows = await db`
    update slot_holding set until_day = greatest(until_day, ${untilDay})
    where medium = 'phone' and slot = ${enrolment.slot} and from_day = ${enrolment.fromDay}
      and enrolment_id = ${enrolment.enrolmentId}
      and not exists (select 1 from slot_holding n where n.medium = 'phone' and n.slot = ${enrolment.slot}
        and n.from_day > ${enrolment.fromDay})
    returning slot`;
  if (rows.length === 0) return false;
  await db`update enrolment set until_day = greatest(until_day, ${untilDay})
    where person_id = ${enrolment.personId} and enrolment_id = ${enrolment.enrolmentId}`;
  return true;
}

/** Withdraws what this account's phones hold of a person's passes. @returns how many phones */
export async function endFamilyEnrolments(db: Db, personId: string, accountId: string): Promise<number> {
  const { count } = await db`update enrolment set state = 'family-ended'
    where person_id = ${personId} and account_id = ${accountId} and state = 'active'`;
  return count;
}

/** Its slot went to somebody else after it lapsed, or another account came to this phone. */
export async function endEnrolment(db: Db, enrolment: EnrolmentRow): Promise<void> {
  await db`update enrolment set state = 'signed-out'
    where person_id = ${enrolment.personId} and enrolment_id = ${enrolment.enrolmentId}`;
}

/** What these enrolments have in common: whose they are, who made them, and on which devices. */
export interface EnrolmentsOfDevices {
  personIds: readonly string[];
  accountId: string;
  /** Of these devices; null: of all but `exceptDeviceId`. */
  deviceIds: readonly string[] | null;
  exceptDeviceId: string | null;
}

/** Withdraws the passes on devices of one account. @returns how many enrolments ended */
export async function withdrawEnrolments(
  db: Db,
  { personIds, accountId, deviceIds, exceptDeviceId }: EnrolmentsOfDevices,
  state: 'signed-out' | 'device-lost',
): Promise<number> {
  const { count } = await db`update enrolment set state = ${state}
    where person_id = any(${personIds as string[]}::uuid[]) and account_id = ${accountId} and state = 'active'
      and device_id is not null and device_id is distinct from ${exceptDeviceId}::uuid
      and (${deviceIds === null} or device_id = any(${(deviceIds ?? []) as string[]}::uuid[]))`;
  return count;
}

/** Until which day (inclusive) each device of this account holds passes of these people; devices that hold none are not among them. */
export async function listPassDevices(
  db: Db,
  { personIds, accountId, today }: { personIds: readonly string[]; accountId: string; today: number },
): Promise<Map<string, number>> {
  const rows = await db<{ deviceId: string; untilDay: number }[]>`
    select device_id as "deviceId", max(until_day) as "untilDay" from enrolment
    where person_id = any(${personIds as string[]}::uuid[]) and account_id = ${accountId} and state = 'active'
      and device_id is not null and until_day >= ${today}
    group by device_id`;
  return new Map(rows.map(({ deviceId, untilDay }) => [deviceId, untilDay]));
}

/**
 * Ends every active enrolment of these people: those that this account made, or (null) all.
 * @returns how many ended
 */
export async function endEnrolmentsOf(
  db: Db,
  {
    personIds,
    accountId,
    state,
  }: { personIds: readonly string[]; accountId: string | null; state: 'signed-out' | 'account-closed' },
): Promise<number> {
  const { count } = await db`update enrolment set state = ${state}
    where person_id = any(${personIds as string[]}::uuid[]) and state = 'active'
      and (${accountId}::uuid is null or account_id = ${accountId}::uuid)`;
  return count;
}

/** Whether a person has a code on any phone or paper that still counts on `today`. */
export async function hasEnrolmentInUse(db: Db, personId: string, today: number): Promise<boolean> {
  const [row] = await db<{ used: boolean }[]>`
    select exists (select from enrolment
      where person_id = ${personId} and state = 'active' and until_day >= ${today}) as used`;
  return row!.used;
}
