/** How long a day's status list takes from the database to the published files, and how long it is. See README.md. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { dayNumberAt } from '@healthcode/domain';
import { findDelta, type ManifestList, openManifest } from '@healthcode/pass';
import { nodeCrypto } from '@healthcode/pass/node';
import { makeDayList, type Services, StatusPublisher } from '@healthcode/server';
import { listStatusEntries, type StatusEntries } from '@healthcode/store';
import { cityServices } from './lib/city-services.ts';
import { besides, type Figure, median, printFigures } from './lib/figures.ts';
import { fillStatusCity } from './lib/fill-status-city.ts';
import { withScratchPostgres } from './lib/scratch-postgres.ts';

const BENCH = 'status';
const UTC_OFFSET_MINUTES = 480;
const FIRST_SLOT = 65_536;
const ROUNDS = 5;
const CHANGES = 10_000;
const LIMIT_MS = 1_000;
const LIMIT_BYTES = 500_000;
const LIMIT_CHANGED_BYTES = 50_000;

/** One time through: milliseconds of each step, and what came of it. */
interface Round {
  readonly readMs: number;
  readonly makeMs: number;
  readonly publishMs: number;
  readonly countMs: number;
  readonly bytes: number;
  readonly entropyBytes: number;
}

/** The list published again after some people have changed. */
interface Changed {
  readonly ms: number;
  readonly bytes: number;
}

/** The day's list read, made, sealed, signed and written, by a publisher that finds nothing published before. */
async function publishOnce(services: Services, day: number): Promise<Round> {
  const countMs = await countInSql(services, day);
  rmSync(folderOf(services), { recursive: true });
  const publisher = new StatusPublisher(services);
  const begun = performance.now();
  const groups = await listStatusEntries(services.db, day);
  const read = performance.now();
  const list = makeDayList(services, day, groups);
  const made = performance.now();
  await publisher.publish(list);
  return {
    readMs: read - begun,
    makeMs: made - read,
    publishMs: performance.now() - made,
    countMs,
    bytes: await bytesToFetch(services, null),
    entropyBytes: entropyOf(groups, services.policy.capacity),
  };
}

const folderOf = ({ config, policy }: Services) => join(config.statusDir, 'v1', policy.iss);

/** What a gate downloads that holds this state of the list, or none: the manifest, and a delta or every chunk. */
async function bytesToFetch(services: Services, held: number | null): Promise<number> {
  const { bytes, entry } = await readPublished(services);
  const delta = held === null ? null : findDelta(entry, held);
  const files = delta ? [delta] : entry.chunks;
  return bytes + files.reduce((sum, file) => sum + file.bytes, 0);
}

async function readPublished(services: Services): Promise<{ bytes: number; entry: ManifestList }> {
  const { keys, policy } = services;
  const manifest = readFileSync(join(folderOf(services), 'manifest'));
  const options = { crypto: nodeCrypto(), iss: policy.iss, listKeys: [keys.list] };
  const opened = await openManifest(manifest, options);
  if (!opened.ok) throw new Error(opened.reason);
  return { bytes: manifest.length, entry: opened.manifest.lists[0]! };
}

/** PostgreSQL alone: how many entries the list has, found as anyone would write it. */
async function countInSql({ db }: Services, day: number): Promise<number> {
  const begun = performance.now();
  await db`select count(*) from enrolment e left join colour c on c.person_id = e.person_id
    where (c.colour <> 'green' or e.state <> 'active') and e.medium = 'phone'
      and e.from_day <= ${day} and e.until_day >= ${day}`;
  return performance.now() - begun;
}

/** No code can say in fewer bytes which places have which value, when any is as likely as another. */
function entropyOf(groups: readonly StatusEntries[], capacity: number): number {
  const counts = new Map<string, number>();
  for (const { state, colour, slots } of groups) {
    const value = state === 'active' ? String(colour) : 'withdrawn';
    counts.set(value, (counts.get(value) ?? 0) + slots.length);
  }
  const listed = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const bits = [...counts.values(), capacity - listed].map((count) => -count * Math.log2(count / capacity));
  return bits.reduce((sum, ofValue) => sum + ofValue, 0) / 8;
}

/** The service's own way: people change, and the publisher that has the list out publishes again. */
async function afterChanges(services: Services, day: number): Promise<Changed> {
  const publisher = new StatusPublisher(services);
  const publish = async () =>
    publisher.publish(makeDayList(services, day, await listStatusEntries(services.db, day)));
  await publish();
  const held = (await readPublished(services)).entry.sequence;
  await services.db`insert into colour (person_id, colour, since, computed_at)
    select person_id, 'orange', 1, 1 from person p
    where not exists (select from colour c where c.person_id = p.person_id) limit ${CHANGES}`;
  const begun = performance.now();
  await publish();
  return { ms: performance.now() - begun, bytes: await bytesToFetch(services, held) };
}

async function measure(people: number): Promise<{ rounds: Round[]; changed: Changed }> {
  return withScratchPostgres(async (scratch) => {
    const day = dayNumberAt(Date.now(), UTC_OFFSET_MINUTES);
    await fillStatusCity(scratch, { people, day, firstSlot: FIRST_SLOT });
    const db = await scratch.start({ statementTimeoutMs: 0 });
    const services = await cityServices(scratch.folder, db);
    new StatusPublisher(services);
    const rounds: Round[] = [];
    // the first round warms up
    for (let round = 0; round <= ROUNDS; round++) {
      const done = await publishOnce(services, day);
      if (round > 0) rounds.push(done);
      console.error(`round ${round} of ${ROUNDS}: ${JSON.stringify(done)}`);
    }
    return { rounds, changed: await afterChanges(services, day) };
  });
}

function figuresOf(size: string, rounds: readonly Round[]): Figure[] {
  const middle = (part: (round: Round) => number) => median(rounds.map(part));
  const ms = (figure: string, value: number, peer: { name: string; value: number } | null) =>
    besides({ bench: BENCH, figure: `${size}-${figure}`, value, unit: 'ms' }, peer);
  const bytes = { bench: BENCH, figure: `${size}-bytes`, value: middle((r) => r.bytes), unit: 'bytes' };
  const countMs = middle((r) => r.countMs);
  const all = middle((r) => r.readMs + r.makeMs + r.publishMs);
  return [
    ms('read-make-publish', all, { name: 'limit 1,000', value: LIMIT_MS }),
    ms(
      'read',
      middle((r) => r.readMs),
      { name: 'SQL that counts the same entries', value: countMs },
    ),
    ms(
      'make',
      middle((r) => r.makeMs),
      null,
    ),
    ms(
      'publish',
      middle((r) => r.publishMs),
      null,
    ),
    besides(bytes, { name: 'entropy bound', value: middle((r) => r.entropyBytes) }),
  ];
}

async function run(people: number): Promise<void> {
  for (const [size, share] of [
    ['hundredth', 100],
    ['tenth', 10],
    ['full', 1],
  ] as const) {
    const { rounds, changed } = await measure(Math.round(people / share));
    // as soon as there are some: filling the next city takes minutes
    printFigures(figuresOf(size, rounds));
    if (size !== 'full') continue;
    const after = (figure: string, measured: number, unit: string) => ({
      bench: BENCH,
      figure: `${figure}-after-10000-changes`,
      value: measured,
      unit,
    });
    const value = median(rounds.map(({ bytes }) => bytes));
    printFigures([
      besides(
        { bench: BENCH, figure: 'full-bytes-beside-limit', value, unit: 'bytes' },
        { name: 'limit 500,000', value: LIMIT_BYTES },
      ),
      besides(after('bytes', changed.bytes, 'bytes'), { name: 'limit 50,000', value: LIMIT_CHANGED_BYTES }),
      besides(after('publish', changed.ms, 'ms'), { name: 'limit 1,000', value: LIMIT_MS }),
    ]);
  }
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { people: { type: 'string', default: '15600000' } } });
  await run(Number(values.people));
}
