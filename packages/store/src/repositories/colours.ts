import type { Db } from '../db.ts';

export interface HoldRow {
  sourceId: string;
  recordId: string;
  ruleId: string;
  phase: number;
  evidenceVersion: number;
  ruleSetVersion: number;
  colour: string;
  startsAt: number;
  endsAt: number | null;
  reviewAt: number | null;
  endedBy: unknown;
}

/** All holds of one person, replaced as a whole: the unit of recomputation is the person. */
export async function replaceHolds(db: Db, personId: string, holds: readonly HoldRow[]): Promise<void> {
  await db`delete from hold where person_id = ${personId}`;
  for (const hold of holds) {
    await db`insert into hold (person_id, source_id, record_id, rule_id, phase, evidence_version, rule_set_version,
        colour, starts_at, ends_at, review_at, ended_by)
      values (${personId}, ${hold.sourceId}, ${hold.recordId}, ${hold.ruleId}, ${hold.phase},
        ${hold.evidenceVersion}, ${hold.ruleSetVersion}, ${hold.colour}, ${hold.startsAt}, ${hold.endsAt},
        ${hold.reviewAt}, ${db.json(hold.endedBy as never)})`;
  }
}

export async function listHolds(db: Db, personId: string): Promise<HoldRow[]> {
  return db<HoldRow[]>`
    select source_id as "sourceId", record_id as "recordId", rule_id as "ruleId", phase,
      evidence_version as "evidenceVersion", rule_set_version as "ruleSetVersion", colour,
      starts_at as "startsAt", ends_at as "endsAt", review_at as "reviewAt", ended_by as "endedBy"
    from hold where person_id = ${personId} order by starts_at, rule_id, record_id, phase`;
}

export interface ColourRow {
  colour: 'green' | 'orange' | 'red';
  since: number;
  nextChangeAt: number | null;
}

export async function findColour(db: Db, personId: string): Promise<ColourRow | null> {
  const [row] = await db<ColourRow[]>`
    select colour, since, next_change_at as "nextChangeAt" from colour where person_id = ${personId}`;
  return row ?? null;
}

export async function saveColour(
  db: Db,
  personId: string,
  colour: ColourRow,
  computedAt: number,
): Promise<void> {
  await db`insert into colour (person_id, colour, since, next_change_at, computed_at)
    values (${personId}, ${colour.colour}, ${colour.since}, ${colour.nextChangeAt}, ${computedAt})
    on conflict (person_id) do update set colour = excluded.colour, since = excluded.since,
      next_change_at = excluded.next_change_at, computed_at = excluded.computed_at`;
}

/** People whose colour changes by the passing of time alone, due at or before `now`. */
export async function listDueColours(db: Db, now: number, limit: number): Promise<string[]> {
  const rows = await db<{ personId: string }[]>`
    select person_id as "personId" from colour where next_change_at <= ${now}
    order by next_change_at limit ${limit}`;
  return rows.map((row) => row.personId);
}

export interface DistrictCount {
  district: string | null;
  colour: string;
  count: number;
}

/** Applied people by home district and colour. */
export async function countColours(db: Db): Promise<DistrictCount[]> {
  return db<DistrictCount[]>`
    select p.home_area as district, c.colour, count(*)::int as count
    from person p join colour c on c.person_id = p.person_id
    where p.applied_at is not null group by 1, 2`;
}
