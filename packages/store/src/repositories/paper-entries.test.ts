import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { listPaperEntries } from './paper-entries.ts';
import { insertPaper } from './papers.ts';

const DAY = 20_000;
const PERIOD = [DAY, DAY + 181] as const;
let database: TestDatabase;
let nextSlot = 65_536;
beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(
  () =>
    database.sql`truncate enrolment, colour, paper, paper_number, slot_holding, identity_document, person cascade`,
);
afterAll(() => database.drop());

async function person(colour: string | null, declaredAt: number | null = null): Promise<string> {
  const personId = randomUUID();
  await database.sql`insert into person (person_id, applied_at, declared_at, created_at)
    values (${personId}, 0, ${declaredAt}, 0)`;
  if (colour !== null)
    await database.sql`insert into colour (person_id, colour, since, computed_at) values (${personId}, ${colour}, 0, 0)`;
  return personId;
}

async function paper(
  colour: string | null,
  {
    state = 'active',
    medium = 'paper',
    from = DAY,
    until = DAY + 179,
    declaredAt = null as number | null,
  } = {},
): Promise<number> {
  const slot = nextSlot++;
  await database.sql`insert into enrolment (person_id, enrolment_id, medium, slot, from_day, until_day, state, created_at)
    values (${await person(colour, declaredAt)}, ${randomUUID()}, ${medium}, ${slot}, ${from}, ${until}, ${state}, 0)`;
  return slot;
}

async function listed(declaredBefore: number | null = null, day = DAY): Promise<Record<string, number[]>> {
  const groups = await listPaperEntries(database.sql, { period: PERIOD, day, declaredBefore });
  return Object.fromEntries(
    groups.map(({ colour, state, declarationLapsed, slots }) => [
      `${colour} ${state}${declarationLapsed ? ' lapsed' : ''}`,
      [...slots].sort((a, b) => a - b),
    ]),
  );
}

it('lists the papers of a half year that are withdrawn or whose people are not green, once each', async () => {
  const [red, orange] = [await paper('red'), await paper('orange')];
  const [lost, lostAndRed] = [
    await paper(null, { state: 'device-lost' }),
    await paper('red', { state: 'device-lost', declaredAt: 1 }),
  ];
  for (const colour of ['green', null]) await paper(colour);
  await paper('red', { medium: 'phone' });
  await paper('red', { from: DAY - 1 });
  const lastDay = await paper('red', { from: DAY + 181 });
  await paper('red', { from: DAY + 182 });
  const others = {
    'red active': [red, lastDay],
    'orange active': [orange],
    'null device-lost': [lost],
    'red device-lost': [lostAndRed],
  };
  expect(await listed()).toEqual(others);
  const lapsed = await paper(null, { declaredAt: 999 });
  await paper('green', { declaredAt: 1_000 });
  expect(await listed(1_000)).toEqual({ ...others, 'null active lapsed': [lapsed] });
  expect(await listed()).toEqual(others);
});

it('lets go of papers that have run out', async () => {
  const slot = await paper('red', { until: DAY + 5 });
  const found = await Promise.all([5, 6].map((days) => listed(null, DAY + days)));
  expect(found).toEqual([{ 'red active': [slot] }, {}]);
});

it('gives no slot twice in one half year, also when they have gone round', async () => {
  const give = async (fromDay: number, period: readonly [number, number]) =>
    insertPaper(database.sql, {
      personId: await person(null),
      enrolmentId: randomUUID(),
      numberIndex: Buffer.from(randomUUID()),
      numberSealed: Buffer.from('sealed'),
      ...{ fromDay, untilDay: fromDay + 179, at: 0, firstSlot: 65_536, capacity: 65_539, period },
      by: { accountId: randomUUID() },
    });
  const slots = [];
  for (let paperNo = 0; paperNo < 4; paperNo++) slots.push(await give(DAY + paperNo, PERIOD));
  expect(slots.slice(0, 3).toSorted()).toEqual([65_536, 65_537, 65_538]);
  expect(slots[3]).toBeNull();
  expect(await give(DAY + 182, [DAY + 182, DAY + 363])).toBeGreaterThanOrEqual(65_536);
});
