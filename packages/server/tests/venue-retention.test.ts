import { randomUUID } from 'node:crypto';
import { type CityUser, expectOk, startTestCity, type TestCity, TestGate } from '@healthcode/testkit/city';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { workRetention } from '../src/modules/rights/work-retention.ts';
import { atConsole } from './_staff.ts';
import { approved, COMMUNITY, registered } from './_venues.ts';

const DAY_MS = 86_400_000;
const KEPT = 183;
let city: TestCity;
let community: CityUser;
let begun = 0;

/** Noon of the city. */
beforeAll(async () => {
  city = await startTestCity({ clock: '2026-03-02T12:00:00+08:00' });
  community = await atConsole(city, COMMUNITY);
}, 60_000);
afterAll(() => city.stop());
beforeEach(async () => {
  begun = now();
  // a phone gets a code a minute, of real time
  await db()`delete from one_time_code`;
});

const now = () => city.service.services.clock.cityNow();
const db = () => city.service.services.db;
/** Moves the city's clock to so long after the test began, and does that night's work. */
async function after(days: number, ms = 0): Promise<void> {
  city.advanceClock(begun + days * DAY_MS + ms - now());
  await db()`delete from setting where name = 'retention'`;
  await workRetention(city.service.services);
}

const staffRow = async (staffId: string) => {
  const [row] = await db()<Record<string, unknown>[]>`
    select masked_name as name, office, name_sealed is not null as named, phone_sealed is not null as reachable,
      phone_hint as hint, ended_at is not null as ended,
      exists (select from staff_phone p where p.staff_id = s.staff_id) as known
    from staff s where staff_id = ${staffId}`;
  return row!;
};
const managerOf = async (venueId: string) =>
  (await db()<{ id: string }[]>`select manager_id as id from venue where venue_id = ${venueId}`)[0]!.id;
const decide = (venueId: string, body: { decision: 'approve' } | { decision: 'refuse'; reason: string }) =>
  community.call('decideVenue', { params: { venueId }, body: { revision: 1, ...body } });
const enrol = async (manager: CityUser, venueId: string, phone: string) => {
  const body = { phone, name: '唐知夏' };
  const { staff } = expectOk(await manager.call('enrolVenueStaff', { params: { venueId }, body }));
  return staff.find(({ phoneHint }) => phoneHint?.endsWith(phone.slice(-4)))!.staffId;
};

describe('R7: of those who worked for a venue', () => {
  it('name and phone go 183 days after they left; masked name and office stay', async () => {
    const { manager, venueId } = await approved(city, community, '13700000201');
    const [left, stays] = [
      await enrol(manager, venueId, '13700000211'),
      await enrol(manager, venueId, '13700000212'),
    ];
    expectOk(await manager.call('revokeVenueStaff', { params: { venueId, staffId: left } }));
    begun = now();
    await after(KEPT, -60_000);
    expect(await staffRow(left)).toMatchObject({ named: true, reachable: true, known: true });
    await after(KEPT, 1_000);
    expect(await staffRow(left)).toEqual({
      ...{ name: '唐*夏', office: { zh: '场所查验人员', en: 'Gate staff' }, ended: true },
      ...{ named: false, reachable: false, hint: null, known: false },
    });
    expect(await staffRow(stays)).toMatchObject({ named: true, reachable: true, known: true });
    expect(await db()`select from venue_staff where staff_id = ${left}`).toHaveLength(0);
    expect(await db()`select from venue_staff where staff_id = ${stays}`).toHaveLength(1);
    expect(await enrol(manager, venueId, '13700000211')).not.toBe(left);
  });

  it('a device that was withdrawn is known as withdrawn, and by nothing else', async () => {
    const { manager, venueId } = await approved(city, community, '13700000202');
    await enrol(manager, venueId, '13700000213');
    const user = city.visitor('gate');
    await user.signIn('13700000213');
    const gate = new TestGate(user);
    await gate.enrol();
    const { deviceId } = gate;
    expectOk(await manager.call('withdrawGateDevice', { params: { venueId, deviceId } }));
    await after(KEPT + 1);
    const [row] = await db()`
      select staff_id, public_key, venue_id, seen_at, app_version from gate_device where device_id = ${deviceId}`;
    expect(Object.values(row!)).toEqual([null, null, null, null, null]);
    const standing = await city.visitor('gate').call('gateStanding', { body: { deviceId } });
    expect(expectOk(standing).withdrawn).toBe(true);
    await db()`delete from one_time_code`;
    const again = city.visitor('gate');
    await again.signIn('13700000213');
    const body = { deviceId, publicKey: { kty: 'EC', crv: 'P-256', x: 'A'.repeat(43), y: 'A'.repeat(43) } };
    const reply = await again.call('enrolGate', { body: body as never });
    expect(reply.ok || reply.offline || reply.problem.code).toBe('device-withdrawn');
  });

  it('a manager goes with the last venue of theirs that was refused or closed', async () => {
    const refused = await registered(city, '13700000203');
    expectOk(await decide(refused.venueId, { decision: 'refuse', reason: '门牌号不对，找李四' }));
    const closed = await approved(city, community, '13700000204');
    expectOk(await closed.manager.call('closeVenue', { params: { venueId: closed.venueId }, body: {} }));
    const open = await approved(city, community, '13700000205');
    const waits = await registered(city, '13700000206');
    const all = [refused, closed, open, waits];
    const ids = await Promise.all(all.map(({ venueId }) => managerOf(venueId)));
    const named = () => Promise.all(ids.map(async (id) => (await staffRow(id))['named']));
    const reasons = () => db()`select from venue_act where reason is not null`;
    await after(KEPT - 1);
    expect(await named()).toEqual([true, true, true, true]);
    expect(await reasons()).toHaveLength(1);
    await after(KEPT + 1);
    expect(await named()).toEqual([false, false, true, true]);
    expect(await reasons()).toHaveLength(0);
    const reply = await refused.manager.call('venues', { query: {} });
    expect(reply.ok || reply.offline || reply.problem.code).toBe('not-signed-in');
    expect(await db()`select from session where subject_id = ${ids[0]!}`).toHaveLength(0);
    const view = expectOk(await community.call('venueView', { params: { venueId: refused.venueId } }));
    expect(view.manager).toBeNull();
    expect(view.acts.map(({ act, by }) => [act, by.name])).toContainEqual(['asked', '秦*宁']);
    await db()`delete from one_time_code`;
    const back = await registered(city, '13700000203');
    expect(await managerOf(back.venueId)).not.toBe(ids[0]);
  });
});

describe('devices of one person', () => {
  it('are enrolled up to a limit by the hour', async () => {
    const user = city.visitor('gate');
    await user.signIn('13800000001');
    const outcomes = [];
    const publicKey = { kty: 'EC', crv: 'P-256', x: 'A'.repeat(43), y: 'A'.repeat(43) } as const;
    await new TestGate(user).enrol();
    await db()`update counted_use set uses = 59 where what = 'gate-enrol-by-staff'`;
    for (const _ of [60, 61]) {
      const reply = await user.call('enrolGate', { body: { deviceId: randomUUID(), publicKey } });
      outcomes.push(reply.ok || reply.offline || reply.problem.code);
    }
    expect(outcomes).toEqual([true, 'too-many-requests']);
  });
});
