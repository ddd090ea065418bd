import { linkSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Writes a file only when it is not there, whole or not at all: several processes may start at once and must end
 * with the same key.
 */
export function writeOnce(path: string, content: () => string): void {
  const draft = `${path}.${process.pid}.new`;
  writeFileSync(draft, content(), { mode: 0o600 });
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}
