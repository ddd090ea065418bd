import { randomUUID } from 'node:crypto';
import type { ApiResult, CheckRecord } from '@healthcode/contracts';
import { dayNumberAt } from '@healthcode/domain';
import { phoneListUri } from '@healthcode/pass';
import {
  type CityUser,
  expectOk,
  HEALTHY,
  startTestCity,
  type TestCity,
  TestGate,
} from '@healthcode/testkit/city';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addStaff, atConsole } from './_staff.ts';
import { COMMUNITY } from './_venues.ts';

const RED = '120101199003077477';
const GREEN = '120101198505055572';
const HOUR_MS = 3_600_000;
let city: TestCity;
let community: CityUser;
let staff: CityUser;
let gate: TestGate;
let venueId: string;
let red: { user: CityUser; personId: string };
let green: { user: CityUser; personId: string };

beforeAll(async () => {
  city = await startTestCity();
  community = await atConsole(city, COMMUNITY);
  staff = city.visitor('gate');
  await staff.signIn('13800000001');
  gate = new TestGate(staff);
  await gate.enrol();
  venueId = expectOk(await staff.call('gateMe')).venues[0]!.venueId;
  red = await applied('13900000601', RED, { street: '120101002', community: '云帆里社区' });
  green = await applied('13900000602', GREEN, { street: '120101001' });
  const commission = await atConsole(city, '13800000006');
  const body = {
    ...{ recordId: 'case-1', version: 1, kind: 'case', documentType: 'resident-id', documentNumber: RED },
    attributes: { classification: 'confirmed', confirmedDay: dayNumberAt(now()) - 2 },
    withdrawn: false,
  };
  expectOk(await commission.call('report', { body }));
});
afterAll(() => city.stop());

const now = () => city.service.services.clock.cityNow();
const codeOf = (reply: ApiResult<unknown>): string =>
  reply.ok ? 'ok' : reply.offline ? 'offline' : reply.problem.code;

async function applied(phone: string, documentNumber: string, home: Record<string, string>) {
  const user = city.visitor('resident');
  await user.signIn(phone);
  await user.apply(documentNumber, { ...HEALTHY, ...home });
  await user.enrol(1);
  return { user, personId: expectOk(await user.call('colour')).personId };
}

/** A scan of the pass that this person holds today. */
async function scanned(personId: string, more: Partial<CheckRecord>): Promise<CheckRecord> {
  const [held] = await city.service.services.db<{ slot: number }[]>`
    select slot from slot_holding where person_id = ${personId}`;
  const passDay = dayNumberAt(now());
  return {
    ...{ checkId: randomUUID(), venueId, at: now(), outcome: 'ok', decision: 'refuse' },
    ...{ temperatureTenths: null, temperatureHow: 'not-measured' },
    ...{ list: phoneListUri(passDay), iss: 'CN-TJ', passDay },
    idx: city.service.services.listKeys.of(passDay).permutation.toIndex(held!.slot),
    ...more,
  };
}

const listOf = async (user: CityUser, query: { state?: 'open' | 'contacted' } = {}) =>
  expectOk(await user.call('passedOn', { query })).items;
const passedNotices = async (user: CityUser) =>
  expectOk(await user.call('notices', { query: {} })).notices.filter(({ kind }) => kind === 'passed-on');

describe('people passed on to their community', () => {
  it('are nobody whose code was a picture, or had been scanned before: its holder need not be there', async () => {
    const before = await rows();
    for (const outcome of ['stale', 'already-scanned', 'withdrawn', 'expired', 'forged'] as const) {
      const fever = { decision: 'refer', temperatureHow: 'stated-high' } as const;
      await gate.upload([await scanned(green.personId, { ...fever, outcome })]);
      await gate.upload([await scanned(red.personId, { decision: 'refuse', outcome })]);
    }
    expect(await rows()).toBe(before);
  });

  it('are red by their own record when the gate refused them: once a day, and told', async () => {
    const first = await scanned(red.personId, {});
    await gate.upload([first, await scanned(red.personId, {})]);
    await gate.upload([first]);
    const items = await listOf(community);
    expect(items).toMatchObject([
      {
        personId: red.personId,
        kind: 'red',
        state: 'waiting',
        colour: 'red',
        streetName: { zh: '和平区小白楼街道' },
      },
    ]);
    expect(items[0]!.maskedName).toContain('*');
    expect(await passedNotices(red.user)).toMatchObject([{ facts: { why: 'red', at: first.at } }]);
  });

  it('are feverish whatever their colour, and of their own street', async () => {
    await gate.upload([
      await scanned(green.personId, {
        decision: 'refer',
        temperatureTenths: 378,
        temperatureHow: 'measured',
      }),
    ]);
    expect((await listOf(community)).some(({ personId }) => personId === green.personId)).toBe(false);
    const district = await atConsole(city, '13800000005');
    expect((await listOf(district)).map(({ kind }) => kind).toSorted()).toEqual(['fever', 'red']);
  });

  it('are nobody who is green, whatever a gate says of them', async () => {
    const before = await rows();
    await gate.upload([await scanned(green.personId, { decision: 'refuse' })]);
    expect(await rows()).toBe(before);
  });

  it('are nobody whose check is older than a day', async () => {
    const before = await rows();
    const late = { decision: 'refer', temperatureHow: 'stated-high' } as const;
    await gate.upload([await scanned(red.personId, { ...late, at: now() - 24 * HOUR_MS - 60_000 })]);
    expect(await rows()).toBe(before);
    await gate.upload([await scanned(red.personId, { ...late, at: now() - 24 * HOUR_MS + 60_000 })]);
    expect(await rows()).toBe(before + 1);
  });

  it('are also those who were looked up by document, without a code', async () => {
    const late = await applied('13900000603', '120101197101010015', { street: '120101002' });
    const lookUpId = randomUUID();
    const asked = { documentType: 'resident-id', documentNumber: '120101197101010015', reason: 'no-phone' };
    const body = { lookUpId, deviceId: gate.deviceId, venueId, agreed: true, ...asked } as const;
    expectOk(await staff.call('lookUp', { body }));
    const fever = { decision: 'refer', temperatureTenths: 380, temperatureHow: 'measured' } as const;
    const nobody = { list: null, idx: null, iss: null, passDay: null, lookUpId };
    await gate.upload([await scanned(late.personId, { ...fever, ...nobody })]);
    expect((await listOf(community)).map(({ personId }) => personId)).toContain(late.personId);
  });

  const rows = async () => (await city.service.services.db`select from passed_on`).length;

  it('read who saw the list and who opened how to reach them', async () => {
    const key = await keyOfRed();
    const looks = async () => expectOk(await red.user.call('myChecks')).looks;
    const before = (await looks()).length;
    const contact = expectOk(await community.call('openPassedOn', { body: key }));
    expect(contact).toMatchObject({
      phones: [{ phone: '13900000601', isOwn: true }],
      community: '云帆里社区',
      street: { zh: '和平区小白楼街道' },
    });
    expect(contact.name).not.toContain('*');
    const after = await looks();
    expect(after).toHaveLength(before + 1);
    expect(after[0]).toMatchObject({ what: 'record', office: { zh: '和平区小白楼街道 云帆里社区' } });
    expect(after[0]!.reason.zh).toContain('转交社区');
  });

  it('are seen, then contacted, by whoever did it first', async () => {
    const key = await keyOfRed();
    const done = expectOk(await community.call('contactedPassedOn', { body: key }));
    expect(done).toMatchObject({ state: 'contacted', contactedBy: { office: { en: expect.any(String) } } });
    const district = await atConsole(city, '13800000002');
    const again = expectOk(await district.call('contactedPassedOn', { body: key }));
    expect(again.contactedAt).toBe(done.contactedAt);
    expect((await listOf(community, { state: 'open' })).some((item) => item.kind === 'red')).toBe(false);
    expect((await listOf(community, { state: 'contacted' })).map(({ kind }) => kind)).toEqual(['red']);
  });

  it('are out of reach for another street, for a manager and for a laboratory', async () => {
    const key = await keyOfRed();
    const office = { zh: '测试街道', en: 'Test street' };
    await addStaff(city, '13700000150', { role: 'community', office, area: '120101001' });
    const other = await atConsole(city, '13700000150');
    expect(codeOf(await other.call('openPassedOn', { body: key }))).toBe('passed-unknown');
    for (const phone of ['13800000011', '13800000003']) {
      const user = await atConsole(city, phone);
      expect(codeOf(await user.call('openPassedOn', { body: key }))).toBe('not-allowed');
    }
  });

  const keyOfRed = async () => {
    const { personId, day, kind } = (await listOf(community)).find((item) => item.kind === 'red')!;
    return { personId, day, kind };
  };

  it('find it among their own data', async () => {
    const { topics } = expectOk(await red.user.call('myData', { query: {} }));
    expect(topics.find(({ topic }) => topic === 'passed-on')).toMatchObject({ count: 2, days: 30 });
  });
});
