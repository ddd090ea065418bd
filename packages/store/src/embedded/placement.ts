import { createHash, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, reasonOf, StoreError } from '../errors.ts';
import { makeReadableFolder } from './binaries.ts';
import { type ProcessOwner, runProgram } from './run-program.ts';

/** Where PostgreSQL's files lie when its user cannot reach the data folder. */
export const SYSTEM_FOLDER = '/var/lib/healthcode';

/** The text file in the data folder that says where the cluster is, when it is not there itself. */
export const LOCATION_FILE = 'postgres-location';

export interface Placement {
  /** The real path of the data folder. */
  readonly dataFolder: string;
  readonly cluster: string;
  readonly exists: boolean;
  /** The cluster is outside the data folder, and a location file has to say so. */
  readonly elsewhere: boolean;
  /** As whom PostgreSQL runs; undefined: as ourselves. */
  readonly owner: ProcessOwner | undefined;
}

/** Decides where the cluster of a data folder lies. Creates the data folder, not the cluster. */
export async function placeCluster(
  dataDir: string,
  owner: ProcessOwner | undefined,
  systemFolder: string,
): Promise<Placement> {
  const dataFolder = await openDataFolder(dataDir, owner);
  const named = await readLocation(dataFolder);
  if (named !== undefined) {
    if (!(await isCluster(named)))
      throw new StoreError('postgres-cluster-missing', { dataFolder, cluster: named });
    return existing(dataFolder, named, true, owner);
  }
  const inside = join(dataFolder, 'postgres');
  if (await isCluster(inside)) return existing(dataFolder, inside, false, owner);
  if (await canReach(dataFolder, owner)) {
    return { dataFolder, cluster: inside, exists: false, elsewhere: false, owner };
  }
  return {
    dataFolder,
    cluster: await freePlace(dataFolder, systemFolder),
    exists: false,
    elsewhere: true,
    owner,
  };
}

/**
 * Says in the data folder where its cluster is. Returns false when another process has said so first.
 * Written only once the cluster is there: a location file always names a cluster that has existed.
 */
export async function writeLocation({ dataFolder, cluster }: Placement): Promise<boolean> {
  const unfinished = join(dataFolder, `${LOCATION_FILE}.${randomUUID()}`);
  await writeFile(unfinished, `${cluster}\n`);
  try {
    await link(unfinished, join(dataFolder, LOCATION_FILE));
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(unfinished, { force: true });
  }
}

/** The cluster that the location file of a data folder names. */
export async function readLocation(dataFolder: string): Promise<string | undefined> {
  const text = await readFile(join(dataFolder, LOCATION_FILE), 'utf8').catch(() => '');
  return text.trim() === '' ? undefined : text.trim();
}

/** Whether a folder is a finished cluster: it is renamed to its place only when initdb is done. */
export async function isCluster(folder: string): Promise<boolean> {
  return (await stat(join(folder, 'PG_VERSION')).catch(() => undefined)) !== undefined;
}

async function openDataFolder(dataDir: string, owner: ProcessOwner | undefined): Promise<string> {
  try {
    // 711 as root: another user has to pass through it to the cluster, which is closed to all but that user.
    await mkdir(dataDir, { recursive: true, mode: owner ? 0o711 : 0o700 });
    const folder = await realpath(dataDir);
    const probe = join(folder, `.writable-${randomUUID()}`);
    await writeFile(probe, '');
    await rm(probe);
    return folder;
  } catch (error) {
    throw new StoreError('data-folder-not-writable', { folder: dataDir, reason: reasonOf(error) }, error);
  }
}

/** A cluster made by an ordinary user and now started by root keeps its own user. */
async function existing(
  dataFolder: string,
  cluster: string,
  elsewhere: boolean,
  owner: ProcessOwner | undefined,
): Promise<Placement> {
  const { uid, gid } = await stat(cluster);
  const keeper = owner && uid !== 0 ? { uid, gid } : owner;
  if (!(await canReach(cluster, keeper))) {
    const reason = keeper ? `EACCES: uid ${keeper.uid}` : 'EACCES';
    throw new StoreError('data-folder-not-writable', { folder: cluster, reason });
  }
  return { dataFolder, cluster, exists: true, elsewhere, owner: keeper };
}

async function canReach(folder: string, owner: ProcessOwner | undefined): Promise<boolean> {
  return (await runProgram('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { owner, timeoutMs: 20_000 })).ok;
}

/**
 * A cluster already under the name of this path, with no location file pointing at it, belongs to a data folder
 * that was deleted: it is neither opened nor overwritten.
 */
async function freePlace(dataFolder: string, systemFolder: string): Promise<string> {
  try {
    await makeReadableFolder(systemFolder);
  } catch (error) {
    throw new StoreError(
      'data-folder-not-writable',
      { folder: systemFolder, reason: reasonOf(error) },
      error,
    );
  }
  const digest = createHash('sha256').update(dataFolder).digest('hex').slice(0, 16);
  const name = join(systemFolder, `cluster-${digest}`);
  for (let attempt = 1; ; attempt += 1) {
    const place = attempt === 1 ? name : `${name}-${attempt}`;
    if (!(await stat(place).catch(() => undefined))) return place;
  }
}
