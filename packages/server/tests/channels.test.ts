import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { DEMO_IDENTITIES, syntheticNameFor } from '@healthcode/demo-services';
import { listNotices } from '@healthcode/store';
import { type CityUser, expectOk, startTestCity, type TestCity } from '@healthcode/testkit/city';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAlipay } from '../src/adapters/identity-provider.ts';

const [ZHANG, LI, SUN] = DEMO_IDENTITIES;
let city: TestCity;
let phones = 13_900_000_600;

beforeAll(async () => {
  city = await startTestCity();
});
afterAll(() => city.stop());

/** As the demo page of agreement does it: the browser comes back with a code. */
async function codeOf(documentNumber: string): Promise<string> {
  const reply = await fetch(
    `${city.origin('resident')}/demo/alipay/agree?number=${documentNumber}&state=0a-1b`,
    { redirect: 'manual' },
  );
  expect(reply.status).toBe(303);
  const back = new URL(reply.headers.get('location') ?? '', city.origin('resident'));
  expect([back.pathname, back.searchParams.get('state')]).toEqual(['/sign-in/alipay', '0a-1b']);
  return back.searchParams.get('code') ?? '';
}

const arrive = (user: CityUser, code: string) =>
  user.call('channelSignIn', { params: { channel: 'alipay' }, body: { code } });
const byAlipay = async (documentNumber: string) => {
  const user = city.visitor('resident');
  const { subjectId } = expectOk(await arrive(user, await codeOf(documentNumber)));
  return { user, accountId: subjectId };
};
const consent = async (user: CityUser) => {
  await user.consent();
  return user.call('me');
};
const problemOf = (result: Awaited<ReturnType<CityUser['call']>>) =>
  result.ok ? 'ok' : result.offline ? 'offline' : result.problem.code;

describe('R11, R13 whoever comes by Alipay', () => {
  it('is new: after consent needs no real-name step, and comes back into the same account', async () => {
    const { user, accountId } = await byAlipay(LI!.documentNumber);
    expect(expectOk(await user.call('me'))).toMatchObject({
      nextStep: 'consent',
      holder: null,
      phoneHint: '',
    });
    const { holder, nextStep } = expectOk(await consent(user));
    expect(nextStep).toBe('declaration');
    expect(holder?.hint).toEqual({ type: 'resident-id', lastTwo: LI!.documentNumber.slice(-2) });
    await user.declare();
    expect((await user.enrol(1)).reply.colour.colour).toBe('green');
    expect((await byAlipay(LI!.documentNumber)).accountId).toBe(accountId);
    const kept = await city.service.services.db`
      select 1 from account_channel where account_id = ${accountId} and identity_sealed is not null`;
    expect(kept).toHaveLength(0);
  });

  it('has a code by phone: gets into that account, with the same code, and is told', async () => {
    const phone = city.visitor('resident');
    const accountId = await phone.signIn(String(phones++));
    expectOk(await consent(phone));
    const { documentType, documentNumber, name } = ZHANG!;
    expectOk(await phone.call('identity', { body: { documentType, documentNumber, name } }));
    await phone.declare();
    const alipay = await byAlipay(documentNumber);
    expect(alipay.accountId).toBe(accountId);
    expect(expectOk(await alipay.user.call('colour')).personId).toBe(
      expectOk(await phone.call('colour')).personId,
    );
    const notices = await listNotices(city.service.services.db, [accountId], 5);
    expect(notices.map(({ kind, facts }) => [kind, facts])).toContainEqual([
      'channel-linked',
      { channel: 'alipay' },
    ]);
  });

  it('has no phone: adds one, and gets by it into the same code; a second one takes its place', async () => {
    const [number, next] = ['13900005801', '13900005802'];
    const { user, accountId } = await byAlipay(DEMO_IDENTITIES[4]!.documentNumber);
    expectOk(await consent(user));
    const add = async (phone: string) => {
      expectOk(await user.call('sendNewPhoneCode', { body: { phone } }));
      return user.call('changePhone', { body: { phone, code: await user.newestCode(phone) } });
    };
    expect(expectOk(await add(number)).phoneHint).toBe('139****5801');
    const phone = city.visitor('resident');
    expect(await phone.signIn(number)).toBe(accountId);
    expect(expectOk(await phone.call('colour')).personId).toBe(expectOk(await user.call('colour')).personId);
    expectOk(await add(next));
    expect((await byAlipay(DEMO_IDENTITIES[4]!.documentNumber)).accountId).toBe(accountId);
  });

  it('comes twice at once: one account', async () => {
    const codes = [await codeOf(SUN!.documentNumber), await codeOf(SUN!.documentNumber)];
    const accounts = await Promise.all(
      codes.map(async (code) => expectOk(await arrive(city.visitor('resident'), code)).subjectId),
    );
    expect(new Set(accounts).size).toBe(1);
  });

  it('whose identity a phone account proves meanwhile goes the real-name step’s ways', async () => {
    const wang = DEMO_IDENTITIES[3]!;
    const { user } = await byAlipay(wang.documentNumber);
    const phone = city.visitor('resident');
    await phone.signIn(String(phones++));
    expectOk(await consent(phone));
    const { documentType, documentNumber, name } = wang;
    expectOk(await phone.call('identity', { body: { documentType, documentNumber, name } }));
    expect(expectOk(await consent(user)).nextStep).toBe('identity');
  });

  it('with a code that was used, made up, or of another channel is let in nowhere', async () => {
    const user = city.visitor('resident');
    const code = await codeOf(LI!.documentNumber);
    expectOk(await arrive(city.visitor('resident'), code));
    expect(problemOf(await arrive(user, code))).toBe('channel-code');
    expect(problemOf(await arrive(user, 'x'))).toBe('channel-code');
    const other = await user.call('channelSignIn', { params: { channel: 'wechat' }, body: { code: 'x' } });
    expect(problemOf(other)).toBe('channel-unknown');
    expect(problemOf(await user.call('me'))).toBe('not-signed-in');
  });

  it('is told when the channel cannot be reached', async () => {
    const silent = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const { services } = city.service;
    const before = services.channels;
    const gone = createAlipay({ url: `http://127.0.0.1:${port}`, token: 'x', authorizeUrl: '/demo/alipay' });
    Object.assign(services, { channels: [gone] });
    expect(problemOf(await arrive(city.visitor('resident'), 'x'))).toBe('channel-unreachable');
    Object.assign(services, { channels: before });
    silent.close();
  });

  it('counts only as far as the register knows what the channel certified', async () => {
    const { services } = city.service;
    const before = services.channels;
    const identity = { documentType: 'resident-id', documentNumber: '120101199003077477', name: '不是他' };
    const exchange = async () => ({ subject: 'someone', identity });
    Object.assign(services, { channels: [{ channel: 'alipay', authorizeUrl: '/', exchange }] });
    const user = city.visitor('resident');
    expectOk(await arrive(user, 'x'));
    expect(expectOk(await consent(user)).nextStep).toBe('identity');
    const right = { ...identity, name: syntheticNameFor(identity.documentNumber) };
    expect(expectOk(await user.call('identity', { body: right })).nextStep).toBe('declaration');
    Object.assign(services, { channels: before });
  });
});

describe('the city', () => {
  it('says which channels it has', async () => {
    const { channels } = expectOk(await city.visitor('resident').call('city'));
    expect(channels).toEqual([{ channel: 'alipay', authorizeUrl: '/demo/alipay' }]);
    const page = await fetch(`${city.origin('resident')}/demo/alipay?state=a"><b>`);
    expect(await page.text()).not.toContain('"><b>');
  });
});
