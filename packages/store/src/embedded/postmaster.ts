import { readFile, readlink, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { runProgram } from './run-program.ts';

/** What PostgreSQL writes about itself into its data directory while it runs. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly status: 'starting' | 'ready' | 'stopping' | 'standby' | 'unknown';
}

const STATUSES = ['starting', 'ready', 'stopping', 'standby'] as const;

/** Reads `postmaster.pid`: line 1 the process, line 4 the port, line 8 the state. */
export function parsePostmasterFile(text: string): Postmaster | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined;
  const port = Number(lines[3] ?? 0);
  return { pid, port, status: STATUSES.find((status) => status === lines[7]) ?? 'unknown' };
}

/** The PostgreSQL that is running on a cluster now. A file left by a dead or by an unrelated process is none. */
export async function runningPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const postmaster = parsePostmasterFile(text);
  return postmaster && (await isPostmasterOf(postmaster.pid, cluster)) ? postmaster : undefined;
}

/**
 * Removes a pid file whose process is alive but has nothing to do with this cluster (process ids are given again
 * after a restart of the machine): PostgreSQL itself would refuse to start. Two servers on one cluster stay
 * impossible: it also locks by shared memory keyed to the folder.
 */
export async function removeForeignPidFile(cluster: string): Promise<void> {
  if ((await runningPostmaster(cluster)) === undefined)
    await rm(join(cluster, 'postmaster.pid'), { force: true });
}

/** Whether the process is alive and is the PostgreSQL of this cluster, so that it may be adopted or signalled. */
export async function isPostmasterOf(pid: number, cluster: string): Promise<boolean> {
  if (process.platform !== 'linux') {
    const { output } = await runProgram('/bin/ps', ['-o', 'command=', '-p', String(pid)], {
      timeoutMs: 10_000,
    });
    return /(^|\/)postgres /.test(output) && output.includes(cluster);
  }
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  const args = command.split('\0');
  if (!/(^|\/)postgres$/.test(args[0] ?? '')) return false;
  // Renaming the data folder changes the working directory with it, not the command line; and a container's root
  // may not read another user's working directory. Either one proves it.
  return args.includes(cluster) || (await readlink(`/proc/${pid}/cwd`).catch(() => '')) === cluster;
}

/**
 * Fast shutdown: open transactions are rolled back, a checkpoint is written. If that takes longer than
 * `patienceMs`, immediate shutdown, which loses nothing committed but recovers at the next start.
 */
export async function stopPostmaster(pid: number, cluster: string, patienceMs = 30_000): Promise<void> {
  if (await signalAndWait(pid, cluster, 'SIGINT', patienceMs)) return;
  await signalAndWait(pid, cluster, 'SIGQUIT', 10_000);
}

async function signalAndWait(
  pid: number,
  cluster: string,
  signal: NodeJS.Signals,
  waitMs: number,
): Promise<boolean> {
  if (!(await isPostmasterOf(pid, cluster))) return true;
  try {
    process.kill(pid, signal);
  } catch {
    // It ended between the look and the signal; the wait below sees that.
  }
  const end = performance.now() + waitMs;
  while (performance.now() < end) {
    if (!(await isPostmasterOf(pid, cluster))) return true;
    await delay(20);
  }
  return false;
}
