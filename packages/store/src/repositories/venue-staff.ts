import type { Db } from '../db.ts';

export interface VenueStaffRow {
  staffId: string;
  maskedName: string;
  phoneHint: string | null;
  since: number;
}

/** Who works at a venue now, in the order in which they came. */
export async function listStaffOfVenue(db: Db, venueId: string): Promise<VenueStaffRow[]> {
  return db<VenueStaffRow[]>`
    select s.staff_id as "staffId", s.masked_name as "maskedName", s.phone_hint as "phoneHint", v.since
    from venue_staff v join staff s on s.staff_id = v.staff_id
    where v.venue_id = ${venueId} and v.ended_at is null order by v.since, s.staff_id`;
}

/** @returns false where they work there already */
export async function startVenueStaff(
  db: Db,
  { venueId, staffId, at }: { venueId: string; staffId: string; at: number },
): Promise<boolean> {
  const rows = await db`
    insert into venue_staff as v (venue_id, staff_id, since) values (${venueId}, ${staffId}, ${at})
    on conflict (venue_id, staff_id) do update set since = excluded.since, ended_at = null
      where v.ended_at is not null
    returning staff_id`;
  return rows.length > 0;
}

/** @returns whether they worked there */
export async function endVenueStaff(
  db: Db,
  { venueId, staffId, at }: { venueId: string; staffId: string; at: number },
): Promise<boolean> {
  const { count } = await db`update venue_staff set ended_at = ${at}
    where venue_id = ${venueId} and staff_id = ${staffId} and ended_at is null`;
  return count > 0;
}

/** Everybody who works at a venue stops. @returns who they were, in the order in which they are to be locked */
export async function endAllVenueStaff(db: Db, venueId: string, at: number): Promise<string[]> {
  const rows = await db<{ staffId: string }[]>`update venue_staff set ended_at = ${at}
    where venue_id = ${venueId} and ended_at is null returning staff_id as "staffId"`;
  return rows.map(({ staffId }) => staffId).toSorted();
}

/** Until the transaction ends nobody else enrols them or lets them go. */
export async function lockStaff(db: Db, staffId: string): Promise<void> {
  await db`select from staff where staff_id = ${staffId} for update`;
}

/** Whether somebody still works at any venue that is open. */
export async function worksSomewhere(db: Db, staffId: string): Promise<boolean> {
  const [row] = await db<{ works: boolean }[]>`
    select exists (select from venue_staff s join venue v on v.venue_id = s.venue_id
      where s.staff_id = ${staffId} and s.ended_at is null and v.ended_at is null) as works`;
  return row!.works;
}

/** Whoever works nowhere any more cannot sign in, until somebody enrols them again. */
export async function endStaff(db: Db, staffId: string, at: number): Promise<void> {
  await db`update staff set ended_at = ${at} where staff_id = ${staffId} and ended_at is null`;
}

export interface VenueDeviceRow {
  deviceId: string;
  staffId: string;
  enrolledAt: number;
  withdrawnAt: number | null;
  seenAt: number | null;
  listIssuedAt: number | null;
  waiting: number | null;
}

/**
 * Devices that stand at a venue, also of those who work there no more unless they are withdrawn; and of its staff those
 * that have not said where they stand.
 */
export async function listDevicesOfVenue(db: Db, venueId: string): Promise<VenueDeviceRow[]> {
  return db<VenueDeviceRow[]>`
    select g.device_id as "deviceId", g.staff_id as "staffId", g.enrolled_at as "enrolledAt",
      g.withdrawn_at as "withdrawnAt", g.seen_at as "seenAt", g.list_issued_at as "listIssuedAt", g.waiting
    from gate_device g left join venue_staff s
      on s.staff_id = g.staff_id and s.venue_id = ${venueId} and s.ended_at is null
    where (g.venue_id = ${venueId} and (s.staff_id is not null or g.withdrawn_at is null))
      or (g.venue_id is null and s.staff_id is not null)
    order by g.withdrawn_at is not null, coalesce(g.seen_at, g.enrolled_at) desc, g.device_id`;
}

/** @returns whether it was not withdrawn before */
export async function withdrawDevice(db: Db, deviceId: string, at: number): Promise<boolean> {
  const { count } = await db`update gate_device set withdrawn_at = ${at}
    where device_id = ${deviceId} and withdrawn_at is null`;
  return count > 0;
}

/** How many checks the devices that stand at a venue have not uploaded, as they last said. */
export async function countWaitingAt(db: Db, venueId: string): Promise<number> {
  const [row] = await db<{ waiting: number }[]>`
    select coalesce(sum(waiting), 0)::int as waiting from gate_device
    where venue_id = ${venueId} and withdrawn_at is null`;
  return row!.waiting;
}

/** The devices that stand at a venue, of one member of staff or (null) all: none is given list keys any more. */
export async function withdrawDevicesAt(
  db: Db,
  { venueId, staffId, at }: { venueId: string; staffId: string | null; at: number },
): Promise<void> {
  await db`update gate_device set withdrawn_at = ${at} where venue_id = ${venueId} and withdrawn_at is null
    and (${staffId}::uuid is null or staff_id = ${staffId}::uuid)`;
}

/** Every device of somebody: none is given list keys any more. */
export async function withdrawDevicesOf(db: Db, staffId: string, at: number): Promise<void> {
  await db`update gate_device set withdrawn_at = ${at} where staff_id = ${staffId} and withdrawn_at is null`;
}
