import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { syntheticNameFor } from '@healthcode/demo-services';
import {
  colourAt,
  dayNumberAt,
  type EvidenceKind,
  parseDocument,
  parseEvidenceAttributes,
} from '@healthcode/domain';
import { countColours } from '@healthcode/store';
import { createTestDatabase, type TestDatabase } from '@healthcode/store/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { type CityCore, createCore } from '../src/city-core.ts';
import { recomputePeople } from '../src/modules/colours/recompute.ts';
import { unknownReferences } from '../src/modules/evidence/unknown-references.ts';
import { findOrCreatePeople } from '../src/modules/identity/people-of-documents.ts';
import { districtShares } from '../src/modules/synth/district-shares.ts';
import { runSynth, type SynthPlan } from '../src/modules/synth/run-synth.ts';
import { synthPeople } from '../src/modules/synth/synth-people.ts';
import { SynthRefused } from '../src/modules/synth/synth-refused.ts';
import { createKeys, loadKeys } from '../src/platform/keys/key-ring.ts';
import { loadPolicy } from '../src/policy/load-policy.ts';
import { prepareCity } from '../src/prepare-city.ts';

const POLICY = loadPolicy(fileURLToPath(new URL('../../../policy/tianjin', import.meta.url)), 'demo');
const NOW = Date.parse('2020-02-20T10:00:00+08:00');
const TODAY = dayNumberAt(NOW, POLICY.utcOffsetMinutes);
const PLAN: SynthPlan = { people: 12_000, seed: 7, evidenceRate: 40 };
const SMALL: SynthPlan = { people: 600, seed: 7, evidenceRate: 100 };
const named = { nameOf: syntheticNameFor };

const opened: { database: TestDatabase; folder: string }[] = [];
afterEach(async () => {
  for (const { database, folder } of opened.splice(0)) {
    await database.drop();
    rmSync(folder, { recursive: true });
  }
});

async function newCity(now = NOW): Promise<CityCore> {
  const database = await createTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'healthcode-synth-'));
  opened.push({ database, folder });
  createKeys(join(folder, 'keys'), randomBytes);
  const clock = { cityNow: () => now, realNow: Date.now };
  const core = createCore({ db: database.sql, keys: loadKeys(join(folder, 'keys')), policy: POLICY, clock });
  await prepareCity(core);
  return core;
}

/** Everything that a second run could have changed, without what is sealed or indexed by this city's own keys. */
const contentOf = async ({ db }: CityCore) => ({
  people:
    await db`select p.*, d.masked_name, d.hint_last_two, c.colour, c.since, c.next_change_at, g.account_id,
      g.relation, b.relation as by_account, a.phone_hint
    from person p join identity_document d using (person_id) left join colour c using (person_id)
    join guardianship_by_person g using (person_id) join account a using (account_id)
    join guardianship_by_account b on b.person_id = p.person_id and b.account_id = a.account_id
    order by person_id`,
  declarations: await db`select * from declaration order by person_id`,
  evidence: await db`select * from evidence order by source_id, record_id, version`,
  keys: await db`select * from evidence_key order by source_id, record_id`,
  holds: await db`select * from hold order by person_id, source_id, record_id, rule_id, phase`,
});

const colourOf = async (core: CityCore) => {
  const rows = await core.db<{ personId: string; colour: string }[]>`
    select person_id as "personId", coalesce(colour, 'green') as colour from person left join colour using (person_id)`;
  return new Map(rows.map(({ personId, colour }) => [personId, colour]));
};

async function refusalOf(act: Promise<unknown>): Promise<string> {
  try {
    await act;
  } catch (error) {
    if (error instanceof SynthRefused) return error.message;
    throw error;
  }
  return '';
}

describe('the people of a synthetic city', () => {
  it('live in the districts by census population, to within one person, and are as many as asked for', () => {
    const total = POLICY.districts.reduce((sum, { population }) => sum + population, 0);
    for (const people of [1, 17, 2_000, 1_000_003]) {
      const shares = districtShares(people, POLICY.districts);
      expect([...shares.values()].reduce((sum, count) => sum + count, 0)).toBe(people);
      for (const { code, population } of POLICY.districts) {
        expect(Math.abs(shares.get(code)! - (people * population) / total)).toBeLessThan(1);
      }
    }
  });

  it('have distinct, valid numbers of both sexes, and families whose first member has the phone', () => {
    const people = [...synthPeople(districtShares(20_000, POLICY.districts), 3, TODAY)];
    expect(people.map(({ order }) => order)).toEqual(people.map((_, place) => place));
    expect(new Set(people.map(({ documentNumber }) => documentNumber)).size).toBe(20_000);
    const documents = people.map((person) => {
      const parsed = parseDocument({ type: 'resident-id', number: person.documentNumber }, TODAY);
      if (!parsed.ok) throw new Error(parsed.problems.join());
      expect(parsed.document.birthDay).toBe(person.birthDay);
      return parsed.document;
    });
    const women = documents.filter(({ sex }) => sex === 'female').length;
    expect(Math.abs(women - 10_000)).toBeLessThan(400);
    const holders = people.filter(({ relation }) => relation === 'self');
    expect(holders.map(({ household }) => household)).toEqual(holders.map((_, place) => place));
    for (const relation of ['spouse', 'child', 'parent']) {
      expect(people.some((person) => person.relation === relation)).toBe(true);
    }
    const children = people.filter(({ relation }) => relation === 'child');
    expect(Math.max(...children.map(({ birthDay }) => TODAY - birthDay))).toBeLessThan(18 * 365.25);
  });
});

describe('a synthetic city', () => {
  it('has the colours that recomputing everybody gives', async () => {
    const core = await newCity();
    const report = await runSynth(core, PLAN, named);
    expect(report.peopleMade).toBe(PLAN.people);
    const before = await contentOf(core);
    const stored = await colourOf(core);
    expect(stored.size).toBe(PLAN.people);
    const recomputed = await core.db.begin((tx) => recomputePeople(core, tx, [...stored.keys()]));
    expect(recomputed.coloursChanged).toBe(0);
    expect(recomputed.waiting.size).toBe(0);
    const now = core.clock.cityNow();
    const colours = recomputed.people.map(({ personId, after }) => [personId, colourAt(after, now)] as const);
    expect(new Map(colours)).toEqual(stored);
    expect(await contentOf(core)).toEqual(before);
    for (const colour of ['green', 'orange', 'red'] as const) {
      const count = [...stored.values()].filter((found) => found === colour).length;
      expect(report.byColour[colour]).toBe(count);
      expect(count).toBeGreaterThan(0);
    }
    expect(report.byDistrict).toEqual(Object.fromEntries(districtShares(PLAN.people, POLICY.districts)));
  }, 60_000);

  it('holds only evidence that its source may report, well formed, pointing at records that exist', async () => {
    const core = await newCity();
    const report = await runSynth(core, PLAN, named);
    const rows = await core.db<{ sourceId: string; kind: EvidenceKind; attributes: Record<string, never> }[]>`
      select source_id as "sourceId", kind, attributes from evidence`;
    const mandates = new Map(POLICY.sources.map(({ id, mandate }) => [id as string, mandate]));
    for (const { sourceId, kind, attributes } of rows) {
      expect(mandates.get(sourceId)).toContain(kind);
      expect(parseEvidenceAttributes(kind, attributes)).toEqual({ ok: true, value: attributes });
    }
    expect((await unknownReferences(core.db, rows)).flat()).toEqual([]);
    const reported = Object.values(report.evidence).reduce((sum, count) => sum + count, 0);
    // 40 in a thousand of 12,000, give or take five standard deviations.
    expect(Math.abs(reported - 480)).toBeLessThan(110);
    const declaredFevers = report.evidence['declared-fever']!;
    expect(rows).toHaveLength(PLAN.people + reported - declaredFevers);
  }, 60_000);

  it('is the same city for the same seed, and another for another', async () => {
    const [one, same, other] = [await newCity(), await newCity(), await newCity()];
    const report = await runSynth(one, SMALL, named);
    expect(await runSynth(same, SMALL, named)).toEqual(report);
    await runSynth(other, { ...SMALL, seed: 8 }, named);
    const content = await contentOf(one);
    expect(await contentOf(same)).toEqual(content);
    expect((await contentOf(other)).people).not.toEqual(content.people);
  }, 60_000);

  it('is not changed by a second run', async () => {
    const core = await newCity();
    const first = await runSynth(core, SMALL, named);
    const content = await contentOf(core);
    expect(await runSynth(core, SMALL, named)).toEqual({ ...first, peopleMade: 0 });
    expect(await contentOf(core)).toEqual(content);
  }, 60_000);

  it('is completed by a run after one that broke off, as if it had been made in one go', async () => {
    let now = NOW;
    const broken = await newCity();
    const core: CityCore = { ...broken, clock: { cityNow: () => now, realNow: Date.now } };
    let names = 0;
    const dying = (number: string) => {
      names += 1;
      if (names > 7_000) throw new Error('killed');
      return syntheticNameFor(number);
    };
    await expect(runSynth(core, PLAN, { nameOf: dying })).rejects.toThrow('killed');
    const [count] = await core.db<{ people: number }[]>`select count(*)::int as people from person`;
    expect(count).toEqual({ people: 5_000 });
    now += 3 * 86_400_000;
    const report = await runSynth(core, PLAN, named);
    expect(report.peopleMade).toBe(7_000);
    const whole = await newCity();
    expect({ ...report, peopleMade: PLAN.people }).toEqual(await runSynth(whole, PLAN, named));
    expect(await contentOf(core)).toEqual(await contentOf(whole));
  }, 60_000);

  it('is refused where people are, and where another synthetic city is', async () => {
    const core = await newCity();
    await findOrCreatePeople(core, core.db, [{ type: 'resident-id', number: '120101199003077477' }]);
    expect(await refusalOf(runSynth(core, SMALL, named))).toContain('This data folder has people already.');
    expect(await countColours(core.db)).toEqual([]);
    const synthetic = await newCity();
    await runSynth(synthetic, SMALL, named);
    const other = runSynth(synthetic, { ...SMALL, people: 601 }, named);
    expect(await refusalOf(other)).toContain('--people 600 --seed 7 --evidence-rate 100');
  }, 60_000);

  it('is made by one command at a time', async () => {
    const core = await newCity();
    const runs = await Promise.allSettled([runSynth(core, SMALL, named), runSynth(core, SMALL, named)]);
    expect(runs.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await colourOf(core)).size).toBe(SMALL.people);
  }, 60_000);
});
