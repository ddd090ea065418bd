import type { Db } from '../db.ts';

export interface CheckCountRow {
  venueId: string;
  /** 0 to 23, of the region's day. */
  hour: number;
  decision: string;
  count: number;
  lastAt: number;
}

const HOUR_MS = 3_600_000;

/** A day's checks counted by venue, hour and decision. `dayStart`: the instant at which the region's day began. */
export async function countChecksByHour(db: Db, day: number, dayStart: number): Promise<CheckCountRow[]> {
  return db<CheckCountRow[]>`
    select venue_id as "venueId", ((at - ${dayStart}::bigint) / ${HOUR_MS})::int as hour, decision,
      count(*)::int as count, max(at) as "lastAt"
    from check_by_venue where day = ${day} group by 1, 2, 3`;
}
