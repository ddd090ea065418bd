import type { Database } from '@healthcode/store';

type Transaction = Parameters<Parameters<Database['begin']>[1]>[0];

/**
 * Empties tables and lets `work` fill them without indexes and constraints, which are then made again as the schema
 * has them: a row costs a tenth of what it costs one by one, and the foreign keys are checked once over all.
 * Everything in one transaction, so that PostgreSQL with `wal_level=minimal` writes no log of it.
 */
export async function refill(
  db: Database,
  tables: readonly string[],
  work: (tx: Transaction) => Promise<void>,
): Promise<void> {
  await db.begin(async (tx) => {
    const constraints = await listConstraints(tx, tables);
    const foreignFirst = constraints.toSorted((a, b) => Number(b.foreign) - Number(a.foreign));
    for (const { table, name } of foreignFirst)
      await tx`alter table ${tx(table)} drop constraint ${tx(name)}`;
    const indexes = await listIndexes(tx, tables);
    for (const { name } of indexes) await tx`drop index ${tx(name)}`;
    await tx.unsafe(`truncate ${tables.join(', ')}`);
    await work(tx);
    for (const { definition } of indexes) await tx.unsafe(definition);
    for (const { table, name, definition } of foreignFirst.toReversed())
      await tx.unsafe(`alter table ${table} add constraint ${name} ${definition}`);
  });
}

/** Primary keys, unique constraints, and foreign keys from and to the tables. */
function listConstraints(tx: Transaction, tables: readonly string[]) {
  return tx<{ table: string; name: string; definition: string; foreign: boolean }[]>`
    select c.conrelid::regclass::text as table, c.conname as name, pg_get_constraintdef(c.oid) as definition,
      c.contype = 'f' as foreign
    from pg_constraint c where c.contype in ('p', 'u', 'f')
      and (c.conrelid = any(${tables as string[]}::regclass[]) or c.confrelid = any(${tables as string[]}::regclass[]))`;
}

/** What is left once the constraints are gone. */
function listIndexes(tx: Transaction, tables: readonly string[]) {
  return tx<{ name: string; definition: string }[]>`
    select indexname as name, indexdef as definition from pg_indexes
    where schemaname = current_schema() and tablename = any(${tables as string[]})`;
}
