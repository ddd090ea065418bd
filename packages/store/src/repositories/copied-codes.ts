import type { PendingQuery } from 'postgres';
import type { Db } from '../db.ts';
import { recordset } from '../recordset.ts';
import type { CheckRow } from './checks.ts';

/** Of a gate's clock and a proof's step no two scans of one step can lie further apart: 10 s ahead, 60 s behind. */
const SAME_STEP_MS = 70_000;

/** An admitted scan, as far as a copied code is told of it. */
export interface ShownCheck {
  venueId: string;
  day: number;
  checkId: string;
  deviceId: string;
  at: number;
}

/** Two scans of one step of one pass, by two devices. */
export interface CopyRow {
  personId: string;
  step: number;
  mine: ShownCheck;
  other: ShownCheck;
}

const SHOWN = {
  checkId: 'uuid',
  venueId: 'uuid',
  day: 'integer',
  at: 'bigint',
  list: 'text',
  idx: 'bigint',
  passDay: 'integer',
  step: 'bigint',
  slot: 'bigint',
} as const;

/**
 * Other devices' admitted checks of the very same step of the same pass, for checks of phones that are stored already.
 * Day by day, because the partition of a day that is given is chosen once, and that of a day in a row for each row.
 */
export async function findCopies(db: Db, deviceId: string, shown: readonly CheckRow[]): Promise<CopyRow[]> {
  const copies: CopyRow[] = [];
  for (const day of new Set(shown.map((check) => check.day))) {
    const ofDay = shown.filter((check) => check.day === day);
    copies.push(...(await findCopiesOfDay(db, deviceId, day, ofDay)));
  }
  return copies;
}

/**
 * Found through the person's few checks of the day, so that the table of all checks needs no further index. The
 * `offset 0` keep the planner to that way: it must never begin with the tables, however few rows it takes them for.
 */
function findCopiesOfDay(
  db: Db,
  deviceId: string,
  day: number,
  shown: readonly CheckRow[],
): PendingQuery<CopyRow[]> {
  return db<CopyRow[]>`
    with given as materialized (
      select r.*, h.person_id from ${recordset(db, 'r', shown, SHOWN)}
        join slot_holding h on h.medium = 'phone' and h.slot = r.slot
          and h.from_day <= r."passDay" and h.until_day >= r."passDay"
    )
    select g.person_id as "personId", g.step,
      json_build_object('venueId', g."venueId", 'day', g.day, 'checkId', g."checkId",
        'deviceId', ${deviceId}::uuid, 'at', g.at) as mine,
      json_build_object('venueId', v.venue_id, 'day', v.day, 'checkId', v.check_id,
        'deviceId', v.device_id, 'at', v.at) as other
    from given g
      cross join lateral (
        select p.venue_id, p.day, p.check_id from check_by_person p
        where p.person_id = g.person_id and p.day = ${day}::integer and p.check_id <> g."checkId" and p.outcome = 'ok'
          and p.at between g.at - ${SAME_STEP_MS}::bigint and g.at + ${SAME_STEP_MS}::bigint
        offset 0
      ) p
      cross join lateral (
        select v.venue_id, v.day, v.check_id, v.device_id, v.at from check_by_venue v
        where v.venue_id = p.venue_id and v.day = ${day}::integer and v.check_id = p.check_id and v.step = g.step
          and v.list = g.list and v.idx = g.idx and v.device_id <> ${deviceId}::uuid
        offset 0
      ) v`;
}

/** One end of a copied code. */
export interface CopiedRow extends ShownCheck {
  other: Pick<ShownCheck, 'venueId' | 'at'>;
}

/**
 * Keeps the ends of one copied code, in the order of the key, so that two uploads that find it at once wait for each
 * other. @returns whether all of them are new: nobody was told of this code before
 */
export async function keepCopied(tx: Db, ends: readonly CopiedRow[], foundAt: number): Promise<boolean> {
  let kept = 0;
  for (const end of ends.toSorted((a, b) => (a.checkId < b.checkId ? -1 : 1))) {
    const rows = await tx`
      insert into copied_code (venue_id, day, check_id, device_id, at, other_venue_id, other_at, found_at)
      values (${end.venueId}, ${end.day}, ${end.checkId}, ${end.deviceId}, ${end.at}, ${end.other.venueId},
        ${end.other.at}, ${foundAt})
      on conflict (venue_id, day, check_id) do nothing returning check_id`;
    kept += rows.length;
  }
  return kept === ends.length;
}

export async function countCopiedAt(db: Db, venueId: string, day: number): Promise<number> {
  const [row] = await db<{ codes: number }[]>`
    select count(*)::int as codes from copied_code where venue_id = ${venueId} and day = ${day}`;
  return row!.codes;
}

/** How many copied codes each venue admitted on that day. */
export async function countCopiedOfDay(db: Db, day: number): Promise<{ venueId: string; codes: number }[]> {
  return db<{ venueId: string; codes: number }[]>`
    select venue_id as "venueId", count(*)::int as codes from copied_code where day = ${day} group by 1`;
}

/** The checks of this device that were found to be of copied codes since then. */
export async function listCopiedOf(
  db: Db,
  deviceId: string,
  since: number,
): Promise<{ checkId: string; otherAt: number; sameVenue: boolean }[]> {
  return db<{ checkId: string; otherAt: number; sameVenue: boolean }[]>`
    select check_id as "checkId", other_at as "otherAt", other_venue_id = venue_id as "sameVenue"
    from copied_code where device_id = ${deviceId} and found_at > ${since} order by found_at desc limit 50`;
}
