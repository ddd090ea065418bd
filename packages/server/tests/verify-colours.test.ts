import { listAlarms } from '@healthcode/store';
import { expectOk, startTestCity, type TestCity } from '@healthcode/testkit/city';
import { parseLogEntry } from '@healthcode/translog';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyColours } from '../src/modules/colours/verify-colours.ts';

const SICK = '120101199003077477';
const WELL = '120101198505055572';
let city: TestCity;
let day = 18_400;

beforeAll(async () => {
  city = await startTestCity({ clock: '2020-02-20T10:00:00+08:00' });
  const people = [
    ['13900000001', SICK],
    ['13900000002', WELL],
  ] as const;
  for (const [phone, document] of people) {
    const resident = city.visitor('resident');
    await resident.signIn(phone);
    await resident.apply(document);
  }
  const commission = city.visitor('console');
  await commission.signIn('13800000006');
  const body = {
    recordId: 'C1',
    version: 1,
    kind: 'case',
    documentType: 'resident-id',
    documentNumber: SICK,
    attributes: { classification: 'confirmed', confirmedDay: 18_310 },
    withdrawn: false,
  };
  expectOk(await commission.call('report', { body }));
});
afterAll(() => city.stop());

const verified = () => verifyColours(city.service.services, day++);
const colours = async () => {
  const rows = await city.service.services.db<
    { colour: string }[]
  >`select coalesce(colour, 'green') as colour from person left join colour using (person_id) order by 1`;
  return rows.map(({ colour }) => colour);
};

describe('verifying every colour', () => {
  it('finds nothing where nobody edited the database', async () => {
    expect(await verified()).toEqual({ people: 2, holdsDiffer: 0, coloursDiffer: 0, named: [] });
    expect(await listAlarms(city.service.services.db, 10)).toEqual([]);
  });

  it.each([
    [
      'a colour',
      0,
      1,
      `insert into colour (person_id, colour, since, computed_at) select person_id, 'red', 0, 0 from person
      where person_id not in (select person_id from hold)`,
    ],
    ['a colour that was taken away', 0, 1, "delete from colour where colour = 'red'"],
    ['a hold that was taken away', 1, 0, 'delete from hold'],
    ['a hold that was made milder', 1, 0, "update hold set colour = 'orange'"],
    ['a hold that was ended', 1, 0, 'update hold set ends_at = starts_at + 1'],
    [
      'a hold by hand',
      1,
      0,
      `insert into hold select p.person_id, 'x', 'y', 'TJ-R01', 0, 1, 3, 'red', 0, null, null, null, 0
        from person p where person_id not in (select person_id from hold)`,
    ],
  ])('finds %s, raises one alarm and puts the right one back', async (_, holdsDiffer, coloursDiffer, sql) => {
    const { db } = city.service.services;
    const changed = await db.unsafe(sql);
    expect(changed.count).toBe(1);
    expect(await verified()).toMatchObject({
      people: 2,
      holdsDiffer,
      coloursDiffer,
      named: [expect.any(String)],
    });
    const [alarm] = await listAlarms(db, 1);
    expect(alarm).toMatchObject({
      kind: 'colours-differ',
      subject: 'city',
      facts: { holdsDiffer, coloursDiffer },
    });
    expect(await verified()).toMatchObject({ holdsDiffer: 0, coloursDiffer: 0 });
    expect(await colours()).toEqual(['green', 'red']);
  });

  it('is done at night by itself, and the counts of the day are in the public log', async () => {
    const { db } = city.service.services;
    const counted = async () => {
      const rows = await db<{ entry: Uint8Array }[]>`
        select entry from log_entry where type = 'daily-counts' order by log_index`;
      return rows.map(({ entry }) => parseLogEntry(entry));
    };
    await expect.poll(async () => (await counted()).length, { timeout: 10_000 }).toBe(1);
    expect(await counted()).toMatchObject([{ ok: true, entry: { day: '2020-02-20' } }]);
    await db`update colour set colour = 'orange'`;
    city.advanceClock(24 * 3_600_000);
    await expect.poll(async () => (await counted()).length, { timeout: 10_000 }).toBe(2);
    expect((await counted())[1]).toMatchObject({
      ok: true,
      entry: { day: '2020-02-21', counts: { green: 1, orange: 0, red: 1 } },
    });
  });
});
