import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { listStatusEntries } from './status-entries.ts';

const DAY = 20_000;
let database: TestDatabase;
let nextSlot = 65_536;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** A person with one phone. @returns its slot */
async function enrolled(
  colour: string | null,
  {
    state = 'active',
    medium = 'phone',
    from = DAY - 1,
    until = DAY + 1,
    declaredAt = null as number | null,
  } = {},
): Promise<number> {
  const { sql } = database;
  const personId = randomUUID();
  const slot = nextSlot++;
  await sql`insert into person (person_id, applied_at, declared_at, created_at) values (${personId}, 0, ${declaredAt}, 0)`;
  if (colour !== null)
    await sql`insert into colour (person_id, colour, since, computed_at) values (${personId}, ${colour}, 0, 0)`;
  await sql`insert into enrolment (person_id, enrolment_id, medium, slot, from_day, until_day, state, created_at)
    values (${personId}, ${randomUUID()}, ${medium}, ${slot}, ${from}, ${until}, ${state}, 0)`;
  return slot;
}

async function listed(day = DAY, declaredBefore?: number | null): Promise<Record<string, number[]>> {
  const groups = await listStatusEntries(database.sql, day, declaredBefore);
  return Object.fromEntries(
    groups.map(({ colour, state, declarationLapsed, slots }) => [
      `${colour} ${state}${declarationLapsed ? ' lapsed' : ''}`,
      [...slots].sort((a, b) => a - b),
    ]),
  );
}

/** As many plain green people as make the table of enrolments longer than the list of those who are not. */
async function addGreenCity(): Promise<void> {
  const { sql } = database;
  await sql`insert into person (person_id, applied_at, created_at)
    select md5(n::text)::uuid, 0, 0 from generate_series(1, 2000) n`;
  await sql`insert into enrolment (person_id, enrolment_id, medium, slot, from_day, until_day, created_at)
    select md5(n::text)::uuid, gen_random_uuid(), 'phone', 1000000 + n, ${DAY - 1}, ${DAY + 1}, 0
    from generate_series(1, 2000) n`;
  await sql`analyze enrolment`;
}

it('lists what is not plain green, also when the rest of the city is far larger', async () => {
  const red = await enrolled('red');
  const orange = [await enrolled('orange'), await enrolled('orange')];
  const redAndLost = await enrolled('red', { state: 'device-lost' });
  const greenAndLost = await enrolled('green', { state: 'device-lost' });
  const closedWithoutColour = await enrolled(null, { state: 'account-closed' });
  await enrolled('green');
  await enrolled(null);
  await enrolled('red', { medium: 'paper' });
  const expected = {
    'red active': [red],
    'orange active': orange,
    'red device-lost': [redAndLost],
    'green device-lost': [greenAndLost],
    'null account-closed': [closedWithoutColour],
  };
  expect(await listed()).toEqual(expected);
  await addGreenCity();
  expect(await listed()).toEqual(expected);
});

it('lists an enrolment from its first day to its last, both inclusive', async () => {
  const from = DAY + 100;
  const slot = await enrolled('red', { from, until: from + 2 });
  const found = await Promise.all([-1, 0, 2, 3].map((days) => listed(from + days)));
  expect(found).toEqual([{}, { 'red active': [slot] }, { 'red active': [slot] }, {}]);
});

it('gives back slots up to the highest that a list can have', async () => {
  nextSlot = 4 ** 15 - 1;
  const day = DAY + 200;
  const slot = await enrolled('orange', { from: day, until: day });
  expect(await listed(day)).toEqual({ 'orange active': [slot] });
});

it('lists whose declaration is from before the period, once, and only those whom nothing else withdraws', async () => {
  const day = DAY + 300;
  const days = { from: day, until: day };
  const [older, olderWithoutColour] = [
    await enrolled('green', { ...days, declaredAt: 999 }),
    await enrolled(null, { ...days, declaredAt: 0 }),
  ];
  const red = await enrolled('red', { ...days, declaredAt: 999 });
  const lost = await enrolled('green', { ...days, declaredAt: 999, state: 'device-lost' });
  for (const declaredAt of [1000, 1001, null]) await enrolled('green', { ...days, declaredAt });
  await enrolled('green', { ...days, declaredAt: 999, medium: 'paper' });
  await enrolled('green', { from: day + 1, until: day + 1, declaredAt: 999 });
  const others = { 'red active': [red], 'green device-lost': [lost] };
  expect(await listed(day, 1_000)).toEqual({
    ...others,
    'green active lapsed': [older, olderWithoutColour],
  });
  expect(await listed(day, null)).toEqual(others);
  expect(await listed(day)).toEqual(others);
});
