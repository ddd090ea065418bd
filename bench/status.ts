/** How long a day's status list takes from the database to the published files, and how long it is. See README.md. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { dayNumberAt } from '@healthcode/domain';
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

/** The day's list read, made, sealed, signed and written, by a publisher that has published nothing yet. */
async function publishOnce(services: Services, day: number): Promise<Round> {
  const countMs = await countInSql(services, day);
  const publisher = new StatusPublisher(services);
  const before = new Set(readdirSync(folderOf(services)));
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
    bytes: bytesToFetch(folderOf(services), before),
    entropyBytes: entropyOf(groups, services.policy.capacity),
  };
}

const folderOf = ({ config, policy }: Services) => join(config.statusDir, 'v1', policy.iss);

/** What a gate downloads: the manifest, and every chunk that was not there before. */
function bytesToFetch(folder: string, before: ReadonlySet<string>): number {
  const names = readdirSync(folder).filter((name) => name === 'manifest' || !before.has(name));
  return names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
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
async function bytesAfterChanges(services: Services, day: number): Promise<number> {
  const publisher = new StatusPublisher(services);
  const publish = async () =>
    publisher.publish(makeDayList(services, day, await listStatusEntries(services.db, day)));
  await publish();
  const before = new Set(readdirSync(folderOf(services)));
  await services.db`insert into colour (person_id, colour, since, computed_at)
    select person_id, 'orange', 1, 1 from person p
    where not exists (select from colour c where c.person_id = p.person_id) limit ${CHANGES}`;
  await publish();
  return bytesToFetch(folderOf(services), before);
}

async function measure(people: number): Promise<{ rounds: Round[]; changedBytes: number }> {
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
    return { rounds, changedBytes: await bytesAfterChanges(services, day) };
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
    const { rounds, changedBytes } = await measure(Math.round(people / share));
    // as soon as there are some: filling the next city takes minutes
    printFigures(figuresOf(size, rounds));
    if (size !== 'full') continue;
    const changed = { bench: BENCH, figure: 'bytes-after-10000-changes', value: changedBytes, unit: 'bytes' };
    const value = median(rounds.map(({ bytes }) => bytes));
    printFigures([
      besides(
        { bench: BENCH, figure: 'full-bytes-beside-limit', value, unit: 'bytes' },
        { name: 'limit 500,000', value: LIMIT_BYTES },
      ),
      besides(changed, { name: 'limit 50,000', value: LIMIT_CHANGED_BYTES }),
    ]);
  }
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { people: { type: 'string', default: '15600000' } } });
  await run(Number(values.people));
}
