import { afterAll, beforeAll, expect, it } from 'vitest';
import { recordset } from './recordset.ts';
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const TEXTS = [
  '',
  ' ',
  'NULL',
  'null',
  '{}',
  '{a,b}',
  'a,b',
  '"',
  '\\',
  '\\"',
  "it's",
  'two\nlines\ttab',
  '白若水 🙂',
];

it('gives every text back as it was, whatever stands in it', async () => {
  const { sql } = database;
  const rows = TEXTS.map((text) => ({ text, json: { text, list: [text, null, 1] } }));
  const read = await sql`
    select r.text, r.json, r.row from ${recordset(sql, 'r', rows, { text: 'text', json: 'jsonb' })} order by r.row`;
  expect([...read]).toEqual(rows.map((row, place) => ({ ...row, row: place + 1 })));
});

it('gives numbers, ids, bytes, truth and what is missing back in their types', async () => {
  const { sql } = database;
  const id = '00000000-0000-4000-8000-000000000001';
  const rows = [
    { id, small: -1, large: 2 ** 53 - 1, bytes: Uint8Array.of(0, 92, 34, 255), yes: true, json: 'text' },
    { id: null, small: null, large: undefined, bytes: null, yes: null, json: null },
  ];
  const read = await sql`
    select id, small, large, bytes, yes, json from ${recordset(sql, 'r', rows, {
      id: 'uuid',
      small: 'integer',
      large: 'bigint',
      bytes: 'bytea',
      yes: 'boolean',
      json: 'jsonb',
    })} order by r.row`;
  expect(read[0]).toEqual({ ...rows[0], bytes: Buffer.from([0, 92, 34, 255]) });
  expect(read[1]).toEqual({ id: null, small: null, large: null, bytes: null, yes: null, json: null });
});

it('is empty for no rows', async () => {
  const { sql } = database;
  const rows: { id: string }[] = [];
  expect([...(await sql`select id from ${recordset(sql, 'r', rows, { id: 'uuid' })}`)]).toEqual([]);
});
