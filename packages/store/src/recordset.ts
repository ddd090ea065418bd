import type { PendingQuery, Row } from 'postgres';
import type { Db } from './db.ts';

type ColumnType = 'bigint' | 'boolean' | 'bytea' | 'integer' | 'jsonb' | 'text' | 'uuid';

/**
 * Many rows in a `from`, under an alias, with the columns named here: one array a column, since PostgreSQL reads an
 * array five times as fast as as many objects of JSON. Null and absent are null. A last column, `row`, counts the rows
 * from 1: by it the planner expects a thousand of them, where of an array that it does not know it expects ten.
 */
export function recordset<Given extends object>(
  db: Db,
  alias: string,
  rows: readonly Given[],
  columns: { readonly [Name in keyof Given]?: ColumnType },
): PendingQuery<Row[]> {
  const named = Object.entries(columns) as [keyof Given & string, ColumnType][];
  const arrays = named.map(
    ([name, type]) => db`unnest(${arrayOf(rows, name, type)}::text::${db.unsafe(type)}[])`,
  );
  const list = arrays.reduce((all, one) => db`${all}, ${one}`);
  const names = [...named.map(([name]) => name), 'row'].map((name) => `"${name}"`).join(', ');
  return db`rows from (${list}, generate_series(1, ${rows.length}::integer)) as ${db.unsafe(`${alias} (${names})`)}`;
}

/** An array as PostgreSQL writes it. */
function arrayOf<Given extends object>(rows: readonly Given[], name: keyof Given, type: ColumnType): string {
  const write = WRITERS[type];
  return `{${rows.map((row) => ((row[name] ?? null) === null ? 'NULL' : write(row[name]))).join(',')}}`;
}

const quoted = (text: string): string => `"${/[\\"]/.test(text) ? text.replace(/[\\"]/g, '\\$&') : text}"`;

const WRITERS: Readonly<Record<ColumnType, (value: unknown) => string>> = {
  bigint: String,
  boolean: String,
  bytea: (value) => quoted(`\\x${hex(value as Uint8Array)}`),
  integer: String,
  jsonb: (value) => quoted(JSON.stringify(value)),
  text: (value) => quoted(value as string),
  uuid: String,
};

const hex = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');

/** Bytes as a key of a map. */
export const base64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
