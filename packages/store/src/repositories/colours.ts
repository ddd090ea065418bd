import type { Db } from '../db.ts';
import { recordset } from '../recordset.ts';

export interface ColourRow {
  colour: 'green' | 'orange' | 'red';
  since: number;
  nextChangeAt: number | null;
}

/** Null: they never had a hold, and are green. */
export async function findColour(db: Db, personId: string): Promise<ColourRow | null> {
  const [row] = await db<ColourRow[]>`
    select colour, since, next_change_at as "nextChangeAt" from colour where person_id = ${personId}`;
  return row ?? null;
}

export interface PersonColourRow extends ColourRow {
  personId: string;
}

/** Of those who ever had a hold; the others are green. */
export async function listColoursOfPeople(db: Db, personIds: readonly string[]): Promise<PersonColourRow[]> {
  return db<PersonColourRow[]>`
    select person_id as "personId", colour, since, next_change_at as "nextChangeAt"
    from colour where person_id = any(${personIds as string[]}::uuid[])`;
}

const COLOUR = { personId: 'uuid', colour: 'text', since: 'bigint', nextChangeAt: 'bigint' } as const;

/**
 * The colours of those who ever had a hold; the others are green. Locked in one order until the transaction ends: here
 * wait those who write about the same people, see `lockToRecompute`.
 */
export async function lockColours(db: Db, personIds: readonly string[]): Promise<PersonColourRow[]> {
  return db<PersonColourRow[]>`
    select person_id as "personId", colour, since, next_change_at as "nextChangeAt"
    from colour where person_id = any(${personIds as string[]}::uuid[]) order by person_id for update`;
}

/** The first colours of these people. */
export async function insertColours(
  db: Db,
  colours: readonly PersonColourRow[],
  computedAt: number,
): Promise<void> {
  if (colours.length === 0) return;
  await db`insert into colour (person_id, colour, since, next_change_at, computed_at)
    select r."personId", r.colour, r.since, r."nextChangeAt", ${computedAt}::bigint
    from ${recordset(db, 'r', colours, COLOUR)}`;
}

/** Other colours of people who have one. */
export async function updateColours(
  db: Db,
  colours: readonly PersonColourRow[],
  computedAt: number,
): Promise<void> {
  if (colours.length === 0) return;
  await db`update colour c set colour = r.colour, since = r.since, next_change_at = r."nextChangeAt",
      computed_at = ${computedAt}::bigint
    from ${recordset(db, 'r', colours, COLOUR)} where c.person_id = r."personId"`;
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
    select p.home_area as district, coalesce(c.colour, 'green') as colour, count(*)::int as count
    from person p left join colour c on c.person_id = p.person_id
    where p.applied_at is not null group by 1, 2`;
}
