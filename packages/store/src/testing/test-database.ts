import { createHash, randomBytes } from 'node:crypto';
import { LOCK_SPACE, LOCKS } from '../connection/advisory-locks.ts';
import { connect, type Sql } from '../connection/connect.ts';
import { migrate } from '../migrate/migrate.ts';
import { readMigrations } from '../migrate/migration-files.ts';
import { testServerUrl } from './test-server.ts';

export interface TestDatabase {
  readonly url: string;
  readonly sql: Sql;
  /** Closes `sql` and deletes the database, whoever else is connected. */
  drop(): Promise<void>;
}

export interface TestDatabaseOptions {
  /** Without any table. Default: with every migration applied. */
  readonly empty?: boolean;
  readonly poolSize?: number;
}

let template: Promise<string> | undefined;

/** A database of its own for a test, copied from a template in which the migrations ran once. */
export async function createTestDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const serverUrl = await testServerUrl();
  const name = `hc_test_${randomBytes(8).toString('hex')}`;
  if (options.empty) {
    await asAdmin(serverUrl, (admin) => admin`create database ${admin(name)}`);
  } else {
    template ??= ensureTemplate(serverUrl);
    const from = await template;
    await asAdmin(serverUrl, (admin) => admin`create database ${admin(name)} template ${admin(from)}`);
  }
  const url = withDatabase(serverUrl, name);
  const sql = await connect({ url, poolSize: options.poolSize ?? 5 });
  return {
    url,
    sql,
    drop: async () => {
      await sql.end({ timeout: 5 });
      await asAdmin(serverUrl, (admin) => dropDatabase(admin, name));
    },
  };
}

/** Named after the migrations, so that a server that outlives a run never serves an old template. */
async function ensureTemplate(serverUrl: string): Promise<string> {
  const checksums = (await readMigrations()).map(({ checksum }) => checksum).join();
  const name = `hc_template_${createHash('sha256').update(checksums).digest('hex').slice(0, 16)}`;
  await asAdmin(serverUrl, async (admin) => {
    await admin`select pg_advisory_lock(${LOCK_SPACE}::int, ${LOCKS.testTemplate}::int)`;
    const [found] = await admin`select 1 from pg_database where datname = ${name}`;
    if (!found) await buildTemplate(admin, serverUrl, name);
  });
  return name;
}

/** Built under another name: a template that carries its name is whole. */
async function buildTemplate(admin: Sql, serverUrl: string, name: string): Promise<void> {
  const unfinished = `${name}_unfinished`;
  await dropDatabase(admin, unfinished);
  await admin`create database ${admin(unfinished)}`;
  const sql = await connect({ url: withDatabase(serverUrl, unfinished), poolSize: 1 });
  try {
    await migrate(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
  await admin`alter database ${admin(unfinished)} with allow_connections false`;
  await admin`alter database ${admin(unfinished)} rename to ${admin(name)}`;
}

const BUSY_TRIES = 40;
const BUSY_WAIT_MS = 250;
/** `insufficient_privilege` */
const NOT_OURS = '42501';

/**
 * Ends whoever is connected. A vacuum that the server has begun there by itself may not be ended by us; it is over in a
 * moment, so it is waited for.
 */
async function dropDatabase(admin: Sql, name: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await admin`drop database if exists ${admin(name)} with (force)`;
      return;
    } catch (error) {
      if ((error as { code?: unknown }).code !== NOT_OURS || tries === BUSY_TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, BUSY_WAIT_MS));
    }
  }
}

async function asAdmin(serverUrl: string, work: (admin: Sql) => Promise<unknown>): Promise<void> {
  const admin = await connect({ url: serverUrl, poolSize: 1, statementTimeoutMs: 60_000 });
  try {
    await work(admin);
  } finally {
    await admin.end({ timeout: 5 });
  }
}

function withDatabase(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}
