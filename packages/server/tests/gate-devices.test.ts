import { randomUUID } from 'node:crypto';
import type { CheckRecord, Sighting } from '@healthcode/contracts';
import { phoneListUri, STEP_MS } from '@healthcode/pass';
import { type CityUser, expectOk, startTestCity, type TestCity, TestGate } from '@healthcode/testkit/city';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoId } from '../src/modules/demo/seed.ts';
import { atConsole } from './_staff.ts';

const FIRST_SLOT = 65_536 + 400_000;
let city: TestCity;
/** Of the district of the venue. */
let officer: CityUser;
let staff: CityUser;
let first: TestGate;
let second: TestGate;
let venueId: string;
let otherVenueId: string;
let today: number;

const services = () => city.service.services;
const now = () => services().clock.cityNow();
const stepNow = () => Math.floor(now() / STEP_MS);

async function enrolled(user: CityUser): Promise<TestGate> {
  const gate = new TestGate(user);
  await gate.enrol();
  return gate;
}

beforeAll(async () => {
  city = await startTestCity();
  staff = city.visitor('gate');
  await staff.signIn('13800000001');
  first = await enrolled(staff);
  second = await enrolled(staff);
  const { venues } = expectOk(await staff.call('gateMe'));
  [venueId, otherVenueId] = venues.map((venue) => venue.venueId) as [string, string];
  today = Math.floor((now() + 8 * 3_600_000) / 86_400_000);
});
afterAll(() => city.stop());

type Beat = Parameters<typeof beat>[1];
const beat = (
  gate: TestGate,
  {
    at = venueId,
    seen = [] as Sighting[],
    cursor = null as number | null,
    health = undefined as { listIssuedAt: number | null; waiting: number; appVersion: string } | undefined,
  } = {},
) =>
  staff.call('gateBeat', {
    body: { deviceId: gate.deviceId, venueId: at, seen, cursor, ...(health && { health }) },
  });
const beatOk = async (gate: TestGate, more: Beat = {}) => expectOk(await beat(gate, more));
const codeOf = (reply: { ok: boolean }) => (reply as { problem?: { code: string } }).problem?.code;
const sighting = (idx: number, step = stepNow()): Sighting => ({
  ...{ iss: 'CN-TJ', list: phoneListUri(today), idx, day: today, step },
});

let slots = FIRST_SLOT;
/** A person with a slot today, and a scan of their code. */
async function somebody(): Promise<{ personId: string; scan: (more?: Partial<CheckRecord>) => CheckRecord }> {
  const personId = randomUUID();
  const slot = slots++;
  const step = stepNow();
  await services().db`
    insert into slot_holding (medium, slot, from_day, until_day, person_id, enrolment_id)
    values ('phone', ${slot}, ${today}, ${today}, ${personId}, ${randomUUID()})`;
  const idx = services().listKeys.of(today).permutation.toIndex(slot);
  const scan = (more: Partial<CheckRecord> = {}): CheckRecord => ({
    ...{ checkId: randomUUID(), venueId, at: now(), step, idx, list: phoneListUri(today), iss: 'CN-TJ' },
    ...{ passDay: today, outcome: 'ok', decision: 'admit', temperatureTenths: null },
    temperatureHow: 'not-measured',
    ...more,
  });
  return { personId, scan };
}

const noticesOf = (personId: string) =>
  services().db<{ kind: string; facts: object }[]>`
    select kind, facts from notice where subject_id = ${personId}`;

describe('what a gate saw', () => {
  it('is told to the other devices of its venue, and to no other venue', async () => {
    const { cursor } = await beatOk(second);
    await beatOk(first, { seen: [sighting(70_001)] });
    expect((await beatOk(second, { cursor })).seen).toEqual([sighting(70_001)]);
    expect((await beatOk(first)).seen).toEqual([]);
    expect((await beatOk(second, { at: otherVenueId })).seen).toEqual([]);
  });

  it('is not passed on when no gate would accept the step: too old, or ahead', async () => {
    const { cursor } = await beatOk(second);
    await beatOk(first, { seen: [sighting(70_002, stepNow() - 11), sighting(70_003, stepNow() + 6)] });
    expect((await beatOk(second, { cursor })).seen).toEqual([]);
  });

  it('is taken of a venue of one’s own only', async () => {
    expect(codeOf(await beat(first, { at: randomUUID() }))).toBe('venue-not-yours');
  });
});

describe('how a device is', () => {
  it('is kept as it was last told', async () => {
    await beatOk(first, { health: { listIssuedAt: now() - 60_000, waiting: 3, appVersion: '0.1.0' } });
    const [row] = await services().db`select venue_id as "venueId", waiting, app_version as "appVersion",
      seen_at as "seenAt" from gate_device where device_id = ${first.deviceId}`;
    expect(row).toMatchObject({ venueId, waiting: 3, appVersion: '0.1.0' });
    expect(row!['seenAt']).toBeGreaterThan(now() - 60_000);
  });
});

describe('a code whose very step two devices admitted', () => {
  it('is told to its holder once, to both devices and to officers, whatever is uploaded again', async () => {
    const { personId, scan } = await somebody();
    const [here, there] = [scan(), scan({ venueId: otherVenueId, at: now() + 3_000 })];
    await first.upload([here]);
    expect(await noticesOf(personId)).toEqual([]);
    await second.upload([there]);
    await first.upload([here]);
    await second.upload([there]);
    expect(await noticesOf(personId)).toEqual([{ kind: 'code-copied', facts: { at: there.at } }]);

    const health = { listIssuedAt: null, waiting: 0, appVersion: '0.1.0' };
    expect((await beatOk(first, { health })).copied).toEqual([
      { checkId: here.checkId, otherAt: there.at, sameVenue: false },
    ]);
    expect((await beatOk(second, { health })).copied).toEqual([
      { checkId: there.checkId, otherAt: here.at, sameVenue: false },
    ]);
    expect((await beatOk(second)).copied).toBeUndefined();

    officer = await atConsole(city, '13800000005');
    const { alarms } = expectOk(await officer.call('alarms'));
    const copied = alarms.filter(({ kind }) => kind === 'copied-code');
    expect(copied.map(({ subject, facts }) => [subject, facts]).sort()).toEqual(
      [
        [venueId, { codes: 1 }],
        [otherVenueId, { codes: 1 }],
      ].sort(),
    );
    expect(copied.every(({ name }) => name !== null)).toBe(true);
    const { byVenue } = expectOk(await officer.call('checksToday'));
    expect(byVenue.map((venue) => venue.copiedCodes)).toEqual([1, 1]);
  });

  it('is told once when both arrive at the same moment', async () => {
    const { personId, scan } = await somebody();
    await Promise.all([first.upload([scan()]), second.upload([scan()])]);
    expect(await noticesOf(personId)).toHaveLength(1);
  });

  it.each<[string, (first: CheckRecord) => Partial<CheckRecord>]>([
    ['the same person with the next step', ({ step }) => ({ step: step! + 1 })],
    ['a step that was not admitted', () => ({ outcome: 'already-scanned', decision: 'show-again' })],
    ['a check without a step', () => ({ step: null })],
  ])('is not %s', async (_, change) => {
    const { personId, scan } = await somebody();
    const earlier = scan();
    await first.upload([earlier]);
    await second.upload([scan(change(earlier))]);
    expect(await noticesOf(personId)).toEqual([]);
  });

  it('is not the same device twice', async () => {
    const { personId, scan } = await somebody();
    await first.upload([scan(), scan()]);
    expect(await noticesOf(personId)).toEqual([]);
  });
});

describe('a release code', () => {
  let manager: CityUser;
  beforeAll(async () => {
    manager = await atConsole(city, '13800000011');
  });

  it('lets one device go, once, and only where it was given for', async () => {
    const release = (code: string, at = venueId) =>
      staff.call('releaseVenue', { body: { deviceId: first.deviceId, venueId: at, code } });
    const { code } = expectOk(await manager.call('venueReleaseCode', { params: { venueId } }));
    expect(codeOf(await release(code, otherVenueId))).toBe('release-code-wrong');
    expectOk(await release(code));
    expect(codeOf(await release(code))).toBe('release-code-wrong');
  });

  it('is given by the venue’s manager and those who answer for its area', async () => {
    const lab = await atConsole(city, '13800000003');
    expect(codeOf(await lab.call('venueReleaseCode', { params: { venueId } }))).toBe('venue-unknown');
    const unknown = await manager.call('venueReleaseCode', { params: { venueId: randomUUID() } });
    expect(codeOf(unknown)).toBe('venue-unknown');
    expectOk(await officer.call('venueReleaseCode', { params: { venueId } }));
  });
});

describe('a withdrawn device', () => {
  const standing = async ({ deviceId }: TestGate) =>
    expectOk(await city.visitor('gate').call('gateStanding', { body: { deviceId } })).withdrawn;
  const withdraw = ({ deviceId }: TestGate) =>
    services().db`update gate_device set withdrawn_at = ${now()} where device_id = ${deviceId}`;
  /** What a gate asks for and sends, with a check of before. */
  const tryAll = async ({ deviceId }: TestGate) => {
    const { scan } = await somebody();
    const checks = [scan({ at: now() - 60_000 })];
    const replies = [
      await staff.call('gateKeys', { params: { deviceId } }),
      await staff.call('uploadChecks', { body: { deviceId, checks } }),
      await staff.call('gateBeat', { body: { deviceId, venueId, seen: [], cursor: null } }),
      await staff.call('releaseVenue', { body: { deviceId, venueId, code: '000000' } }),
    ];
    return replies.map(codeOf);
  };

  it('is also every device of somebody who is no longer staff', async () => {
    const staffId = demoId('staff 13800000001');
    await services().db`update staff set ended_at = ${now()} where staff_id = ${staffId}`;
    try {
      expect(codeOf(await beat(first))).toBe('not-signed-in');
      const reply = await city.visitor('gate').call('gateStanding', { body: { deviceId: first.deviceId } });
      expect(expectOk(reply).withdrawn).toBe(true);
    } finally {
      await services().db`update staff set ended_at = null where staff_id = ${staffId}`;
    }
  });

  it('is none that was never enrolled', async () => {
    const reply = await city.visitor('gate').call('gateStanding', { body: { deviceId: randomUUID() } });
    expect(expectOk(reply).withdrawn).toBe(false);
  });

  it('gets no keys, shares nothing and uploads nothing, not even what it checked before', async () => {
    expect(await standing(second)).toBe(false);
    await withdraw(second);
    expect(await standing(second)).toBe(true);
    expect(await tryAll(second)).toEqual(Array(4).fill('device-withdrawn'));
  });

  it('loses the sign-in in which it was enrolled, and cannot be enrolled anew by it', async () => {
    await withdraw(first);
    expect(await tryAll(first)).toEqual(Array(4).fill('not-signed-in'));
    expect(codeOf(await staff.call('gateBundle'))).toBe('not-signed-in');
    await expect(new TestGate(staff).enrol()).rejects.toThrow('not-signed-in');
  });
});
