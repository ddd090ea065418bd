import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '@healthcode/server';
import {
  acquireServerLock,
  connect,
  type Database,
  isStoreError,
  migrate,
  type ServerLock,
  startEmbeddedPostgres,
} from '@healthcode/store';
import { say } from './terminal.ts';

export interface OpenDatabase {
  readonly db: Database;
  /** Whether we hold the database's lock; else a service works on it beside us. */
  readonly alone: boolean;
  close(): Promise<void>;
}

export interface OpenDatabaseOptions {
  /** Go on beside a running service instead of refusing to. */
  readonly beside?: boolean;
  /** Say nothing on standard output. */
  readonly quiet?: boolean;
}

/**
 * The city's database, migrated and locked for this process: the embedded one in the data folder, or the one that
 * DATABASE_URL names. Beside a running service it is opened as that service left it. Throws a `StoreError` that says
 * what is wrong and what to do.
 */
export async function openDatabase(
  config: Config,
  onLockLost: () => void,
  options: OpenDatabaseOptions = {},
): Promise<OpenDatabase> {
  const onNotice = options.quiet ? () => {} : say;
  const embedded = config.databaseUrl
    ? null
    : await startEmbeddedPostgres({
        dataDir: config.dataDir,
        passwordFile: join(config.keyDir, 'postgres-password'),
        onNotice,
        // Beside a service that service looks after its database.
        restart: options.beside !== true,
      });
  mkdirSync(config.dataDir, { recursive: true });
  const url = config.databaseUrl ?? embedded!.url;
  let lock: ServerLock | null = null;
  try {
    lock = await takeLock(url, onLockLost, options.beside === true);
  } catch (error) {
    if (embedded && !embedded.adopted) await embedded.stop();
    throw error;
  }
  const undo = async (db?: Database) => {
    // Together: with the database gone each waits in vain until its time is over.
    await Promise.all([db?.end({ timeout: 2 }), lock?.release()]);
    if (lock) await embedded?.stop();
  };
  try {
    const db = await connect({ url, onNotice });
    if (lock) await migrate(db);
    return {
      db,
      alone: lock !== null,
      close: () => undo(db),
    };
  } catch (error) {
    await undo();
    throw error;
  }
}

/** Null: a service holds it, and `beside` it is meant. */
async function takeLock(url: string, onLost: () => void, beside: boolean): Promise<ServerLock | null> {
  try {
    return await acquireServerLock(url, { onLost, ...(beside ? { waitMs: 0 } : {}) });
  } catch (error) {
    if (beside && isStoreError(error, 'second-server')) return null;
    throw error;
  }
}
