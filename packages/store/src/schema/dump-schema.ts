import type { Sql, Transaction } from '../connection/connect.ts';
import {
  type CatalogueRow,
  readColumns,
  readConstraints,
  readExtensions,
  readFunctions,
  readIndexes,
  readTables,
  readTriggers,
  readTypes,
  readViews,
  type TableRow,
} from './catalogue.ts';

const HEADER = `-- The whole schema as the migrations leave it, read from the database's catalogue. Never edited by hand:
-- written by packages/store/scripts/dump-schema.ts, compared by a test, and read by whoever wants to know it.`;

/**
 * The schema `public` as text, the same for the same schema whatever the order in which it came about: columns in
 * their order, everything else by name. Grants, owners and comments are left out.
 */
export async function dumpSchema(sql: Sql): Promise<string> {
  const text = await sql.begin('isolation level repeatable read read only', dump);
  return text as string;
}

async function dump(sql: Transaction): Promise<string> {
  // Names in definitions are then written without the schema.
  await sql`set local search_path to public`;
  const perTable = {
    columns: byOwner(await readColumns(sql)),
    constraints: byOwner(await readConstraints(sql)),
    after: byOwner([...(await readIndexes(sql)), ...(await readTriggers(sql))]),
  };
  const parts = [
    HEADER,
    ...texts(await readExtensions(sql)),
    ...texts(await readTypes(sql)),
    ...texts(await readFunctions(sql)),
    ...(await readTables(sql)).map((table) => describeTable(table, perTable)),
    ...texts(await readViews(sql)),
  ];
  return `${parts.join('\n\n')}\n`;
}

interface PerTable {
  readonly columns: ReadonlyMap<string, readonly string[]>;
  readonly constraints: ReadonlyMap<string, readonly string[]>;
  readonly after: ReadonlyMap<string, readonly string[]>;
}

function describeTable(table: TableRow, { columns, constraints, after }: PerTable): string {
  const own = constraints.get(table.name) ?? [];
  const body = table.parent === null ? [...(columns.get(table.name) ?? []), ...own] : own;
  const lines = body.length > 0 ? ` (\n${body.map((line) => `  ${line}`).join(',\n')}\n)` : '';
  const of = table.parent === null ? '' : ` partition of ${table.parent}`;
  const bound = table.bound === null ? '' : ` ${table.bound}`;
  const partitioned = table.partition_key === null ? '' : ` partition by ${table.partition_key}`;
  return [
    `create table ${table.name}${of}${lines}${bound}${partitioned};`,
    ...(after.get(table.name) ?? []),
  ].join('\n');
}

function byOwner(rows: readonly CatalogueRow[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { owner, text } of rows) groups.set(owner, [...(groups.get(owner) ?? []), text]);
  return groups;
}

function texts(rows: readonly CatalogueRow[]): string[] {
  return rows.map(({ text }) => text);
}
