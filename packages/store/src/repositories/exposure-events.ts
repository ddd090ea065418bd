import type { Db } from '../db.ts';

export interface ExposureEventRow {
  eventId: string;
  place: { zh: string; en: string };
  district: string;
  startsAt: number;
  endsAt: number;
  ground: string;
  proposedBy: string;
  proposedAt: number;
  confirmedBy: string | null;
  confirmedAt: number | null;
  rejectedBy: string | null;
  rejectedAt: number | null;
}

/** @returns false when an event with this id exists */
export async function proposeEvent(
  db: Db,
  event: Pick<
    ExposureEventRow,
    'eventId' | 'place' | 'district' | 'startsAt' | 'endsAt' | 'ground' | 'proposedBy' | 'proposedAt'
  >,
): Promise<boolean> {
  const rows = await db`
    insert into exposure_event (event_id, place, district, starts_at, ends_at, ground, proposed_by, proposed_at)
    values (${event.eventId}, ${db.json(event.place as never)}, ${event.district}, ${event.startsAt},
      ${event.endsAt}, ${event.ground}, ${event.proposedBy}, ${event.proposedAt})
    on conflict (event_id) do nothing returning event_id`;
  return rows.length > 0;
}

/** A second officer's answer; never the first one's, and only while none was given. @returns whether it was taken */
export async function answerEvent(
  db: Db,
  answer: { eventId: string; staffId: string; at: number; confirms: boolean },
): Promise<boolean> {
  const { eventId, staffId, at, confirms } = answer;
  const rows = await db`
    update exposure_event set
      confirmed_by = ${confirms ? staffId : null}, confirmed_at = ${confirms ? at : null},
      rejected_by = ${confirms ? null : staffId}, rejected_at = ${confirms ? null : at}
    where event_id = ${eventId} and proposed_by <> ${staffId} and confirmed_at is null and rejected_at is null
    returning event_id`;
  return rows.length > 0;
}

const COLUMNS = `
  event_id as "eventId", place, district, starts_at as "startsAt", ends_at as "endsAt", ground,
  proposed_by as "proposedBy", proposed_at as "proposedAt", confirmed_by as "confirmedBy",
  confirmed_at as "confirmedAt", rejected_by as "rejectedBy", rejected_at as "rejectedAt"`;

export async function findEvent(db: Db, eventId: string): Promise<ExposureEventRow | null> {
  const [row] = await db<ExposureEventRow[]>`
    select ${db.unsafe(COLUMNS)} from exposure_event where event_id = ${eventId}`;
  return row ?? null;
}

export async function listEvents(db: Db, limit: number): Promise<ExposureEventRow[]> {
  return db<ExposureEventRow[]>`
    select ${db.unsafe(COLUMNS)} from exposure_event order by proposed_at desc, event_id limit ${limit}`;
}

/** Of these ids those of events that two officers registered. */
export async function findConfirmedEvents(db: Db, eventIds: readonly string[]): Promise<Set<string>> {
  if (eventIds.length === 0) return new Set();
  const rows = await db<{ eventId: string }[]>`
    select event_id as "eventId" from exposure_event
    where event_id = any(${eventIds as string[]}::text[]) and confirmed_at is not null`;
  return new Set(rows.map((row) => row.eventId));
}
