import { setTimeout as delay } from 'node:timers/promises';
import postgres from 'postgres';
import { isStoreError, reasonOf, StoreError } from '../errors.ts';
import { LOCK_SPACE, LOCKS } from './advisory-locks.ts';
import { addressOf } from './connect.ts';

export interface ServerLock {
  /** Gives the lock back. */
  release(): Promise<void>;
}

export interface ServerLockOptions {
  /**
   * How long to try. A killed server's lock goes with its connection, which the database notices within
   * milliseconds. Default 2 s.
   */
  readonly waitMs?: number;
  /** Another server took the lock while our connection to the database was broken: stop serving. */
  readonly onLost?: () => void;
}

/**
 * Makes sure that one server at most works on a database: the lock is the session of a connection of its own, so
 * it ends with the process. Throws `second-server`. When the database restarts, the lock is taken again.
 */
export async function acquireServerLock(url: string, options: ServerLockOptions = {}): Promise<ServerLock> {
  let released = false;
  let held = false;
  let retaking = false;
  const sql = postgres(url, {
    max: 1,
    idle_timeout: 0,
    // The default would replace the connection after half an hour, and the lock would be gone with it.
    max_lifetime: null,
    connect_timeout: 5,
    fetch_types: false,
    onnotice: () => undefined,
    connection: { application_name: 'healthcode server lock' },
    onclose: () => {
      if (!released && held) void takeAgain();
    },
  });

  const takeAgain = async (): Promise<void> => {
    if (retaking) return;
    retaking = true;
    held = false;
    while (!released && !held) {
      await delay(200, undefined, { ref: false });
      try {
        if (!released) await takeLock(sql, url, options.waitMs ?? 2_000);
        held = true;
      } catch (error) {
        if (!isStoreError(error, 'second-server')) continue;
        options.onLost?.();
        break;
      }
    }
    retaking = false;
  };

  try {
    await takeLock(sql, url, options.waitMs ?? 2_000);
    held = true;
  } catch (error) {
    released = true;
    await sql.end({ timeout: 1 });
    throw error;
  }
  return {
    release: async () => {
      released = true;
      await sql.end({ timeout: 5 });
    },
  };
}

async function takeLock(sql: postgres.Sql, url: string, waitMs: number): Promise<void> {
  const address = addressOf(url);
  const end = performance.now() + waitMs;
  while (!(await tryLock(sql, address))) {
    if (performance.now() > end) throw new StoreError('second-server', { address });
    await delay(50);
  }
}

async function tryLock(sql: postgres.Sql, address: string): Promise<boolean> {
  try {
    const [row] = await sql<{ taken: boolean }[]>`
      select pg_try_advisory_lock(${LOCK_SPACE}::int, ${LOCKS.server}::int) as taken`;
    return row?.taken === true;
  } catch (error) {
    throw new StoreError('database-unreachable', { address, reason: reasonOf(error) }, error);
  }
}
