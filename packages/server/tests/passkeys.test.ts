import { type CityUser, expectOk, startTestCity, type TestCity } from '@healthcode/testkit/city';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Claims, SoftPasskey } from './_soft-passkey.ts';

let city: TestCity;
let here: Claims;
beforeAll(async () => {
  city = await startTestCity();
  const origin = city.service.services.config.origins.resident;
  here = { rpId: new URL(origin).hostname, origin };
});
afterAll(() => city.stop());

const db = () => city.service.services.db;
const codeOf = (result: Awaited<ReturnType<CityUser['call']>>) =>
  result.ok || result.offline ? null : result.problem.code;
const challengeIn = (reply: { options: object }) => (reply.options as { challenge: string }).challenge;

async function signedIn(phone: string): Promise<CityUser> {
  const user = city.visitor('resident');
  await user.signIn(phone);
  return user;
}

/** Registers a passkey as the app does. */
async function add(user: CityUser, passkey: SoftPasskey, claims: Claims = here, name = '我的手机') {
  const challenge = challengeIn(expectOk(await user.call('passkeyOptions', { body: {} })));
  return user.call('addPasskey', { body: { name, response: passkey.create(challenge, claims) } });
}

async function signInWith(passkey: SoftPasskey, claims: Claims = here, user = city.visitor('resident')) {
  const challenge = challengeIn(expectOk(await user.call('passkeySignInOptions', { body: {} })));
  const response = passkey.get(challenge, claims);
  const result = await user.call('signInWithPasskey', { body: { response, deviceId: user.deviceId } });
  return { user, result, response };
}

const kindsOf = async (user: CityUser) => {
  const { accountId } = expectOk(await user.call('me'));
  const rows = await db()<{ kind: string }[]>`select kind from notice where subject_id = ${accountId}`;
  return rows.map(({ kind }) => kind).sort();
};

describe('R19 a passkey', () => {
  it('is registered, named, and signs in without a phone number', async () => {
    const owner = await signedIn('13900003001');
    const passkey = new SoftPasskey();
    const { passkeys } = expectOk(await add(owner, passkey));
    expect(passkeys).toMatchObject([{ name: '我的手机', lastUsedAt: null }]);
    const { user, result } = await signInWith(passkey);
    const me = expectOk(await owner.call('me'));
    expect(expectOk(result).subjectId).toBe(me.accountId);
    expect(expectOk(await user.call('me')).accountId).toBe(me.accountId);
    expect(expectOk(await owner.call('passkeys')).passkeys[0]!.lastUsedAt).not.toBeNull();
    expect(await kindsOf(owner)).toEqual(['device-new', 'passkey-added']);
    const rows = await db()`select name_sealed from passkey`;
    expect(Buffer.from(rows[0]!['name_sealed']).toString('utf8')).not.toContain('我的手机');
  });

  it('confirms who is signed in, so that a protected step goes on', async () => {
    const owner = await signedIn('13900003002');
    const passkey = new SoftPasskey();
    expectOk(await add(owner, passkey));
    await db()`update session set confirmed_at = 0`;
    const step = () => owner.call('signOutOtherDevices', { body: {} });
    expect(codeOf(await step())).toBe('confirmation-needed');
    const challenge = challengeIn(expectOk(await owner.call('passkeyConfirmOptions', { body: {} })));
    const response = passkey.get(challenge, here);
    expectOk(await owner.call('confirmWithPasskey', { body: { response } }));
    expectOk(await step());
  });

  it('is renamed and removed by its owner alone, and opens nothing after that', async () => {
    const [owner, stranger] = [await signedIn('13900003003'), await signedIn('13900003004')];
    const passkey = new SoftPasskey();
    const passkeyId = expectOk(await add(owner, passkey)).passkeys[0]!.passkeyId;
    const rename = (user: CityUser, name: string) =>
      user.call('renamePasskey', { params: { passkeyId }, body: { name } });
    expect(expectOk(await rename(owner, '  家里的 电脑 ')).passkeys[0]!.name).toBe('家里的 电脑');
    for (const name of ['   ', '长'.repeat(41)])
      expect(codeOf(await rename(owner, name))).toBe('passkey-name-invalid');
    const remove = (user: CityUser) => user.call('removePasskey', { params: { passkeyId }, body: {} });
    expect(codeOf(await rename(stranger, 'x'))).toBe('passkey-not-known');
    expect(codeOf(await remove(stranger))).toBe('passkey-not-known');
    expect(expectOk(await remove(owner)).passkeys).toEqual([]);
    expect(codeOf((await signInWith(passkey)).result)).toBe('passkey-not-accepted');
    expect(codeOf(await remove(owner))).toBe('passkey-not-known');
  });

  it('needs step-up to be added or removed', async () => {
    const owner = await signedIn('13900003005');
    const passkeyId = expectOk(await add(owner, new SoftPasskey())).passkeys[0]!.passkeyId;
    await db()`update session set confirmed_at = 0`;
    expect(codeOf(await owner.call('passkeyOptions', { body: {} }))).toBe('confirmation-needed');
    const response = new SoftPasskey().create('AAAA', here);
    expect(codeOf(await owner.call('addPasskey', { body: { name: 'x', response } }))).toBe(
      'confirmation-needed',
    );
    const removal = await owner.call('removePasskey', { params: { passkeyId }, body: {} });
    expect(codeOf(removal)).toBe('confirmation-needed');
  });

  it('belongs to one account only', async () => {
    const [one, other] = [await signedIn('13900003006'), await signedIn('13900003007')];
    const passkey = new SoftPasskey();
    expectOk(await add(one, passkey));
    expect(codeOf(await add(other, passkey))).toBe('passkey-not-accepted');
    const { result } = await signInWith(passkey);
    expect(expectOk(result).subjectId).toBe(expectOk(await one.call('me')).accountId);
  });

  it('of somebody else confirms nothing', async () => {
    const [one, other] = [await signedIn('13900003008'), await signedIn('13900003009')];
    const [theirs, mine] = [new SoftPasskey(), new SoftPasskey()];
    expectOk(await add(one, theirs));
    expectOk(await add(other, mine));
    await db()`update session set confirmed_at = 0`;
    const challenge = challengeIn(expectOk(await other.call('passkeyConfirmOptions', { body: {} })));
    const stolen = await other.call('confirmWithPasskey', {
      body: { response: theirs.get(challenge, here) },
    });
    expect(codeOf(stolen)).toBe('passkey-not-accepted');
    expect(codeOf(await other.call('signOutOtherDevices', { body: {} }))).toBe('confirmation-needed');
  });
});

describe('R19 a passkey that is not right', () => {
  const wrong: [string, (claims: Claims) => Claims][] = [
    ['from another site', (claims) => ({ ...claims, origin: 'https://evil.example' })],
    ['for another host', (claims) => ({ ...claims, rpId: 'evil.example' })],
    [
      'of somebody who was not asked for finger, face or PIN',
      (claims) => ({ ...claims, userVerified: false }),
    ],
  ];
  it.each(wrong)('%s is neither registered nor signs in', async (_, bend) => {
    const owner = await signedIn(`1390000301${wrong.findIndex(([, b]) => b === bend)}`);
    expect(codeOf(await add(owner, new SoftPasskey(), bend(here)))).toBe('passkey-not-accepted');
    const passkey = new SoftPasskey();
    expectOk(await add(owner, passkey));
    expect(codeOf((await signInWith(passkey, bend(here))).result)).toBe('passkey-not-accepted');
    expectOk((await signInWith(passkey)).result);
  });

  it('answers to no challenge twice, to none of another purpose, to none that is too old', async () => {
    const owner = await signedIn('13900003020');
    const passkey = new SoftPasskey();
    expectOk(await add(owner, passkey));
    const { user, response } = await signInWith(passkey);
    expect(codeOf(await user.call('signInWithPasskey', { body: { response } }))).toBe('passkey-not-accepted');
    const forConfirm = challengeIn(expectOk(await owner.call('passkeyConfirmOptions', { body: {} })));
    const misused = passkey.get(forConfirm, here);
    expect(codeOf(await user.call('signInWithPasskey', { body: { response: misused } }))).toBe(
      'passkey-not-accepted',
    );
    const old = challengeIn(expectOk(await user.call('passkeySignInOptions', { body: {} })));
    await db()`update passkey_challenge set expires_at = ${Date.now() - 1}`;
    const late = passkey.get(old, here);
    expect(codeOf(await user.call('signInWithPasskey', { body: { response: late } }))).toBe(
      'passkey-not-accepted',
    );
    const own = passkey.get(Buffer.from('made up').toString('base64url'), here);
    expect(codeOf(await user.call('signInWithPasskey', { body: { response: own } }))).toBe(
      'passkey-not-accepted',
    );
  });

  it('takes one of two answers to one challenge that come at once', async () => {
    const owner = await signedIn('13900003021');
    const passkey = new SoftPasskey();
    expectOk(await add(owner, passkey));
    const user = city.visitor('resident');
    const challenge = challengeIn(expectOk(await user.call('passkeySignInOptions', { body: {} })));
    const responses = [passkey.get(challenge, here), passkey.get(challenge, here)];
    const results = await Promise.all(
      responses.map((response) => user.call('signInWithPasskey', { body: { response } })),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('is refused as a copy when its count goes back, and the owner is told', async () => {
    const owner = await signedIn('13900003022');
    const passkey = new SoftPasskey();
    expectOk(await add(owner, passkey));
    passkey.count = 40;
    expectOk((await signInWith(passkey)).result);
    passkey.count = 20;
    expect(codeOf((await signInWith(passkey)).result)).toBe('passkey-not-accepted');
    expect(await kindsOf(owner)).toContain('passkey-copied');
    passkey.count = 41;
    expectOk((await signInWith(passkey)).result);
  });

  it('that nobody registered is answered like any other', async () => {
    expect(codeOf((await signInWith(new SoftPasskey())).result)).toBe('passkey-not-accepted');
    const owner = await signedIn('13900003023');
    expect(codeOf(await owner.call('passkeyConfirmOptions', { body: {} }))).toBe('passkey-not-known');
  });

  it('is one of ten at most, also when two come at once', async () => {
    const owner = await signedIn('13900003024');
    for (let n = 0; n < 9; n++) expectOk(await add(owner, new SoftPasskey()));
    const results = await Promise.all([add(owner, new SoftPasskey()), add(owner, new SoftPasskey())]);
    expect(results.map(codeOf).sort()).toEqual([null, 'passkeys-full'].sort());
    expect(expectOk(await owner.call('passkeys')).passkeys).toHaveLength(10);
  });
});
