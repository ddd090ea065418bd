import type { Sql } from '../connection/connect.ts';

/** For every table the column by which its rows are spread over machines, or `reference`: a copy on each. */
export type Distribution = Readonly<Record<string, string>>;

const REFERENCE = 'reference';

export type DistributionFault =
  | 'table-not-named'
  | 'table-does-not-exist'
  | 'column-does-not-exist'
  | 'column-may-be-null'
  | 'unique-without-column'
  | 'foreign-key-without-column'
  | 'reference-to-distributed'
  | 'column-types-differ';

export interface DistributionProblem {
  readonly table: string;
  readonly fault: DistributionFault;
  /** The column, constraint or index at fault. */
  readonly subject: string;
}

interface ColumnRow {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly not_null: boolean;
}

interface UniqueRow {
  readonly table: string;
  readonly name: string;
  readonly columns: readonly string[];
}

interface ForeignKeyRow extends UniqueRow {
  readonly target: string;
  readonly target_columns: readonly string[];
}

/**
 * What would keep the schema from being spread as said: a table nobody thought of, a unique constraint that no
 * single machine can hold, a foreign key from one machine's rows to another's. Empty: nothing.
 *
 * Partitions follow their parent and are not named. A foreign key to a reference table needs no column.
 */
export async function checkDistribution(
  sql: Sql,
  distribution: Distribution,
): Promise<DistributionProblem[]> {
  const columns = await readColumns(sql);
  const uniques = await readUniques(sql);
  const foreignKeys = await readForeignKeys(sql);
  const types = new Map(columns.map((row) => [`${row.table}.${row.column}`, row.type]));
  return [
    ...checkNames(columns, distribution),
    ...checkColumns(columns, distribution),
    ...uniques.flatMap((unique) => checkUnique(unique, distribution)),
    ...foreignKeys.flatMap((key) => checkForeignKey(key, distribution, types)),
  ];
}

function checkNames(columns: readonly ColumnRow[], distribution: Distribution): DistributionProblem[] {
  const tables = new Set(columns.map(({ table }) => table));
  const unnamed = [...tables].filter((table) => distribution[table] === undefined);
  const gone = Object.keys(distribution).filter((table) => !tables.has(table));
  return [
    ...unnamed.map((table) => ({ table, fault: 'table-not-named' as const, subject: table })),
    ...gone.map((table) => ({ table, fault: 'table-does-not-exist' as const, subject: table })),
  ];
}

function checkColumns(columns: readonly ColumnRow[], distribution: Distribution): DistributionProblem[] {
  const tables = new Set(columns.map(({ table }) => table));
  return [...tables].flatMap((table): DistributionProblem[] => {
    const subject = distribution[table];
    if (subject === undefined || subject === REFERENCE) return [];
    const found = columns.find((row) => row.table === table && row.column === subject);
    if (!found) return [{ table, fault: 'column-does-not-exist', subject }];
    return found.not_null ? [] : [{ table, fault: 'column-may-be-null', subject }];
  });
}

function checkUnique({ table, name, columns }: UniqueRow, distribution: Distribution): DistributionProblem[] {
  const key = distribution[table];
  if (key === undefined || key === REFERENCE || columns.includes(key)) return [];
  return [{ table, fault: 'unique-without-column', subject: name }];
}

function checkForeignKey(
  { table, name, columns, target, target_columns }: ForeignKeyRow,
  distribution: Distribution,
  types: ReadonlyMap<string, string>,
): DistributionProblem[] {
  const key = distribution[table];
  const targetKey = distribution[target];
  if (key === undefined || targetKey === undefined || targetKey === REFERENCE) return [];
  if (key === REFERENCE) return [{ table, fault: 'reference-to-distributed', subject: name }];
  const at = columns.indexOf(key);
  if (at < 0 || target_columns[at] !== targetKey) {
    return [{ table, fault: 'foreign-key-without-column', subject: name }];
  }
  const same = types.get(`${table}.${key}`) === types.get(`${target}.${targetKey}`);
  return same ? [] : [{ table, fault: 'column-types-differ', subject: name }];
}

async function readColumns(sql: Sql): Promise<ColumnRow[]> {
  return sql<ColumnRow[]>`
    select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type,
      a.attnotnull as not_null
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and a.attnum > 0 and not a.attisdropped
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    order by c.relname, a.attnum`;
}

/** Unique indexes hold what primary keys, unique constraints and exclusions promise. An expression is no column. */
async function readUniques(sql: Sql): Promise<UniqueRow[]> {
  return sql<UniqueRow[]>`
    select c.relname as table, n.relname as name, array(
      select a.attname::text from unnest(i.indkey[0:i.indnkeyatts - 1]) as k (attnum)
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum) as columns
    from pg_index i
    join pg_class c on c.oid = i.indrelid
    join pg_class n on n.oid = i.indexrelid
    where c.relnamespace = 'public'::regnamespace and not c.relispartition
      and (i.indisunique or i.indisexclusion)
    order by c.relname, n.relname`;
}

async function readForeignKeys(sql: Sql): Promise<ForeignKeyRow[]> {
  return sql<ForeignKeyRow[]>`
    select c.relname as table, k.conname as name, t.relname as target, array(
      select a.attname::text from unnest(k.conkey) with ordinality as o (attnum, place)
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = o.attnum order by o.place) as columns, array(
      select a.attname::text from unnest(k.confkey) with ordinality as o (attnum, place)
      join pg_attribute a on a.attrelid = k.confrelid and a.attnum = o.attnum order by o.place) as target_columns
    from pg_constraint k
    join pg_class c on c.oid = k.conrelid
    join pg_class t on t.oid = k.confrelid
    where c.relnamespace = 'public'::regnamespace and k.contype = 'f' and k.conparentid = 0
    order by c.relname, k.conname`;
}
