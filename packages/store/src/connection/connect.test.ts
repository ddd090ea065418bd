import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { addressOf, connect } from './connect.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ empty: true });
});
afterAll(() => database.drop());

describe('what comes back from the database', () => {
  it('bigint is a number, also in arrays and back again', async () => {
    const instant = Date.UTC(2026, 10, 23);
    const [row] = await database.sql`
      select ${instant}::bigint as one, ${[instant, 1]}::bigint[] as many, count(*) as rows from (values (1)) as v`;
    expect(row).toEqual({ one: instant, many: [instant, 1], rows: 1 });
  });

  it('bigint just inside what a number holds is exact, one beyond is an error', async () => {
    const largest = String(Number.MAX_SAFE_INTEGER);
    expect(await database.sql`select ${largest}::bigint as n`).toEqual([{ n: Number.MAX_SAFE_INTEGER }]);
    await expect(database.sql`select ${'9007199254740992'}::bigint as n`).rejects.toThrow(RangeError);
    expect(await database.sql`select 1 as n`).toEqual([{ n: 1 }]);
  });

  it('jsonb is its value and bytea its bytes', async () => {
    const bytes = Uint8Array.of(0, 1, 254, 255);
    const [row] = await database.sql`
      select ${database.sql.json({ zh: '红桥区', n: [1, null] })}::jsonb as j, ${bytes}::bytea as b`;
    expect(row?.['j']).toEqual({ zh: '红桥区', n: [1, null] });
    expect(row?.['b']).toBeInstanceOf(Uint8Array);
    expect(row?.['b']).toEqual(Buffer.from(bytes));
  });
});

describe('limits', () => {
  it('a statement that runs too long is ended, and the connection lives on', async () => {
    const sql = await connect({ url: database.url, poolSize: 1, statementTimeoutMs: 200 });
    await expect(sql`select pg_sleep(10)`).rejects.toMatchObject({ code: '57014' });
    expect(await sql`select 1 as n`).toEqual([{ n: 1 }]);
    await sql.end();
  });
});

describe('a database that cannot be had', () => {
  it('nobody listening: refused after the wait, with a notice and without the password', async () => {
    const notices: string[] = [];
    const refused = connect({
      url: `postgres://someone:secret@127.0.0.1:${await closedPort()}/city`,
      waitMs: 600,
      onNotice: ({ en }) => notices.push(en),
    });
    await expect(refused).rejects.toMatchObject({ code: 'database-unreachable' });
    const message = String(await refused.catch((error: unknown) => error));
    expect(message).toContain('ECONNREFUSED');
    expect(message).not.toContain('secret');
    expect(notices).toHaveLength(1);
  });

  it('another program listening is refused as well, in bounded time', async () => {
    const server = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const attempt = connect({ url: `postgres://a:b@127.0.0.1:${port}/city`, waitMs: 300 });
    await expect(attempt).rejects.toMatchObject({ code: 'database-unreachable' });
    server.close();
  });

  it('a wrong password and a missing database are said at once, each with its reason', async () => {
    const missing = new URL(database.url);
    missing.pathname = '/no_such_database';
    await expect(connect({ url: missing.href })).rejects.toMatchObject({
      code: 'database-unreachable',
      facts: { reason: expect.stringContaining('3D000') },
    });
  });

  it('an address that is none is refused as unreachable', async () => {
    await expect(connect({ url: 'postgres://[broken' })).rejects.toMatchObject({
      code: 'database-unreachable',
    });
  });
});

it('an address for messages carries neither user nor password', () => {
  expect(addressOf('postgres://user:secret@db.example:5433/city?sslmode=require')).toBe(
    'db.example:5433/city',
  );
  expect(addressOf('postgres://db.example/city')).toBe('db.example:5432/city');
});

async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
