import type { Db } from '../db.ts';

/** Somebody was looked up by their document at a gate. */
export interface LookUpRow {
  lookUpId: string;
  at: number;
  venueId: string;
  staffId: string;
  deviceId: string;
  /** Null: nobody has the document. */
  personId: string | null;
  /** A keyed hash of the id and the document: tells a repeated request from another one. */
  asked: Uint8Array;
}

/** @returns false where there is one of this id already */
export async function insertLookUp(db: Db, row: LookUpRow): Promise<boolean> {
  const rows = await db`
    insert into look_up (look_up_id, at, venue_id, staff_id, device_id, person_id, asked)
    values (${row.lookUpId}, ${row.at}, ${row.venueId}, ${row.staffId}, ${row.deviceId}, ${row.personId}, ${row.asked})
    on conflict (look_up_id) do nothing returning look_up_id`;
  return rows.length > 0;
}

export async function findLookUp(db: Db, lookUpId: string): Promise<LookUpRow | null> {
  const [row] = await db<LookUpRow[]>`
    select look_up_id as "lookUpId", at, venue_id as "venueId", staff_id as "staffId", device_id as "deviceId",
      person_id as "personId", asked
    from look_up where look_up_id = ${lookUpId}`;
  return row ?? null;
}

export interface LookedUpRow {
  personId: string;
  /** Null: known through evidence alone. */
  appliedAt: number | null;
  declaredAt: number | null;
  colour: 'green' | 'orange' | 'red';
  /** On this document, else on the one that gates see; null: none was verified. */
  maskedName: string | null;
}

/** Whoever has this document, with all that a look-up answers from; in one statement, whoever it is. */
export async function findLookedUp(db: Db, documentIndex: Uint8Array): Promise<LookedUpRow | null> {
  const [row] = await db<LookedUpRow[]>`
    select p.person_id as "personId", p.applied_at as "appliedAt", p.declared_at as "declaredAt",
      coalesce(c.colour, 'green') as colour,
      (select d.masked_name from identity_document d
        where d.person_id = p.person_id and d.masked_name is not null
        order by (d.document_index = i.document_index) desc, d.shown_at desc nulls last, d.verified_at,
          d.document_index limit 1) as "maskedName"
    from document_index i join person p on p.person_id = i.person_id
      left join colour c on c.person_id = p.person_id
    where i.document_index = ${documentIndex}`;
  return row ?? null;
}

/** Look-ups since then (exclusive) that found nobody, by member of staff. */
export async function countLookUpsOfNobody(
  db: Db,
  since: number,
): Promise<{ subject: string; ofNobody: number }[]> {
  return db<{ subject: string; ofNobody: number }[]>`
    select staff_id::text as subject, count(*)::int as "ofNobody" from look_up
    where person_id is null and at > ${since} group by 1 order by 2 desc, 1`;
}
