import { syntheticNameFor } from '@healthcode/demo-services';
import { type CityUser, expectOk, startTestCity, type TestCity } from '@healthcode/testkit/city';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keepHouse } from '../src/jobs.ts';
import { limitUse } from '../src/modules/limits/limit-use.ts';
import { LIMITS } from '../src/modules/limits/limits.ts';

let city: TestCity;
beforeAll(async () => {
  city = await startTestCity();
});
afterAll(() => city.stop());

const services = () => city.service.services;
const db = () => services().db;
beforeEach(() => db()`delete from counted_use`);

const codeOf = (result: Awaited<ReturnType<CityUser['call']>>) =>
  result.ok || result.offline ? null : result.problem.code;
const usesOf = async (what: string) => {
  const rows = await db()<{ uses: number }[]>`select uses from counted_use where what = ${what}`;
  return rows.map(({ uses }) => uses);
};
const fill = (what: keyof typeof LIMITS) =>
  db()`update counted_use set uses = ${LIMITS[what].most} where what = ${what}`;
const outcomeOf = (use: Promise<void>) =>
  use.then(
    () => 'counted',
    (error: { code?: string }) => error.code,
  );

describe('R19 limits that hold for all processes together', () => {
  it('count exactly as many uses as there is room for, however many come at once', async () => {
    const uses = Array.from({ length: 40 }, () =>
      outcomeOf(limitUse(services(), 'code-by-device', 'a device')),
    );
    const outcomes = await Promise.all(uses);
    expect(outcomes.filter((outcome) => outcome === 'counted')).toHaveLength(LIMITS['code-by-device'].most);
    expect(outcomes.filter((outcome) => outcome === 'too-many-requests')).toHaveLength(20);
    expect(await outcomeOf(limitUse(services(), 'code-by-device', 'another device'))).toBe('counted');
  });

  it('begin anew when the window is over, and are swept away then', async () => {
    await limitUse(services(), 'code-by-device', 'a device');
    await fill('code-by-device');
    expect(await outcomeOf(limitUse(services(), 'code-by-device', 'a device'))).toBe('too-many-requests');
    await db()`update counted_use set window_ends_at = ${services().clock.realNow()}`;
    expect(await outcomeOf(limitUse(services(), 'code-by-device', 'a device'))).toBe('counted');
    expect(await usesOf('code-by-device')).toEqual([1]);
    await keepHouse(services() as never);
    expect(await usesOf('code-by-device')).toEqual([1]);
    await db()`update counted_use set window_ends_at = ${services().clock.realNow() - 1}`;
    await keepHouse(services() as never);
    expect(await usesOf('code-by-device')).toEqual([]);
  });

  it('keep neither a phone nor a device nor an address that could be read', async () => {
    const user = city.visitor('resident');
    await user.signIn('13900004001');
    const rows = await db()<{ key: Uint8Array }[]>`select key from counted_use`;
    expect(rows.length).toBe(3);
    for (const { key } of rows) expect(key).toHaveLength(32);
    const all = rows.map(({ key }) => Buffer.from(key).toString('latin1')).join();
    for (const secret of ['13900004001', user.deviceId, '127.0.0.1']) expect(all).not.toContain(secret);
  });
});

describe('R19 one-time codes', () => {
  it('are bounded for a device and for a network, with the time to wait in the answer', async () => {
    const user = city.visitor('resident');
    const ask = (phone: string) =>
      user.fetch(`${city.origin('resident')}/api/v1/sign-in/codes`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ phone, deviceId: user.deviceId }),
      });
    expect((await ask('13900004002')).status).toBe(200);
    for (const what of ['code-by-device', 'code-by-network'] as const) {
      await db()`update counted_use set uses = 1`;
      await fill(what);
      const refused = await ask('13900004003');
      expect([what, refused.status]).toEqual([what, 429]);
      const wait = Number(refused.headers.get('retry-after'));
      expect(wait).toBeGreaterThan(3_500);
      expect(wait).toBeLessThanOrEqual(3_600);
      expect(await user.newestCode('13900004003')).toBe('');
    }
  });

  it('are typed so often on a device and from a network, and no more, right or wrong', async () => {
    const user = city.visitor('resident');
    const phone = '13900004004';
    expectOk(await user.call('requestCode', { body: { phone, deviceId: user.deviceId } }));
    const code = await user.newestCode(phone);
    const wrong = code === '000000' ? '000001' : '000000';
    const guess = (given: string) =>
      user.call('signIn', { body: { phone, code: given, deviceId: user.deviceId } });
    expect(codeOf(await guess(wrong))).toBe('code-wrong');
    for (const what of ['try-by-device', 'try-by-network'] as const) {
      await db()`update counted_use set uses = 1`;
      await fill(what);
      expect([what, codeOf(await guess(code))]).toEqual([what, 'too-many-requests']);
    }
    await db()`delete from counted_use`;
    expectOk(await guess(code));
  });

  it('let a family of four sign in on one phone and four phones behind one address', async () => {
    const phones = ['13900004011', '13900004012', '13900004013', '13900004014'];
    const [one, ...others] = phones.map(() => city.visitor('resident'));
    for (const phone of phones) await one!.signIn(phone);
    await db()`update one_time_code set sent_at = 0`;
    for (const [at, other] of others.entries()) await other.signIn(phones[at]!);
  });

  it('are answered the same at the limit whether or not the phone is known', async () => {
    await city.visitor('resident').signIn('13900004015');
    await db()`update one_time_code set sent_at = 0`;
    await fill('code-by-network');
    const user = city.visitor('resident');
    const answers = [];
    for (const phone of ['13900004015', '13900004016']) {
      const result = await user.call('requestCode', { body: { phone } });
      if (result.ok || result.offline) throw new Error('not refused');
      const { traceId: _, retryAfterSeconds: __, ...rest } = result.problem;
      answers.push(rest);
    }
    expect(answers[0]).toEqual(answers[1]);
  });
});

describe('R19 the identity register', () => {
  const NUMBER = '120101198505050157';
  const tryName = (user: CityUser, name: string) =>
    user.call('identity', { body: { documentType: 'resident-id', documentNumber: NUMBER, name } });
  const consented = async (phone: string) => {
    const user = city.visitor('resident');
    await user.signIn(phone);
    const { consent } = expectOk(await user.call('city'));
    expectOk(await user.call('consent', { body: { textVersion: consent.textVersion } }));
    return user;
  };

  it('is asked so often by one account, and about one document, however many accounts ask', async () => {
    const user = await consented('13900004021');
    for (let n = 0; n < LIMITS['identity-by-account'].most; n++)
      expect(codeOf(await tryName(user, '错名字'))).toBe('identity-not-confirmed');
    expect(codeOf(await tryName(user, syntheticNameFor(NUMBER)))).toBe('too-many-requests');

    const other = await consented('13900004022');
    expect(codeOf(await tryName(other, '错名字'))).toBe('identity-not-confirmed');
    await fill('identity-by-document');
    expect(codeOf(await tryName(other, syntheticNameFor(NUMBER)))).toBe('too-many-requests');
    await db()`delete from counted_use`;
    expectOk(await tryName(other, syntheticNameFor(NUMBER)));
  });
});
