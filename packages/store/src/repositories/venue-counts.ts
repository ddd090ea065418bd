import type { Db } from '../db.ts';

export interface VenueDays {
  readonly venueId: string;
  /** Both inclusive. */
  readonly fromDay: number;
  readonly untilDay: number;
}

export interface HourCountRow {
  /** 0 to 23, of the region's day. */
  hour: number;
  decision: string;
  outcome: string;
  count: number;
  lastAt: number;
}

/** A venue's checks of one day by hour, decision and outcome. */
export async function countVenueDay(db: Db, venueId: string, day: number): Promise<HourCountRow[]> {
  return db<HourCountRow[]>`
    select hour, decision, outcome, count, last_at as "lastAt"
    from venue_count where venue_id = ${venueId} and day = ${day} order by hour, decision, outcome`;
}

export interface DayCountRow {
  day: number;
  decision: string;
  count: number;
}

/** A venue's checks of some days by day and decision. */
export async function countVenueDays(
  db: Db,
  { venueId, fromDay, untilDay }: VenueDays,
): Promise<DayCountRow[]> {
  return db<DayCountRow[]>`
    select day, decision, sum(count)::int as count
    from venue_count where venue_id = ${venueId} and day between ${fromDay} and ${untilDay}
    group by 1, 2 order by 1, 2`;
}

/** A venue's checks of some days by day, hour and decision. */
export async function countVenueHours(
  db: Db,
  { venueId, fromDay, untilDay }: VenueDays,
): Promise<(DayCountRow & { hour: number })[]> {
  return db<(DayCountRow & { hour: number })[]>`
    select day, hour, decision, sum(count)::int as count
    from venue_count where venue_id = ${venueId} and day between ${fromDay} and ${untilDay}
    group by 1, 2, 3 order by 1, 2, 3`;
}

/** When a venue was entered, and the first day of which a check is counted; null: none is. */
export async function findCountsBegin(
  db: Db,
  venueId: string,
): Promise<{ enteredAt: number; firstDay: number | null }> {
  const [row] = await db<{ enteredAt: number; firstDay: number | null }[]>`
    select created_at as "enteredAt",
      (select min(c.day) from venue_count c where c.venue_id = v.venue_id) as "firstDay"
    from venue v where v.venue_id = ${venueId}`;
  return row!;
}

/** Counts of days before `day`. */
export async function deleteVenueCountsBefore(db: Db, day: number): Promise<void> {
  await db`delete from venue_count where day < ${day}`;
}
