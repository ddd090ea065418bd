import { randomUUID } from 'node:crypto';
import type { Device } from '@healthcode/contracts';
import { type CityUser, expectOk, startTestCity, type TestCity, TestGate } from '@healthcode/testkit/city';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ANDROID = 'Mozilla/5.0 (Linux; Android 14) Chrome/125.0 Mobile Safari/537.36 MicroMessenger/8.0';
let city: TestCity;
beforeAll(async () => {
  city = await startTestCity();
});
afterAll(() => city.stop());

const db = () => city.service.services.db;
const codeOf = (result: Awaited<ReturnType<CityUser['call']>>) =>
  result.ok || result.offline ? null : result.problem.code;
const devicesOf = async (user: CityUser): Promise<Device[]> => expectOk(await user.call('devices')).devices;
const theOther = async (user: CityUser) => (await devicesOf(user)).find(({ isThis }) => !isThis)!;

/** Another phone or browser of the same person. */
async function signInAgain(phone: string): Promise<CityUser> {
  await db()`update one_time_code set sent_at = 0`;
  const user = city.visitor('resident');
  await user.signIn(phone);
  return user;
}

async function twoDevices(phone: string): Promise<[CityUser, CityUser]> {
  const first = city.visitor('resident');
  await first.signIn(phone);
  return [first, await signInAgain(phone)];
}

async function inboxOf(phone: string): Promise<string[]> {
  const reply = await fetch(`${city.origin('resident')}/api/v1/demo/inbox?to=${phone}`);
  return ((await reply.json()) as { messages: { text: string }[] }).messages.map(({ text }) => text);
}

const noticesOf = (accountId: string) =>
  db()<{ kind: string; facts: Record<string, unknown> }[]>`
    select kind, facts from notice where subject_id = ${accountId} order by at, kind`;

/** Nobody waits for that message. */
async function untilTold(phone: string): Promise<string> {
  const until = Date.now() + 5_000;
  for (;;) {
    const told = (await inboxOf(phone)).find((text) => text.includes('新设备'));
    if (told) return told;
    if (Date.now() > until) throw new Error('the owner was not told');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('R19 the devices of an account', () => {
  it('are listed, the one in use marked, with what they are and no address', async () => {
    const phone = '13900002001';
    const [first] = await twoDevices(phone);
    const [mine, other, ...more] = await devicesOf(first);
    expect(more).toEqual([]);
    expect(mine).toMatchObject({ isThis: true, signedIn: true, passesUntil: null, system: 'other' });
    expect(other).toMatchObject({ isThis: false, signedIn: true });
    const rows = await db()`select * from account_device`;
    expect(JSON.stringify(rows)).not.toContain('127.0.0.1');
  });

  it('that are new are told to the owner as notice and text message, the first device is not', async () => {
    const phone = '13900002002';
    const first = city.visitor('resident');
    const accountId = await first.signIn(phone);
    expect(await noticesOf(accountId)).toEqual([]);
    await db()`update one_time_code set sent_at = 0`;
    const second = city.visitor('resident');
    expectOk(await second.call('requestCode', { body: { phone } }));
    const body = { phone, code: await second.newestCode(phone), deviceId: second.deviceId };
    const reply = await second.fetch(`${city.origin('resident')}/api/v1/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': ANDROID },
      body: JSON.stringify(body),
    });
    expect(reply.status).toBe(200);
    const told = await untilTold(phone);
    expect(told).toContain('安卓手机，微信');
    expect(told).not.toContain('13900002002');
    expect(told.length).toBeLessThanOrEqual(500);
    expect(await noticesOf(accountId)).toEqual([
      { kind: 'device-new', facts: { system: 'android', browser: 'wechat' } },
    ]);
  });

  it('that are known are not told again', async () => {
    const phone = '13900002003';
    const [first, second] = await twoDevices(phone);
    await untilTold(phone);
    await db()`update one_time_code set sent_at = 0`;
    const accountId = await second.signIn(phone);
    expect((await noticesOf(accountId)).map(({ kind }) => kind)).toEqual(['device-new']);
    expect(await devicesOf(first)).toHaveLength(2);
  });

  it('that give no name of their own are listed too', async () => {
    const phone = '13900002004';
    const [first] = await twoDevices(phone);
    await db()`update one_time_code set sent_at = 0`;
    const nameless = city.visitor('resident');
    expectOk(await nameless.call('requestCode', { body: { phone } }));
    expectOk(await nameless.call('signIn', { body: { phone, code: await nameless.newestCode(phone) } }));
    expect(await devicesOf(first)).toHaveLength(3);
    expect(await devicesOf(nameless)).toHaveLength(3);
  });

  it('ask who one is before another is signed out, and then end it at once', async () => {
    const [first, second] = await twoDevices('13900002005');
    const { entryId } = await theOther(first);
    await db()`update session set confirmed_at = 0`;
    const ask = () => first.call('signOutDevice', { params: { entryId }, body: { lost: false } });
    expect(codeOf(await ask())).toBe('confirmation-needed');
    expect(codeOf(await first.call('signOutOtherDevices', { body: {} }))).toBe('confirmation-needed');
    expectOk(await second.call('me'));
    expectOk(await first.call('sendConfirmCode', { body: {} }));
    expectOk(await first.call('confirmWithCode', { body: { code: await first.newestCode('13900002005') } }));
    expect(expectOk(await ask()).devices).toHaveLength(1);
    expect(codeOf(await second.call('me'))).toBe('not-signed-in');
    expectOk(await ask());
    expectOk(await first.call('me'));
  });

  it('are nobody else’s to sign out, and the one in use is left by signing out', async () => {
    const [first] = await twoDevices('13900002006');
    const stranger = city.visitor('resident');
    await stranger.signIn('13900002007');
    const { entryId } = await theOther(first);
    const out = (user: CityUser, id: string) =>
      user.call('signOutDevice', { params: { entryId: id }, body: { lost: true } });
    expect(codeOf(await out(stranger, entryId))).toBe('device-not-known');
    expect(codeOf(await out(first, randomUUID()))).toBe('device-not-known');
    const mine = (await devicesOf(first)).find(({ isThis }) => isThis)!;
    expect(codeOf(await out(first, mine.entryId))).toBe('device-is-this');
    expect(await devicesOf(first)).toHaveLength(2);
    const nobody = city.visitor('resident');
    for (const result of [
      await nobody.call('devices'),
      await out(nobody, entryId),
      await nobody.call('signOutOtherDevices', { body: {} }),
    ])
      expect(codeOf(result)).toBe('not-signed-in');
  });

  it('are all signed out but this, however many', async () => {
    const phone = '13900002008';
    const [first, second] = await twoDevices(phone);
    const third = await signInAgain(phone);
    const both = await Promise.all([
      first.call('signOutOtherDevices', { body: {} }),
      first.call('signOutOtherDevices', { body: {} }),
    ]);
    for (const result of both) expect(expectOk(result).devices).toHaveLength(1);
    expect(codeOf(await second.call('me'))).toBe('not-signed-in');
    expect(codeOf(await third.call('me'))).toBe('not-signed-in');
    const accountId = expectOk(await first.call('me')).accountId;
    const kinds = (await noticesOf(accountId)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'device-out')).toHaveLength(2);
  });
});

describe('R19 the passes on a device', () => {
  const now = () => city.service.services.clock.cityNow();

  it('are withdrawn at the gate when it is signed out as lost, and not those of the others', async () => {
    const phone = '13900002010';
    const staff = city.visitor('gate');
    await staff.signIn('13800000001');
    const gate = new TestGate(staff);
    await gate.enrol();
    const first = city.visitor('resident');
    await first.signIn(phone);
    await first.apply('120101199003077477');
    const second = await signInAgain(phone);
    const [mine, lost] = [await first.enrol(2), await second.enrol(2)];
    expect((await theOther(first)).passesUntil).toBe(lost.reply.passes[1]!.day);
    const seen = async ({ reply, keys }: typeof mine) => {
      const { day, pass } = reply.passes[0]!;
      await gate.sync();
      const at = now();
      return gate.verify(await keys.present(day, pass, at), at);
    };
    expect(await seen(lost)).toMatchObject({ outcome: 'ok', colour: 'green' });

    const { entryId } = await theOther(first);
    expectOk(await first.call('signOutDevice', { params: { entryId }, body: { lost: true } }));
    const [row] = await db()<{ states: string[] }[]>`
      select array_agg(state order by state) as states from enrolment`;
    expect(row!.states).toEqual(['active', 'device-lost']);
    const until = Date.now() + 10_000;
    while ((await seen(lost)).outcome === 'ok' && Date.now() < until)
      await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await seen(lost)).outcome).not.toBe('ok');
    expect(await seen(mine)).toMatchObject({ outcome: 'ok', colour: 'green' });
    expect(
      codeOf(await second.call('enrol', { body: { deviceId: second.deviceId, days: [] as never } })),
    ).not.toBeNull();

    // signed in again, the phone is told that what it holds is of no use, and gets new ones
    await db()`update one_time_code set sent_at = 0`;
    expectOk(await second.call('requestCode', { body: { phone } }));
    const code = await second.newestCode(phone);
    const back = expectOk(await second.call('signIn', { body: { phone, code, deviceId: second.deviceId } }));
    expect(back.passesWithdrawn).toBe(true);
    const fresh = await second.enrol(1);
    expect(fresh.reply.enrolmentId).not.toBe(lost.reply.enrolmentId);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await seen(fresh)).toMatchObject({ outcome: 'ok', colour: 'green' });
  });

  it('belong to the device of the session, whatever the request says', async () => {
    const user = city.visitor('resident');
    await user.signIn('13900002011');
    await user.apply('120101198505050114');
    await user.enrol(1, randomUUID());
    const rows = await db()<{ deviceId: string }[]>`
      select device_id as "deviceId" from enrolment e join person p using (person_id)
      where account_id = ${expectOk(await user.call('me')).accountId}`;
    expect(rows.map(({ deviceId }) => deviceId)).toEqual([user.deviceId]);
  });

  it('are withdrawn too when one signs out on the device itself', async () => {
    const user = city.visitor('resident');
    const accountId = await user.signIn('13900002012');
    await user.apply('120101198505050130');
    await user.enrol(1);
    expectOk(await user.call('signOut', { body: {} }));
    const rows = await db()<{ state: string }[]>`select state from enrolment where account_id = ${accountId}`;
    expect(rows.map(({ state }) => state)).toEqual(['signed-out']);
    expectOk(await user.call('signOut', { body: {} }));
  });
});
