import type { Db } from '../db.ts';

export interface ListedPersonRow {
  personId: string;
  maskedName: string | null;
  documentType: string;
  hintLastTwo: string;
  colour: 'orange' | 'red';
  since: number;
  district: string | null;
}

export interface PeopleFilter {
  readonly colour: 'orange' | 'red';
  /** `none`: those in no district of `known`; null: all. */
  readonly district: string | null;
  /** The city's districts. */
  readonly known: readonly string[];
  /** The last one of the page before. */
  readonly after: { readonly since: number; readonly personId: string } | null;
  readonly limit: number;
}

/** Applied people of one colour, those who have had it for the shortest time first. */
export async function listPeopleOfColour(db: Db, filter: PeopleFilter): Promise<ListedPersonRow[]> {
  const { after, known, limit } = filter;
  return db<ListedPersonRow[]>`
    select c.person_id as "personId", d.masked_name as "maskedName", d.document_type as "documentType",
      d.hint_last_two as "hintLastTwo", c.colour, c.since, p.home_area as district
    from colour c join person p on p.person_id = c.person_id
    join lateral (select masked_name, document_type, hint_last_two from identity_document i
      where i.person_id = c.person_id order by verified_at limit 1) d on true
    -- the second condition is the partial index's own
    where c.colour = ${filter.colour} and c.colour <> 'green' and p.applied_at is not null
      and ${inDistrict(db, filter.district, known)}
      and ${after === null ? db`true` : db`(c.since, c.person_id) < (${after.since}, ${after.personId}::uuid)`}
    order by c.since desc, c.person_id desc limit ${limit}`;
}

function inDistrict(db: Db, district: string | null, known: readonly string[]) {
  if (district === null) return db`true`;
  if (district !== 'none') return db`p.home_area = ${district}`;
  return db`(p.home_area is null or p.home_area <> all(${known as string[]}::text[]))`;
}

export interface DocumentHintRow {
  maskedName: string | null;
  documentType: string;
  hintLastTwo: string;
}

/** What may be shown of a person whose name need not be known: that of the document verified first. */
export async function findDocumentHint(db: Db, personId: string): Promise<DocumentHintRow | null> {
  const [row] = await db<DocumentHintRow[]>`
    select masked_name as "maskedName", document_type as "documentType", hint_last_two as "hintLastTwo"
    from identity_document where person_id = ${personId} order by verified_at limit 1`;
  return row ?? null;
}
