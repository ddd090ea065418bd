import type { Db } from '../db.ts';
import { recordset } from '../recordset.ts';
import { LOOK_UP_SPAN_MS } from './checks.ts';

type PassedKind = 'red' | 'fever';
type PassedState = 'waiting' | 'seen' | 'contacted';

export interface PassedKeyRow {
  personId: string;
  day: number;
  kind: PassedKind;
}

export interface NewPassedRow extends PassedKeyRow {
  venueId: string;
  at: number;
  area: string | null;
  passedAt: number;
}

export interface PassedRow extends NewPassedRow {
  state: PassedState;
  seenAt: number | null;
  seenBy: string | null;
  contactedAt: number | null;
  contactedBy: string | null;
}

const NEW = {
  personId: 'uuid',
  day: 'integer',
  kind: 'text',
  venueId: 'uuid',
  at: 'bigint',
  area: 'text',
  passedAt: 'bigint',
} as const;

/** One a person, day and kind: whoever was passed on already is not again. @returns those that are new */
export async function insertPassedOn(db: Db, rows: readonly NewPassedRow[]): Promise<PassedKeyRow[]> {
  if (rows.length === 0) return [];
  return db<PassedKeyRow[]>`
    insert into passed_on (person_id, day, kind, venue_id, at, area, passed_at)
    select "personId", day, kind, "venueId", at, area, "passedAt"
    from ${recordset(db, 'r', rows, NEW)} order by "personId", day, kind
    on conflict (person_id, day, kind) do nothing returning person_id as "personId", day, kind`;
}

const COLUMNS = `o.person_id as "personId", o.day, o.kind, o.venue_id as "venueId", o.at, o.area,
  o.passed_at as "passedAt", o.state, o.seen_at as "seenAt", o.seen_by as "seenBy",
  o.contacted_at as "contactedAt", o.contacted_by as "contactedBy"`;

export interface PassedFilter {
  /** A district, a street; null: the whole city. */
  readonly area: string | null;
  readonly states: readonly PassedState[];
  /** The last one of the page before. */
  readonly after: { readonly at: number; readonly personId: string; readonly kind: PassedKind } | null;
  readonly limit: number;
}

export interface ListedPassedRow extends PassedRow {
  maskedName: string | null;
  documentType: string;
  hintLastTwo: string;
  colour: string | null;
  venueName: { zh: string; en: string };
}

/** Who was passed on in an area, the newest first. */
export async function listPassedOn(db: Db, filter: PassedFilter): Promise<ListedPassedRow[]> {
  const { area, after, states, limit } = filter;
  return db<ListedPassedRow[]>`
    select ${listed(db)}
    where o.state = any(${states as string[]}::text[])
      and ${area === null ? db`true` : db`o.area like ${`${area}%`}`}
      and ${after === null ? db`true` : db`(o.at, o.person_id, o.kind) < (${after.at}, ${after.personId}::uuid, ${after.kind})`}
    order by o.at desc, o.person_id desc, o.kind desc limit ${limit}`;
}

const listed = (db: Db) => db`${db.unsafe(COLUMNS)}, d.masked_name as "maskedName",
    d.document_type as "documentType", d.hint_last_two as "hintLastTwo", c.colour, v.name as "venueName"
  from passed_on o join venue v on v.venue_id = o.venue_id left join colour c on c.person_id = o.person_id
  join lateral (select masked_name, document_type, hint_last_two from identity_document i
    where i.person_id = o.person_id order by verified_at limit 1) d on true`;

const named = (db: Db, { personId, day, kind }: PassedKeyRow) =>
  db`o.person_id = ${personId} and o.day = ${day} and o.kind = ${kind}`;

/** One of them, its row locked until the transaction ends. */
export async function lockPassedOn(db: Db, key: PassedKeyRow): Promise<ListedPassedRow | null> {
  const [row] = await db<ListedPassedRow[]>`select ${listed(db)} where ${named(db, key)} for update of o`;
  return row ?? null;
}

/** Somebody of the community has seen it; the first one stays. */
export async function markPassedSeen(
  db: Db,
  key: PassedKeyRow,
  { staffId, at }: { staffId: string; at: number },
): Promise<void> {
  await db`update passed_on o set state = 'seen', seen_at = ${at}, seen_by = ${staffId}
    where ${named(db, key)} and o.state = 'waiting'`;
}

/** The community has been in touch; the first one stays. */
export async function markPassedContacted(
  db: Db,
  key: PassedKeyRow,
  { staffId, at }: { staffId: string; at: number },
): Promise<void> {
  await db`update passed_on o set state = 'contacted', contacted_at = ${at}, contacted_by = ${staffId},
      seen_at = coalesce(o.seen_at, ${at}), seen_by = coalesce(o.seen_by, ${staffId})
    where ${named(db, key)} and o.state <> 'contacted'`;
}

export interface MyPassedRow {
  at: number;
  kind: PassedKind;
  venueName: { zh: string; en: string };
  state: PassedState;
  contactedAt: number | null;
}

export async function listPassedOfPerson(db: Db, personId: string): Promise<MyPassedRow[]> {
  return db<MyPassedRow[]>`
    select o.at, o.kind, v.name as "venueName", o.state, o.contacted_at as "contactedAt"
    from passed_on o join venue v on v.venue_id = o.venue_id
    where o.person_id = ${personId} order by o.at desc, o.kind`;
}

/** Checks of days before `day` have been acted upon, or will not be. */
export async function deletePassedBefore(db: Db, day: number): Promise<void> {
  await db`delete from passed_on where day < ${day}`;
}

/** Whom a check is about: by the slot behind its list and index on the pass's day, or by the look-up before it. */
export interface CheckedSlot {
  checkId: string;
  venueId: string;
  at: number;
  slot: number | null;
  medium: 'phone' | 'paper';
  passDay: number | null;
  lookUpId?: string | null;
}

const CHECKED = {
  checkId: 'uuid',
  venueId: 'uuid',
  at: 'bigint',
  slot: 'bigint',
  medium: 'text',
  passDay: 'integer',
  lookUpId: 'uuid',
} as const;

/**
 * Of each check by this member of staff the person behind it, as `insertChecks` finds them, with the area that they
 * last stated; checks of nobody are left out.
 */
export async function listPeopleBehind(
  db: Db,
  staffId: string,
  checks: readonly CheckedSlot[],
): Promise<{ checkId: string; personId: string; area: string | null }[]> {
  if (checks.length === 0) return [];
  return db`
    with given as materialized (select * from ${recordset(db, 'r', checks, CHECKED)}), behind as (
      select g."checkId", h.person_id from given g
        join slot_holding h on h.medium = g.medium and h.slot = g.slot
          and h.from_day <= g."passDay" and h.until_day >= g."passDay"
          and (g.medium = 'phone' or h.until_day = g."passDay")
      union all
      select g."checkId", l.person_id from given g
        join look_up l on l.look_up_id = g."lookUpId" and l.person_id is not null
          and l.venue_id = g."venueId" and l.staff_id = ${staffId}::uuid
          and g.at between l.at - ${LOOK_UP_SPAN_MS} and l.at + ${LOOK_UP_SPAN_MS}
      where g.slot is null)
    select b."checkId", p.person_id as "personId",
      coalesce((select d.answers ->> 'street' from declaration d where d.person_id = p.person_id
        order by d.submitted_at desc limit 1), p.home_area) as area
    from behind b join person p on p.person_id = b.person_id`;
}
