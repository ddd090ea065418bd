import { spawnSync } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../connection/connect.ts';
import { acquireServerLock } from '../connection/server-lock.ts';
import { type LauncherFolders, makeLauncherFolders } from '../testing/launcher-folders.ts';
import { isPostmasterOf } from './postmaster.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './start.ts';

const asRoot = process.getuid?.() === 0;

let folders: LauncherFolders;
beforeEach(async () => {
  folders = await makeLauncherFolders();
});
afterEach(() => folders.remove());

function start(more: { restart?: boolean } = {}): Promise<EmbeddedPostgres> {
  const { dataDir, passwordFile, systemFolder } = folders;
  return startEmbeddedPostgres({ dataDir, passwordFile, systemFolder, ...more });
}

async function ask<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1 });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

const writeRow = (url: string) =>
  ask(url, (sql) => sql`create table note as select 'kept' as text`.then(() => undefined));
const readRow = (url: string) =>
  ask(url, async (sql) => (await sql<{ text: string }[]>`select text from note`)[0]?.text);

describe('a first start', () => {
  it('makes a database that asks for the password, speaks UTF-8, flushes to disk and is not a superuser', async () => {
    const server = await start();
    expect(server.adopted).toBe(false);
    const [row] = await ask(
      server.url,
      (sql) => sql`
        select current_setting('server_encoding') as encoding, current_setting('fsync') as fsync,
          current_setting('synchronous_commit') as commit, upper('ä') as upper,
          (select rolsuper from pg_roles where rolname = current_user) as superuser`,
    );
    expect(row).toEqual({ encoding: 'UTF8', fsync: 'on', commit: 'on', upper: 'Ä', superuser: false });
    const stranger = new URL(server.url);
    stranger.password = 'wrong';
    await expect(ask(stranger.href, (sql) => sql`select 1`)).rejects.toMatchObject({ code: '28P01' });
    expect((await stat(folders.passwordFile)).mode & 0o777).toBe(0o600);
    await server.stop();
  });

  it('leaves nothing behind but the cluster and the log, and no password in the data folder', async () => {
    const server = await start();
    await server.stop();
    expect((await readdir(folders.dataDir)).sort()).toEqual(['postgres', 'postgres.log']);
    const password = (await readFile(folders.passwordFile, 'utf8')).trim();
    expect(await readFile(join(folders.dataDir, 'postgres.log'), 'utf8')).not.toContain(password);
  });

  it('clears away what a first start that was killed had begun', async () => {
    const ended = spawnSync('/bin/true').pid;
    const begun = join(folders.dataDir, `postgres.unfinished-${ended}-abcdef`);
    await mkdir(begun, { recursive: true });
    await writeFile(`${begun}.password`, 'secret');
    const server = await start();
    await server.stop();
    expect((await readdir(folders.dataDir)).sort()).toEqual(['postgres', 'postgres.log']);
  });

  it('made twice at the same time gives one database to both', async () => {
    const [one, two] = await Promise.all([start({ restart: false }), start({ restart: false })]);
    expect(one.port).toBe(two.port);
    expect([one.adopted, two.adopted].sort()).toEqual([false, true]);
    await one.stop();
    expect(await isPostmasterOf(two.serverPid, join(folders.dataDir, 'postgres'))).toBe(false);
  });
});

describe('a later start', () => {
  it('keeps the data', async () => {
    const first = await start();
    await writeRow(first.url);
    await first.stop();
    const second = await start();
    expect(await readRow(second.url)).toBe('kept');
    await second.stop();
  });

  it('works although the pid file left behind names a living process of another kind', async () => {
    const first = await start();
    await writeRow(first.url);
    await first.stop();
    const cluster = join(folders.dataDir, 'postgres');
    await writeFile(join(cluster, 'postmaster.pid'), `${process.pid}\n${cluster}\n1\n1\n\n\n\nready\n`);
    const second = await start();
    expect(second.adopted).toBe(false);
    expect(await readRow(second.url)).toBe('kept');
    await second.stop();
  });

  it('is refused without its password file, and with another one', async () => {
    const first = await start();
    await first.stop();
    await rm(folders.passwordFile);
    await expect(start()).rejects.toMatchObject({ code: 'postgres-password-missing' });
    await writeFile(folders.passwordFile, 'another\n');
    await expect(start()).rejects.toMatchObject({ code: 'postgres-password-wrong' });
  });

  it('is refused with the end of the log when PostgreSQL cannot run', async () => {
    const first = await start();
    await first.stop();
    await writeFile(join(folders.dataDir, 'postgres', 'PG_VERSION'), '9\n');
    await expect(start()).rejects.toMatchObject({
      code: 'postgres-did-not-start',
      text: { zh: expect.stringContaining('incompatible'), en: expect.stringContaining('incompatible') },
    });
  });
});

describe('PostgreSQL killed', () => {
  it('before a start: what was committed is there', async () => {
    const first = await start({ restart: false });
    await writeRow(first.url);
    process.kill(first.serverPid, 'SIGKILL');
    const second = await start();
    expect(second.adopted).toBe(false);
    expect(await readRow(second.url)).toBe('kept');
    await second.stop();
  });

  it('while the server runs: it comes back on its port, and pool and lock find it again', async () => {
    const server = await start();
    let lost = 0;
    const lock = await acquireServerLock(server.url, { onLost: () => (lost += 1) });
    const sql = await connect({ url: server.url });
    await sql`create table note as select 'kept' as text`;
    const killed = server.serverPid;
    process.kill(killed, 'SIGKILL');
    await expect.poll(() => server.serverPid, { timeout: 20_000 }).not.toBe(killed);
    await expect
      .poll(() => sql`select text from note`.catch(() => 'gone'), { timeout: 20_000 })
      .toEqual([{ text: 'kept' }]);
    await expect
      .poll(
        () =>
          acquireServerLock(server.url, { waitMs: 0 })
            .then((l) => l.release())
            .catch((e) => e.code),
        {
          timeout: 20_000,
        },
      )
      .toBe('second-server');
    expect(lost).toBe(0);
    await lock.release();
    await sql.end();
    await server.stop();
  });
});

describe('a data folder that cannot be written', () => {
  it('is refused, with its name', async () => {
    await writeFile(join(folders.root, 'file'), '');
    const { passwordFile, systemFolder } = folders;
    const dataDir = join(folders.root, 'file', 'data');
    await expect(startEmbeddedPostgres({ dataDir, passwordFile, systemFolder })).rejects.toMatchObject({
      code: 'data-folder-not-writable',
      text: { en: expect.stringContaining(dataDir) },
    });
  });
});

describe.skipIf(!asRoot)(
  'as root, below a folder that only root may enter (skipped for ordinary users)',
  () => {
    beforeEach(async () => {
      await mkdir(folders.dataDir, { mode: 0o700 });
      await chmod(folders.dataDir, 0o700);
    });

    it('puts the cluster into the system folder, says where, and finds it again', async () => {
      const first = await start();
      await writeRow(first.url);
      await first.stop();
      const location = (await readFile(join(folders.dataDir, 'postgres-location'), 'utf8')).trim();
      expect(location).toMatch(new RegExp(`^${folders.systemFolder}/cluster-[0-9a-f]{16}$`));
      expect((await stat(location)).mode & 0o777).toBe(0o700);
      const second = await start();
      expect(await readRow(second.url)).toBe('kept');
      await second.stop();
    });

    it('refuses to begin anew when the cluster it names is gone', async () => {
      const first = await start();
      await first.stop();
      await rm(folders.systemFolder, { recursive: true });
      await expect(start()).rejects.toMatchObject({ code: 'postgres-cluster-missing' });
    });

    it('gives a data folder that was deleted and made again an empty database', async () => {
      const first = await start();
      await writeRow(first.url);
      await first.stop();
      await rm(folders.dataDir, { recursive: true });
      await mkdir(folders.dataDir, { mode: 0o700 });
      const second = await start();
      await expect(readRow(second.url)).rejects.toMatchObject({ code: '42P01' });
      await second.stop();
    });
  },
);
