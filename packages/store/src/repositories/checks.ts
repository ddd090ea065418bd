import type { Db } from '../db.ts';
import { recordset } from '../recordset.ts';

export interface CheckRow {
  venueId: string;
  day: number;
  /** 0 to 23, of that day. */
  hour: number;
  checkId: string;
  at: number;
  list: string | null;
  idx: number | null;
  iss: string | null;
  passDay: number | null;
  outcome: string;
  decision: string;
  temperatureTenths: number | null;
  temperatureHow: string;
  /** Of the proof, in units of 10 s. */
  step?: number | null;
  direction?: 'in' | 'out' | null;
  lookUpId?: string | null;
  /** Behind (list, idx) on the pass's day; null: the check concerns no person of ours. */
  slot: number | null;
  /** Phones and papers have slots of their own. */
  medium: 'phone' | 'paper';
}

export interface CheckUpload {
  staffId: string;
  deviceId: string;
  receivedAt: number;
}

const CHECK = {
  venueId: 'uuid',
  day: 'integer',
  hour: 'integer',
  checkId: 'uuid',
  at: 'bigint',
  list: 'text',
  idx: 'bigint',
  iss: 'text',
  passDay: 'integer',
  outcome: 'text',
  decision: 'text',
  temperatureTenths: 'integer',
  temperatureHow: 'text',
  step: 'bigint',
  direction: 'text',
  lookUpId: 'uuid',
  slot: 'bigint',
  medium: 'text',
} as const;

/** A check belongs to a look-up of at most so long before or after, in milliseconds. */
export const LOOK_UP_SPAN_MS = 3_600_000;

/**
 * Stores checks by venue, and by person where somebody held the slot on the pass's day, or was looked up by this member
 * of staff at this venue, and counts them by venue, in one statement: all or nothing. No check id may come twice in
 * `checks`.
 * @returns the ids stored now; the others were there already (the same upload, repeated)
 */
export async function insertChecks(
  db: Db,
  { staffId, deviceId, receivedAt }: CheckUpload,
  checks: readonly CheckRow[],
): Promise<Set<string>> {
  if (checks.length === 0) return new Set();
  const rows = await db<{ checkId: string }[]>`
    with given as materialized (
      select * from ${recordset(db, 'r', checks, CHECK)}
    ), stored as (
      insert into check_by_venue (venue_id, day, check_id, at, list, idx, iss, pass_day, outcome, decision,
        temperature_tenths, temperature_how, step, direction, look_up_id, staff_id, device_id, received_at)
      select "venueId", day, "checkId", at, list, idx, iss, "passDay", outcome, decision,
        "temperatureTenths", "temperatureHow", step, direction, "lookUpId", ${staffId}::uuid, ${deviceId}::uuid, ${receivedAt}::bigint
      -- in the order of the key: two uploads of the same checks at once wait for each other in one direction
      from given order by "venueId", day, "checkId"
      on conflict (venue_id, day, check_id) do nothing returning check_id
    ), taken as materialized (
      -- by itself, and so by a hash: beside the slots the planner takes either side for one row, and compares a
      -- thousand with a thousand
      select g.* from given g join stored s on s.check_id = g."checkId"
    ), named as (
      insert into check_by_person (person_id, day, check_id, venue_id, at, outcome, decision)
      select h.person_id, g.day, g."checkId", g."venueId", g.at, g.outcome, g.decision
      from taken g
        join slot_holding h on h.medium = g.medium and h.slot = g.slot
          and h.from_day <= g."passDay" and h.until_day >= g."passDay"
          -- of a paper the pass day is the last: in another half year the slot may be somebody else's
          and (g.medium = 'phone' or h.until_day = g."passDay")
      union all
      select l.person_id, g.day, g."checkId", g."venueId", g.at, g.outcome, g.decision
      from taken g
        join look_up l on l.look_up_id = g."lookUpId" and l.person_id is not null
          and l.venue_id = g."venueId" and l.staff_id = ${staffId}::uuid
          and g.at between l.at - ${LOOK_UP_SPAN_MS} and l.at + ${LOOK_UP_SPAN_MS}
      where g.slot is null
      on conflict (person_id, day, check_id) do nothing
    ), counted as (
      insert into venue_count as c (venue_id, day, hour, decision, outcome, count, last_at)
      select "venueId", day, hour, decision, outcome, count(*), max(at) from taken
      -- in the order of the key, behind the checks: uploads of one venue wait for each other in one direction
      group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
      on conflict (venue_id, day, hour, decision, outcome) do update
        set count = c.count + excluded.count, last_at = greatest(c.last_at, excluded.last_at)
    )
    select check_id as "checkId" from stored`;
  return new Set(rows.map((row) => row.checkId));
}

export interface MyCheckRow {
  at: number;
  venueName: { zh: string; en: string };
  venueType: string;
  outcome: string;
  decision: string;
}

export async function listChecksOfPerson(db: Db, personId: string, limit: number): Promise<MyCheckRow[]> {
  return db<MyCheckRow[]>`
    select c.at, v.name as "venueName", v.venue_type as "venueType", c.outcome, c.decision
    from check_by_person c join venue v on v.venue_id = c.venue_id
    where c.person_id = ${personId} order by c.at desc limit ${limit}`;
}

export interface MyCheckPageRow extends MyCheckRow {
  checkId: string;
}

/** Checks of a person, the newest first, behind the last row of the page before. */
export async function listChecksPage(
  db: Db,
  personId: string,
  { limit, after }: { limit: number; after: { at: number; id: string } | null },
): Promise<MyCheckPageRow[]> {
  return db<MyCheckPageRow[]>`
    select c.check_id as "checkId", c.at, v.name as "venueName", v.venue_type as "venueType", c.outcome, c.decision
    from check_by_person c join venue v on v.venue_id = c.venue_id
    where c.person_id = ${personId} and (${after?.at ?? null}::bigint is null
      or (c.at, c.check_id) < (${after?.at ?? null}::bigint, ${after?.id ?? null}::uuid))
    order by c.at desc, c.check_id desc limit ${limit}`;
}

export async function countChecksOfDay(db: Db, day: number): Promise<{ decision: string; count: number }[]> {
  return db<{ decision: string; count: number }[]>`
    select decision, count(*)::int as count from check_by_venue where day = ${day} group by 1 order by 2 desc`;
}

/** One partition a civil day for both tables. Made ahead: rows of a day must not have gone to the default one. */
export async function ensureCheckPartitions(db: Db, fromDay: number, untilDay: number): Promise<void> {
  for (let day = fromDay; day <= untilDay; day++) {
    for (const table of ['check_by_venue', 'check_by_person']) {
      await db.unsafe(
        `create table if not exists ${table}_${day} partition of ${table} for values from (${day}) to (${day + 1})`,
      );
    }
  }
}
