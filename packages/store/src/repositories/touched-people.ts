import type { PendingQuery, Row } from 'postgres';
import type { Db } from '../db.ts';

/** Evidence that a rule may apply to: all that can be said of it without evaluating the rule's condition. */
export interface EvidenceFilter {
  readonly kind: string;
  readonly authorities: readonly string[];
  /** For each of these attributes the only values with which the condition can hold. */
  readonly values: Readonly<Record<string, readonly string[]>>;
}

const KIND = /^[a-z-]+$/;

/**
 * People about whom evidence counts that one of the filters lets through. The kind is written into the statement:
 * only so does PostgreSQL see that the index by kind answers.
 */
function touchedBy(db: Db, filters: readonly EvidenceFilter[]): Fragment {
  const ofOne = ({ kind, authorities, values }: EvidenceFilter) => {
    if (!KIND.test(kind)) throw new Error(`no kind of evidence: ${kind}`);
    const named = Object.entries(values).map(
      ([attribute, allowed]) => db`and attributes ->> ${attribute} = any(${allowed as string[]}::text[])`,
    );
    return db`select person_id from evidence
      where kind = ${db.unsafe(`'${kind}'`)} and superseded_at is null and not withdrawn
        and authority = any(${authorities as string[]}::text[]) ${joined(db, named)}`;
  };
  return filters
    .map(ofOne)
    .reduce<Fragment | null>((all, one) => (all === null ? one : db`${all} union ${one}`), null)!;
}

type Fragment = PendingQuery<Row[]>;

const joined = (db: Db, parts: readonly Fragment[]): Fragment =>
  parts.reduce<Fragment>((all, one) => db`${all} ${one}`, db``);

/**
 * Streams the people whom the filters let through, in the order of their ids, in the caller's transaction, which may
 * ask other things between the chunks: the driver's own cursor would keep them waiting for its end.
 */
export async function* streamTouchedPeople(
  tx: Db,
  filters: readonly EvidenceFilter[],
  chunk: number,
): AsyncGenerator<string[]> {
  if (filters.length === 0) return;
  // all of it is wanted: without this PostgreSQL takes the plan that is quickest to its first tenth
  await tx`set local cursor_tuple_fraction = 1`;
  await tx`declare touched no scroll cursor for
    select person_id as "personId" from (${touchedBy(tx, filters)}) t order by person_id`;
  for (;;) {
    const rows = await tx<{ personId: string }[]>`fetch ${tx.unsafe(String(chunk))} from touched`;
    if (rows.length > 0) yield rows.map((row) => row.personId);
    if (rows.length < chunk) break;
  }
  await tx`close touched`;
}

export async function countTouchedPeople(db: Db, filters: readonly EvidenceFilter[]): Promise<number> {
  if (filters.length === 0) return 0;
  const [row] = await db<{ count: number }[]>`
    select count(*)::bigint as count from (${touchedBy(db, filters)}) t`;
  return row!.count;
}

/** Puts them down to be recoloured by this version. @returns how many */
export async function putDownToRecolour(
  db: Db,
  version: number,
  filters: readonly EvidenceFilter[],
): Promise<number> {
  if (filters.length === 0) return 0;
  const result = await db`insert into recolouring_person (version, person_id)
    select ${version}::integer, person_id from (${touchedBy(db, filters)}) t`;
  return result.count;
}

/** Everybody about whom anything is on record. @returns how many */
export async function putDownEverybody(db: Db, version: number): Promise<number> {
  const result = await db`insert into recolouring_person (version, person_id)
    select distinct ${version}::integer, person_id from evidence`;
  return result.count;
}

/** Takes the next of them, in the order of their ids; whoever commits has recoloured them. */
export async function takeToRecolour(db: Db, version: number, limit: number): Promise<string[]> {
  const rows = await db<{ personId: string }[]>`
    delete from recolouring_person where version = ${version} and person_id = any(array(
      select person_id from recolouring_person where version = ${version} order by person_id limit ${limit}))
    returning person_id as "personId"`;
  return rows.map((row) => row.personId).sort();
}
