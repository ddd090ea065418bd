import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The process id of the embedded PostgreSQL, from the file that it keeps in its cluster. */
export function postgresPid(folder: string): number {
  const data = join(folder, 'data');
  let cluster = join(data, 'postgres');
  try {
    cluster = readFileSync(join(data, 'postgres-location'), 'utf8').trim();
  } catch {
    // The usual place.
  }
  return Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
}
