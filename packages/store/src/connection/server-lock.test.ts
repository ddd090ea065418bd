import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { acquireServerLock } from './server-lock.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ empty: true });
});
afterAll(() => database.drop());

const second = () => acquireServerLock(database.url, { waitMs: 100 });

it('a second server is refused while the first has the lock, and served when it has given it back', async () => {
  const first = await acquireServerLock(database.url);
  await expect(second()).rejects.toMatchObject({ code: 'second-server' });
  await first.release();
  await (await second()).release();
});

it('two databases of one PostgreSQL may have a server each', async () => {
  const other = await createTestDatabase({ empty: true });
  const first = await acquireServerLock(database.url);
  const alsoFirst = await acquireServerLock(other.url);
  await Promise.all([first.release(), alsoFirst.release()]);
  await other.drop();
});

it('a broken connection takes the lock again when nobody else has it', async () => {
  let lost = 0;
  const lock = await acquireServerLock(database.url, { onLost: () => (lost += 1) });
  await breakLockConnections();
  await expect.poll(() => lockHolders(), { timeout: 10_000 }).toBe(1);
  await expect(second()).rejects.toMatchObject({ code: 'second-server' });
  expect(lost).toBe(0);
  await lock.release();
});

it('a server whose connection broke and whose place was taken is told', async () => {
  let lost = 0;
  const first = await acquireServerLock(database.url, { waitMs: 100, onLost: () => (lost += 1) });
  await database.sql.begin(async (sql) => {
    await sql`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and classid = 18499`;
    await expect
      .poll(async () => (await sql`select pg_try_advisory_lock(18499, 1) as taken`)[0]?.['taken'], {
        interval: 5,
      })
      .toBe(true);
    await expect.poll(() => lost, { timeout: 10_000 }).toBe(1);
    await sql`select pg_advisory_unlock_all()`;
  });
  await first.release();
});

async function breakLockConnections(): Promise<void> {
  await database.sql`
    select pg_terminate_backend(l.pid, 5000) from pg_locks l join pg_database d on d.oid = l.database
    where l.locktype = 'advisory' and d.datname = current_database()`;
}

async function lockHolders(): Promise<number> {
  const rows = await database.sql`
    select from pg_locks l join pg_database d on d.oid = l.database
    where l.locktype = 'advisory' and l.granted and d.datname = current_database()`;
  return rows.length;
}
