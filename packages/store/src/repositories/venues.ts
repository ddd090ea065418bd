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
}

export async function saveVenue(db: Db, venue: VenueRow, at: number): Promise<void> {
  await db`insert into venue (venue_id, venue_type, name, address, district, created_at)
    values (${venue.venueId}, ${venue.type}, ${db.json(venue.name as never)}, ${db.json(venue.address as never)},
      ${venue.district}, ${at})
    on conflict (venue_id) do nothing`;
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
    select v.venue_id as "venueId", v.venue_type as type, v.name, v.address, v.district
    from venue_staff s join venue v on v.venue_id = s.venue_id
    where s.staff_id = ${staffId} and s.ended_at is null and v.ended_at is null
    order by v.created_at, v.venue_id`;
}

/** These venues, also those that have closed since. */
export async function listVenues(db: Db, venueIds: readonly string[]): Promise<VenueRow[]> {
  return db<VenueRow[]>`
    select venue_id as "venueId", venue_type as type, name, address, district from venue
    where venue_id = any(${venueIds as string[]}::uuid[])`;
}
