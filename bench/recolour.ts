/** How long a whole city takes to follow a change of rules, tried out and for real. See README.md. */
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { dayNumberAt, parseRuleSet, type Rule, type RuleSet } from '@healthcode/domain';
import { dryRun, prepareCity, recolourCity, recomputePeople, type Services } from '@healthcode/server';
import { listRecolourings, recordRuleSet } from '@healthcode/store';
import { cityServices } from './lib/city-services.ts';
import { besides, printFigures } from './lib/figures.ts';
import { fillRuleCity, type RuleCity } from './lib/fill-rule-city.ts';
import { FILLING, type ScratchPostgres, withScratchPostgres } from './lib/scratch-postgres.ts';

const BENCH = 'recolour';
const UTC_OFFSET_MINUTES = 480;
const CHUNK = 2_000;

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

interface Measured {
  readonly dryMs: number;
  readonly realMs: number;
  readonly sqlCountMs: number;
  readonly sqlUpdateMs: number;
  readonly changed: number;
}

async function measure(city: RuleCity, people: number): Promise<Measured> {
  return withScratchPostgres(async (scratch) => {
    const services = await filled(scratch, city, people);
    const milder = milderSet(services, CASES[city].ruleId);
    const say = (what: string) => console.error(`${city}, ${people} people: ${what}`);
    say('trying out');
    const [dryMs, findings] = await timed(() => dryRun(services, milder, async () => {}));
    const sqlCountMs = await sqlCount(services, CASES[city]);
    say(`recolouring ${findings.peopleTouched} people`);
    await publish(services, milder);
    const [realMs] = await timed(() => recolourCity(services));
    const [run] = (await listRecolourings(services.db)).filter(({ version }) => version === milder.version);
    const changes = (run!.result as { changes: { count: number }[] }).changes;
    if (!isDeepStrictEqual(changes, findings.now)) throw new Error('dry run and real run differ');
    const changed = changes.reduce((sum, { count }) => sum + count, 0);
    const expected = Math.floor(people / (city === 'few' ? 300 : 100));
    if (changed !== expected) throw new Error(`${changed} people changed, ${expected} should have`);
    return { dryMs, realMs, sqlCountMs, sqlUpdateMs: await sqlUpdate(services, CASES[city]), changed };
  });
}

/** The city as it is before the change: filled in bulk, then coloured by the rules of the start. */
async function filled(scratch: ScratchPostgres, city: RuleCity, people: number): Promise<Services> {
  const filling = await scratch.start({ settings: FILLING, statementTimeoutMs: 0 });
  const today = dayNumberAt(Date.now(), UTC_OFFSET_MINUTES);
  await prepareCity(await cityServices(scratch.folder, filling));
  console.error(`${city}, ${people} people: filling`);
  await fillRuleCity(filling, { city, people, today });
  await scratch.stop();
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
  return services;
}

function milderSet(services: Services, ruleId: string): RuleSet {
  const { content, version } = services.rules.published.at(-1)!;
  const set = structuredClone(content) as { rules: { id: string; phases: { colour: string }[] }[] };
  for (const rule of set.rules.filter(({ id }) => id === ruleId)) {
    for (const phase of rule.phases) phase.colour = 'orange';
  }
  const parsed = parseRuleSet({ ...set, version: version + 1, inForceFrom: services.clock.cityNow() - 1 });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
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

function print(city: RuleCity, size: string, measured: Measured): void {
  const { limitMs } = CASES[city];
  const ms = (figure: string, value: number, peer: { name: string; value: number }) =>
    besides({ bench: BENCH, figure: `${city}-${size}-${figure}`, value, unit: 'ms' }, peer);
  const limit = { name: `limit ${limitMs.toLocaleString('en')}`, value: limitMs };
  printFigures([
    ms('dry-run', measured.dryMs, limit),
    ms('dry-run-beside-sql', measured.dryMs, {
      name: 'one SQL statement that counts them',
      value: measured.sqlCountMs,
    }),
    ms('real', measured.realMs, limit),
    ms('real-beside-sql', measured.realMs, {
      name: 'one SQL statement that updates their colours',
      value: measured.sqlUpdateMs,
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
