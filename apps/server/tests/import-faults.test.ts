import { execFileSync, spawnSync } from 'node:child_process';
import {
  chownSync,
  closeSync,
  copyFileSync,
  mkdirSync,
  openSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { connect, migrate as migrateTo, startEmbeddedPostgres } from '@healthcode/store';
import { runHealthcode } from '@healthcode/testkit/process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CLOCK,
  copyCity,
  countHalfColoured,
  inCity,
  makeCity,
  newFolder,
  postmasterOf,
  ROWS,
  removeFolders,
  startImport,
  stateOf,
  WHOLE_CHUNKS,
  whileHeldUp,
  writeResults,
} from './_fault-city.ts';

const MIGRATIONS = fileURLToPath(new URL('../../../packages/store/migrations', import.meta.url));

let template: string;
let file: string;
let expected: Awaited<ReturnType<typeof stateOf>>;

beforeAll(async () => {
  template = await makeCity();
  file = writeResults(join(newFolder(), 'results.csv'));
  const undisturbed = copyCity(template);
  expect((await startImport(undisturbed, file).ended).exitCode).toBe(0);
  expected = await inCity(undisturbed, stateOf);
}, 120_000);
afterAll(removeFolders);

/** A sentence in both languages, and nothing of the program's insides. */
function expectSentence(output: string, zh: string, en: string): void {
  expect(output).toContain(zh);
  expect(output).toContain(en);
  expect(output).not.toMatch(/\n {4}at |Error:|node:internal/);
}

/** What a half-done import leaves: whole chunks, and nobody with a colour that their evidence does not give. */
async function expectWholeChunks(folder: string, rows = WHOLE_CHUNKS): Promise<void> {
  await inCity(folder, async (core) => {
    const [left] = await core.db`
      select (select count(*)::int from evidence) as evidence, b.state, b.rows_read as read, b.rows_failed as failed
      from batch b`;
    // The record on line 42 has no number.
    const failed = left?.['failed'];
    expect(left).toMatchObject({ evidence: rows - failed, state: 'taking', read: rows });
    expect(await countHalfColoured(core)).toBe(0);
  });
}

async function expectCompletedBySecondRun(folder: string): Promise<void> {
  const second = await startImport(folder, file).ended;
  expect(second.output).toMatch(/Went on after row/);
  expect(second.exitCode).toBe(0);
  expect(await inCity(folder, stateOf)).toEqual(expected);
  expect(postmasterOf(folder)).toBeNull();
}

it('an import that nothing disturbs colours people, and a wrong colour would be found', async () => {
  expect(expected['evidence']).toHaveLength(ROWS - 2);
  expect(expected['batches']).toMatchObject([{ state: 'finished', rows_read: ROWS, rows_failed: 2 }]);
  expect(expected['failures']).toMatchObject([{ line: 42 }, { line: 3_602 }]);
  const colours = new Set((expected['colours'] as { colour: string }[]).map(({ colour }) => colour));
  expect(colours.size).toBeGreaterThan(1);
  await inCity(copyCity(template), async (core) => {
    expect(await countHalfColoured(core)).toBe(0);
    const spoilt = await countHalfColoured(core, async (tx) => {
      await tx`insert into colour (person_id, colour, since, computed_at)
        select person_id, 'red', 0, 0 from person limit 1`;
    });
    expect(spoilt).toBe(2);
  });
}, 60_000);

describe('an import that is cut off in the middle of a chunk', () => {
  it('by kill -9 leaves nobody half coloured; a second run ends where an undisturbed one does', async () => {
    const folder = copyCity(template);
    const killed = await whileHeldUp(folder, file, ({ pid }) => process.kill(pid, 'SIGKILL'));
    expect(killed.exitCode).toBeNull();
    expect(postmasterOf(folder)).not.toBeNull();
    await expectWholeChunks(folder);
    await expectCompletedBySecondRun(folder);
  }, 60_000);

  it('by kill -9 is completed by a second run at once, beside what is left of the first', async () => {
    const folder = copyCity(template);
    await whileHeldUp(folder, file, ({ pid }) => process.kill(pid, 'SIGKILL'));
    await expectCompletedBySecondRun(folder);
  }, 60_000);

  it.each([
    ['killed', 'SIGKILL'],
    ['shut down at once', 'SIGQUIT'],
  ] as const)(
    'by its database being %s says so, and a second run completes it',
    async (_, signal) => {
      const folder = copyCity(template);
      const ended = await whileHeldUp(folder, file, ({ postmaster }) => process.kill(postmaster, signal));
      expect(ended.exitCode).toBe(1);
      expectSentence(ended.output, '数据库中断了', 'The database went away. What was committed is kept');
      await expectWholeChunks(folder);
      await expectCompletedBySecondRun(folder);
    },
    60_000,
  );
});

const FULL_ZH = '磁盘已满';
const FULL_EN = 'The disk is full. Make room and run the same command again';

describe('a full disk', () => {
  it.skipIf(process.platform !== 'linux')(
    'in the middle of the file is said; with room again a second run completes it (skipped without /dev/full)',
    async () => {
      const folder = copyCity(template);
      const table = await inCity(folder, async ({ db }) => {
        const [row] = await db`select pg_relation_filepath('batch_failure') as path`;
        return join(folder, 'data', 'postgres', String(row?.['path']));
      });
      const { uid, gid, size } = statSync(table);
      expect(size).toBe(0);
      // Every write to it fails as one to a full disk does. The first chunk has a failed row to write there.
      rmSync(table);
      symlinkSync('/dev/full', table);
      const ended = await startImport(folder, file).ended;
      rmSync(table);
      writeFileSync(table, '', { mode: 0o600 });
      if (process.getuid?.() === 0) chownSync(table, uid, gid);
      expect(ended.exitCode).toBe(1);
      expectSentence(ended.output, FULL_ZH, FULL_EN);
      await expectWholeChunks(folder, 0);
      const second = await startImport(folder, file).ended;
      expect(second.exitCode).toBe(0);
      expect(await inCity(folder, stateOf)).toEqual(expected);
    },
    60_000,
  );

  const small = join(newFolder(), 'small');
  mkdirSync(small);
  const mounted =
    process.platform === 'linux' &&
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=140M,mode=755', 'tmpfs', small]).status === 0;
  afterAll(() => {
    if (mounted) execFileSync('umount', ['-l', small]);
  });
  it.skipIf(!mounted)(
    'under the whole database is said too, although PostgreSQL ends (skipped where no file system can be mounted)',
    async () => {
      copyCity(template, small);
      const ballast = join(small, 'ballast');
      const ended = await whileHeldUp(small, file, () => {
        fill(ballast);
        return 'let go';
      });
      expect(ended.exitCode).toBe(1);
      expectSentence(ended.output, FULL_ZH, FULL_EN);
      const again = await startImport(small, file).ended;
      expect(again.exitCode).toBe(1);
      expect(again.output).toMatch(/no space left on device|disk is full/i);
      rmSync(ballast);
      await inCity(small, async (core) => expect(await countHalfColoured(core)).toBe(0));
      expect((await startImport(small, file).ended).exitCode).toBe(0);
      expect(await inCity(small, stateOf)).toEqual(expected);
    },
    120_000,
  );

  it.skipIf(process.platform !== 'linux')(
    'where the failed rows are to go is said, and stops nothing',
    async () => {
      const folder = copyCity(template);
      const run = (failed: string) =>
        runHealthcode(['import', file, '--source', 'lab-haihe', '--failed', failed], {
          folder,
          env: { HEALTHCODE_CLOCK: CLOCK },
        });
      const nowhere = await run(join(folder, 'none', 'failed.csv'));
      expect(nowhere.exitCode).toBe(1);
      expectSentence(nowhere.output, '无法写入未收的行', 'The failed rows cannot be written');
      const full = await run('/dev/full');
      expect(full.exitCode).toBe(1);
      expectSentence(full.output, '无法写入未收的行 /dev/full（ENOSPC）', 'run it again with another place');
      expect(await inCity(folder, stateOf)).toEqual(expected);
    },
    60_000,
  );
});

/** Writes until nothing more fits. */
function fill(path: string): void {
  const handle = openSync(path, 'w');
  try {
    for (;;) writeSync(handle, Buffer.alloc(65_536));
  } catch (error) {
    expect(error).toMatchObject({ code: 'ENOSPC' });
  } finally {
    closeSync(handle);
  }
}

describe('a database of another time', () => {
  const migrate = (folder: string) => runHealthcode(['migrate'], { folder });

  it('newer than the program is refused by every command, with both versions, and left as it is', async () => {
    const folder = copyCity(template);
    await inCity(folder, async ({ db }) => {
      await db`insert into schema_migration (version, name, checksum, applied_at) values (9999, '9999-future', 'x', 0)`;
    });
    for (const ended of [await startImport(folder, file).ended, await migrate(folder)]) {
      expect(ended.exitCode).toBe(1);
      expectSentence(
        ended.output,
        '（9999-future）比本程序',
        'schema (9999-future) is newer than this program',
      );
      expect(postmasterOf(folder)).toBeNull();
    }
  }, 60_000);

  it('older than the program is brought up to date, and the import goes on', async () => {
    const folder = newFolder();
    const first = join(folder, 'migrations');
    mkdirSync(first);
    copyFileSync(join(MIGRATIONS, '0001-foundation.sql'), join(first, '0001-foundation.sql'));
    const server = await startEmbeddedPostgres({
      dataDir: join(folder, 'data'),
      passwordFile: join(folder, 'keys', 'postgres-password'),
      restart: false,
    });
    const db = await connect({ url: server.url });
    expect((await migrateTo(db, { folder: first })).version).toBe(1);
    await db.end();
    await server.stop();
    const ended = await startImport(folder, file).ended;
    expect(ended).toMatchObject({ exitCode: 0, output: expect.stringContaining('4,498') });
    expect((await inCity(folder, stateOf))['evidence']).toHaveLength(ROWS - 2);
  }, 60_000);

  it('made by another PostgreSQL is refused with the end of its log', async () => {
    const folder = copyCity(template);
    writeFileSync(join(folder, 'data', 'postgres', 'PG_VERSION'), '14\n');
    const ended = await startImport(folder, file).ended;
    expect(ended.exitCode).toBe(1);
    expectSentence(ended.output, '内置 PostgreSQL 未能启动', 'database files are incompatible with server');
  }, 60_000);
});
