import { spawnSync } from 'node:child_process';
import { chmod, mkdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isPostmasterOf } from '../embedded/postmaster.ts';
import { startLauncherProcess } from './launcher-process.ts';
import { removeAbandonedRunFolders } from './run-folder.ts';

it('a run that was killed is cleaned up by the next: its database is ended, its folder gone', async () => {
  const ended = spawnSync('/bin/true').pid;
  const folder = join(tmpdir(), `healthcode-test-${ended}-0123abcd`);
  await mkdir(folder);
  await chmod(folder, 0o711);
  const launcher = await startLauncherProcess({
    start: { dataDir: join(folder, 'data'), passwordFile: join(folder, 'keys', 'p'), forTests: true },
  });
  await launcher.kill();
  const { serverPid = 0 } = launcher.report;
  const cluster = join(folder, 'data', 'postgres');
  expect(await isPostmasterOf(serverPid, cluster)).toBe(true);
  await removeAbandonedRunFolders();
  expect(await isPostmasterOf(serverPid, cluster)).toBe(false);
  await expect(stat(folder)).rejects.toMatchObject({ code: 'ENOENT' });
});
