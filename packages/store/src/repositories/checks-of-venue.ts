import type { Db } from '../db.ts';

export interface VenueCheckCountRow {
  day: number;
  /** 0 to 23, of the region's day. */
  hour: number;
  decision: string;
  count: number;
  lastAt: number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** A venue's checks of some days (both inclusive) by day, hour and decision. */
export async function countChecksOfVenue(
  db: Db,
  { venueId, fromDay, untilDay, utcOffsetMinutes }: VenueDays,
): Promise<VenueCheckCountRow[]> {
  const offsetMs = utcOffsetMinutes * 60_000;
  return db<VenueCheckCountRow[]>`
    select day, ((at + ${offsetMs}::bigint - day::bigint * ${DAY_MS}) / ${HOUR_MS})::int as hour, decision,
      count(*)::int as count, max(at) as "lastAt"
    from check_by_venue where venue_id = ${venueId} and day between ${fromDay} and ${untilDay}
    group by 1, 2, 3 order by 1, 2, 3`;
}

export interface VenueDays {
  readonly venueId: string;
  readonly fromDay: number;
  readonly untilDay: number;
  readonly utcOffsetMinutes: number;
}
