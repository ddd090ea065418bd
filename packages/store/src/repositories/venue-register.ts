import type { Db } from '../db.ts';
import type { VenueRow } from './venues.ts';

/** A venue as its manager and those who decide about it see it. */
export interface RegisteredVenueRow extends VenueRow {
  state: 'asked' | 'approved' | 'refused' | 'closed';
  street: string | null;
  community: string | null;
  managerId: string | null;
  revision: number;
  /** When it came to its state. */
  since: number;
}

export interface VenueDetails {
  type: string;
  name: { zh: string; en: string };
  address: { zh: string; en: string };
  district: string;
  street: string;
  community: string;
}

const COLUMNS = `v.venue_id as "venueId", v.venue_type as type, v.name, v.address, v.district, v.choice, v.state,
  v.street, v.community, v.manager_id as "managerId", v.revision,
  coalesce((select max(a.at) from venue_act a where a.venue_id = v.venue_id
    and a.act in ('asked', 'corrected', 'approved', 'refused', 'closed')), v.created_at) as since`;

/** A venue that is asked for. */
export async function insertVenue(
  db: Db,
  venue: VenueDetails & { venueId: string; managerId: string; at: number },
): Promise<void> {
  await db`insert into venue (venue_id, venue_type, name, address, district, street, community, manager_id, state,
      created_at)
    values (${venue.venueId}, ${venue.type}, ${db.json(venue.name as never)}, ${db.json(venue.address as never)},
      ${venue.district}, ${venue.street}, ${venue.community}, ${venue.managerId}, 'asked', ${venue.at})`;
}

/** The venue, its row locked until the transaction ends. */
export async function lockVenue(db: Db, venueId: string): Promise<RegisteredVenueRow | null> {
  const [row] = await db<RegisteredVenueRow[]>`
    select ${db.unsafe(COLUMNS)} from venue v where v.venue_id = ${venueId} for update of v`;
  return row ?? null;
}

export async function findVenue(db: Db, venueId: string): Promise<RegisteredVenueRow | null> {
  const [row] = await db<RegisteredVenueRow[]>`
    select ${db.unsafe(COLUMNS)} from venue v where v.venue_id = ${venueId}`;
  return row ?? null;
}

export async function listVenuesOfManager(db: Db, managerId: string): Promise<RegisteredVenueRow[]> {
  return db<RegisteredVenueRow[]>`
    select ${db.unsafe(COLUMNS)} from venue v where v.manager_id = ${managerId}
    order by v.state = 'closed', v.created_at desc, v.venue_id`;
}

/** Venues of an area (a district, a street; null: all) in one state, those who have waited longest first. */
export async function listVenuesInArea(
  db: Db,
  { area, state, limit }: { area: string | null; state: RegisteredVenueRow['state']; limit: number },
): Promise<RegisteredVenueRow[]> {
  return db<RegisteredVenueRow[]>`
    select ${db.unsafe(COLUMNS)} from venue v
    where v.state = ${state} and ${area === null ? db`true` : db`coalesce(v.street, v.district) like ${`${area}%`}`}
    order by since, v.venue_id limit ${limit}`;
}

/** What was asked for is replaced, and asked for again. */
export async function updateVenueDetails(db: Db, venueId: string, venue: VenueDetails): Promise<void> {
  await db`update venue set venue_type = ${venue.type}, name = ${db.json(venue.name as never)},
      address = ${db.json(venue.address as never)}, district = ${venue.district}, street = ${venue.street},
      community = ${venue.community}, state = 'asked', choice = '{}', revision = revision + 1
    where venue_id = ${venueId}`;
}

export async function updateVenueState(
  db: Db,
  venueId: string,
  { state, at }: { state: RegisteredVenueRow['state']; at: number },
): Promise<void> {
  const endedAt = state === 'closed' ? at : null;
  await db`update venue set state = ${state}, revision = revision + 1, ended_at = ${endedAt}
    where venue_id = ${venueId}`;
}

export async function updateVenueChoice(
  db: Db,
  venueId: string,
  choice: Readonly<Record<string, unknown>>,
): Promise<void> {
  await db`update venue set choice = ${db.json(choice as never)}, revision = revision + 1
    where venue_id = ${venueId}`;
}

export interface VenueActRow {
  venueId: string;
  actId: string;
  act:
    | 'asked'
    | 'corrected'
    | 'approved'
    | 'refused'
    | 'closed'
    | 'rules-chosen'
    | 'staff-enrolled'
    | 'staff-revoked'
    | 'device-withdrawn';
  at: number;
  staffId: string;
  reason: string | null;
}

export async function insertVenueAct(db: Db, act: VenueActRow): Promise<void> {
  await db`insert into venue_act (venue_id, act_id, act, at, staff_id, reason)
    values (${act.venueId}, ${act.actId}, ${act.act}, ${act.at}, ${act.staffId}, ${act.reason})`;
}

/** What was done about a venue, the newest first. */
export async function listVenueActs(db: Db, venueId: string, limit: number): Promise<VenueActRow[]> {
  return db<VenueActRow[]>`
    select venue_id as "venueId", act_id as "actId", act, at, staff_id as "staffId", reason
    from venue_act where venue_id = ${venueId} order by at desc, act_id limit ${limit}`;
}
