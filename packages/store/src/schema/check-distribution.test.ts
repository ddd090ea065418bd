import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { checkDistribution, type Distribution } from './check-distribution.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ empty: true });
  await database.sql.unsafe(`
    create table rule (rule_id int primary key);
    create table person (person_id uuid primary key, home text);
    create table hold (
      person_id uuid not null references person, hold_id int not null, rule_id int references rule,
      parent_id int, primary key (person_id, hold_id),
      constraint hold_parent foreign key (person_id, parent_id) references hold (person_id, hold_id));
    create table visit (person_id uuid not null, day int not null, unique (person_id, day))
      partition by range (day);
    create table visit_1 partition of visit for values from (1) to (2);`);
});
afterAll(() => database.drop());

const GOOD: Distribution = { rule: 'reference', person: 'person_id', hold: 'person_id', visit: 'person_id' };
const check = (changes: Record<string, string>) => checkDistribution(database.sql, { ...GOOD, ...changes });

/** Tries a change of the schema and takes it back. */
async function checkAfter(statement: string, distribution: Distribution = GOOD) {
  let problems: unknown;
  const undo = new Error('undo');
  await database.sql
    .begin(async (sql) => {
      await sql.unsafe(statement);
      problems = await checkDistribution(sql as unknown as TestDatabase['sql'], distribution);
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  return problems;
}

describe('a schema spread over machines', () => {
  it('is in order when every key contains its column; partitions follow their parent', async () => {
    expect(await check({})).toEqual([]);
  });

  it('names every table, and no other', async () => {
    const { visit: _visit, ...rest } = GOOD;
    expect(await checkDistribution(database.sql, { ...rest, gone: 'person_id' })).toEqual([
      { table: 'visit', fault: 'table-not-named', subject: 'visit' },
      { table: 'gone', fault: 'table-does-not-exist', subject: 'gone' },
    ]);
  });

  it('needs a column that exists and is never null', async () => {
    expect(await check({ visit: 'venue_id' })).toContainEqual({
      table: 'visit',
      fault: 'column-does-not-exist',
      subject: 'venue_id',
    });
    expect(await check({ person: 'home' })).toContainEqual({
      table: 'person',
      fault: 'column-may-be-null',
      subject: 'home',
    });
  });

  it('cannot hold a unique constraint or index without the column', async () => {
    expect(await checkAfter('alter table visit add constraint day_once unique (day)')).toEqual([
      { table: 'visit', fault: 'unique-without-column', subject: 'day_once' },
    ]);
    expect(await checkAfter('create unique index home_once on person (lower(home))')).toEqual([
      { table: 'person', fault: 'unique-without-column', subject: 'home_once' },
    ]);
    expect(await checkAfter('create unique index covered on hold (hold_id) include (person_id)')).toEqual([
      { table: 'hold', fault: 'unique-without-column', subject: 'covered' },
    ]);
  });

  it('cannot follow a foreign key to another machine', async () => {
    expect(
      await checkAfter(`alter table person add unique (person_id, home), add friend uuid not null,
        add constraint friends foreign key (friend) references person (person_id)`),
    ).toEqual([{ table: 'person', fault: 'foreign-key-without-column', subject: 'friends' }]);
    expect(
      await check({ rule: 'reference', person: 'reference', hold: 'reference', visit: 'reference' }),
    ).toEqual([]);
    expect(await check({ hold: 'reference' })).toContainEqual({
      table: 'hold',
      fault: 'reference-to-distributed',
      subject: 'hold_person_id_fkey',
    });
  });
});

const named = fileURLToPath(new URL('../../distribution.json', import.meta.url));

it.skipIf(!existsSync(named))('distribution.json fits what the migrations make', async () => {
  const migrated = await createTestDatabase();
  const distribution = JSON.parse(await readFile(named, 'utf8')) as Distribution;
  expect(await checkDistribution(migrated.sql, distribution)).toEqual([]);
  await migrated.drop();
});
