import { mkdir, mkdtemp, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hydrateSymlinks } from './binaries.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'healthcode-symlinks-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('makes the symlinks that an install without scripts leaves out, and leaves them alone the second time', async () => {
  await mkdir(join(folder, 'native', 'lib'), { recursive: true });
  const links = [{ source: 'native/lib/libx.so.60.2', target: 'native/lib/libx.so.60' }];
  await writeFile(join(folder, 'native', 'pg-symlinks.json'), JSON.stringify(links));
  expect(await hydrateSymlinks(folder)).toBe(true);
  expect(await readlink(join(folder, 'native', 'lib', 'libx.so.60'))).toBe('libx.so.60.2');
  expect(await hydrateSymlinks(folder)).toBe(true);
});

it('says so when a symlink cannot be made', async () => {
  const links = [{ source: 'native/nowhere/a', target: 'native/nowhere/b' }];
  await writeFile(join(folder, 'native', 'pg-symlinks.json'), JSON.stringify(links));
  expect(await hydrateSymlinks(folder)).toBe(false);
});
