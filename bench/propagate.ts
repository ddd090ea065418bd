/** How long a red hold takes from its report to the phone, the published list and a gate. See README.md. */
import { randomUUID } from 'node:crypto';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { dayNumberAt } from '@healthcode/domain';
import type { CityPolicy } from '@healthcode/server';
import { type CityUser, expectOk, startTestCity } from '@healthcode/testkit/city';
import { startServerProcess } from '@healthcode/testkit/process';
import { pollDelay } from '../apps/gate/src/sync/sync-plan.ts';
import { besides, type Figure, median, percentile99, printFigures } from './lib/figures.ts';
import { fillStatusCity } from './lib/fill-status-city.ts';
import { withScratchPostgres } from './lib/scratch-postgres.ts';
import { openWatchedCity, type WatchedCity, type WatchedPerson } from './lib/watched-city.ts';

const BENCH = 'propagate';
const PEOPLE = 20;
const RED = 2;
/** Phone and gate ask again so often while they are watched. */
const ASK_AGAIN_MS = 60;
/** From one report to the next: an address may ask 1,200 times a minute. */
const PACE_MS = 800;
const PATIENCE_MS = 60_000;
/** Gates that poll as the app does, each with a phase of its own. */
const POLLING_GATES = 200;
/** Of a city of full size: places of its lists, the first that is given, and more than its phones have each. */
const CAPACITY = 2 ** 26;
const FIRST_INDEX = 65_536;
const ENROLMENTS_EACH = 1.4;

/** Milliseconds from the sending of the report to its reply, and from there on. */
interface Journey {
  readonly commitMs: number;
  readonly phoneMs: number;
  readonly gateMs: number;
}

/** Asks until the answer is yes. @returns when, on the clock of `performance` */
async function momentOf(what: string, isSo: () => Promise<boolean>): Promise<number> {
  const until = performance.now() + PATIENCE_MS;
  while (!(await isSo())) {
    if (performance.now() > until) throw new Error(`${what} did not happen within ${PATIENCE_MS} ms`);
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
  }
  return performance.now();
}

const isRedOnPhone = async (resident: CityUser) => expectOk(await resident.call('colour')).colour === 'red';

/** The colour is written in the transaction of the report, so its reply says that both are committed. */
async function travel(city: WatchedCity, person: WatchedPerson): Promise<Journey> {
  if ((await city.entryAtGate(person)) === RED) throw new Error('red before the report');
  const recordId = randomUUID();
  const sent = performance.now();
  await city.reportPositive(person, recordId);
  const committed = performance.now();
  const phone = momentOf('red on the phone', () => isRedOnPhone(person.resident));
  const atGate = await momentOf('red at the gate', async () => (await city.entryAtGate(person)) === RED);
  const journey = {
    commitMs: committed - sent,
    phoneMs: (await phone) - committed,
    gateMs: atGate - committed,
  };
  await city.withdraw(recordId);
  return journey;
}

/** One report, and gates that poll every 30 to 40 seconds: how long after the commit each has the red entry. */
async function waitsOfPollingGates(city: WatchedCity, person: WatchedPerson): Promise<number[]> {
  await city.reportPositive(person, randomUUID());
  const committed = performance.now();
  const poll = async (): Promise<number> => {
    let wait = Math.random() * pollDelay(Math.random());
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      if ((await city.entryAtGate(person)) === RED) return performance.now() - committed;
      if (performance.now() - committed > 2 * PATIENCE_MS) throw new Error('a polling gate never saw it');
      wait = pollDelay(Math.random());
    }
  };
  return Promise.all(Array.from({ length: POLLING_GATES }, poll));
}

function figuresOf(journeys: readonly Journey[], waits: readonly number[]): Figure[] {
  const figure = (name: string, values: readonly number[], limit: number | null) => {
    const peer = limit === null ? null : { name: `limit ${limit}`, value: limit };
    const common = { bench: BENCH, unit: 'ms' };
    return [
      besides({ ...common, figure: `${name}-median`, value: median(values) }, peer),
      besides({ ...common, figure: `${name}-p99`, value: percentile99(values) }, peer),
    ];
  };
  const of = (part: (journey: Journey) => number) => journeys.map(part);
  return [
    ...figure(
      'report-to-commit',
      of((journey) => journey.commitMs),
      null,
    ),
    ...figure(
      'commit-to-phone',
      of((journey) => journey.phoneMs),
      null,
    ),
    ...figure(
      'commit-to-published-list',
      of((journey) => journey.gateMs),
      10_000,
    ),
    ...figure('commit-to-polling-gate', waits, 60_000),
  ];
}

async function measure(city: WatchedCity, repetitions: number): Promise<Figure[]> {
  const journeys: Journey[] = [];
  for (let i = 0; i < repetitions; i++) {
    const pace = new Promise((resolve) => setTimeout(resolve, PACE_MS));
    journeys.push(await travel(city, city.people[i % PEOPLE]!));
    await pace;
    if ((i + 1) % 20 === 0) console.error(`${i + 1} of ${repetitions} reports`);
  }
  console.error(`${POLLING_GATES} polling gates, some 40 s …`);
  return figuresOf(journeys, await waitsOfPollingGates(city, city.people[0]!));
}

/** The whole program in a process of its own; nobody lives there but the people who are watched. */
async function inSmallCity(repetitions: number): Promise<Figure[]> {
  const server = await startServerProcess();
  try {
    return await measure(await openWatchedCity(server, PEOPLE), repetitions);
  } finally {
    await server.end('SIGINT');
  }
}

/** The service in this process, on a database with so many people, and with the lists of the whole city. */
function inFilledCity(people: number, repetitions: number): Promise<Figure[]> {
  return withScratchPostgres(async (scratch) => {
    await fillStatusCity(scratch, { people, day: dayNumberAt(Date.now()), firstSlot: FIRST_INDEX });
    const database = await scratch.start();
    const slots = Math.ceil(people * ENROLMENTS_EACH);
    await database`select setval('phone_slot', ${slots})`;
    const policy = (demo: CityPolicy): CityPolicy => ({ ...demo, capacity: CAPACITY });
    const city = await startTestCity({ database, policy });
    try {
      return await measure(await openWatchedCity(city, PEOPLE), repetitions);
    } finally {
      await city.stop();
    }
  });
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: { repetitions: { type: 'string', default: '100' }, people: { type: 'string', default: '0' } },
  });
  const [people, repetitions] = [Number(values.people), Number(values.repetitions)];
  printFigures(await (people > 0 ? inFilledCity(people, repetitions) : inSmallCity(repetitions)));
}
