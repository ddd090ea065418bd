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

/** A venue that is asked for. @returns false where there is one of this id already */
export async function insertVenue(
  db: Db,
  venue: VenueDetails & { venueId: string; managerId: string; at: number },
): Promise<boolean> {
  const { count } =
    await db`insert into venue (venue_id, venue_type, name, address, district, street, community, manager_id, state,
      created_at)
    values (${venue.venueId}, ${venue.type}, ${db.json(venue.name as never)}, ${db.json(venue.address as never)},
      ${venue.district}, ${venue.street}, ${venue.community}, ${venue.managerId}, 'asked', ${venue.at})
    on conflict (venue_id) do nothing`;
  return count > 0;
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

export interface VenueFilter {
  /** A district, a street; null: all. */
  readonly area: string | null;
  readonly state: RegisteredVenueRow['state'];
}

const isIn = (db: Db, { area, state }: VenueFilter) =>
  db`v.state = ${state} and ${area === null ? db`true` : db`coalesce(v.street, v.district) like ${`${area}%`}`}`;

/** How many venues of an area are in one state. */
export async function countVenuesInArea(db: Db, filter: VenueFilter): Promise<number> {
  const [row] = await db<{ count: number }[]>`
    select count(*)::int as count from venue v where ${isIn(db, filter)}`;
  return row!.count;
}

/** Venues of an area in one state, those who have waited longest first; only those after a place in that order. */
export async function listVenuesInArea(
  db: Db,
  filter: VenueFilter & { after: { since: number; venueId: string } | null; limit: number },
): Promise<RegisteredVenueRow[]> {
  const { after, limit } = filter;
  return db<RegisteredVenueRow[]>`
    select * from (select ${db.unsafe(COLUMNS)} from venue v where ${isIn(db, filter)}) listed
    where ${after === null ? db`true` : db`(since, "venueId") > (${after.since}, ${after.venueId}::uuid)`}
    order by since, "venueId" limit ${limit}`;
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
