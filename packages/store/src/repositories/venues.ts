import type { Db } from '../db.ts';

interface Text {
  zh: string;
  en: string;
}
export interface VenueRow {
  venueId: string;
  type: string;
  name: Text;
  address: Text;
  district: string;
  /** What it is stricter in than its type; empty: nothing. */
  choice: Record<string, unknown>;
}

/** A venue that the city itself enters, approved as it is. */
export interface EnteredVenue extends Omit<VenueRow, 'choice'> {
  street: string | null;
  community: string | null;
  managerId: string | null;
}

const COLUMNS = (db: Db) =>
  db`v.venue_id as "venueId", v.venue_type as type, v.name, v.address, v.district, v.choice`;

/** Entered once; what a city of an older version has is given its street, community and manager. */
export async function saveVenue(db: Db, venue: EnteredVenue, at: number): Promise<void> {
  await db`insert into venue as v (venue_id, venue_type, name, address, district, street, community, manager_id,
      created_at)
    values (${venue.venueId}, ${venue.type}, ${db.json(venue.name as never)}, ${db.json(venue.address as never)},
      ${venue.district}, ${venue.street}, ${venue.community}, ${venue.managerId}, ${at})
    on conflict (venue_id) do update set street = excluded.street, community = excluded.community,
      manager_id = excluded.manager_id where v.street is null`;
}

export async function assignStaffToVenue(
  db: Db,
  venueId: string,
  staffId: string,
  at: number,
): Promise<void> {
  await db`insert into venue_staff (venue_id, staff_id, since) values (${venueId}, ${staffId}, ${at})
    on conflict (venue_id, staff_id) do nothing`;
}

export async function listVenuesOfStaff(db: Db, staffId: string): Promise<VenueRow[]> {
  return db<VenueRow[]>`
    select ${COLUMNS(db)}
    from venue_staff s join venue v on v.venue_id = s.venue_id
    where s.staff_id = ${staffId} and s.ended_at is null and v.state = 'approved' and v.ended_at is null
    order by v.created_at, v.venue_id`;
}

/** Since when until when somebody worked at which venue, also where they do no more; null: they still do. */
export async function listWorkOfStaff(
  db: Db,
  staffId: string,
): Promise<{ venueId: string; until: number | null }[]> {
  return db<{ venueId: string; until: number | null }[]>`
    select s.venue_id as "venueId", least(s.ended_at, v.ended_at) as until
    from venue_staff s join venue v on v.venue_id = s.venue_id
    where s.staff_id = ${staffId} and v.state in ('approved', 'closed')`;
}

/** These venues, also those that have closed since. */
export async function listVenues(db: Db, venueIds: readonly string[]): Promise<VenueRow[]> {
  return db<VenueRow[]>`
    select ${COLUMNS(db)} from venue v where v.venue_id = any(${venueIds as string[]}::uuid[])`;
}
