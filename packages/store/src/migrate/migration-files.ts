import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { reasonOf, StoreError } from '../errors.ts';

export interface Migration {
  readonly version: number;
  /** The file's name without `.sql`. */
  readonly name: string;
  readonly text: string;
  /** SHA-256 of the text with LF line ends, in hex. */
  readonly checksum: string;
}

/** `packages/store/migrations`: as far from `src/migrate` as from `dist/migrate`. */
const MIGRATIONS_FOLDER = fileURLToPath(new URL('../../migrations', import.meta.url));

/** Reads `NNNN-what.sql` in order. Numbers start at 1 and leave no gap; other files are a mistake. */
export async function readMigrations(folder: string = MIGRATIONS_FOLDER): Promise<Migration[]> {
  const files = await readdir(folder).catch((error: unknown) => {
    throw new StoreError('migrations-invalid', { reason: reasonOf(error) }, error);
  });
  const migrations = await Promise.all(files.sort().map((file) => readMigration(folder, file)));
  for (const [index, { version, name }] of migrations.entries()) {
    if (version !== index + 1)
      throw new StoreError('migrations-invalid', { reason: `${name}: ${index + 1} expected` });
  }
  return migrations;
}

async function readMigration(folder: string, file: string): Promise<Migration> {
  const match = /^(\d{4})-[a-z0-9]+(?:-[a-z0-9]+)*\.sql$/.exec(file);
  if (!match) throw new StoreError('migrations-invalid', { reason: `${file}: NNNN-what.sql expected` });
  // A checkout on another system may turn LF into CRLF; that is not an edit.
  const text = (await readFile(join(folder, file), 'utf8')).replaceAll('\r\n', '\n');
  const checksum = createHash('sha256').update(text).digest('hex');
  return { version: Number(match[1]), name: file.slice(0, -'.sql'.length), text, checksum };
}
