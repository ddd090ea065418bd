import { randomUUID } from 'node:crypto';
import type { CheckRecord, RequestOf } from '@healthcode/contracts';
import { type CityUser, expectOk, startTestCity, type TestCity, TestGate } from '@healthcode/testkit/city';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { watchLookUps } from '../src/modules/alarms/watch-city.ts';
import { LIMITS } from '../src/modules/limits/limits.ts';

type Body = RequestOf<'lookUp'>['body'];
const GREEN = '120101199003077477';
const RED = '120101198505055572';
/** Known through evidence alone: a negative test, a confirmed case. */
const SHADOW_GREEN = '120101199001011239';
const SHADOW_RED = '120101197001011010';
const NOBODY = '120101198505050130';
const DAY_MS = 86_400_000;

let city: TestCity;
let resident: CityUser;
let gateUser: CityUser;
let gate: TestGate;
let officer: CityUser;
let venueId: string;
let hospitalId: string;

beforeAll(async () => {
  city = await startTestCity();
  resident = await visitor('resident', '13900000001');
  await resident.apply(GREEN);
  await (await visitor('resident', '13900000002')).apply(RED);
  gateUser = await visitor('gate', '13800000001');
  gate = new TestGate(gateUser);
  await gate.enrol();
  const { venues } = expectOk(await gateUser.call('gateMe'));
  venueId = venues.find(({ type }) => type === 'residential-community')!.venueId;
  hospitalId = venues.find(({ type }) => type === 'hospital')!.venueId;
  officer = await visitor('console', '13800000002');
  const commission = await visitor('console', '13800000006');
  const confirmed = { classification: 'confirmed', confirmedDay: today() };
  await report(commission, 'case', RED, confirmed);
  await report(commission, 'case', SHADOW_RED, confirmed);
  const negative = {
    method: 'nucleic-acid',
    result: 'negative',
    sampledAt: now() - 3_600_000,
    laboratory: 'l',
  };
  await report(await visitor('console', '13800000003'), 'test-result', SHADOW_GREEN, negative);
}, 60_000);
afterAll(() => city.stop());
beforeEach(() => db()`delete from counted_use`);

const db = () => city.service.services.db;
const now = () => city.service.services.clock.cityNow();
const today = () => Math.floor((now() + 8 * 3_600_000) / DAY_MS);

async function visitor(app: CityUser['app'], phone: string): Promise<CityUser> {
  const user = city.visitor(app);
  await user.signIn(phone);
  return user;
}

async function report(by: CityUser, kind: string, documentNumber: string, attributes: object): Promise<void> {
  const record = { recordId: randomUUID(), version: 1, kind, documentType: 'resident-id', documentNumber };
  expectOk(
    await by.call('report', {
      body: { ...record, attributes: { ...attributes }, withdrawn: false } as never,
    }),
  );
}

const body = (documentNumber: string, more: Partial<Body> = {}): Body => ({
  lookUpId: randomUUID(),
  deviceId: gate.deviceId,
  venueId,
  documentType: 'resident-id',
  documentNumber,
  agreed: true,
  reason: 'no-phone',
  ...more,
});
const ask = (documentNumber: string, more: Partial<Body> = {}) =>
  gateUser.call('lookUp', { body: body(documentNumber, more) });
const lookUp = async (documentNumber: string, more: Partial<Body> = {}) =>
  expectOk(await ask(documentNumber, more));
const looksOf = async (user = resident) => expectOk(await user.call('myChecks')).looks;
const countOf = async (table: string) => (await db()`select from ${db()(table)}`).length;

describe('R18 who has no code with them', () => {
  it('is looked up by document: the colour, the masked name, the document’s end, and nothing else', async () => {
    expect(await lookUp(GREEN)).toEqual({
      state: 'green',
      maskedName: expect.stringContaining('*'),
      hint: { type: 'resident-id', lastTwo: '77' },
    });
    const red = await lookUp(RED);
    expect(Object.keys(red).sort()).toEqual(['hint', 'maskedName', 'state']);
    expect(red.state).toBe('red');
  });

  it('reads at once which venue looked, when and why, and has a notice of it', async () => {
    const before = (await looksOf()).length;
    await lookUp(GREEN, { reason: 'other', note: ' 手机在修 ' });
    const [look, ...rest] = await looksOf();
    expect(rest).toHaveLength(before);
    expect(look).toMatchObject({ what: 'gate', office: { zh: expect.stringContaining('云帆里') } });
    expect(look).toMatchObject({ reason: { zh: '凭证件查询，其他' }, note: '手机在修' });
    expect(Math.abs(look!.at - now())).toBeLessThan(60_000);
    const paged = expectOk(await resident.call('looked', { query: { kind: 'looks' } })).looks;
    expect(paged[0]).toEqual(look);
    const { notices } = expectOk(await resident.call('notices', { query: {} }));
    expect(notices[0]).toMatchObject({ kind: 'looked-up', facts: { office: look!.office } });
    const kept = await db()<{ row: string }[]>`select a::text as row from access_log a`;
    expect(kept.map(({ row }) => row).join()).not.toContain('手机在修');
  });
});

describe('somebody who has no valid application', () => {
  it('is answered the same whether nobody knows them or only sources do', async () => {
    const unknown = await ask(NOBODY);
    const shadow = await ask(SHADOW_GREEN);
    const shape = { state: 'no-code', maskedName: null };
    expect(expectOk(unknown)).toEqual({ ...shape, hint: { type: 'resident-id', lastTwo: '30' } });
    expect(expectOk(shadow)).toEqual({ ...shape, hint: { type: 'resident-id', lastTwo: '39' } });
  });

  it('does not walk in as unknown while keeping apart', async () => {
    expect(await lookUp(SHADOW_RED)).toMatchObject({ state: 'red', maskedName: null });
  });

  it('reads of the look once they have applied', async () => {
    await lookUp(SHADOW_GREEN);
    const late = await visitor('resident', '13900000003');
    await late.apply(SHADOW_GREEN);
    expect((await looksOf(late)).at(0)).toMatchObject({ what: 'gate' });
    expect((await lookUp(SHADOW_GREEN)).state).toBe('green');
  });
});

describe('a look-up', () => {
  it.each<[string, Partial<Body>, string]>([
    ['the person’s agreement', { agreed: false }, 'look-up-agreement-needed'],
    ['a reason', { reason: '' }, 'look-up-reason-needed'],
    ['a reason of the list', { reason: 'because' }, 'look-up-reason-needed'],
    ['words for another reason', { reason: 'other' }, 'look-up-reason-needed'],
    ['words without a number', { reason: 'other', note: '13800000001' }, 'look-up-reason-needed'],
    ['a number that can be right', { documentNumber: '120101199003077470' }, 'document-invalid'],
    ['a device that is enrolled', { deviceId: randomUUID() }, 'device-unknown'],
    ['a venue of theirs', { venueId: randomUUID() }, 'venue-not-yours'],
  ])('needs %s', async (_, more, code) => {
    const before = await countOf('look_up');
    expect(await ask(GREEN, more)).toMatchObject({ problem: { code } });
    expect([await countOf('look_up'), await countOf('counted_use')]).toEqual([before, 0]);
  });

  it('is not made at a hospital, where no code counts', async () => {
    expect(await ask(GREEN, { venueId: hospitalId })).toMatchObject({
      problem: { code: 'look-up-not-here' },
    });
  });

  it('is nobody’s but signed-in gate staff’s, on a device of theirs', async () => {
    const stranger = city.visitor('gate');
    expect(await stranger.call('lookUp', { body: body(GREEN) })).toMatchObject({
      problem: { code: 'not-signed-in' },
    });
    const elsewhere = { deviceId: randomUUID() };
    expect(await ask(GREEN, elsewhere)).toMatchObject({ problem: { code: 'device-unknown' } });
  });

  it('sent again is the same: one look, one use, one row', async () => {
    const before = (await looksOf()).length;
    const request = { body: body(GREEN) };
    const replies = await Promise.all([1, 2, 3].map(() => gateUser.call('lookUp', request)));
    const first = replies.map(expectOk);
    expect(first[1]).toEqual(first[0]);
    expect(first[2]).toEqual(first[0]);
    expect(expectOk(await gateUser.call('lookUp', request))).toEqual(first[0]);
    expect(await looksOf()).toHaveLength(before + 1);
  });

  it('answers nothing under an id that was used for something else, or a while ago', async () => {
    const lookUpId = randomUUID();
    await lookUp(NOBODY, { lookUpId });
    for (const other of [GREEN, SHADOW_RED]) {
      expect(await ask(other, { lookUpId })).toMatchObject({ problem: { code: 'look-up-id-used' } });
    }
    await db()`update look_up set at = at - 600001 where look_up_id = ${lookUpId}`;
    expect(await ask(NOBODY, { lookUpId })).toMatchObject({ problem: { code: 'look-up-id-used' } });
  });

  it('keeps no document: only a hash that no other look-up has', async () => {
    await lookUp(NOBODY);
    await lookUp(NOBODY);
    const rows = await db()<{ asked: Uint8Array; row: string }[]>`
      select asked, l::text as row from look_up l where person_id is null`;
    expect(new Set(rows.map(({ asked }) => Buffer.from(asked).toString('hex'))).size).toBe(rows.length);
    expect(rows.map(({ row }) => row).join()).not.toContain(NOBODY);
  });
});

describe('R34 limits by the hour', () => {
  const fill = (what: keyof typeof LIMITS) =>
    db()`update counted_use set uses = ${LIMITS[what].most} where what = ${what}`;

  it.each([
    ['look-up-by-staff', 'look-up-limit-staff', 30],
    ['look-up-by-venue', 'look-up-limit-venue', 120],
    ['look-up-by-document', 'look-up-limit-document', 6],
  ] as const)('%s: the reply says when it goes on', async (what, code, most) => {
    expect(LIMITS[what].most).toBe(most);
    await lookUp(GREEN);
    await fill(what);
    const refused = await ask(GREEN);
    expect(refused).toMatchObject({ problem: { code, status: 429 } });
    const seconds = refused.ok || refused.offline ? 0 : refused.problem.retryAfterSeconds;
    expect(seconds).toBeGreaterThan(3_500);
    await db()`update counted_use set window_ends_at = 0`;
    expect((await lookUp(GREEN)).state).toBe('green');
  });

  it('count what finds nobody, and alarm officers where it is much', async () => {
    await db()`delete from look_up`;
    for (let n = 0; n < LIMITS['look-up-by-document'].most; n++) await lookUp(NOBODY);
    expect(await ask(NOBODY)).toMatchObject({ problem: { code: 'look-up-limit-document' } });
    const alarms = async () =>
      expectOk(await officer.call('alarms')).alarms.filter(({ kind }) => kind === 'look-ups-of-nobody');
    const another = (count: number) => db()`
      insert into look_up (look_up_id, at, venue_id, staff_id, device_id, asked)
      select gen_random_uuid(), ${now()}, venue_id, staff_id, device_id, asked
      from look_up cross join generate_series(1, ${count}) limit ${count}`;
    await another(13);
    await watchLookUps(city.service.services);
    expect(await alarms()).toEqual([]);
    await another(1);
    await watchLookUps(city.service.services);
    const [alarm] = await alarms();
    expect(alarm).toMatchObject({ facts: { ofNobody: 20, bound: 20 } });
    expect(alarm!.name!.zh).toContain('*');
  });
});

describe('the check after a look-up', () => {
  const check = (lookUpId: string | null, more: Partial<CheckRecord> = {}): CheckRecord => ({
    ...{ checkId: randomUUID(), venueId, at: now(), list: null, idx: null, iss: null, passDay: null },
    ...{ outcome: 'ok', decision: 'admit', temperatureTenths: null, temperatureHow: 'stated-normal' },
    ...{ lookUpId, ...more },
  });
  const peopleOf = async ({ checkId }: CheckRecord) =>
    db()<
      { personId: string }[]
    >`select person_id as "personId" from check_by_person where check_id = ${checkId}`;

  it('is the person’s, however often it is sent', async () => {
    const lookUpId = randomUUID();
    await lookUp(GREEN, { lookUpId });
    const one = check(lookUpId);
    const before = expectOk(await resident.call('myChecks')).checks.length;
    expect((await gate.upload([one])).stored).toEqual([one.checkId]);
    expect((await gate.upload([one])).repeated).toEqual([one.checkId]);
    const { checks } = expectOk(await resident.call('myChecks'));
    expect(checks).toHaveLength(before + 1);
    expect(checks[0]).toMatchObject({ decision: 'admit', outcome: 'ok', at: one.at });
  });

  it('is nobody’s where the look-up found nobody, was elsewhere, by others, long before, or never', async () => {
    const [nobody, known] = [randomUUID(), randomUUID()];
    await lookUp(NOBODY, { lookUpId: nobody });
    await lookUp(GREEN, { lookUpId: known });
    const other = expectOk(await gateUser.call('gateMe')).venues.find((one) => one.venueId !== venueId)!;
    const checks = [
      check(nobody),
      check(randomUUID()),
      check(null),
      check(known, { venueId: other.venueId }),
      check(known, { at: now() - 3_700_000 }),
    ];
    expect((await gate.upload(checks)).stored).toHaveLength(checks.length);
    await db()`update look_up set staff_id = ${randomUUID()} where look_up_id = ${known}`;
    const byOthers = check(known);
    await gate.upload([byOthers]);
    for (const one of [...checks, byOthers]) expect(await peopleOf(one)).toEqual([]);
  });
});

describe('what is kept', () => {
  it('says the look in the file of one’s own data', async () => {
    await lookUp(GREEN, { reason: 'phone-dead' });
    const reply = await resident.fetch(`${resident.origin}/api/v1/me/data.json`);
    const { data } = (await reply.json()) as { data: { looks: { what: string; reason: { en: string } }[] } };
    expect(data.looks[0]).toMatchObject({
      what: 'gate',
      reason: { en: 'Looked up by document: phone out of power' },
    });
  });
});
