import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Manifest, openManifest } from '@healthcode/pass';
import { nodeCrypto } from '@healthcode/pass/node';
import { type CityUser, HEALTHY, startTestCity, type TestCity, TestGate } from '@healthcode/testkit/city';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enqueueStatusChange } from '../src/modules/colours/recompute.ts';

const PERSON = '120101199003077477';
const FEVER = { ...HEALTHY, symptoms: 'yes', symptomCodes: ['fever'] } as const;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** A day on which the evening has not begun. */
const CLOCK = '2020-03-01T19:40:00+08:00';

let city: TestCity;
let resident: CityUser;
let gate: TestGate;
let staff: CityUser;
let today: number;

const now = () => city.service.services.clock.cityNow();

const advance = (ms: number) => city.advanceClock(ms);

/** Fetches until the manifest is as wanted. */
async function syncUntil(wanted: (manifest: Manifest) => boolean): Promise<Manifest> {
  const until = Date.now() + 15_000;
  for (;;) {
    const manifest = await gate.sync();
    if (wanted(manifest)) return manifest;
    if (Date.now() > until) throw new Error('the manifest did not become as wanted');
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

const listOf = (manifest: Manifest, day: number) => manifest.lists.find((list) => list.day === day);
const sequenceOf = (day: number) => listOf(gate.manifest!, day)?.sequence ?? 0;

/** The colour that the gate finds for the resident's pass of a day, shown at that moment. */
async function colourOf(enrolled: Awaited<ReturnType<CityUser['enrol']>>, day: number) {
  // each time another proof
  advance(11_000);
  const pass = enrolled.reply.passes.find((one) => one.day === day)!;
  const verdict = await gate.verify(await enrolled.keys.present(day, pass.pass, now()), now());
  return verdict.colour ?? verdict.outcome;
}

beforeAll(async () => {
  city = await startTestCity({ clock: CLOCK });
  today = Math.floor((now() + 8 * HOUR_MS) / 86_400_000);
  resident = city.visitor('resident');
  await resident.signIn('13900000001');
  await resident.apply(PERSON);
  staff = city.visitor('gate');
  await staff.signIn('13800000001');
  gate = new TestGate(staff);
  await gate.enrol();
});
afterAll(() => city.stop());

describe('the published lists', () => {
  let enrolled: Awaited<ReturnType<CityUser['enrol']>>;

  it('are fetched whole once, and after a change by what has changed', async () => {
    enrolled = await resident.enrol(3);
    const whole = await gate.sync();
    const { chunks } = listOf(whole, today)!;
    expect(gate.fetched).toEqual(expect.arrayContaining(chunks.map(({ name }) => name)));
    expect(await colourOf(enrolled, today)).toBe('green');

    const before = sequenceOf(today);
    await resident.declare({ ...FEVER, sinceDay: today });
    const changed = await syncUntil((manifest) => listOf(manifest, today)!.sequence > before);
    const { deltas } = listOf(changed, today)!;
    expect(gate.fetched).toEqual([deltas.find(({ from }) => from === before)?.name]);
    expect(await colourOf(enrolled, today)).toBe('orange');
  });

  it('come as well from a plain folder, as any host of files carries it', async () => {
    const { config, policy } = city.service.services;
    const folder = join(config.statusDir, 'v1', policy.iss);
    const far = new TestGate(staff);
    await far.enrol();
    const carried: string[] = [];
    far.proxy = (name) => {
      carried.push(name);
      return new Uint8Array(readFileSync(join(folder, name)));
    };
    const manifest = await far.sync();
    expect(carried).toEqual(expect.arrayContaining(['manifest', listOf(manifest, today)!.chunks[0]!.name]));
    advance(11_000);
    const { pass } = enrolled.reply.passes.find(({ day }) => day === today)!;
    const verdict = await far.verify(await enrolled.keys.present(today, pass, now()), now());
    expect(verdict.colour).toBe('orange');
  });

  it('from 20:00 on are tomorrow’s too, with its keys, anew each hour', async () => {
    expect(listOf(await gate.sync(), today + 1)).toBeUndefined();
    advance(20 * MINUTE_MS);
    const evening = await syncUntil((manifest) => listOf(manifest, today + 1) !== undefined);
    const { asOf, sequence } = listOf(evening, today + 1)!;
    expect(evening.issuedAt - asOf!).toBeLessThan(MINUTE_MS);
    advance(HOUR_MS);
    const { services } = city.service;
    // also where no moment is without a change
    const change = () => services.db.begin((tx) => enqueueStatusChange(services, tx));
    const changing = setInterval(() => void change(), 25);
    const later = await syncUntil((manifest) => listOf(manifest, today + 1)!.sequence > sequence);
    clearInterval(changing);
    expect(listOf(later, today + 1)!.asOf! - asOf!).toBeGreaterThanOrEqual(HOUR_MS);
    // within the hour it stays as it is
    advance(MINUTE_MS);
    await syncUntil((manifest) => manifest.sequence > later.sequence);
    expect(listOf(gate.manifest!, today + 1)!.asOf).toBe(listOf(later, today + 1)!.asOf);
  });

  it('let a gate that was last online before midnight check after it', async () => {
    await gate.sync();
    advance(2 * HOUR_MS + 30 * MINUTE_MS);
    advance(HOUR_MS);
    expect(Math.floor((now() + 8 * HOUR_MS) / 86_400_000)).toBe(today + 1);
    expect(await colourOf(enrolled, today + 1)).toBe('orange');
  });

  it('at midnight go on from what was made ahead', async () => {
    const ahead = sequenceOf(today + 1);
    const next = await syncUntil((manifest) => listOf(manifest, today) === undefined);
    const list = listOf(next, today + 1)!;
    expect(list.asOf).toBeUndefined();
    const ways = list.sequence === ahead ? [] : [list.deltas.find(({ from }) => from === ahead)!.name];
    const papers = next.lists.filter(({ period }) => period).flatMap(({ chunks }) => chunks);
    expect(gate.fetched.filter((name) => !papers.some((chunk) => chunk.name === name))).toEqual(ways);
    expect(await colourOf(enrolled, today + 1)).toBe('orange');
  });
});

describe('after a restart', () => {
  let other: TestCity;
  beforeAll(async () => {
    other = await startTestCity();
  });
  afterAll(() => other.stop());

  /** What is out, as anybody finds it. */
  async function manifestOut(): Promise<Manifest> {
    const { config, keys, policy } = other.service.services;
    const bytes = readFileSync(join(config.statusDir, 'v1', policy.iss, 'manifest'));
    const opened = await openManifest(bytes, {
      crypto: nodeCrypto(),
      iss: policy.iss,
      listKeys: [keys.list],
    });
    if (!opened.ok) throw new Error(opened.reason);
    return opened.manifest;
  }

  it('the lists that are out stay, with the ways from their earlier states', async () => {
    const first = await manifestOut();
    const user = other.visitor('resident');
    await user.signIn('13900000001');
    await user.apply(PERSON, { ...FEVER, sinceDay: first.lists[0]!.day! });
    await user.enrol(2);
    let changed = first;
    for (let tries = 0; tries < 100 && changed.lists[0]!.sequence === first.lists[0]!.sequence; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      changed = await manifestOut();
    }
    await other.restart();
    const again = await manifestOut();
    expect(again.sequence).toBeGreaterThan(changed.sequence);
    expect(again.lists).toEqual(changed.lists);
    expect(again.lists[0]!.deltas.map(({ from }) => from)).toContain(first.lists[0]!.sequence);
  });
});
