import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, rmSync, statfsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from '../embedded/is-alive.ts';
import { removeEmbeddedPostgres } from '../embedded/start.ts';

/** Names the folder of this test run to the workers of the test runner. */
export const RUN_FOLDER_VARIABLE = 'HEALTHCODE_TEST_FOLDER';

const PREFIX = 'healthcode-test-';

/** A memory file system, where Linux has one. */
const MEMORY = '/dev/shm';
const ENOUGH_MEMORY_BYTES = 2 * 1024 ** 3;

/**
 * In memory a copy of the template takes 25 ms, on a slow disk 400 ms: a database is some 300 small files. A
 * test's database is 8 MB; a container's usual 64 MB of such memory are too little, and so is nearly nothing free.
 */
export function fastestBase(): string {
  try {
    const { bsize, bavail } = statfsSync(MEMORY);
    return bsize * bavail >= ENOUGH_MEMORY_BYTES ? MEMORY : tmpdir();
  } catch {
    return tmpdir();
  }
}

/** Makes an empty folder named after this process, so that a later run can tell whether its owner is alive. */
export function makeRunFolder(base: string): string {
  const folder = join(base, `${PREFIX}${process.pid}-${randomBytes(4).toString('hex')}`);
  mkdirSync(folder, { mode: 0o711 });
  // PostgreSQL runs as another user when we are root, and has to pass through whatever the umask says.
  chmodSync(folder, 0o711);
  return folder;
}

export function dataFolderOf(runFolder: string): string {
  return join(runFolder, 'data');
}

/** Ends the run's database, if one was started, and deletes everything. */
export async function removeRunFolder(folder: string): Promise<void> {
  await removeEmbeddedPostgres(dataFolderOf(folder));
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Cleans up after runs that were killed: theirs is the only PostgreSQL that outlives a run. */
export async function removeAbandonedRunFolders(): Promise<void> {
  for (const base of new Set([tmpdir(), fastestBase()])) await removeAbandonedIn(base);
}

async function removeAbandonedIn(base: string): Promise<void> {
  for (const name of await readdir(base)) {
    const pid = Number(new RegExp(`^${PREFIX}(\\d+)-[0-9a-f]{8}$`).exec(name)?.[1] ?? Number.NaN);
    if (Number.isNaN(pid) || isAlive(pid)) continue;
    // Another user's folder cannot be removed, and is not ours to remove.
    await removeRunFolder(join(base, name)).catch(() => undefined);
  }
}

/** At the end of a process there is no time to wait: the cluster is worth nothing, so it is cut off and deleted. */
export function discardRunFolder(folder: string, serverPid: number | undefined): void {
  try {
    if (serverPid !== undefined) process.kill(serverPid, 'SIGQUIT');
  } catch {
    // Ended already.
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}
