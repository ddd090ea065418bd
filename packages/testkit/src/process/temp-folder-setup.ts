import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeFolder } from './remove-folder.ts';

/**
 * Global set-up of a test run: what its workers and their programs put into the temp folder lies in one folder,
 * removed at the end also when a worker was ended before it could clean up. Other users may enter it, for the
 * embedded database of a server started as root runs as one.
 */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'healthcode-run-'));
  chmodSync(folder, 0o755);
  process.env['TMPDIR'] = folder;
  return () => removeFolder(folder);
}
