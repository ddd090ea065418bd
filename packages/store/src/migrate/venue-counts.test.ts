import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { migrate } from './migrate.ts';

const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url));
const VENUE = '00000000-0000-4000-8000-000000000001';
const DAY = 20_000;
/** Midnight of that day in the city. */
const MIDNIGHT = DAY * 86_400_000 - 8 * 3_600_000;

let database: TestDatabase;
let older: string;
beforeEach(async () => {
  database = await createTestDatabase({ empty: true });
  older = await mkdtemp(join(tmpdir(), 'healthcode-migrations-'));
  for (const name of (await readdir(MIGRATIONS)).filter((file) => file < '0019'))
    await cp(join(MIGRATIONS, name), join(older, name));
  await migrate(database.sql, { folder: older });
});
afterEach(async () => {
  await database.drop();
  await rm(older, { recursive: true });
});

const putDown = (day: number, at: number, decision: string) => database.sql`
  insert into check_by_venue (venue_id, day, check_id, at, outcome, decision, temperature_how, staff_id, device_id,
    received_at)
  values (${VENUE}, ${day}, gen_random_uuid(), ${at}, 'ok', ${decision}, 'not-measured', ${VENUE}, ${VENUE}, ${at})`;
const fromDay = () => database.sql`select value from setting where name = 'venue-counts'`;

describe('checks that a city of an older version has', () => {
  it('are counted by the hour, and counting begins with the first day that is still there', async () => {
    await database.sql`insert into setting values ('retention', ${database.sql.json({ day: DAY + 30 })})`;
    await putDown(DAY, MIDNIGHT, 'admit');
    await putDown(DAY, MIDNIGHT + 3_599_999, 'admit');
    await putDown(DAY, MIDNIGHT + 3_600_000, 'admit');
    await putDown(DAY + 1, MIDNIGHT + 2 * 86_400_000 - 1, 'refuse');
    await migrate(database.sql);
    const rows = await database.sql`
      select day, hour, decision, outcome, count, last_at as at from venue_count order by day, hour`;
    expect(rows).toEqual([
      { day: DAY, hour: 0, decision: 'admit', outcome: 'ok', count: 2, at: MIDNIGHT + 3_599_999 },
      { day: DAY, hour: 1, decision: 'admit', outcome: 'ok', count: 1, at: MIDNIGHT + 3_600_000 },
      {
        day: DAY + 1,
        hour: 23,
        decision: 'refuse',
        outcome: 'ok',
        count: 1,
        at: MIDNIGHT + 2 * 86_400_000 - 1,
      },
    ]);
    expect(await fromDay()).toEqual([{ value: { fromDay: DAY } }]);
  });

  it('are all of them where nothing was deleted yet', async () => {
    await putDown(DAY, MIDNIGHT, 'admit');
    await migrate(database.sql);
    expect(await fromDay()).toHaveLength(0);
  });

  it('begin on the day of the last deletion where none is left', async () => {
    await database.sql`insert into setting values ('retention', ${database.sql.json({ day: DAY })})`;
    await migrate(database.sql);
    expect(await fromDay()).toEqual([{ value: { fromDay: DAY } }]);
  });
});
