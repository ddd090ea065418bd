import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePostmasterFile, removeForeignPidFile, runningPostmaster } from './postmaster.ts';

const READY = '4711\n/data/postgres\n1795449600\n5433\n\n127.0.0.1\n  1234 5\nready   \n';

describe('the file that PostgreSQL keeps while it runs', () => {
  it('names process, port and state', () => {
    expect(parsePostmasterFile(READY)).toEqual({ pid: 4711, port: 5433, status: 'ready' });
  });

  it('is understood while it is still being written', () => {
    expect(parsePostmasterFile('4711\n/data/postgres\n1795449600\n5433\n')).toEqual({
      pid: 4711,
      port: 5433,
      status: 'unknown',
    });
  });

  it('is nothing when it is empty, or names no process', () => {
    expect(parsePostmasterFile('')).toBeUndefined();
    expect(parsePostmasterFile('-1\n')).toBeUndefined();
  });
});

describe('a pid file that was left behind', () => {
  let cluster: string;
  beforeAll(async () => {
    cluster = await mkdtemp(join(tmpdir(), 'healthcode-pid-'));
  });
  afterAll(() => rm(cluster, { recursive: true, force: true }));

  it('is not believed when its process is alive but is another program, and is removed', async () => {
    const file = join(cluster, 'postmaster.pid');
    await writeFile(file, `${process.pid}\n${cluster}\n1795449600\n5433\n\n\n\nready\n`);
    expect(await runningPostmaster(cluster)).toBeUndefined();
    await removeForeignPidFile(cluster);
    await expect(readFile(file)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
