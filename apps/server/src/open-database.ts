import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '@healthcode/server';
import {
  acquireServerLock,
  connect,
  type Database,
  migrate,
  type ServerLock,
  startEmbeddedPostgres,
} from '@healthcode/store';
import { say } from './terminal.ts';

export interface OpenDatabase {
  readonly db: Database;
  close(): Promise<void>;
}

/**
 * The city's database, migrated and locked for this server: the embedded one in the data folder, or the one that
 * DATABASE_URL names. Throws a `StoreError` that says what is wrong and what to do.
 */
export async function openDatabase(config: Config, onLockLost: () => void): Promise<OpenDatabase> {
  const embedded = config.databaseUrl
    ? null
    : await startEmbeddedPostgres({
        dataDir: config.dataDir,
        passwordFile: join(config.keyDir, 'postgres-password'),
        onNotice: say,
      });
  mkdirSync(config.dataDir, { recursive: true });
  const url = config.databaseUrl ?? embedded!.url;
  let lock: ServerLock;
  try {
    lock = await acquireServerLock(url, { onLost: onLockLost });
  } catch (error) {
    if (embedded && !embedded.adopted) await embedded.stop();
    throw error;
  }
  const undo = async () => {
    await lock.release();
    await embedded?.stop();
  };
  try {
    const db = await connect({ url, onNotice: say });
    await migrate(db);
    return {
      db,
      close: async () => {
        await db.end({ timeout: 5 });
        await undo();
      },
    };
  } catch (error) {
    await undo();
    throw error;
  }
}
