import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../connection/connect.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { migrate } from './migrate.ts';
import { readMigrations } from './migration-files.ts';

let database: TestDatabase;
let folder: string;
beforeEach(async () => {
  database = await createTestDatabase({ empty: true });
  folder = await mkdtemp(join(tmpdir(), 'healthcode-migrations-'));
  await write('0001-people', 'create table people (id int primary key);\ninsert into people values (1);\n');
  await write('0002-names', 'alter table people add name text;\n');
});
afterEach(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const write = (name: string, text: string) => writeFile(join(folder, `${name}.sql`), text);
const run = () => migrate(database.sql, { folder });

describe('migrating', () => {
  it('runs what is missing, in order, and does nothing the second time', async () => {
    expect(await run()).toEqual({ applied: ['0001-people', '0002-names'], version: 2 });
    expect(await run()).toEqual({ applied: [], version: 2 });
    await write('0003-more', 'insert into people values (2);\n');
    expect(await run()).toEqual({ applied: ['0003-more'], version: 3 });
    expect(await database.sql`select count(*) as n from people`).toEqual([{ n: 2 }]);
  });

  it('twenty times at once runs each migration once', async () => {
    const sql = await connect({ url: database.url, poolSize: 20 });
    const reports = await Promise.all(Array.from({ length: 20 }, () => migrate(sql, { folder })));
    expect(reports.flatMap(({ applied }) => applied)).toEqual(['0001-people', '0002-names']);
    expect(await sql`select count(*) as n from people`).toEqual([{ n: 1 }]);
    await sql.end();
  });

  it('twenty times at once also goes through a pool of two connections', async () => {
    const sql = await connect({ url: database.url, poolSize: 2 });
    const reports = await Promise.all(Array.from({ length: 20 }, () => migrate(sql, { folder })));
    expect(reports.flatMap(({ applied }) => applied)).toHaveLength(2);
    await sql.end();
  });

  it('leaves the connection with the limits it had', async () => {
    const sql = await connect({ url: database.url, poolSize: 1, statementTimeoutMs: 1234 });
    await migrate(sql, { folder });
    expect(await sql`show statement_timeout`).toEqual([{ statement_timeout: '1234ms' }]);
    await sql.end();
  });
});

describe('a migration that fails', () => {
  it('is rolled back whole, leaves those before it, and runs when it is mended', async () => {
    await write('0003-broken', 'create table half (id int);\ninsert into people values (1);\n');
    await expect(run()).rejects.toMatchObject({ code: 'migration-failed', facts: { name: '0003-broken' } });
    expect(
      await database.sql`select to_regclass('half') as half, max(version) as version from schema_migration`,
    ).toEqual([{ half: null, version: 2 }]);
    await write('0003-broken', 'create table half (id int);\n');
    expect(await run()).toEqual({ applied: ['0003-broken'], version: 3 });
  });

  it('keeps the values of rows out of its message', async () => {
    await write('0003-broken', `insert into people values (2, '王秘密'), (2, '王秘密');\n`);
    const error = await run().catch((thrown: Error) => thrown);
    expect(String(error)).toContain('people_pkey');
    expect(String(error)).not.toContain('王秘密');
  });
});

describe('a history that does not fit', () => {
  it('a migration edited after it ran is refused; other line ends are no edit', async () => {
    await run();
    await write('0002-names', 'alter table people add name text;\r\n');
    expect((await run()).applied).toEqual([]);
    await write('0002-names', 'alter table people add names text;\n');
    await expect(run()).rejects.toMatchObject({ code: 'migration-edited', facts: { name: '0002-names' } });
  });

  it('a database newer than the program is refused and left alone', async () => {
    await run();
    await rm(join(folder, '0002-names.sql'));
    await expect(run()).rejects.toMatchObject({
      code: 'database-newer-than-program',
      facts: { database: '0002-names', program: '0001-people' },
    });
  });

  it.each([
    ['a number left out', '0004-late.sql'],
    ['a number twice', '0002-other.sql'],
    ['a file of another kind', 'notes.txt'],
    ['a name in another style', '0003_Under.sql'],
  ])('%s is refused before anything runs', async (_what, file) => {
    await writeFile(join(folder, file), 'select 1;\n');
    await expect(run()).rejects.toMatchObject({ code: 'migrations-invalid' });
    expect(await database.sql`select to_regclass('people') as people`).toEqual([{ people: null }]);
  });

  it('a missing folder is refused', async () => {
    await expect(migrate(database.sql, { folder: join(folder, 'nowhere') })).rejects.toMatchObject({
      code: 'migrations-invalid',
    });
  });

  it('a folder inside the folder is no migration', async () => {
    await mkdir(join(folder, 'old'));
    await expect(run()).rejects.toMatchObject({ code: 'migrations-invalid' });
  });
});

it("the project's own migrations are in order", async () => {
  expect((await readMigrations()).map(({ version }) => version)[0]).toBe(1);
});
