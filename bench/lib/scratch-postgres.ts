import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  connect,
  type Database,
  type EmbeddedPostgres,
  migrate,
  startEmbeddedPostgres,
} from '@healthcode/store';

/**
 * For filling tables: written without a log (they are emptied in the same transaction), indexes sorted in memory. What
 * is measured afterwards runs with production's settings again.
 */
export const FILLING = {
  wal_level: 'minimal',
  max_wal_senders: '0',
  maintenance_work_mem: '1GB',
  autovacuum: 'off',
};

/** A PostgreSQL of a bench's own in a temporary folder, run with the settings of production. */
export interface ScratchPostgres {
  readonly folder: string;
  /** Starts it and connects as the service does; `settings` win over production's. The schema is there. */
  start(options?: {
    readonly settings?: Readonly<Record<string, string>>;
    readonly statementTimeoutMs?: number;
  }): Promise<Database>;
  stop(): Promise<void>;
}

class Scratch implements ScratchPostgres {
  readonly folder: string;
  #starting: Promise<EmbeddedPostgres> | null = null;
  #server: EmbeddedPostgres | null = null;
  #db: Database | null = null;
  #removing: Promise<void> | null = null;

  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'healthcode-bench-'));
    // as root PostgreSQL runs as another user, who has to pass through
    chmodSync(this.folder, 0o711);
  }

  async start(options: Parameters<ScratchPostgres['start']>[0] = {}): Promise<Database> {
    const { settings = {}, ...connection } = options;
    this.#starting = startEmbeddedPostgres({
      dataDir: join(this.folder, 'data'),
      passwordFile: join(this.folder, 'keys', 'postgres-password'),
      restart: false,
      settings,
    });
    this.#server = await this.#starting;
    this.#db = await connect({ url: this.#server.url, ...connection });
    await migrate(this.#db);
    return this.#db;
  }

  async stop(): Promise<void> {
    await this.#db?.end({ timeout: 5 });
    const server = await this.#starting?.catch(() => null);
    await server?.stop();
    this.#db = null;
    this.#server = null;
    this.#starting = null;
  }

  remove(): Promise<void> {
    this.#removing ??= this.#remove();
    return this.#removing;
  }

  /** At the end of a process there is no time to wait. */
  discard(): void {
    try {
      if (this.#server) process.kill(this.#server.serverPid, 'SIGQUIT');
    } catch {
      // ended already
    }
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }

  async #remove(): Promise<void> {
    await this.stop();
    // where the temporary folder is closed to PostgreSQL's user, the cluster lies elsewhere
    const elsewhere = await readFile(join(this.folder, 'data', 'postgres-location'), 'utf8').catch(() => '');
    for (const folder of [elsewhere.trim(), this.folder].filter((path) => path !== ''))
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Lends a PostgreSQL to `work` and removes all of it afterwards, also after Ctrl-C. */
export async function withScratchPostgres<T>(work: (scratch: ScratchPostgres) => Promise<T>): Promise<T> {
  const scratch = new Scratch();
  const discard = () => scratch.discard();
  const interrupted = () => {
    console.error('\nremoving the database');
    void scratch.remove().finally(() => process.exit(130));
  };
  process.once('exit', discard);
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', interrupted);
  try {
    return await work(scratch);
  } finally {
    await scratch.remove();
    process.off('exit', discard);
    process.off('SIGINT', interrupted);
    process.off('SIGTERM', interrupted);
  }
}
