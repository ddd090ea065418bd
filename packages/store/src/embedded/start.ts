import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, isStoreError, type Localised, reasonOf, StoreError } from '../errors.ts';
import { findBinaries } from './binaries.ts';
import { createCluster } from './create-cluster.ts';
import { databaseUrl, ensureDatabase } from './ensure-database.ts';
import { type LaunchPlan, launchPostgres, type RunningPostgres } from './launch.ts';
import { databasePassword } from './password.ts';
import { isCluster, LOCATION_FILE, placeCluster, readLocation, SYSTEM_FOLDER } from './placement.ts';
import { runningPostmaster, stopPostmaster } from './postmaster.ts';
import { postgresOwner } from './run-program.ts';
import { supervisePostgres } from './supervise.ts';

export interface EmbeddedPostgresOptions {
  /** Created when missing. The cluster lies in it, or where its file `postgres-location` says. */
  readonly dataDir: string;
  /** In KEY_DIR, outside the data folder. Created with mode 600 for a new database. */
  readonly passwordFile: string;
  readonly onNotice?: (notice: Localised) => void;
  /** Where root puts what nobody must reach. Default `/var/lib/healthcode`. */
  readonly systemFolder?: string;
  /** PostgreSQL settings that win over ours. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Recovery after a crash counts too. Default five minutes. */
  readonly startTimeoutMs?: number;
  /** Start PostgreSQL again when it is killed. Default true. */
  readonly restart?: boolean;
  /** A throw-away cluster: nothing is flushed to disk, and the role may create databases. */
  readonly forTests?: boolean;
}

export interface EmbeddedPostgres {
  /** With the password in it: never logged. */
  readonly url: string;
  readonly port: number;
  /**
   * It was running already: left by a killed server, or in use by another one. Ask `acquireServerLock` which;
   * when that refuses, do not call `stop()`, for the database belongs to the other server.
   */
  readonly adopted: boolean;
  /** The process now; it changes when PostgreSQL had to be started again. */
  readonly serverPid: number;
  /** Fast shutdown; resolves when the process is gone. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL from the npm package's binaries on 127.0.0.1, on a free port, in about a second from empty.
 * Refuses with a StoreError that says what to do.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  try {
    return await start(options);
  } catch (error) {
    if (isStoreError(error)) throw error;
    if (['EACCES', 'EROFS', 'ENOSPC', 'EPERM'].includes(codeOf(error) ?? '')) {
      throw new StoreError(
        'data-folder-not-writable',
        { folder: options.dataDir, reason: reasonOf(error) },
        error,
      );
    }
    const log = logFileOf(options.dataDir);
    throw new StoreError('postgres-did-not-start', { log, lastLines: reasonOf(error) }, error);
  }
}

async function start(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { systemFolder = SYSTEM_FOLDER, forTests = false, restart = true, passwordFile } = options;
  const owner = postgresOwner();
  const placement = await placeCluster(options.dataDir, owner, systemFolder);
  const binaries = await findBinaries(owner, owner ? systemFolder : placement.dataFolder);
  const password = await databasePassword(passwordFile, placement.exists);
  const plan: LaunchPlan = {
    postgres: binaries.postgres,
    cluster: placement.exists
      ? placement.cluster
      : await createCluster(placement, binaries, password, forTests),
    owner: placement.owner,
    logFile: logFileOf(placement.dataFolder),
    forTests,
    settings: options.settings ?? {},
    startTimeoutMs: options.startTimeoutMs ?? 300_000,
    onNotice: options.onNotice ?? (() => undefined),
  };
  const running = await launchPostgres(plan);
  await prepare(running, plan, password, passwordFile);
  const supervised = supervisePostgres(plan, running, restart);
  return {
    url: databaseUrl(running.port, password),
    port: running.port,
    adopted: running.adopted,
    get serverPid() {
      return supervised.pid();
    },
    stop: supervised.stop,
  };
}

async function prepare(
  running: RunningPostgres,
  plan: LaunchPlan,
  password: string,
  passwordFile: string,
): Promise<void> {
  try {
    await ensureDatabase(running.port, password, passwordFile, plan.forTests);
  } catch (error) {
    // What this start began, it ends; what it found running stays.
    if (!running.adopted) await stopPostmaster(running.pid, plan.cluster);
    throw error;
  }
}

function logFileOf(dataFolder: string): string {
  return join(dataFolder, 'postgres.log');
}

/** Stops the PostgreSQL of a data folder, if one runs, and deletes its cluster. For throw-away folders. */
export async function removeEmbeddedPostgres(dataDir: string): Promise<void> {
  const elsewhere = await readLocation(dataDir);
  const cluster = elsewhere ?? join(dataDir, 'postgres');
  const running = await runningPostmaster(cluster);
  if (running) await stopPostmaster(running.pid, cluster, 10_000);
  if (await isCluster(cluster)) await rm(cluster, { recursive: true, force: true, maxRetries: 5 });
  await rm(join(dataDir, LOCATION_FILE), { force: true });
}
