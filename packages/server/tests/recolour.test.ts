import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DAY_MS, parseRuleSet, type RuleSet } from '@healthcode/domain';
import { type Db, type EvidenceRow, listRecolourings, recordRuleSet } from '@healthcode/store';
import { createTestDatabase, type TestDatabase } from '@healthcode/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CityCore, createCore } from '../src/city-core.ts';
import { recomputePeople } from '../src/modules/colours/recompute.ts';
import { verifyColours } from '../src/modules/colours/verify-colours.ts';
import { takeRecords } from '../src/modules/evidence/take-records.ts';
import { dryRun } from '../src/modules/rules/dry-run.ts';
import { recolourCity } from '../src/modules/rules/recolour.ts';
import { createKeys, loadKeys } from '../src/platform/keys/key-ring.ts';
import { loadPolicy } from '../src/policy/load-policy.ts';
import { prepareCity } from '../src/prepare-city.ts';

const POLICY = fileURLToPath(new URL('../../../policy/tianjin', import.meta.url));
const NOW = Date.parse('2020-02-20T10:00:00+08:00');
const TODAY = 18_312;
/** One in three is touched: more than go in the chunks that are under way at once. */
const PEOPLE = 24_000;
let database: TestDatabase;
let folder: string;
let now = NOW;
let core: CityCore;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'healthcode-recolour-'));
  createKeys(folder, randomBytes);
  core = createCore({
    db: database.sql,
    keys: loadKeys(folder),
    policy: loadPolicy(POLICY, 'demo'),
    clock: { cityNow: () => now, realNow: Date.now },
  });
  await prepareCity(core);
  await fill(core.db);
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** Contacts, one in three in central isolation, one in five not applied, in sixteen districts. */
async function fill(db: Db): Promise<void> {
  await db`insert into person (person_id, applied_at, home_area, created_at)
    select md5(n::text)::uuid, case when n % 5 = 0 then null else 1 end, '1201' || lpad((n % 16 + 1)::text, 2, '0'), 1
    from generate_series(1, ${PEOPLE}) n`;
  await db`insert into evidence (person_id, source_id, record_id, version, kind, authority, attributes, withdrawn,
      received_at)
    select md5(n::text)::uuid, 'district-cdc', 'r' || n, 1, 'close-contact', 'district-cdc',
      jsonb_build_object('caseRef', 'district-cdc/c', 'lastContactDay', ${TODAY - 3}::integer,
        'isolationStartedDay', ${TODAY - 2}::integer, 'place', case when n % 3 = 0 then 'central' else 'home' end),
      false, ${NOW - DAY_MS}::bigint
    from generate_series(1, ${PEOPLE}) n`;
  const ids = await db<{ personId: string }[]>`select person_id as "personId" from person order by person_id`;
  const all = ids.map(({ personId }) => personId);
  await core.db.begin((tx) => recomputePeople(core, tx, all));
}

/** The rules as they are now, central isolation in another colour; in force from `inForceFrom`. */
function changed(colour: 'orange' | 'red', inForceFrom: number): RuleSet {
  const { content, version } = core.rules.published.at(-1)!;
  const set = structuredClone(content) as { rules: { id: string; phases: { colour: string }[] }[] };
  set.rules.find(({ id }) => id === 'TJ-R04')!.phases.at(-1)!.colour = colour;
  const parsed = parseRuleSet({ ...set, version: version + 1, inForceFrom });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

async function publish(ruleSet: RuleSet): Promise<void> {
  const { id: ruleSetId, version, inForceFrom } = ruleSet;
  const row = { ruleSetId, version, content: ruleSet, contentHash: Buffer.of(version), inForceFrom };
  await recordRuleSet(core.db, row, now);
  await core.rules.refresh(core.db);
}

/** A report of contact; of every second one also that they are in central isolation. */
const contact = (personId: string, recordId: string, n: number): EvidenceRow => ({
  personId,
  sourceId: 'district-cdc',
  recordId,
  version: 1,
  kind: 'close-contact',
  authority: 'district-cdc',
  attributes: {
    caseRef: 'district-cdc/c',
    lastContactDay: TODAY - (n % 5),
    ...(n % 2 === 0 ? { isolationStartedDay: TODAY, place: 'central' } : {}),
  },
  withdrawn: false,
  receivedAt: NOW,
});

const runOf = async (version: number) =>
  (await listRecolourings(core.db)).find((run) => run.version === version)!;
const changesOf = async (version: number) =>
  ((await runOf(version)).result as { changes: { count: number }[] }).changes;
const total = (changes: readonly { count: number }[]) => changes.reduce((sum, { count }) => sum + count, 0);
const tryOut = (ruleSet: RuleSet) => dryRun(core, ruleSet, async () => {});
/** Those who are in central isolation and have applied. */
const AFFECTED = Array.from({ length: PEOPLE }, (_, at) => at + 1).filter(
  (n) => n % 3 === 0 && n % 5 !== 0,
).length;

describe('a change of rules over many people', () => {
  it('touches whoever has two such records once', async () => {
    const [twice] = await core.db<{ personId: string }[]>`
      insert into person (person_id, applied_at, home_area, created_at)
      values (gen_random_uuid(), 1, '120101', 1) returning person_id as "personId"`;
    await core.db`insert into evidence (person_id, source_id, record_id, version, kind, authority, attributes,
        withdrawn, received_at)
      select ${twice!.personId}, 'district-cdc', record, 1, 'close-contact', 'district-cdc', attributes, false, received_at
      from evidence, unnest(array['twice-a', 'twice-b']) record where record_id = 'r3'`;
    const findings = await tryOut(changed('orange', NOW));
    expect(findings.peopleTouched).toBe(Math.floor(PEOPLE / 3) + 1);
    await core.db`delete from evidence where person_id = ${twice!.personId}`;
    await core.db`delete from person where person_id = ${twice!.personId}`;
  });

  it('counts the same tried out and for real, by district and by rule', async () => {
    const milder = changed('orange', NOW);
    const findings = await tryOut(milder);
    expect(total(findings.now)).toBe(AFFECTED);
    expect(findings.now).toHaveLength(16);
    expect(findings.atStart).toEqual(findings.now);
    expect(findings.sample).toEqual([]);
    await publish(milder);
    await recolourCity(core);
    expect(await changesOf(milder.version)).toEqual(findings.now);
    expect(await runOf(milder.version)).toMatchObject({
      state: 'finished',
      peopleTotal: findings.peopleTouched,
    });
  });

  it('touches nobody whom the changed rule cannot concern', async () => {
    const { peopleTouched } = await tryOut(changed('red', NOW));
    expect(peopleTouched).toBe(Math.floor(PEOPLE / 3));
    const [row] = await core.db<{ versions: number[] }[]>`
      select array_agg(distinct rule_set_version order by rule_set_version) as versions from hold`;
    expect(row!.versions).toEqual([3, 4]);
  });

  it('leaves what rebuilding everything gives', async () => {
    expect(await verifyColours(core, 1)).toMatchObject({ people: PEOPLE, holdsDiffer: 0, coloursDiffer: 0 });
  });

  it('is told as of the day on which it begins, when colours will have changed by themselves', async () => {
    // on day +14 after the last contact nobody at home is orange any more; central isolation goes on until release
    const later = changed('red', NOW + 12 * DAY_MS);
    const findings = await tryOut(later);
    expect(total(findings.now)).toBe(AFFECTED);
    expect(total(findings.atStart)).toBe(AFFECTED);
    const afterAll = changed('red', NOW + 400 * DAY_MS);
    expect((await tryOut(afterAll)).atStart).toEqual([]);
  });

  it('goes on where it was cut off, and loses nobody', async () => {
    const stricter = changed('red', NOW);
    const findings = await tryOut(stricter);
    await publish(stricter);
    let chunks = 0;
    const stop = () => {
      if (++chunks === 1) throw new Error('killed');
    };
    await expect(recolourCity(core, stop)).rejects.toThrow('killed');
    const cut = await runOf(stricter.version);
    expect(cut.state).toBe('running');
    await recolourCity(core);
    expect(await runOf(stricter.version)).toMatchObject({ state: 'finished', peopleDone: cut.peopleTotal });
    expect(await changesOf(stricter.version)).toEqual(findings.now);
    expect(await verifyColours(core, 1)).toMatchObject({ holdsDiffer: 0, coloursDiffer: 0 });
  });

  it('that another one overtakes half-way leaves everybody under the newest', async () => {
    const milder = changed('orange', NOW);
    await publish(milder);
    await expect(
      recolourCity(core, () => {
        throw new Error('killed');
      }),
    ).rejects.toThrow('killed');
    const back = changed('red', NOW);
    await publish(back);
    await recolourCity(core);
    expect(await runOf(back.version)).toMatchObject({ state: 'finished' });
    expect(await verifyColours(core, 2)).toMatchObject({ holdsDiffer: 0, coloursDiffer: 0 });
  });

  it('and reports about the same people at the same time leave every colour right, and nobody deadlocks', async () => {
    // one in five of the touched, and as many who never had a hold
    const touched = await core.db<{ personId: string }[]>`
      select person_id as "personId" from evidence where record_id ~ '^r.*[05]$' order by person_id`;
    const others = await core.db<{ personId: string }[]>`
      insert into person (person_id, applied_at, home_area, created_at)
      select gen_random_uuid(), 1, '120101', 1 from generate_series(1, ${touched.length})
      returning person_id as "personId"`;
    const reports = [...touched, ...others].map(({ personId }, n) => contact(personId, `c${n}`, n));
    const chunks = Array.from({ length: 40 }, (_, at) => reports.filter((_report, n) => n % 40 === at));
    const report = async (rows: readonly EvidenceRow[]) =>
      core.db.begin((tx) => takeRecords(core, tx, rows, { staffId: null, batchId: null }));
    await publish(changed('orange', NOW));
    const recolouring = recolourCity(core);
    const half = chunks.length / 2;
    const lane = async (rows: readonly (readonly EvidenceRow[])[]) => {
      for (const chunk of rows) await report(chunk);
    };
    await Promise.all([lane(chunks.slice(0, half)), lane(chunks.slice(half))]);
    await recolouring;
    expect(await verifyColours(core, 3)).toMatchObject({ holdsDiffer: 0, coloursDiffer: 0 });
  });

  it('waits for a writer who read the clock before it, and misses nothing of theirs', async () => {
    const milder = changed('orange', NOW + 1_000);
    await publish(milder);
    now = NOW;
    const [person] = await core.db<{ personId: string }[]>`
      insert into person (person_id, applied_at, home_area, created_at)
      values (gen_random_uuid(), 1, '120101', 1) returning person_id as "personId"`;
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const writer = core.db.begin(async (tx) => {
      await tx`insert into evidence (person_id, source_id, record_id, version, kind, authority, attributes, withdrawn,
          received_at)
        values (${person!.personId}, 'district-cdc', 'late', 1, 'close-contact', 'district-cdc',
          ${tx.json({ caseRef: 'district-cdc/c', lastContactDay: TODAY - 3, isolationStartedDay: TODAY - 2, place: 'central' })},
          false, ${NOW})`;
      await recomputePeople(core, tx, [person!.personId]);
      now = NOW + 2_000;
      await held;
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    const recolouring = recolourCity(core);
    const before = await Promise.race([recolouring.then(() => 'done'), sleepAs('waits', 300)]);
    expect(before).toBe('waits');
    letGo();
    await writer;
    await recolouring;
    const [row] = await core.db<{ colour: string }[]>`
      select colour from colour where person_id = ${person!.personId}`;
    expect(row!.colour).toBe('orange');
  });
});

const sleepAs = (value: string, ms: number) =>
  new Promise<string>((resolve) => setTimeout(() => resolve(value), ms));
