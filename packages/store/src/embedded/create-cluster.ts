import { chmod, chown, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { codeOf, reasonOf, StoreError } from '../errors.ts';
import type { Binaries } from './binaries.ts';
import { isAlive } from './is-alive.ts';
import { type Placement, readLocation, writeLocation } from './placement.ts';
import { runProgram } from './run-program.ts';

/** The superuser; only the launcher signs in as it. */
export const SUPERUSER = 'postgres';

/**
 * Makes an empty cluster beside its place and renames it there when it is whole: a first start that is cut off
 * leaves nothing that looks like a database. Of two at once the first to finish wins, and both use that one.
 * Returns where the cluster is.
 */
export async function createCluster(
  placement: Placement,
  binaries: Binaries,
  password: string,
  forTests: boolean,
): Promise<string> {
  await removeAbandoned(placement);
  const unfinished = await makeOwnFolder(placement);
  try {
    await initialise(unfinished, placement, binaries, password, forTests);
    await rename(unfinished, placement.cluster);
  } catch (error) {
    if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw error;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  if (!placement.elsewhere || (await writeLocation(placement))) return placement.cluster;
  const first = (await readLocation(placement.dataFolder)) ?? placement.cluster;
  if (first !== placement.cluster) await rm(placement.cluster, { recursive: true, force: true });
  return first;
}

/** What first starts left that were killed within their one second of initdb. */
async function removeAbandoned({ cluster }: Placement): Promise<void> {
  const prefix = `${basename(cluster)}.unfinished-`;
  for (const name of await readdir(dirname(cluster))) {
    const pid = Number.parseInt(name.slice(prefix.length), 10);
    if (!name.startsWith(prefix) || Number.isNaN(pid) || isAlive(pid)) continue;
    await rm(join(dirname(cluster), name), { recursive: true, force: true });
  }
}

async function makeOwnFolder({ cluster, owner }: Placement): Promise<string> {
  try {
    const folder = await mkdtemp(`${cluster}.unfinished-${process.pid}-`);
    if (owner) await chown(folder, owner.uid, owner.gid);
    return folder;
  } catch (error) {
    throw new StoreError(
      'data-folder-not-writable',
      { folder: dirname(cluster), reason: reasonOf(error) },
      error,
    );
  }
}

async function initialise(
  folder: string,
  { owner }: Placement,
  { initdb }: Binaries,
  password: string,
  forTests: boolean,
): Promise<void> {
  // initdb's user cannot read KEY_DIR, so it gets a file of its own for the second that it runs.
  const passwordFile = `${folder}.password`;
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  try {
    if (owner) await chown(passwordFile, owner.uid, owner.gid);
    const args = [
      '-D',
      folder,
      '-U',
      SUPERUSER,
      `--pwfile=${passwordFile}`,
      '-A',
      'scram-sha-256',
      '-E',
      'UTF8',
    ];
    args.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions');
    // Flushing to disk takes 0.2 s: only a throw-away cluster does without, because a power cut between here and
    // the first checkpoint would otherwise cost the cluster and what was committed into it.
    if (forTests) args.push('--no-sync');
    const result = await runProgram(initdb, args, { owner });
    if (!result.ok) {
      throw new StoreError('postgres-did-not-start', { log: 'initdb', lastLines: lastLines(result.output) });
    }
    await chmod(folder, 0o700);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** The end of a program's output, for an error message. */
export function lastLines(output: string, count = 12): string {
  return output.trimEnd().split('\n').slice(-count).join('\n');
}
