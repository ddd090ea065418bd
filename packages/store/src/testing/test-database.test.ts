import { afterAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

const databases: TestDatabase[] = [];
afterAll(async () => {
  for (const database of databases) await database.drop();
});

async function create(): Promise<TestDatabase> {
  const database = await createTestDatabase();
  databases.push(database);
  return database;
}

it('gives each test its own database with the whole schema, also to several at once', async () => {
  const [one, two] = await Promise.all([create(), create()]);
  await one.sql`insert into setting (name, value) values ('only-here', 'true')`;
  expect(await one.sql`select name from setting where name = 'only-here'`).toHaveLength(1);
  expect(await two.sql`select name from setting where name = 'only-here'`).toHaveLength(0);
});

it('takes a dropped database away even while somebody is connected', async () => {
  const keeper = await create();
  const dropped = await createTestDatabase();
  const [row] = await dropped.sql`select current_database() as name`;
  await dropped.drop();
  expect(await keeper.sql`select from pg_database where datname = ${String(row?.['name'])}`).toHaveLength(0);
});
