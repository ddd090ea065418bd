import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { syntheticNameFor } from '@healthcode/demo-services';
import { parseDay } from '@healthcode/domain';
import { findPersonOfRecord, listColoursOfPeople, readSetting } from '@healthcode/store';
import { createTestDatabase, type TestDatabase } from '@healthcode/store/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { type CityCore, createCore } from '../src/city-core.ts';
import { explainPerson } from '../src/modules/colours/explain-person.ts';
import { readReplayFolder } from '../src/modules/replay/read-replay-folder.ts';
import { ReplayRefused } from '../src/modules/replay/replay-refused.ts';
import { runReplay } from '../src/modules/replay/run-replay.ts';
import { readCityClock, standNewCityClock, startCityClock } from '../src/platform/city-clock.ts';
import { createKeys, loadKeys } from '../src/platform/keys/key-ring.ts';
import { prepareCity } from '../src/prepare-city.ts';
import { FIRST_INSTANT, MAPPING, MAPPING_FILE, POLICY, sampleFiles } from './_replay-sample.ts';

const DATA = fileURLToPath(new URL('../../../../shared/data/tianjin-2020', import.meta.url));
const at = (time: string) => Date.parse(`${time}+08:00`);
const day = (text: string) => parseDay(text)!;

const opened: { database: TestDatabase; folder: string }[] = [];
afterEach(async () => {
  for (const { database, folder } of opened.splice(0)) {
    await database.drop();
    rmSync(folder, { recursive: true });
  }
});

interface TestCity {
  readonly folder: string;
  /** The city as a command that opens it now finds it. */
  open(): Promise<CityCore>;
}

async function newCity(): Promise<TestCity> {
  const database = await createTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'healthcode-replay-'));
  opened.push({ database, folder });
  createKeys(join(folder, 'keys'), randomBytes);
  const db = database.sql;
  return {
    folder,
    open: async () => {
      await standNewCityClock(db, FIRST_INSTANT);
      const core = createCore({
        db,
        keys: loadKeys(join(folder, 'keys')),
        policy: POLICY,
        clock: await readCityClock(db, null),
      });
      await prepareCity(core);
      return core;
    },
  };
}

function sampleIn(folder: string, rows: Parameters<typeof sampleFiles>[0] = {}): string {
  const { cases, links, dailyTotals } = sampleFiles(rows);
  writeFileSync(join(folder, 'cases.csv'), cases);
  writeFileSync(join(folder, 'links.csv'), links);
  writeFileSync(join(folder, 'daily-totals.csv'), dailyTotals);
  return folder;
}

const until = (text: string | null) => ({
  nameOf: syntheticNameFor,
  until: text === null ? null : day(text),
});

async function refusalOf(act: () => Promise<unknown>): Promise<string> {
  try {
    await act();
  } catch (error) {
    if (error instanceof ReplayRefused) return error.message;
    throw error;
  }
  return '';
}

describe('a replay of the sample', () => {
  it('colours people day by day by what was known on that day', async () => {
    const city = await newCity();
    const folder = await readReplayFolder(sampleIn(city.folder), MAPPING_FILE);
    const core = await city.open();
    const { days, finished } = await runReplay(core, folder, until(null));
    expect(finished).toBe(true);
    expect(days).toHaveLength(40);
    const colours = (date: string) => days.find((report) => report.day === date)!.colours;
    // TJ1 and TJ2 are cases; their contacts TJ3 and TJ4 are orange until they are cases themselves.
    expect(colours('2020-01-21')).toEqual({ red: 2, orange: 2, green: 1 });
    expect(colours('2020-01-24')).toEqual({ red: 2, orange: 2, green: 1 });
    expect(colours('2020-01-25')).toEqual({ red: 4, orange: 0, green: 1 });
    expect(colours('2020-01-27')).toEqual({ red: 5, orange: 0, green: 0 });
    expect(colours('2020-02-29')).toEqual({ red: 5, orange: 0, green: 0 });
    const [first] = days;
    expect(first!.reasons.map(({ colour, people }) => [colour, people])).toEqual([
      ['red', 2],
      ['orange', 2],
      ['green', 1],
    ]);
    expect(first!.reasons[2]).toMatchObject({ ruleId: null, title: { en: 'no hold' } });
    expect(days.flatMap(({ deliveries }) => deliveries.flatMap(({ failures }) => failures))).toEqual([]);
  });

  it('sets new and cumulative cases beside the published totals', async () => {
    const city = await newCity();
    const folder = await readReplayFolder(sampleIn(city.folder), MAPPING_FILE);
    const { days } = await runReplay(await city.open(), folder, until('2020-01-27'));
    const compared = days.map(({ newCases, totalCases, difference }) => [newCases, totalCases, difference]);
    expect(compared).toEqual([
      [2, 2, { newCases: 0, totalCases: 0 }],
      [0, 2, null],
      [0, 2, null],
      [0, 2, null],
      [2, 4, { newCases: 1, totalCases: 1 }],
      [0, 4, null],
      [1, 5, { newCases: -1, totalCases: 0 }],
    ]);
  });

  it('can be explained for any two times of those days', async () => {
    const city = await newCity();
    const folder = await readReplayFolder(sampleIn(city.folder), MAPPING_FILE);
    const core = await city.open();
    await runReplay(core, folder, until('2020-01-26'));
    const personId = (await findPersonOfRecord(core.db, 'health-commission', 'TJ3'))!;
    const colourAt = async (time: string, knownAt: string) =>
      (await explainPerson(core, personId, { at: at(time), knownAt: at(knownAt) }))?.explanation?.colour;
    expect(await colourAt('2020-01-21T18:00', '2020-01-21T17:59')).toBe('green');
    expect(await colourAt('2020-01-21T18:00', '2020-01-21T18:00')).toBe('orange');
    expect(await colourAt('2020-01-25T18:00', '2020-01-25T18:00')).toBe('red');
    expect(await colourAt('2020-01-25T18:00', '2020-01-25T17:59')).toBe('orange');
    const explained = await explainPerson(core, personId, { at: FIRST_INSTANT, knownAt: FIRST_INSTANT });
    expect(explained).toMatchObject({ appliedAt: FIRST_INSTANT, ruleSet: { id: 'tianjin-2020' } });
  });

  it('leaves the clock so that the next start of the service begins on the morning of 29 February', async () => {
    const city = await newCity();
    const folder = await readReplayFolder(sampleIn(city.folder), MAPPING_FILE);
    const core = await city.open();
    const report = await runReplay(core, folder, until(null));
    expect(report.standsAt).toBe(at('2020-02-29T09:00:00'));
    const clock = await startCityClock(core.db, null);
    expect(clock.cityNow() - report.standsAt).toBeLessThan(60_000);
    expect(clock.cityNow()).toBeGreaterThanOrEqual(report.standsAt);
  });

  it('stops after a day and goes on later, with the same end as in one go', async () => {
    const [parts, whole] = [await newCity(), await newCity()];
    const folder = await readReplayFolder(sampleIn(parts.folder), MAPPING_FILE);
    const stopped = await runReplay(await parts.open(), folder, until('2020-01-24'));
    expect(stopped).toMatchObject({ finished: false, standsAt: at('2020-01-25T09:00:00') });
    expect(stopped.days.at(-1)?.day).toBe('2020-01-24');
    const seen: string[] = [];
    const onDay = (report: { day: string }) => seen.push(report.day);
    const inParts = await runReplay(await parts.open(), folder, { ...until(null), onDay });
    expect(seen).toHaveLength(40);
    const inOneGo = await runReplay(await whole.open(), folder, until(null));
    expect(inParts).toEqual(inOneGo);
    expect(await coloursIn(await parts.open())).toEqual(await coloursIn(await whole.open()));
  });

  it('changes nothing when it is run again', async () => {
    const city = await newCity();
    const folder = await readReplayFolder(sampleIn(city.folder), MAPPING_FILE);
    const first = await runReplay(await city.open(), folder, until(null));
    const batches = await countOf(await city.open(), 'batch');
    expect(await runReplay(await city.open(), folder, until(null))).toEqual(first);
    expect(await countOf(await city.open(), 'batch')).toBe(batches);
  });

  it.each([2, 4, 7, 11])(
    'goes on after it was killed when the database had answered %i times in a day',
    async (calls) => {
      const [killed, whole] = [await newCity(), await newCity()];
      const folder = await readReplayFolder(sampleIn(killed.folder), MAPPING_FILE);
      await runReplay(await killed.open(), folder, until('2020-01-24'));
      const core = await killed.open();
      await expect(runReplay(dying(core, calls), folder, until(null))).rejects.toThrow('killed');
      const resumed = await runReplay(await killed.open(), folder, until(null));
      expect(resumed).toEqual(await runReplay(await whole.open(), folder, until(null)));
      expect(await coloursIn(await killed.open())).toEqual(await coloursIn(await whole.open()));
      expect(await countOf(core, 'evidence')).toBe(await countOf(await whole.open(), 'evidence'));
    },
  );

  it('is refused where the city has people already, or lives in another time', async () => {
    const city = await newCity();
    const folder = await readReplayFolder(sampleIn(city.folder), MAPPING_FILE);
    const core = await city.open();
    await core.db`insert into person (person_id, created_at) values (gen_random_uuid(), 0)`;
    expect(await refusalOf(() => runReplay(core, folder, until(null)))).toContain('holds a city already');
    const later = { ...core, clock: { ...core.clock, cityNow: () => FIRST_INSTANT + 1 } };
    await core.db`delete from person`;
    expect(await refusalOf(() => runReplay(later, folder, until(null)))).toContain('holds a city already');
    expect(await readSetting(core.db, 'replay')).toBeNull();
  });

  it('is refused where other data was replayed, and where the city has lived on since', async () => {
    const city = await newCity();
    const folder = await readReplayFolder(sampleIn(city.folder), MAPPING_FILE);
    const core = await city.open();
    await runReplay(core, folder, until('2020-01-24'));
    const other = await readReplayFolder(sampleIn(city.folder, { totals: [] }), MAPPING_FILE);
    expect(await refusalOf(() => runReplay(core, other, until(null)))).toContain('the replay of other data');
    const living = (time: string) => ({ ...core, clock: { ...core.clock, cityNow: () => at(time) } });
    expect(
      await refusalOf(() => runReplay(living('2020-01-25T18:00:00.001'), folder, until('2020-01-25'))),
    ).toContain('lived on');
    const { days } = await runReplay(living('2020-01-25T18:00:00'), folder, until('2020-01-25'));
    expect(days.at(-1)?.day).toBe('2020-01-25');
  });

  it('says so when the source is unknown', async () => {
    const city = await newCity();
    const folder = await readReplayFolder(sampleIn(city.folder), MAPPING_FILE);
    const nobody = { ...folder, mapping: { ...folder.mapping, source: 'nobody' } };
    const core = await city.open();
    expect(await refusalOf(() => runReplay(core, nobody, until(null)))).toBe(
      '2020-01-21-case.csv: There is no source “nobody”.',
    );
  });
});

/** The database as it would be for a process that is killed: after so many answers, none any more. */
function dying(core: CityCore, calls: number): CityCore {
  let left = calls;
  const db = new Proxy(core.db, {
    get(target, name) {
      const value = Reflect.get(target, name) as unknown;
      if (name !== 'begin') return value;
      return (work: (tx: unknown) => Promise<unknown>) => {
        left -= 1;
        if (left < 0) throw new Error('killed');
        return (value as (work: unknown) => Promise<unknown>).call(target, work);
      };
    },
  });
  return { ...core, db };
}

async function coloursIn(core: CityCore) {
  const people = await core.db<{ recordId: string; personId: string }[]>`
    select record_id as "recordId", person_id as "personId" from evidence_key order by record_id`;
  const colours = await listColoursOfPeople(
    core.db,
    people.map(({ personId }) => personId),
  );
  const byPerson = new Map(colours.map(({ personId, ...colour }) => [personId, colour]));
  return people.map(({ recordId, personId }) => [recordId, byPerson.get(personId)]);
}

async function countOf(core: CityCore, table: 'batch' | 'evidence'): Promise<number> {
  const [row] = await core.db<{ count: number }[]>`select count(*)::int as count from ${core.db(table)}`;
  return row!.count;
}

if (!existsSync(DATA)) console.log(`Skipped: the published line list is not there. ${MAPPING.origin.en}`);

describe.skipIf(!existsSync(DATA))('the replay of the outbreak of 2020', () => {
  it('ends with 135 people, all of them red, and every row taken', async () => {
    const city = await newCity();
    const report = await runReplay(
      await city.open(),
      await readReplayFolder(DATA, MAPPING_FILE),
      until(null),
    );
    const { days } = report;
    expect(days[0]).toMatchObject({ newCases: 4, totalCases: 4, difference: { newCases: 0, totalCases: 0 } });
    expect(days.find((entry) => entry.day === '2020-02-22')).toMatchObject({
      totalCases: 135,
      colours: { red: 135, orange: 0, green: 0 },
    });
    for (const { colours, totalCases, reasons, deliveries } of days) {
      expect(colours.red).toBe(totalCases);
      expect(colours.red + colours.orange + colours.green).toBe(135);
      expect(reasons.reduce((sum, { people }) => sum + people, 0)).toBe(135);
      expect(deliveries.flatMap(({ failures }) => failures)).toEqual([]);
    }
    expect(days.flatMap(({ deliveries }) => deliveries).reduce((sum, { rows }) => sum + rows, 0)).toBe(
      135 + 95 + 18,
    );
    expect(report.standsAt).toBe(at('2020-02-29T09:00:00'));
  });
});
