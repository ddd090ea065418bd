/** How long a whole city takes to follow a change of rules, tried out and for real. See README.md. */
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { dayNumberAt, parseRuleSet, type Rule, type RuleSet } from '@healthcode/domain';
import { dryRun, prepareCity, recolourCity, recomputePeople, type Services } from '@healthcode/server';
import { listRecolourings, recordRuleSet } from '@healthcode/store';
import { cityServices } from './lib/city-services.ts';
import { besides, median, printFigures } from './lib/figures.ts';
import { fillRuleCity, type RuleCity } from './lib/fill-rule-city.ts';
import { FILLING, type ScratchPostgres, withScratchPostgres } from './lib/scratch-postgres.ts';

const BENCH = 'recolour';
const UTC_OFFSET_MINUTES = 480;
const CHUNK = 2_000;
/** Changes measured after a first one, which finds nothing in memory. */
const LATER = 3;

interface Case {
  readonly limitMs: number;
  /** The rule whose red becomes orange. */
  readonly ruleId: string;
  /** Whom that concerns, as anyone would write it. */
  readonly where: string;
}

const CASES: Readonly<Record<RuleCity, Case>> = {
  few: {
    limitMs: 5_000,
    ruleId: 'TJ-R04',
    where: `e.kind = 'close-contact' and e.attributes ->> 'place' = 'central'`,
  },
  everyone: {
    limitMs: 60_000,
    ruleId: 'TJ-R10',
    where: `e.kind = 'test-result' and e.attributes ->> 'result' = 'positive'`,
  },
};

/** A change of rules tried out and carried out, in ms. */
interface Round {
  readonly dryMs: number;
  readonly realMs: number;
}

interface Measured {
  readonly first: Round;
  /** Medians of those after the first. */
  readonly later: Round;
  readonly sqlCountMs: number;
  readonly sqlUpdateMs: number;
}

async function measure(city: RuleCity, people: number): Promise<Measured> {
  return withScratchPostgres(async (scratch) => {
    const services = await filled(scratch, city, people);
    const sets = [...ruleSetsInTurn(services, CASES[city].ruleId)];
    const expected = Math.floor(people / (city === 'few' ? 300 : 100));
    const rounds: Round[] = [];
    for (const [round, set] of sets.entries()) {
      console.error(`${city}, ${people} people: change ${round} of ${LATER}`);
      rounds.push(await change(services, set, expected));
    }
    const [first, ...later] = rounds;
    return {
      first: first!,
      later: {
        dryMs: median(later.map(({ dryMs }) => dryMs)),
        realMs: median(later.map(({ realMs }) => realMs)),
      },
      sqlCountMs: await sqlCount(services, CASES[city]),
      sqlUpdateMs: await sqlUpdate(services, CASES[city]),
    };
  });
}

/** Everybody whom the rule concerns changes colour, `expected` people, tried out as for real. */
async function change(services: Services, set: RuleSet, expected: number): Promise<Round> {
  const [dryMs, findings] = await timed(() => dryRun(services, set, async () => {}));
  await publish(services, set);
  const [realMs] = await timed(() => recolourCity(services));
  const [run] = (await listRecolourings(services.db)).filter(({ version }) => version === set.version);
  const changes = (run!.result as { changes: { count: number }[] }).changes;
  if (!isDeepStrictEqual(changes, findings.now)) throw new Error('dry run and real run differ');
  const changed = changes.reduce((sum, { count }) => sum + count, 0);
  if (changed !== expected) throw new Error(`${changed} people changed, ${expected} should have`);
  return { dryMs, realMs };
}

/** The city as it is before the change: filled in bulk, then coloured by the rules of the start. */
async function filled(scratch: ScratchPostgres, city: RuleCity, people: number): Promise<Services> {
  const filling = await scratch.start({ settings: FILLING, statementTimeoutMs: 0 });
  const today = dayNumberAt(Date.now(), UTC_OFFSET_MINUTES);
  await prepareCity(await cityServices(scratch.folder, filling));
  console.error(`${city}, ${people} people: filling`);
  await fillRuleCity(filling, { city, people, today });
  await scratch.stop();
  await colourEverybody(scratch, city);
  await scratch.stop();
  // ended and begun again, so that nothing of the filling is left to be written meanwhile
  const services = await cityServices(scratch.folder, await scratch.start());
  await services.rules.refresh(services.db);
  return services;
}

async function colourEverybody(scratch: ScratchPostgres, city: RuleCity): Promise<void> {
  const db = await scratch.start({ statementTimeoutMs: 0 });
  const services = await cityServices(scratch.folder, db);
  await services.rules.refresh(db);
  const coloured = await db<{ personId: string }[]>`
    select e.person_id as "personId" from evidence e
    where ${city === 'few' ? db`true` : db.unsafe(CASES[city].where)} order by e.person_id`;
  for (let at = 0; at < coloured.length; at += CHUNK) {
    const ids = coloured.slice(at, at + CHUNK).map(({ personId }) => personId);
    await db.begin((tx) => recomputePeople(services, tx, ids));
  }
  await db`delete from outbox`;
  await db`vacuum analyze`;
}

/** The rules with a milder colour of that rule, those of the start again, and so on. */
function* ruleSetsInTurn(services: Services, ruleId: string): Generator<RuleSet> {
  const { content, version } = services.rules.published.at(-1)!;
  for (let round = 0; round <= LATER; round++) {
    const set = structuredClone(content) as { rules: { id: string; phases: { colour: string }[] }[] };
    const milder = set.rules.filter(({ id }) => id === ruleId && round % 2 === 0);
    for (const phase of milder.flatMap(({ phases }) => phases)) phase.colour = 'orange';
    const inForceFrom = services.clock.cityNow() - 1;
    const parsed = parseRuleSet({ ...set, version: version + 1 + round, inForceFrom });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    yield parsed.value;
  }
}

async function publish({ db, rules }: Services, ruleSet: RuleSet): Promise<void> {
  const { id: ruleSetId, version, inForceFrom } = ruleSet;
  const content = { ...ruleSet, rules: ruleSet.rules.map((rule: Rule) => rule) };
  await recordRuleSet(
    db,
    { ruleSetId, version, content, contentHash: Buffer.of(version), inForceFrom },
    Date.now(),
  );
  await rules.refresh(db);
}

/** PostgreSQL alone: how many people of a district change. */
async function sqlCount({ db }: Services, { where }: Case): Promise<number> {
  const [ms] = await timed(() =>
    db.unsafe(`select p.home_area, count(*) from evidence e join person p using (person_id)
      where ${where} group by p.home_area`),
  );
  return ms;
}

/** PostgreSQL alone: the colours of those people changed and nothing else; the city has its new rules by then. */
async function sqlUpdate({ db }: Services, { where }: Case): Promise<number> {
  const [ms] = await timed(() =>
    db.unsafe(`update colour c set colour = 'red', since = 1, computed_at = 1 from evidence e
      where e.person_id = c.person_id and ${where}`),
  );
  return ms;
}

async function timed<T>(work: () => Promise<T>): Promise<[number, T]> {
  const begun = performance.now();
  const value = await work();
  return [performance.now() - begun, value];
}

function print(city: RuleCity, size: string, { first, later, sqlCountMs, sqlUpdateMs }: Measured): void {
  const { limitMs } = CASES[city];
  const ms = (figure: string, value: number, peer: { name: string; value: number }) =>
    besides({ bench: BENCH, figure: `${city}-${size}-${figure}`, value, unit: 'ms' }, peer);
  const limit = { name: `limit ${limitMs.toLocaleString('en')}`, value: limitMs };
  printFigures([
    ms('dry-run', later.dryMs, limit),
    ms('dry-run-first', first.dryMs, limit),
    ms('dry-run-beside-sql', later.dryMs, {
      name: 'one SQL statement that counts them',
      value: sqlCountMs,
    }),
    ms('real', later.realMs, limit),
    ms('real-first', first.realMs, limit),
    ms('real-beside-sql', later.realMs, {
      name: 'one SQL statement that updates their colours',
      value: sqlUpdateMs,
    }),
  ]);
}

async function run(people: number, cities: readonly RuleCity[]): Promise<void> {
  for (const city of cities) {
    for (const [size, share] of [
      ['hundredth', 100],
      ['tenth', 10],
      ['full', 1],
    ] as const) {
      print(city, size, await measure(city, Math.round(people / share)));
    }
  }
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: { people: { type: 'string', default: '15600000' }, city: { type: 'string' } },
  });
  await run(Number(values.people), values.city ? [values.city as RuleCity] : ['few', 'everyone']);
}
