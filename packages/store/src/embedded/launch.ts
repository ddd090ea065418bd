import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { open, rename, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { type Localised, StoreError } from '../errors.ts';
import { lastLines } from './create-cluster.ts';
import { removeForeignPidFile, runningPostmaster, stopPostmaster } from './postmaster.ts';
import { PROGRAM_ENVIRONMENT, type ProcessOwner } from './run-program.ts';
import { settingArguments } from './settings.ts';

export interface LaunchPlan {
  readonly postgres: string;
  readonly cluster: string;
  readonly owner: ProcessOwner | undefined;
  readonly logFile: string;
  readonly forTests: boolean;
  readonly settings: Readonly<Record<string, string>>;
  readonly startTimeoutMs: number;
  readonly onNotice: (notice: Localised) => void;
}

export interface RunningPostgres {
  readonly pid: number;
  readonly port: number;
  /** It was running already, left by a server that was killed. */
  readonly adopted: boolean;
}

const RECOVERING: Localised = {
  zh: '数据库正在从上次中断处恢复，请稍候。',
  en: 'The database is recovering from an interruption, please wait.',
};

/** Gives back a running PostgreSQL on the cluster: the one that runs already, or a new one, ready for queries. */
export async function launchPostgres(plan: LaunchPlan, fixedPort?: number): Promise<RunningPostgres> {
  const end = performance.now() + plan.startTimeoutMs;
  await keepLogSmall(plan.logFile);
  while (true) {
    const adopted = await adoptRunning(plan, end);
    if (adopted) return adopted;
    await removeForeignPidFile(plan.cluster);
    const logStart = await sizeOf(plan.logFile);
    const port = fixedPort ?? (await freePort());
    const started = await startOnce(plan, port, end);
    if (started) return started;
    const log = await readFrom(plan.logFile, logStart);
    if (performance.now() > end || !isPassing(log)) {
      throw new StoreError('postgres-did-not-start', { log: plan.logFile, lastLines: lastLines(log) });
    }
    await delay(200);
  }
}

/**
 * What ends by itself: the port was taken in between, another process started the same cluster in between, or
 * the children of a killed PostgreSQL are still ending.
 */
function isPassing(log: string): boolean {
  return /could not bind|Address already in use|lock file "postmaster.pid"|pre-existing shared memory/.test(
    log,
  );
}

async function adoptRunning(plan: LaunchPlan, end: number): Promise<RunningPostgres | undefined> {
  while (performance.now() < end) {
    const running = await runningPostmaster(plan.cluster);
    if (!running) return undefined;
    if (running.status === 'ready') return { pid: running.pid, port: running.port, adopted: true };
    await delay(50);
  }
  return undefined;
}

async function startOnce(plan: LaunchPlan, port: number, end: number): Promise<RunningPostgres | undefined> {
  const child = spawnPostgres(plan, port);
  let ended = false;
  child.once('exit', () => {
    ended = true;
  });
  child.once('error', () => {
    ended = true;
  });
  let nextNotice = performance.now() + 5_000;
  while (!ended && performance.now() < end) {
    const running = await runningPostmaster(plan.cluster);
    if (running?.pid === child.pid && running?.status === 'ready') {
      return { pid: running.pid, port: running.port, adopted: false };
    }
    if (performance.now() > nextNotice) {
      plan.onNotice(RECOVERING);
      nextNotice = performance.now() + 5_000;
    }
    await delay(20);
  }
  if (!ended && child.pid !== undefined) await stopPostmaster(child.pid, plan.cluster, 10_000);
  return undefined;
}

function spawnPostgres(plan: LaunchPlan, port: number): ChildProcess {
  const log = openSync(plan.logFile, 'a', 0o600);
  try {
    const child = spawn(
      plan.postgres,
      ['-D', plan.cluster, ...settingArguments(port, plan.forTests, plan.settings)],
      {
        ...plan.owner,
        cwd: '/',
        env: PROGRAM_ENVIRONMENT,
        stdio: ['ignore', log, log],
        // A session of its own: Ctrl-C in the terminal must reach the server first, which then stops the database.
        detached: true,
      },
    );
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

/** A port of this machine that is free now. Somebody else may take it before we do; the caller tries again. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

async function sizeOf(file: string): Promise<number> {
  return (await stat(file).catch(() => undefined))?.size ?? 0;
}

async function readFrom(file: string, start: number): Promise<string> {
  const handle = await open(file, 'r').catch(() => undefined);
  if (!handle) return '';
  try {
    const size = (await handle.stat()).size;
    const from = Math.max(start, size - 16_384);
    const { buffer, bytesRead } = await handle.read(
      Buffer.alloc(Math.max(size - from, 1)),
      0,
      size - from,
      from,
    );
    return buffer.subarray(0, bytesRead).toString('utf8');
  } finally {
    await handle.close();
  }
}

async function keepLogSmall(file: string): Promise<void> {
  if ((await sizeOf(file)) > 10_000_000) await rename(file, `${file}.1`);
}
