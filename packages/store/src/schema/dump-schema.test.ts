import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { dumpSchema } from './dump-schema.ts';

let databases: TestDatabase[] = [];
afterEach(async () => {
  for (const database of databases) await database.drop();
  databases = [];
});

async function dumpOf(...statements: string[]): Promise<string> {
  const database = await createTestDatabase({ empty: true });
  databases.push(database);
  for (const statement of statements) await database.sql.unsafe(statement);
  return dumpSchema(database.sql);
}

const PERSON = `create table person (person_id uuid primary key, "order" int not null default 0 check ("order" >= 0))`;
const TEST = `create table test (
  person_id uuid not null references person, day int not null, at bigint generated always as identity,
  unique (person_id, day)) partition by range (day)`;
const DAY = 'create table test_1 partition of test for values from (1) to (2)';
const ONE_INDEX = 'create index person_order on person ("order") where "order" > 1';
const OTHER_INDEX = 'create index person_both on person ("order", person_id desc)';
const TYPE = `create type colour as enum ('green', 'orange', 'red')`;
const FUNCTION = `create function one() returns int language sql immutable as 'select 1'`;
/** Without a table: PostgreSQL 15 writes `person.person_id` where 16 writes `person_id`. */
const VIEW = 'create view answer as select 42 as answer';

describe('the dump of a schema', () => {
  it('is the same whatever the order in which things were made', async () => {
    const one = await dumpOf(PERSON, TEST, DAY, ONE_INDEX, OTHER_INDEX, TYPE, FUNCTION, VIEW);
    const other = await dumpOf(FUNCTION, TYPE, PERSON, OTHER_INDEX, VIEW, ONE_INDEX, TEST, DAY);
    expect(one).toBe(other);
  });

  it('says columns, defaults, constraints, indexes, partitions, types, functions and views', async () => {
    expect(await dumpOf(PERSON, TEST, DAY, ONE_INDEX, TYPE, FUNCTION, VIEW)).toMatchInlineSnapshot(`
      "-- The whole schema as the migrations leave it, read from the database's catalogue. Never edited by hand:
      -- written by packages/store/scripts/dump-schema.ts, compared by a test, and read by whoever wants to know it.

      create type colour as enum ('green', 'orange', 'red');

      CREATE OR REPLACE FUNCTION public.one()
       RETURNS integer
       LANGUAGE sql
       IMMUTABLE
      AS $function$select 1$function$;

      create table person (
        person_id uuid not null,
        "order" integer not null default 0,
        constraint person_pkey PRIMARY KEY (person_id),
        constraint person_order_check CHECK (("order" >= 0))
      );
      CREATE INDEX person_order ON public.person USING btree ("order") WHERE ("order" > 1);

      create table test (
        person_id uuid not null,
        day integer not null,
        at bigint generated always as identity not null,
        constraint test_person_id_day_key UNIQUE (person_id, day),
        constraint test_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id)
      ) partition by RANGE (day);

      create table test_1 partition of test FOR VALUES FROM (1) TO (2);

      create view answer as
       SELECT 42 AS answer;
      "
    `);
  });

  it('is itself a schema that gives the same dump', async () => {
    const dump = await dumpOf(PERSON, TEST, DAY, ONE_INDEX, OTHER_INDEX, TYPE, FUNCTION, VIEW);
    expect(await dumpOf(dump)).toBe(dump);
  });

  it.each([
    ['a column', 'alter table person add name text'],
    ['a default', 'alter table person alter "order" set default 1'],
    ['a null', 'alter table person alter "order" drop not null'],
    ['a type', 'alter table person alter "order" type bigint'],
    ['a constraint', 'alter table person add check ("order" < 9)'],
    ['an index', 'create index added on person ("order")'],
  ])('tells when %s changed', async (_what, change) => {
    expect(await dumpOf(PERSON, change)).not.toBe(await dumpOf(PERSON));
  });
});

it('schema.sql is what the migrations make (npx tsx packages/store/scripts/dump-schema.ts writes it)', async () => {
  const database = await createTestDatabase();
  databases.push(database);
  const golden = await readFile(new URL('../../schema.sql', import.meta.url), 'utf8');
  expect(await dumpSchema(database.sql)).toBe(golden);
});
