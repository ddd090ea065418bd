import { randomUUID } from 'node:crypto';
import type { ApiResult, CheckRecord } from '@healthcode/contracts';
import {
  type CityUser,
  expectOk,
  inboxAt,
  startTestCity,
  type TestCity,
  TestGate,
} from '@healthcode/testkit/city';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atConsole } from './_staff.ts';
import { approved, COMMUNITY } from './_venues.ts';

let city: TestCity;
let manager: CityUser;
let community: CityUser;
let venueId: string;

beforeAll(async () => {
  city = await startTestCity();
  community = await atConsole(city, COMMUNITY);
  ({ manager, venueId } = await approved(city, community, '13700000101'));
});
afterAll(() => city.stop());

const inboxOf = (phone: string) => inboxAt(city.visitor('resident').origin)(phone);
const codeOf = (reply: ApiResult<unknown>): string =>
  reply.ok ? 'ok' : reply.offline ? 'offline' : reply.problem.code;
const now = () => city.service.services.clock.cityNow();
const enrol = async (phone: string, name: string, at = venueId) =>
  expectOk(await manager.call('enrolVenueStaff', { params: { venueId: at }, body: { phone, name } })).staff;
const revoke = (staffId: string, at = venueId) =>
  manager.call('revokeVenueStaff', { params: { venueId: at, staffId } });

/** Somebody enrolled, signed in at the gate with a device. */
async function atGate(phone: string): Promise<{ user: CityUser; gate: TestGate }> {
  const user = city.visitor('gate');
  await user.signIn(phone);
  const gate = new TestGate(user);
  await gate.enrol();
  return { user, gate };
}

const check = (more: Partial<CheckRecord> = {}): CheckRecord => ({
  checkId: randomUUID(),
  venueId,
  at: now(),
  ...{ list: null, idx: null, iss: null, passDay: null },
  ...{ outcome: 'ok', decision: 'admit', temperatureTenths: null, temperatureHow: 'not-measured' },
  ...more,
});

describe('gate staff', () => {
  it('are enrolled by phone and name, told by a text message, and see the venue at the gate', async () => {
    const staff = await enrol('13700000110', '唐知夏');
    expect(staff).toMatchObject([{ name: '唐*夏', phoneHint: '137****0110', devices: [] }]);
    await expect
      .poll(async () => (await inboxOf('13700000110')).messages.map(({ text }) => text).join())
      .toContain('您已登记为“海棠小馆”的查验人员');
    const { user, gate } = await atGate('13700000110');
    expect(expectOk(await user.call('gateMe')).venues.map((venue) => venue.venueId)).toEqual([venueId]);
    const [member] = expectOk(await manager.call('venueStaff', { params: { venueId } })).staff;
    expect(member!.devices).toMatchObject([{ deviceId: gate.deviceId, withdrawnAt: null, seenAt: null }]);
  });

  it('are entered once, however often they are enrolled, under the name that they have', async () => {
    await enrol('13700000111', '叶清如');
    const staff = await enrol('137 0000 0111', '别的名字');
    expect(staff.filter(({ phoneHint }) => phoneHint === '137****0111').map(({ name }) => name)).toEqual([
      '叶*如',
    ]);
  });

  it('are out at once when they are revoked: no session, no keys, no way in, and no check taken', async () => {
    const staff = await enrol('13700000112', '苏见深');
    const { staffId } = staff.find(({ phoneHint }) => phoneHint === '137****0112')!;
    const { user, gate } = await atGate('13700000112');
    expect(codeOf(await user.call('gateKeys', { params: { deviceId: gate.deviceId } }))).toBe('ok');
    expectOk(await revoke(staffId));
    for (const call of [
      user.call('gateMe'),
      user.call('gateKeys', { params: { deviceId: gate.deviceId } }),
      user.call('uploadChecks', { body: { deviceId: gate.deviceId, checks: [check()] } }),
    ])
      expect(codeOf(await call)).toBe('not-signed-in');
    const [device] = await city.service.services.db<{ withdrawnAt: number | null }[]>`
      select withdrawn_at as "withdrawnAt" from gate_device where device_id = ${gate.deviceId}`;
    expect(device!.withdrawnAt).not.toBeNull();
    expect(codeOf(await revoke(staffId))).toBe('venue-staff-unknown');
  });

  it('have no session that was opened in the very moment of it', async () => {
    const staff = await enrol('13700000117', '苏见深');
    const { staffId } = staff.find(({ phoneHint }) => phoneHint === '137****0117')!;
    const { user } = await atGate('13700000117');
    const { db } = city.service.services;
    const kept = await db`select * from session where subject_id = ${staffId}`;
    expectOk(await revoke(staffId));
    await db`insert into session ${db(kept.map((row) => ({ ...row, device_id: null })))}`;
    expect(codeOf(await user.call('gateBundle'))).toBe('not-signed-in');
  });

  it('come back when they are enrolled again, under the name given then', async () => {
    const first = await enrol('13700000113', '秦以宁');
    const { staffId } = first.find(({ phoneHint }) => phoneHint === '137****0113')!;
    expectOk(await revoke(staffId));
    const again = await enrol('13700000113', '秦以安');
    expect(again.find((member) => member.staffId === staffId)).toMatchObject({ name: '秦*安' });
    const { user } = await atGate('13700000113');
    expect(expectOk(await user.call('gateMe')).venues).toHaveLength(1);
  });

  it('stay at their other venues when one lets them go, and leave with the last that closes', async () => {
    const body = {
      ...{ type: 'workplace', nameZh: '云帆写字楼', nameEn: '', addressZh: '云帆里 10 号', addressEn: '' },
      ...{ district: '120101', street: '120101002', community: '云帆里社区' },
    };
    const asked = { venueId: randomUUID(), venue: body };
    const other = expectOk(await manager.call('askVenue', { body: asked })).venueId;
    const decision = { revision: 1, decision: 'approve' } as const;
    const early = await manager.call('enrolVenueStaff', {
      params: { venueId: other },
      body: { phone: '13700000114', name: '何以晴' },
    });
    expect(codeOf(early)).toBe('venue-step');
    expectOk(await community.call('decideVenue', { params: { venueId: other }, body: decision }));
    const staff = await enrol('13700000114', '何以晴');
    await enrol('13700000114', '何以晴', other);
    const { staffId } = staff.find(({ phoneHint }) => phoneHint === '137****0114')!;
    const { user, gate } = await atGate('13700000114');
    const before = check();
    expectOk(await revoke(staffId));
    const late = check({ at: now() + 1_000 });
    const uploaded = await gate.upload([before, late]);
    expect(uploaded.stored).toEqual([before.checkId]);
    expect(uploaded.refused).toMatchObject([{ checkId: late.checkId, code: 'venue-not-yours' }]);
    expect(expectOk(await user.call('gateMe')).venues.map((venue) => venue.venueId)).toEqual([other]);
    expectOk(await manager.call('closeVenue', { params: { venueId: other }, body: {} }));
    expect(codeOf(await user.call('gateMe'))).toBe('not-signed-in');
  });

  it('stay staff when one device of theirs is withdrawn; on that one the sign-in ends too', async () => {
    await enrol('13700000115', '陆晚舟');
    const { user, gate } = await atGate('13700000115');
    const params = { venueId, deviceId: gate.deviceId };
    expectOk(await manager.call('withdrawGateDevice', { params }));
    const { deviceId } = gate;
    expect(codeOf(await user.call('gateKeys', { params: { deviceId } }))).toBe('not-signed-in');
    const standing = await city.visitor('gate').call('gateStanding', { body: { deviceId } });
    expect(expectOk(standing).withdrawn).toBe(true);
    const { staff } = expectOk(await manager.call('venueStaff', { params: { venueId } }));
    expect(staff.map(({ name }) => name)).toContain('陆*舟');
    const elsewhere = { venueId, deviceId: randomUUID() };
    expect(codeOf(await manager.call('withdrawGateDevice', { params: elsewhere }))).toBe('device-unknown');
  });
});

describe('a device that stands at a venue', () => {
  /** Somebody at two venues, with a device that has said that it stands at the first. */
  async function standing(phone: string, second: string) {
    const { venueId: other, manager: elsewhere } = await approved(city, community, second);
    const staff = await enrol(phone, '何以晴');
    const body = { phone, name: '何以晴' };
    expectOk(await elsewhere.call('enrolVenueStaff', { params: { venueId: other }, body }));
    const { staffId } = staff.find(({ phoneHint }) => phoneHint?.endsWith(phone.slice(-4)))!;
    const here = await atGate(phone);
    // a second code is sent sooner than it may be
    await city.service.services.db`delete from one_time_code`;
    const there = await atGate(phone);
    await here.gate.beat(venueId, now());
    await there.gate.beat(other, now());
    return { staffId, here, there, other, elsewhere };
  }
  const keysOf = async ({ user, gate }: Awaited<ReturnType<typeof atGate>>) =>
    codeOf(await user.call('gateKeys', { params: { deviceId: gate.deviceId } }));
  const staffAt = async () => expectOk(await manager.call('venueStaff', { params: { venueId } }));

  it('is withdrawn when its holder is let go there, and the one at their other venue is not', async () => {
    const { staffId, here, there } = await standing('13700000120', '13700000103');
    expectOk(await revoke(staffId));
    expect(await keysOf(here)).toBe('not-signed-in');
    expect(await keysOf(there)).toBe('ok');
  });

  it('is withdrawn when the venue closes, also where its holder goes on elsewhere', async () => {
    const { here, there, other, elsewhere } = await standing('13700000121', '13700000104');
    const params = { venueId: other };
    const waiting = { listIssuedAt: null, waiting: 3, appVersion: 'test' };
    const body = { deviceId: there.gate.deviceId, venueId: other, seen: [], cursor: null, health: waiting };
    expectOk(await there.user.call('gateBeat', { body }));
    expect(expectOk(await elsewhere.call('venueView', { params })).waiting).toBe(3);
    const closed = expectOk(await elsewhere.call('closeVenue', { params, body: {} }));
    expect(closed.waiting).toBe(0);
    expect(await keysOf(there)).toBe('not-signed-in');
    expect(await keysOf(here)).toBe('ok');
  });

  it('is shown to the manager until it is withdrawn, also when its holder works there no more', async () => {
    const { staffId, here } = await standing('13700000122', '13700000105');
    const { deviceId } = here.gate;
    expect((await staffAt()).others).toEqual([]);
    const { db } = city.service.services;
    await db`update venue_staff set ended_at = ${now()} where venue_id = ${venueId} and staff_id = ${staffId}`;
    const { staff, others } = await staffAt();
    expect(staff.map((member) => member.staffId)).not.toContain(staffId);
    expect(others).toMatchObject([{ name: '何*晴', device: { deviceId, withdrawnAt: null } }]);
    const left = expectOk(await manager.call('withdrawGateDevice', { params: { venueId, deviceId } }));
    expect(left.others).toEqual([]);
    expect(await keysOf(here)).toBe('not-signed-in');
  });

  it('is given no keys while its holder works nowhere, whatever their sign-in says', async () => {
    const { staffId, here } = await standing('13700000123', '13700000106');
    await city.service.services.db`update venue_staff set ended_at = ${now()} where staff_id = ${staffId}`;
    expect(await keysOf(here)).toBe('venue-not-yours');
  });
});

describe('enrolling', () => {
  const enrolled = async (phone: string) => {
    const body = { phone, name: '唐知夏' };
    return expectOk(await manager.call('enrolVenueStaff', { params: { venueId }, body })).enrolled;
  };

  it('says whether a text message went out, none can be sent, or they work there already', async () => {
    expect(await enrolled('13700000124')).toBe('texted');
    expect(await enrolled('13700000124')).toBe('works-here');
    // entered by a city of an older version, which kept no phone to write to
    const { db, blindIndex } = city.service.services;
    await db`update staff set phone_sealed = null where staff_id = (select staff_id from staff_phone
      where app = 'gate' and phone_index = ${blindIndex('phone', '13800000001')})`;
    expect(await enrolled('13800000001')).toBe('no-text');
    expect(await enrolled('13800000001')).toBe('works-here');
  });
});
