import type { Db } from '../db.ts';

export interface CheckRow {
  venueId: string;
  day: number;
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
  staffId: string;
  deviceId: string;
  receivedAt: number;
}

const CHECK_COLUMNS = [
  'venue_id',
  'day',
  'check_id',
  'at',
  'list',
  'idx',
  'iss',
  'pass_day',
  'outcome',
  'decision',
  'temperature_tenths',
  'temperature_how',
  'staff_id',
  'device_id',
  'received_at',
] as const;

const toRow = (check: CheckRow) => ({
  venue_id: check.venueId,
  day: check.day,
  check_id: check.checkId,
  at: check.at,
  list: check.list,
  idx: check.idx,
  iss: check.iss,
  pass_day: check.passDay,
  outcome: check.outcome,
  decision: check.decision,
  temperature_tenths: check.temperatureTenths,
  temperature_how: check.temperatureHow,
  staff_id: check.staffId,
  device_id: check.deviceId,
  received_at: check.receivedAt,
});

/** @returns the ids stored now; the others were there already (the same upload, repeated) */
export async function insertChecks(db: Db, checks: readonly CheckRow[]): Promise<Set<string>> {
  if (checks.length === 0) return new Set();
  const rows = await db<{ checkId: string }[]>`
    insert into check_by_venue ${db(checks.map(toRow), ...CHECK_COLUMNS)}
    on conflict (venue_id, day, check_id) do nothing returning check_id as "checkId"`;
  return new Set(rows.map((row) => row.checkId));
}

export interface PersonCheckRow {
  personId: string;
  day: number;
  checkId: string;
  venueId: string;
  at: number;
  outcome: string;
  decision: string;
}

export async function insertPersonChecks(db: Db, checks: readonly PersonCheckRow[]): Promise<void> {
  if (checks.length === 0) return;
  const rows = checks.map((check) => ({
    person_id: check.personId,
    day: check.day,
    check_id: check.checkId,
    venue_id: check.venueId,
    at: check.at,
    outcome: check.outcome,
    decision: check.decision,
  }));
  await db`insert into check_by_person
    ${db(rows, 'person_id', 'day', 'check_id', 'venue_id', 'at', 'outcome', 'decision')}
    on conflict (person_id, day, check_id) do nothing`;
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
