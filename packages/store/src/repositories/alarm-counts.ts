import type { Db } from '../db.ts';

export interface RedsRow {
  subject: string;
  people: number;
}

export interface ReferenceRedsRow extends RedsRow {
  to: 'record' | 'event';
  /** No other source has a record that weighs about whomever the record is about; true also where there is none. */
  alone: boolean;
}

/**
 * Records that weigh and count, received since then (exclusive), which hold their person red. The holds are those on
 * record: whoever is red by something else too is counted for every record that would be enough.
 */
const redsSince = (db: Db, since: number) => db`
  select e.person_id, e.source_id, e.batch_id, e.received_from, e.attributes, e.kind
  from evidence e
  where e.weighs and e.received_at > ${since} and e.superseded_at is null and not e.withdrawn
    and exists (select from hold h where h.person_id = e.person_id and h.source_id = e.source_id
      and h.record_id = e.record_id and h.colour = 'red' and (h.ends_at is null or h.ends_at > e.received_at))`;

const BY = { batch: 'batch_id', source: 'source_id', staff: 'received_from' } as const;

/** People turned red since then, by what brought them. */
export async function countRedsBy(db: Db, by: keyof typeof BY, since: number): Promise<RedsRow[]> {
  const column = db(BY[by]);
  return db<RedsRow[]>`
    select r.${column}::text as subject, count(distinct r.person_id)::int as people
    from (${redsSince(db, since)}) r where r.${column} is not null group by 1 order by 2 desc, 1`;
}

/** People turned red since then by records that point at one case, arrival (`source/record`) or event. */
export async function countRedsByReference(db: Db, since: number): Promise<ReferenceRedsRow[]> {
  return db<ReferenceRedsRow[]>`
    with red as (${redsSince(db, since)}),
    pointing as (
      select person_id, coalesce(attributes->>'caseRef', attributes->>'eventRef', attributes->>'groundRef') as subject,
        case when kind = 'exposure' or attributes->>'groundKind' = 'event' then 'event' else 'record' end as "to"
      from red),
    counted as (
      select subject, "to", count(distinct person_id)::int as people from pointing
      where subject is not null group by 1, 2)
    select c.subject, c."to", c.people, not exists (
        select from evidence_key k join evidence o on o.person_id = k.person_id
        where k.source_id = split_part(c.subject, '/', 1)
          and k.record_id = substr(c.subject, strpos(c.subject, '/') + 1)
          and o.source_id <> k.source_id and o.weighs and o.superseded_at is null and not o.withdrawn) as alone
    from counted c order by c.people desc, c.subject`;
}

export interface SwingRow {
  district: string;
  people: number;
  toRed: number;
  toOrange: number;
  toGreen: number;
}

/** A colour that somebody has from the first minute came with the application. */
const WITH_APPLICATION_MS = 60_000;

/** Applied people by home district, and how many of them have another colour than before that instant. */
export async function countSwings(db: Db, since: number): Promise<SwingRow[]> {
  return db<SwingRow[]>`
    select p.home_area as district, count(*)::int as people,
      count(*) filter (where c.colour = 'red' and ${changed(db, since)})::int as "toRed",
      count(*) filter (where c.colour = 'orange' and ${changed(db, since)})::int as "toOrange",
      count(*) filter (where c.colour = 'green' and ${changed(db, since)})::int as "toGreen"
    from person p left join colour c on c.person_id = p.person_id
    where p.applied_at is not null and p.home_area is not null group by 1 order by 1`;
}

const changed = (db: Db, since: number) =>
  db`c.since > ${since} and c.since > p.applied_at + ${WITH_APPLICATION_MS}`;
