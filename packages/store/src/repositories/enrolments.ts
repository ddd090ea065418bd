import type { Db } from '../db.ts';

export interface EnrolmentRow {
  personId: string;
  enrolmentId: string;
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
    select person_id as "personId", enrolment_id as "enrolmentId", slot, from_day as "fromDay",
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
  return { personId, enrolmentId, slot, fromDay, untilDay };
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

/** Its slot went to somebody else after it lapsed. */
export async function endEnrolment(db: Db, enrolment: EnrolmentRow): Promise<void> {
  await db`update enrolment set state = 'signed-out'
    where person_id = ${enrolment.personId} and enrolment_id = ${enrolment.enrolmentId}`;
}
