import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf, reasonOf, StoreError } from '../errors.ts';

/**
 * The password of the embedded database. A new database gets a new one (file mode 600); an existing database
 * whose file is gone is refused, since a new password would only fail later and less plainly.
 */
export async function databasePassword(file: string, databaseExists: boolean): Promise<string> {
  const known = await readPassword(file);
  if (known !== undefined) return known;
  if (databaseExists) throw new StoreError('postgres-password-missing', { file });
  try {
    await createPassword(file);
  } catch (error) {
    throw new StoreError(
      'key-folder-not-writable',
      { folder: dirname(file), reason: reasonOf(error) },
      error,
    );
  }
  return (await readPassword(file)) ?? '';
}

async function readPassword(file: string): Promise<string | undefined> {
  try {
    const text = (await readFile(file, 'utf8')).trim();
    return text === '' ? undefined : text;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new StoreError(
      'key-folder-not-writable',
      { folder: dirname(file), reason: reasonOf(error) },
      error,
    );
  }
}

/** Linked into place, so that of two first starts at once both read the same, whole password. */
async function createPassword(file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const unfinished = `${file}.${randomUUID()}.unfinished`;
  await writeFile(unfinished, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  try {
    await link(unfinished, file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    await rm(unfinished, { force: true });
  }
}
