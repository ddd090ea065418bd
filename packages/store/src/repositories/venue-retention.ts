import type { Db } from '../db.ts';

/**
 * Managers whose last venue was refused or closed before `at` end with it, as if they had been let go then: no session,
 * no way in until they register a venue anew.
 */
export async function endIdleManagers(db: Db, at: number): Promise<void> {
  await db`
    with idle as materialized (
      select s.staff_id, max(coalesce(
        (select max(a.at) from venue_act a where a.venue_id = v.venue_id and a.act in ('refused', 'closed')),
        v.ended_at, v.created_at)) as since
      from staff s join venue v on v.manager_id = s.staff_id
      where s.role = 'manager' and s.ended_at is null
      group by 1 having bool_and(v.state in ('refused', 'closed'))),
    ended as (
      update staff s set ended_at = i.since from idle i
      where s.staff_id = i.staff_id and i.since < ${at} returning s.staff_id)
    delete from session using ended e where subject_id = e.staff_id`;
}

/**
 * Of whoever left before `at` the name and the phone go, and by which venue they were employed. What those whom they
 * looked at may ask for stays: the masked name and the office.
 */
export async function forgetStaffBefore(db: Db, at: number): Promise<void> {
  await db`
    with gone as (
      update staff set name_sealed = null, phone_sealed = null, phone_hint = null
      where ended_at < ${at} and name_sealed is not null returning staff_id)
    delete from staff_phone p using gone g where p.staff_id = g.staff_id`;
  await db`delete from venue_staff where ended_at < ${at}`;
}

/** Of devices withdrawn before `at` nothing stays but that they were: one that comes back is still to be told so. */
export async function forgetDevicesBefore(db: Db, at: number): Promise<void> {
  await db`update gate_device set staff_id = null, public_key = null, venue_id = null, seen_at = null,
      list_issued_at = null, waiting = null, app_version = null
    where withdrawn_at < ${at} and staff_id is not null`;
}

/** What was done about a venue stays; the words that were given for it before `at` go. */
export async function deleteActReasonsBefore(db: Db, at: number): Promise<void> {
  await db`update venue_act set reason = null where at < ${at} and reason is not null`;
}
