import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appendLogEntry, type Database } from '@healthcode/store';
import { startTestCity, type TestCity } from '@healthcode/testkit/city';
import { encodeLogEntry } from '@healthcode/translog';
import { generateLogSigner, importLogSigner, signCheckpoint } from '@healthcode/translog/sign';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LogBrokenError, type LogFault } from '../src/modules/public-log/log-broken.ts';
import { readLogFolder } from '../src/modules/public-log/log-folder.ts';
import { type PublishedLog, readPublishedLog, verdictOn } from './_published-log.ts';

const DAY_MS = 86_400_000;
let city: TestCity;
let folder: string;
let db: Database;

beforeAll(async () => {
  city = await startTestCity({ clock: '2020-02-20T10:00:00+08:00' });
  folder = city.service.services.config.logDir;
  db = city.service.services.db;
  await addEntries(600);
  await city.service.services.publicLog.publish();
}, 60_000);
afterAll(() => city.stop());

/** Committed, and not yet in the files. */
const addEntries = (count: number) =>
  db.begin(async (tx) => {
    for (let i = 0; i < count; i++) {
      const day = new Date(Date.UTC(2018, 0, 1) + i * DAY_MS).toISOString().slice(0, 10);
      const counts = { green: i, orange: 0, red: 0 };
      const at = '2020-02-20T02:00:00.000Z';
      const bytes = encodeLogEntry({ type: 'daily-counts', v: 1, at, day, counts });
      await appendLogEntry(tx, { type: 'daily-counts', bytes, at: Date.parse(at) });
    }
  });

const readLog = () => readPublishedLog(readLogFolder(folder));
const filesOf = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

/** Stops the service, does that to what it left, and starts it again. @returns the log before and after */
async function restartAfter(what: (before: PublishedLog) => unknown): Promise<[PublishedLog, PublishedLog]> {
  await city.service.stop();
  const before = await readLog();
  await what(before);
  await city.restart();
  return [before, await readLog()];
}

/** Every tile and bundle of the earlier log, byte for byte, for those that are still to be there. */
async function expectKept(before: PublishedLog, after: PublishedLog): Promise<void> {
  expect(after.checkpoint.size).toBeGreaterThanOrEqual(before.checkpoint.size);
  expect(after.entries.slice(0, before.entries.length)).toEqual(before.entries);
  expect(await verdictOn(after, before.note)).toMatchObject({ ok: true, problems: [] });
}

describe('a start makes again', () => {
  it.each([
    ['the whole folder', ''],
    ['all tiles and bundles', 'tile'],
    ['one full bundle in the middle', 'tile/entries/001'],
    ['one full tile in the middle', 'tile/0/000'],
    ['the checkpoint', 'checkpoint'],
  ])('%s that got lost, with the same root', async (_, lost) => {
    const full = ['tile/entries/000', 'tile/entries/001', 'tile/0/000', 'tile/0/001'];
    const contents = full.map((path) => readFileSync(join(folder, path)));
    const [before, after] = await restartAfter(() => rmSync(join(folder, lost), { recursive: true }));
    await expectKept(before, after);
    expect(full.map((path) => readFileSync(join(folder, path)))).toEqual(contents);
  });

  it('what a kill between files and checkpoint left half done, and goes on', async () => {
    const [before, after] = await restartAfter(async ({ checkpoint: { size } }) => {
      await addEntries(300);
      // some of the files of the longer tree are in place, one is a draft, another was cut off
      mkdirSync(join(folder, 'tile/entries/002.p'), { recursive: true });
      writeFileSync(join(folder, 'tile/entries/002.draft'), 'half of a bund');
      writeFileSync(join(folder, `tile/entries/002.p/${(size % 256) + 1}`), 'cut');
      writeFileSync(join(folder, 'checkpoint.draft'), 'half of a check');
    });
    expect(after.checkpoint.size).toBeGreaterThanOrEqual(before.checkpoint.size + 300);
    await expectKept(before, after);
  });

  it('no partial file whose full one is there', () => {
    for (const path of filesOf().filter((file) => file.includes('.p/'))) {
      expect(existsSync(join(folder, path.replace(/\.p\/.*/, ''))), path).toBe(false);
    }
  });
});

describe('a start is refused', () => {
  const aside = () => `${folder}.aside`;

  /** Stops, spoils something, finds the start refused with that fault, mends it, and starts. */
  async function expectRefused(
    fault: LogFault,
    spoil: () => Promise<unknown>,
    mend: () => Promise<unknown>,
  ): Promise<void> {
    await city.service.stop();
    const before = await readLog();
    cpSync(folder, aside(), { recursive: true });
    await spoil();
    const published = filesOf().map((path) => readFileSync(join(folder, path)));
    await expect(city.restart()).rejects.toSatisfy(
      (error) => error instanceof LogBrokenError && error.fault === fault,
    );
    expect(filesOf().map((path) => readFileSync(join(folder, path)))).toEqual(published);
    await mend();
    rmSync(folder, { recursive: true });
    cpSync(aside(), folder, { recursive: true });
    rmSync(aside(), { recursive: true });
    await city.restart();
    await expectKept(before, await readLog());
  }

  const keep = async (sql: Database) => {
    await sql`create table kept_entry as select * from log_entry`;
    await sql`create table kept_checkpoint as select * from log_checkpoint`;
  };
  const restore = async (sql: Database) => {
    await sql`truncate log_entry, log_checkpoint`;
    await sql`insert into log_entry select * from kept_entry`;
    await sql`insert into log_checkpoint select * from kept_checkpoint`;
    await sql`drop table kept_entry, kept_checkpoint`;
  };

  it('beside a database from an older backup, which does not know all that was signed', () =>
    expectRefused(
      'ahead-of-database',
      async () => {
        await keep(db);
        await db`delete from log_entry where log_index >= 500`;
        await db`delete from log_checkpoint`;
      },
      () => restore(db),
    ));

  it('where entries were changed in the database, and what was published stays', () =>
    expectRefused(
      'entries-differ',
      async () => {
        await keep(db);
        await db`update log_entry set entry = (select entry from log_entry where log_index = 8) where log_index = 7`;
        rmSync(join(folder, 'tile/0/001'));
      },
      () => restore(db),
    ));

  it('where the checkpoint on the disk is somebody else’s', () =>
    expectRefused(
      'foreign-checkpoint',
      async () => {
        const { log, checkpoint } = await readLog();
        const forged = signCheckpoint(checkpoint, [generateLogSigner(log.origin)]);
        writeFileSync(join(folder, 'checkpoint'), forged);
      },
      async () => {},
    ));

  it('where the disk has another history than the database, of the same key', () =>
    expectRefused(
      'other-history',
      async () => {
        const { log, checkpoint } = await readLog();
        const { keys } = city.service.services;
        const signer = importLogSigner(log.origin, keys.logKeyPem);
        const other = { ...checkpoint, size: checkpoint.size - 1 };
        writeFileSync(join(folder, 'checkpoint'), signCheckpoint(other, [signer]));
      },
      async () => {},
    ));
});
