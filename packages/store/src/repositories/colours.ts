import type { Db } from '../db.ts';
import { recordset } from '../recordset.ts';

export interface HoldRow {
  sourceId: string;
  recordId: string;
  ruleId: string;
  phase: number;
  /** 0, 1, … in the order of time, where a suspension or a renewal cut the span. */
  part: number;
  evidenceVersion: number;
  ruleSetVersion: number;
  colour: string;
  startsAt: number;
  endsAt: number | null;
  reviewAt: number | null;
  endedBy: unknown;
}

export interface PersonHoldRow extends HoldRow {
  personId: string;
}

const HOLD_COLUMNS = `
  source_id as "sourceId", record_id as "recordId", rule_id as "ruleId", phase, part,
  evidence_version as "evidenceVersion", rule_set_version as "ruleSetVersion", colour,
  starts_at as "startsAt", ends_at as "endsAt", review_at as "reviewAt", ended_by as "endedBy"`;

export async function listHoldsOfPeople(db: Db, personIds: readonly string[]): Promise<PersonHoldRow[]> {
  return db<PersonHoldRow[]>`
    select person_id as "personId", ${db.unsafe(HOLD_COLUMNS)}
    from hold where person_id = any(${personIds as string[]}::uuid[])`;
}

type HoldName = Pick<PersonHoldRow, 'personId' | 'sourceId' | 'recordId' | 'ruleId' | 'phase' | 'part'>;

export async function deleteHolds(db: Db, holds: readonly HoldName[]): Promise<void> {
  if (holds.length === 0) return;
  await db`delete from hold h
    using ${recordset(db, holds)} as r ("personId" uuid, "sourceId" text, "recordId" text, "ruleId" text, phase integer,
      part integer)
    where h.person_id = r."personId" and h.source_id = r."sourceId" and h.record_id = r."recordId"
      and h.rule_id = r."ruleId" and h.phase = r.phase and h.part = r.part`;
}

/** Writes holds over those of the same name. */
export async function saveHolds(db: Db, holds: readonly PersonHoldRow[]): Promise<void> {
  if (holds.length === 0) return;
  await db`insert into hold (person_id, source_id, record_id, rule_id, phase, part, evidence_version, rule_set_version,
      colour, starts_at, ends_at, review_at, ended_by)
    select r."personId", r."sourceId", r."recordId", r."ruleId", r.phase, r.part, r."evidenceVersion", r."ruleSetVersion",
      r.colour, r."startsAt", r."endsAt", r."reviewAt", r."endedBy"
    from ${recordset(db, holds)} as r ("personId" uuid, "sourceId" text, "recordId" text, "ruleId" text,
      phase integer, part integer, "evidenceVersion" integer, "ruleSetVersion" integer, colour text, "startsAt" bigint,
      "endsAt" bigint, "reviewAt" bigint, "endedBy" jsonb)
    on conflict (person_id, source_id, record_id, rule_id, phase, part) do update set
      evidence_version = excluded.evidence_version, rule_set_version = excluded.rule_set_version,
      colour = excluded.colour, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
      review_at = excluded.review_at, ended_by = excluded.ended_by`;
}

export async function listHolds(db: Db, personId: string): Promise<HoldRow[]> {
  return db<HoldRow[]>`
    select ${db.unsafe(HOLD_COLUMNS)} from hold where person_id = ${personId} order by starts_at, rule_id, record_id, phase, part`;
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

export interface PersonColourRow extends ColourRow {
  personId: string;
}

export async function listColoursOfPeople(db: Db, personIds: readonly string[]): Promise<PersonColourRow[]> {
  return db<PersonColourRow[]>`
    select person_id as "personId", colour, since, next_change_at as "nextChangeAt"
    from colour where person_id = any(${personIds as string[]}::uuid[])`;
}

export async function saveColours(
  db: Db,
  colours: readonly PersonColourRow[],
  computedAt: number,
): Promise<void> {
  if (colours.length === 0) return;
  await db`insert into colour (person_id, colour, since, next_change_at, computed_at)
    select r."personId", r.colour, r.since, r."nextChangeAt", ${computedAt}::bigint
    from ${recordset(db, colours)} as r ("personId" uuid, colour text, since bigint, "nextChangeAt" bigint)
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
