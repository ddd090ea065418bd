import { LOCK_SPACE, LOCKS } from '../connection/advisory-locks.ts';
import type { Reserved, Sql } from '../connection/connect.ts';
import { isConnectionLost } from '../connection/connection-lost.ts';
import { isStoreError, reasonOf, StoreError } from '../errors.ts';
import { type Migration, readMigrations } from './migration-files.ts';

export interface MigrationReport {
  /** The names of those that ran now, in order. */
  readonly applied: readonly string[];
  /** The database's version after it. */
  readonly version: number;
}

interface AppliedMigration {
  readonly version: number;
  readonly name: string;
  readonly checksum: string;
}

/**
 * Brings a database to the newest schema. Each migration is one transaction; any number of processes may call
 * this at once. Throws `migration-edited`, `migration-failed`, `migrations-invalid` or
 * `database-newer-than-program`.
 */
export async function migrate(sql: Sql, { folder }: { folder?: string } = {}): Promise<MigrationReport> {
  const migrations = await readMigrations(folder);
  const connection = await sql.reserve();
  let lost = false;
  try {
    // Others may be migrating for long, and so may we.
    await connection`set statement_timeout = 0`;
    await connection`set lock_timeout = '10min'`;
    await connection`select pg_advisory_lock(${LOCK_SPACE}::int, ${LOCKS.migration}::int)`;
    return await migrateLocked(connection, migrations);
  } catch (error) {
    lost = isConnectionLost(isStoreError(error) ? error.cause : error);
    throw error;
  } finally {
    // A broken connection has no lock and no settings left, and the driver cannot bear another word on it.
    if (!lost) await leave(connection);
  }
}

async function leave(connection: Reserved): Promise<void> {
  try {
    await connection`select pg_advisory_unlock(${LOCK_SPACE}::int, ${LOCKS.migration}::int)`;
    await connection`reset statement_timeout`;
    await connection`reset lock_timeout`;
  } catch {
    // Its error has been reported already.
  }
  connection.release();
}

async function migrateLocked(
  connection: Reserved,
  migrations: readonly Migration[],
): Promise<MigrationReport> {
  await connection`
    create table if not exists schema_migration (
      version integer primary key,
      name text not null,
      checksum text not null,
      applied_at bigint not null
    )`;
  const done = await connection<AppliedMigration[]>`
    select version, name, checksum from schema_migration order by version`;
  assertSameHistory(done, migrations);
  const applied: string[] = [];
  for (const migration of migrations.slice(done.length)) {
    await apply(connection, migration);
    applied.push(migration.name);
  }
  return { applied, version: migrations.length };
}

/** What has run must be the beginning of what we have. */
function assertSameHistory(done: readonly AppliedMigration[], migrations: readonly Migration[]): void {
  const newest = done.at(-1);
  if (newest && newest.version > migrations.length) {
    const program = migrations.at(-1)?.name ?? '0000';
    throw new StoreError('database-newer-than-program', { database: newest.name, program });
  }
  for (const [index, ran] of done.entries()) {
    const ours = migrations[index];
    if (ours?.version !== ran.version) {
      throw new StoreError('migrations-invalid', { reason: `${ran.name}: ${index + 1} has not run` });
    }
    if (ours.checksum !== ran.checksum) throw new StoreError('migration-edited', { name: ran.name });
  }
}

async function apply(connection: Reserved, { version, name, text, checksum }: Migration): Promise<void> {
  try {
    await connection`begin`;
    await connection.unsafe(text).simple();
    await connection`
      insert into schema_migration (version, name, checksum, applied_at)
      values (${version}, ${name}, ${checksum}, (extract(epoch from clock_timestamp()) * 1000)::bigint)`;
    await connection`commit`;
  } catch (error) {
    if (!isConnectionLost(error)) await connection`rollback`.catch(() => undefined);
    if (isStoreError(error)) throw error;
    throw new StoreError('migration-failed', { name, reason: reasonOf(error) }, error);
  }
}
