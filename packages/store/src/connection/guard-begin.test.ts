import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { tryLockBatch } from './batch-lock.ts';
import { connect, type Sql } from './connect.ts';
import { isConnectionLost } from './connection-lost.ts';

let database: TestDatabase;
let pool: Sql;
beforeAll(async () => {
  database = await createTestDatabase({ empty: true });
  await database.sql`create table note (text text)`;
  pool = await connect({ url: database.url, poolSize: 2 });
});
afterAll(async () => {
  await pool.end({ timeout: 1 });
  await database.drop();
});

const pidOf = async (sql: Pick<Sql, 'unsafe'>): Promise<number> =>
  Number((await sql.unsafe('select pg_backend_pid() as pid'))[0]?.['pid']);
const breakConnection = (pid: number) => database.sql`select pg_terminate_backend(${pid}, 5000)`;
const failure = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );
const notes = async () => (await database.sql`select text from note`).map(({ text }) => text);

/** The driver's own failures come a turn or two later, where nothing but the test run catches them. */
const settle = () => delay(50);

describe('a connection that closes under a transaction', () => {
  it('while a statement runs fails the transaction, and the pool goes on', async () => {
    const error = await failure(
      pool.begin(async (tx) => {
        const pid = await pidOf(tx);
        await tx`insert into note values ('half')`;
        await Promise.all([tx`select pg_sleep(20)`, delay(50).then(() => breakConnection(pid))]);
      }),
    );
    expect(isConnectionLost(error)).toBe(true);
    await settle();
    // The driver hands the last words of the closed connection to whoever opens it next.
    await Promise.allSettled([1, 2].map(() => pool`select 1`));
    const answers = await Promise.all([1, 2, 3, 4].map((n) => pool`select ${n}::int as n`));
    expect(answers.map(([row]) => row?.['n'])).toEqual([1, 2, 3, 4]);
    expect(await notes()).toEqual([]);
  });

  it('between two statements lets nothing of it take effect, also when it goes on unaware', async () => {
    let came: () => void = () => undefined;
    const closed = new Promise<void>((resolve) => {
      came = resolve;
    });
    const rest: unknown[] = [];
    const error = await failure(
      pool.begin(async (tx) => {
        await tx`insert into note values ('first')`;
        await breakConnection(await pidOf(tx));
        // Long enough for the pool to open the connection again for others.
        await closed;
        rest.push(await failure((async () => tx`insert into note values ('second')`)()));
      }),
    );
    expect(isConnectionLost(error)).toBe(true);
    await Promise.all([1, 2, 3, 4].map(() => pool`select 1`));
    came();
    await settle();
    expect(rest).toEqual([expect.objectContaining({ code: 'CONNECTION_CLOSED' })]);
    expect(await notes()).toEqual([]);
  });
});

it('any other failure is the one that the caller sees, and results come back as before', async () => {
  await expect(pool.begin((tx) => tx`select 1 / 0`)).rejects.toMatchObject({ code: '22012' });
  await expect(
    pool.begin(async (tx) => {
      await tx`insert into note values ('gone')`;
      throw new Error('no more');
    }),
  ).rejects.toThrow('no more');
  expect(await notes()).toEqual([]);
  expect(await pool.begin((tx) => [tx`select 1 as n`, tx`select 2 as n`])).toEqual([[{ n: 1 }], [{ n: 2 }]]);
  expect(await pool.begin('read only', async (tx) => tx`show transaction_read_only`)).toEqual([
    { transaction_read_only: 'on' },
  ]);
});

describe('the lock of a batch', () => {
  it('is held by one at a time, until it is given back', async () => {
    const release = await tryLockBatch(pool, 'batch-1');
    expect(await tryLockBatch(pool, 'batch-1')).toBeNull();
    await release!();
    await (await tryLockBatch(pool, 'batch-1'))!();
  });

  it('ends with its connection, and can then be given back without harm', async () => {
    const release = await tryLockBatch(pool, 'batch-2');
    await database.sql`
      select pg_terminate_backend(pid, 5000) from pg_locks where locktype = 'advisory' and classid = 18498`;
    await release!();
    await settle();
    await (await tryLockBatch(pool, 'batch-2'))!();
  });
});
