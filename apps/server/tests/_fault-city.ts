import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDay, parseDocument } from '@healthcode/domain';
import { type CityCore, findOrCreatePeople, recomputePeople } from '@healthcode/server';
import { connect, type Db, type Sql } from '@healthcode/store';
import { newServerFolder, startHealthcode } from '@healthcode/testkit/process';
import { openCity } from '../src/open-city.ts';

/** Deleted when the tests of a file are over: clusters are large. */
const folders: string[] = [];

export function newFolder(): string {
  const folder = newServerFolder();
  folders.push(folder);
  return folder;
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

export const CLOCK = '2020-02-20T10:00:00+08:00';
/** Rows to a transaction of the import. */
const CHUNK = 1_000;
export const ROWS = 4_500;
const PEOPLE = 1_500;
const APPLIED = 600;
/** Somebody who has applied and whom only the fourth chunk names. */
const VICTIM = PEOPLE;

function documentNumber(order: number): string {
  const digits = `120101${1950 + Math.floor(order / 1_000)}0307${String(order % 1_000).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return digits + '10X98765432'[sum % 11];
}

/** One positive in so many colours somebody, and keeps the file within what a laboratory may bring on its word. */
const POSITIVE_EVERY = 26;

/** Three results for each person, in three places of the file; two rows fail, one of them in the fourth chunk. */
export function writeResults(path: string): string {
  const rows = Array.from({ length: ROWS }, (_, order) => {
    const isVictim = order === 3_500;
    const person = isVictim ? VICTIM : order % PEOPLE;
    const number = order === 40 || order === 3_600 ? 'none' : documentNumber(person);
    const result = isVictim || order % POSITIVE_EVERY === 0 ? 'positive' : 'negative';
    return `A${order},1,resident-id,${number},,nucleic-acid,${result},2020-02-1${order % 10}T08:00:00+08:00,lab`;
  });
  const header = 'record-id,version,document-type,document-number,name,method,result,sampled-at,laboratory';
  writeFileSync(path, `${header}\n${rows.join('\n')}\n`);
  return path;
}

const environment = (folder: string) => ({
  DATA_DIR: join(folder, 'data'),
  KEY_DIR: join(folder, 'keys'),
  HEALTHCODE_CLOCK: CLOCK,
});

/** Looks into a data folder that no command works on. */
export async function inCity<T>(folder: string, look: (core: CityCore) => Promise<T>): Promise<T> {
  const city = await openCity(environment(folder));
  try {
    return await look(city.core);
  } finally {
    await city.close();
  }
}

/** A data folder with people who have applied and with no evidence yet. */
export async function makeCity(): Promise<string> {
  const folder = newFolder();
  await inCity(folder, async (core) => {
    const today = parseDay('2020-02-20')!;
    const documents = [...Array.from({ length: APPLIED }, (_, order) => order * 2), VICTIM].map((order) => {
      const parsed = parseDocument({ type: 'resident-id', number: documentNumber(order) }, today);
      if (!parsed.ok) throw new Error(`no document for ${order}`);
      return parsed.document;
    });
    await core.db.begin(async (tx) => {
      const people = await findOrCreatePeople(core, tx, documents);
      await tx`update person set applied_at = ${core.clock.cityNow()} where person_id = any(${people}::uuid[])`;
      await tx`insert into setting (name, value) values ('fault-victim', ${tx.json(people.at(-1)!)})`;
      await recomputePeople(core, tx, people);
    });
  });
  return folder;
}

/** The same city once more, keys included. */
export function copyCity(from: string, to = newFolder()): string {
  execFileSync('cp', ['-a', join(from, 'data'), join(from, 'keys'), to]);
  return to;
}

/** Starts the import of a file as its own process. */
export const startImport = (folder: string, file: string) =>
  startHealthcode(['import', file, '--source', 'lab-haihe'], {
    folder,
    env: { HEALTHCODE_CLOCK: CLOCK },
  });

/** The process of the embedded PostgreSQL of a folder, and its port. */
export function postmasterOf(folder: string): { pid: number; port: number } | null {
  try {
    const lines = readFileSync(join(folder, 'data', 'postgres', 'postmaster.pid'), 'utf8').split('\n');
    return lines[7]?.trim() === 'ready' ? { pid: Number(lines[0]), port: Number(lines[3]) } : null;
  } catch {
    return null;
  }
}

async function until<T>(look: () => Promise<T | null> | T | null, what: string): Promise<T> {
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    const found = await look();
    if (found !== null) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`did not come: ${what}`);
}

/**
 * Holds the import up in the middle of its fourth chunk: somebody of it is locked. `strike` is called then, with the
 * evidence of that chunk written and its colours not; unless it says `let go`, somebody stays locked to the end.
 */
export async function whileHeldUp(
  folder: string,
  file: string,
  strike: (running: { pid: number; postmaster: number }) => 'let go' | true,
): Promise<{ exitCode: number | null; output: string }> {
  const importing = startImport(folder, file);
  const { pid: postmaster, port } = await until(() => postmasterOf(folder), 'PostgreSQL');
  const password = readFileSync(join(folder, 'keys', 'postgres-password'), 'utf8').trim();
  const url = `postgres://healthcode:${encodeURIComponent(password)}@127.0.0.1:${port}/healthcode`;
  const sql = await connect({ url, poolSize: 2 });
  try {
    const held = sql.begin(async (tx) => {
      await tx`select from person where person_id =
        (select (value #>> '{}')::uuid from setting where name = 'fault-victim') for update`;
      await until(() => isSomebodyWaiting(sql), 'the fourth chunk');
      if (strike({ pid: importing.pid, postmaster }) !== 'let go') await importing.ended;
    });
    // With the database gone this fails as well.
    await held.catch(() => undefined);
  } finally {
    await sql.end({ timeout: 1 });
  }
  return importing.ended;
}

async function isSomebodyWaiting(sql: Sql): Promise<true | null> {
  const [row] = await sql`select count(*)::int as waiting from pg_locks where not granted`;
  return row?.['waiting'] > 0 ? true : null;
}

/** Everything that the evidence led to, comparable between copies of a city: people by document, no moments. */
export async function stateOf({ db }: Pick<CityCore, 'db'>): Promise<Record<string, unknown[]>> {
  const evidence = await db`
    select e.source_id, e.record_id, e.version, e.kind, e.attributes, e.withdrawn, e.superseded_at, i.document_index
    from evidence e join document_index i on i.person_id = e.person_id order by 1, 2, 3`;
  const holds = await db`
    select i.document_index, h.source_id, h.record_id, h.rule_id, h.phase, h.evidence_version, h.colour,
      h.starts_at, h.ends_at
    from hold h join document_index i on i.person_id = h.person_id order by 1, 2, 3, 4, 5`;
  const colours = await db`
    select i.document_index, coalesce(c.colour, 'green') as colour, c.next_change_at
    from document_index i left join colour c on c.person_id = i.person_id order by 1`;
  const batches = await db`
    select source_id, kind, file_name, sha256, bytes, sent_how, state, rows_total, rows_read, rows_taken, rows_repeated,
      rows_older, rows_failed, people_waiting, colours_changed, encoding
    from batch order by received_at`;
  const failures = await db`select line, problems from batch_failure order by line`;
  return JSON.parse(JSON.stringify({ evidence, holds, colours, batches, failures })) as Record<
    string,
    unknown[]
  >;
}

class RolledBack extends Error {}

/** How many stored holds and colours are not what the stored evidence makes them; nothing is changed. */
export async function countHalfColoured(core: CityCore, spoil = async (_tx: Db) => {}): Promise<number> {
  let wrong = -1;
  const rows = async (tx: Db) =>
    (
      await tx`
        select person_id::text || ' ' || colour || ' ' || coalesce(next_change_at, 0) as row from colour
        union all select concat_ws(' ', person_id, source_id, record_id, rule_id, phase, evidence_version, colour,
          starts_at, ends_at) from hold`
    ).map(({ row }) => String(row));
  const work = core.db.begin(async (tx) => {
    await spoil(tx);
    const stored = new Set(await rows(tx));
    const people = await tx<{ id: string }[]>`
      select person_id as id from person where applied_at is not null
      union select person_id from evidence union select person_id from hold`;
    await recomputePeople(
      core,
      tx,
      people.map(({ id }) => id),
    );
    const right = new Set(await rows(tx));
    wrong =
      [...stored].filter((row) => !right.has(row)).length +
      [...right].filter((row) => !stored.has(row)).length;
    throw new RolledBack();
  });
  await work.catch((error: unknown) => {
    if (!(error instanceof RolledBack)) throw error;
  });
  return wrong;
}

/** Rows of three whole chunks: the header counts as one of the first. */
export const WHOLE_CHUNKS = 3 * CHUNK - 1;
