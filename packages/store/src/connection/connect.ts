import { setTimeout as delay } from 'node:timers/promises';
import postgres from 'postgres';
import type { Database, PostgresTypes } from '../db.ts';
import { codeOf, type Localised, reasonOf, StoreError } from '../errors.ts';
import { guardBegin } from './guard-begin.ts';

/** A pool of connections; see postgres.js. */
export type Sql = Database;
/** What `sql.begin` hands to its function. */
export type Transaction = postgres.TransactionSql<PostgresTypes>;
/** A connection taken out of the pool for a while. */
export type Reserved = postgres.ReservedSql<PostgresTypes>;

export interface ConnectOptions {
  readonly url: string;
  /** Called when the database is not there at once. */
  readonly onNotice?: (notice: Localised) => void;
  /** Most connections of this pool. Default 10. */
  readonly poolSize?: number;
  /** A statement running longer is ended by the server. Default 30 s; 0: no limit. */
  readonly statementTimeoutMs?: number;
  /** How long to wait for a database that does not answer yet. Default 15 s. */
  readonly waitMs?: number;
}

const OLDEST_VERSION = 150_000;

/**
 * Our instants (milliseconds) and versions are bigint in the database and plain numbers here. A value that a
 * number cannot hold exactly is an error, never a rounded one.
 */
const INT8_AS_NUMBER = {
  to: 20,
  from: [20],
  serialize: (value: number) => String(value),
  parse: (text: string) => {
    const value = Number(text);
    if (!Number.isSafeInteger(value))
      throw new RangeError(`${text} cannot be read as a number: beyond 2^53 or null`);
    return value;
  },
};

/**
 * Opens a pool and proves that the database answers and is new enough. bigint is read as number, jsonb as its
 * value, bytea as Buffer (a Uint8Array). Throws `database-unreachable` or `database-too-old`.
 */
export async function connect(options: ConnectOptions): Promise<Sql> {
  const sql = openPool(options);
  try {
    const version = await serverVersion(sql, options);
    if (version.number < OLDEST_VERSION) throw new StoreError('database-too-old', { version: version.name });
    return sql;
  } catch (error) {
    await sql.end({ timeout: 1 });
    throw error;
  }
}

function openPool({ url, poolSize = 10, statementTimeoutMs = 30_000 }: ConnectOptions): Sql {
  return openUrl(url, {
    max: poolSize,
    connect_timeout: 5,
    idle_timeout: 300,
    types: { bigint: INT8_AS_NUMBER },
    onnotice: () => undefined,
    // Reconnecting after a restart of the database: soon, and never after a minute-long pause.
    backoff: (attempt: number) => Math.min(0.05 * 2 ** attempt, 1),
    connection: {
      application_name: 'healthcode',
      TimeZone: 'UTC',
      statement_timeout: statementTimeoutMs,
      lock_timeout: Math.min(statementTimeoutMs, 10_000),
      idle_in_transaction_session_timeout: 60_000,
      // memory and solid-state disks: a page found by an index costs hardly more than the next one of a scan
      random_page_cost: 1.1,
    },
  });
}

function openUrl(url: string, options: postgres.Options<{ bigint: postgres.PostgresType<number> }>): Sql {
  try {
    return guardBegin(postgres(url, options));
  } catch (error) {
    throw new StoreError('database-unreachable', { address: addressOf(url), reason: reasonOf(error) }, error);
  }
}

/** 57P03: starting up or shutting down. 53300: too many connections just now. */
const PASSING = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  '57P03',
  '53300',
]);

async function serverVersion(
  sql: Sql,
  { url, waitMs = 15_000, onNotice }: ConnectOptions,
): Promise<{ number: number; name: string }> {
  const end = performance.now() + waitMs;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await Promise.race([askVersion(sql), noAnswer(end)]);
    } catch (error) {
      const address = addressOf(url);
      if (!PASSING.has(codeOf(error) ?? '') || performance.now() > end) {
        throw new StoreError('database-unreachable', { address, reason: reasonOf(error) }, error);
      }
      if (attempt === 2) onNotice?.(waitingFor(address));
      await delay(250);
    }
  }
}

async function askVersion(sql: Sql): Promise<{ number: number; name: string }> {
  const [row] = await sql<{ number: number; name: string }[]>`
    select current_setting('server_version_num')::int as number, current_setting('server_version') as name`;
  return row ?? { number: 0, name: '?' };
}

/** postgres.js tries for ever where something answers that is no PostgreSQL; a slow one gets five seconds more. */
async function noAnswer(end: number): Promise<never> {
  await delay(Math.max(end - performance.now(), 0) + 5_000, undefined, { ref: false });
  throw new Error('no answer');
}

function waitingFor(address: string): Localised {
  return { zh: `正在等待数据库 ${address}。`, en: `Waiting for the database at ${address}.` };
}

/** Host, port and database of a connection URL, without user and password. */
export function addressOf(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url);
    return `${hostname}:${port || '5432'}${pathname}`;
  } catch {
    return 'DATABASE_URL';
  }
}
