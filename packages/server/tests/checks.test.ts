import { randomUUID } from 'node:crypto';
import { type CheckRecord, errorMessage } from '@healthcode/contracts';
import { phoneListUri } from '@healthcode/pass';
import { type CityUser, expectOk, startTestCity, type TestCity, TestGate } from '@healthcode/testkit/city';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const DAY_MS = 86_400_000;
const FIRST_INDEX = 65_536;
let city: TestCity;
let gateUser: CityUser;
let gate: TestGate;
let venueId: string;
let today: number;

beforeAll(async () => {
  city = await startTestCity();
  gateUser = city.visitor('gate');
  await gateUser.signIn('13800000001');
  gate = new TestGate(gateUser);
  await gate.enrol();
  venueId = expectOk(await gateUser.call('gateMe')).venues[0]!.venueId;
  today = Math.floor((now() + 8 * 3_600_000) / DAY_MS);
});
afterAll(() => city.stop());

const now = () => city.service.services.clock.cityNow();

const check = (more: Partial<CheckRecord> = {}): CheckRecord => ({
  checkId: randomUUID(),
  venueId,
  at: now(),
  list: null,
  idx: null,
  iss: null,
  passDay: null,
  outcome: 'ok',
  decision: 'admit',
  temperatureTenths: null,
  temperatureHow: 'not-measured',
  ...more,
});

/** Somebody who holds a slot from `daysAgo` days ago for that many days. */
async function holder(slot: number, daysAgo: number, days: number): Promise<string> {
  const personId = randomUUID();
  const from = today - daysAgo;
  await city.service.services.db`
    insert into slot_holding (medium, slot, from_day, until_day, person_id, enrolment_id)
    values ('phone', ${slot}, ${from}, ${from + days - 1}, ${personId}, ${randomUUID()})`;
  return personId;
}

/** A scan of the pass that this slot's holder showed `daysAgo` days ago. */
function scanned(slot: number, daysAgo: number): CheckRecord {
  const passDay = today - daysAgo;
  const idx = city.service.services.listKeys.of(passDay).permutation.toIndex(slot);
  return check({ at: now() - daysAgo * DAY_MS, list: phoneListUri(passDay), idx, iss: 'CN-TJ', passDay });
}

async function checksOf(personId: string): Promise<string[]> {
  const rows = await city.service.services.db<{ checkId: string }[]>`
    select check_id as "checkId" from check_by_person where person_id = ${personId} order by at`;
  return rows.map((row) => row.checkId);
}

async function rowsOf(checks: readonly CheckRecord[]): Promise<number> {
  const ids = checks.map(({ checkId }) => checkId);
  const rows = await city.service.services.db`
    select from check_by_venue where check_id = any(${ids}::uuid[])`;
  return rows.length;
}

describe('a batch over several days', () => {
  it('names whoever held the slot on each pass’s own day, once, however often it is sent', async () => {
    const slot = FIRST_INDEX + 500_000;
    const before = await holder(slot, 9, 3);
    const after = await holder(slot, 5, 6);
    const [ninth, sixth, fifth, fourth] = [9, 6, 5, 0].map((daysAgo) => scanned(slot, daysAgo));
    const nobody = scanned(slot + 1, 3);
    const batch = [fourth!, ninth!, nobody, check(), fifth!, sixth!];

    const first = await gate.upload(batch.slice(0, 3));
    expect(first.stored.toSorted()).toEqual(batch.slice(0, 3).map(idOf).toSorted());
    const whole = await gate.upload(batch);
    expect(whole.stored.toSorted()).toEqual(batch.slice(3).map(idOf).toSorted());
    expect(whole.repeated.toSorted()).toEqual(batch.slice(0, 3).map(idOf).toSorted());
    expect(await gate.upload(batch)).toMatchObject({ stored: [], refused: [] });

    expect(await rowsOf(batch)).toBe(batch.length);
    expect(await checksOf(before)).toEqual([ninth!.checkId]);
    expect(await checksOf(after)).toEqual([fifth!.checkId, fourth!.checkId]);
  });

  it('is stored once when two uploads of it arrive at once, in either order', async () => {
    const slot = FIRST_INDEX + 600_000;
    const person = await holder(slot, 3, 4);
    const batch = Array.from({ length: 400 }, (_, i) => scanned(slot, i % 4));
    const replies = await Promise.all([batch, batch.toReversed(), batch].map((sent) => gate.upload(sent)));
    const stored = replies.flatMap((reply) => reply.stored);
    expect(stored.toSorted()).toEqual(batch.map(idOf).toSorted());
    for (const reply of replies) expect(reply.stored.length + reply.repeated.length).toBe(batch.length);
    expect(await checksOf(person)).toHaveLength(batch.length);
  });
});

describe('what cannot name a person', () => {
  it.each([
    ['an index of the reserved part', { idx: FIRST_INDEX - 1 }],
    ['an index beyond the list', { idx: 2 ** 40 }],
    ['a list of another day', { list: '?' }],
    ['a pass of another region', { iss: 'CN-BJ' }],
    ['the last day there is', { passDay: 2_932_896, list: phoneListUri(2_932_896) }],
    ['a day whose keys are gone', { passDay: 100, list: phoneListUri(100) }],
  ])('%s is a check all the same', async (_what, more) => {
    const one = { ...scanned(FIRST_INDEX + 7, 0), ...more };
    expect(await gate.upload([one])).toMatchObject({ stored: [one.checkId], refused: [] });
  });

  it.each([
    ['a pass named by half', { idx: null }],
    ['a day after the last', { passDay: 2_932_897 }],
    ['NUL in a name', { iss: 'CN\0TJ' }],
    ['half a character in a name', { list: '\ud83d' }],
  ])('%s is refused by itself, not with its batch', async (_what, more) => {
    const bad = { ...scanned(FIRST_INDEX + 7, 0), ...more };
    const good = check();
    expect(await gate.upload([bad, good])).toEqual({
      stored: [good.checkId],
      repeated: [],
      refused: [{ checkId: bad.checkId, code: 'check-invalid', message: errorMessage('check-invalid') }],
    });
  });
});

describe('today’s checks', () => {
  it('are counted for an officer by decision, hour and venue, and only those of today', async () => {
    const officer = city.visitor('console');
    await officer.signIn('13800000002');
    const read = async () => expectOk(await officer.call('checksToday'));
    const before = await read();
    const other = expectOk(await gateUser.call('gateMe')).venues[1]!;
    const refused = check({ venueId: other.venueId, decision: 'refuse' });
    const yesterday = check({ at: now() - DAY_MS });
    const batch = [refused, yesterday, ...Array.from({ length: 3 }, () => check())];
    expect((await gate.upload(batch)).refused).toEqual([]);

    const after = await read();
    const of = ({ byDecision }: Pick<typeof after, 'byDecision'>, wanted: string) =>
      byDecision.find(({ decision }) => decision === wanted)?.count ?? 0;
    expect(after.total - before.total).toBe(4);
    expect(of(after, 'admit') - of(before, 'admit')).toBe(3);
    expect(of(after, 'refuse') - of(before, 'refuse')).toBe(1);
    const hourly = after.byHour.map(({ admitted, notAdmitted }) => admitted + notAdmitted);
    expect(hourly.reduce((sum, count) => sum + count, 0)).toBe(after.total);
    const hour = Math.floor(((refused.at + 8 * 3_600_000) % DAY_MS) / 3_600_000);
    expect(after.byHour.find((row) => row.hour === hour)?.notAdmitted).toBeGreaterThan(0);
    const venue = after.byVenue.find((row) => row.venueId === other.venueId);
    expect(venue).toMatchObject({ name: other.name, district: other.district, lastAt: refused.at });
    expect(after.venues).toBe(after.byVenue.length);
  });

  it('are no source’s to read', async () => {
    const source = city.visitor('console');
    await source.signIn('13800000003');
    expect(await source.call('checksToday')).toMatchObject({ problem: { code: 'not-allowed' } });
  });
});

const idOf = ({ checkId }: CheckRecord): string => checkId;
