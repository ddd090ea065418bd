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
    return db`select distinct person_id from evidence
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

/** Those whom filters let through, or everybody about whom anything is on record. */
export type Touched = readonly EvidenceFilter[] | 'everybody';

/** People in a transaction, found once. */
export interface TouchedPeople {
  readonly count: number;
  /** Their ids in order, so many at a time; to be read once. */
  chunks(size: number): AsyncGenerator<string[]>;
}

const NOBODY: TouchedPeople = { count: 0, chunks: async function* () {} };

/**
 * The people touched, as the caller's transaction sees them, after that id (null: all); it may ask other things between
 * the chunks: the driver's own cursor would keep them waiting for its end.
 */
export async function findTouchedPeople(
  tx: Db,
  touched: Touched,
  after: string | null = null,
): Promise<TouchedPeople> {
  if (touched.length === 0) return NOBODY;
  const people =
    touched === 'everybody' ? tx`select distinct person_id from evidence` : touchedBy(tx, touched);
  const left = after === null ? tx`` : tx`where person_id > ${after}`;
  // all of it is wanted: without this PostgreSQL takes the plan that is quickest to its first tenth
  await tx`set local cursor_tuple_fraction = 1`;
  await tx`declare touched scroll cursor for
    select person_id as "personId" from (${people}) t ${left} order by person_id`;
  const { count } = await tx`move all in touched`;
  await tx`move absolute 0 in touched`;
  return { count, chunks: (size) => fetchTouched(tx, size) };
}

async function* fetchTouched(tx: Db, size: number): AsyncGenerator<string[]> {
  for (;;) {
    const rows = await tx<{ personId: string }[]>`fetch ${tx.unsafe(String(size))} from touched`;
    if (rows.length > 0) yield rows.map((row) => row.personId);
    if (rows.length < size) break;
  }
  await tx`close touched`;
}
