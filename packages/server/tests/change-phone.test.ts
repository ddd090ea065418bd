import { type CityUser, expectOk, startTestCity, type TestCity } from '@healthcode/testkit/city';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let city: TestCity;
beforeAll(async () => {
  city = await startTestCity();
});
afterAll(() => city.stop());

const db = () => city.service.services.db;
const codeOf = (result: Awaited<ReturnType<CityUser['call']>>) =>
  result.ok || result.offline ? null : result.problem.code;

async function signedIn(phone: string): Promise<CityUser> {
  await db()`update one_time_code set sent_at = 0`;
  const user = city.visitor('resident');
  await user.signIn(phone);
  return user;
}

async function change(user: CityUser, phone: string) {
  expectOk(await user.call('sendNewPhoneCode', { body: { phone } }));
  const code = await user.newestCode(phone.replaceAll(' ', ''));
  return user.call('changePhone', { body: { phone, code } });
}

async function toldTo(phone: string, words: string): Promise<void> {
  const until = Date.now() + 5_000;
  for (;;) {
    const reply = await fetch(`${city.origin('resident')}/api/v1/demo/inbox?to=${phone}`);
    const { messages } = (await reply.json()) as { messages: { text: string }[] };
    if (messages.some(({ text }) => text.includes(words))) return;
    if (Date.now() > until) throw new Error('not told');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('R19 another phone number', () => {
  it('is the account’s once its code was given; both numbers are told, and the old one opens a new account', async () => {
    const [old, next] = ['13900005001', '13900005002'];
    const user = await signedIn(old);
    const { accountId } = expectOk(await user.call('me'));
    expect(expectOk(await change(user, '139 0000 5002')).phoneHint).toBe('139****5002');
    expect(expectOk(await user.call('me')).phoneHint).toBe('139****5002');
    await toldTo(old, '换到另一个手机号');
    await toldTo(next, '登录号码');
    expect(expectOk(await (await signedIn(next)).call('me')).accountId).toBe(accountId);
    expect(expectOk(await (await signedIn(old)).call('me')).accountId).not.toBe(accountId);
    const kinds = await db()<{ kind: string }[]>`select kind from notice where subject_id = ${accountId}`;
    expect(kinds.map(({ kind }) => kind)).toContain('phone-changed');
  });

  it('asks who one is first', async () => {
    const user = await signedIn('13900005003');
    await db()`update session set confirmed_at = 0`;
    const body = { phone: '13900005004', code: '123456' };
    expect(codeOf(await user.call('sendNewPhoneCode', { body }))).toBe('confirmation-needed');
    expect(codeOf(await user.call('changePhone', { body }))).toBe('confirmation-needed');
    const nobody = city.visitor('resident');
    expect(codeOf(await nobody.call('changePhone', { body }))).toBe('not-signed-in');
  });

  it('takes no code but the one that this account was sent for it', async () => {
    const phone = '13900005005';
    const [one, other] = [await signedIn('13900005006'), await signedIn('13900005007')];
    expectOk(await one.call('sendNewPhoneCode', { body: { phone } }));
    const code = await one.newestCode(phone);
    expect(codeOf(await other.call('changePhone', { body: { phone, code } }))).toBe('code-wrong');
    expect(codeOf(await one.call('signIn', { body: { phone, code } }))).toBe('code-expired');
    expectOk(await one.call('changePhone', { body: { phone, code } }));
  });

  it('that has an account is told only to who holds it, and that account stays', async () => {
    const taken = '13900005008';
    const holder = await signedIn(taken);
    const theirs = expectOk(await holder.call('me')).accountId;
    await holder.apply('120101199003077477');
    const user = await signedIn('13900005009');
    const free = expectOk(await user.call('sendNewPhoneCode', { body: { phone: '13900005010' } }));
    const there = expectOk(await user.call('sendNewPhoneCode', { body: { phone: taken } }));
    expect(Object.keys(there)).toEqual(Object.keys(free));
    const code = await user.newestCode(taken);
    expect(codeOf(await user.call('changePhone', { body: { phone: taken, code } }))).toBe(
      'phone-has-account',
    );
    expect(expectOk(await user.call('me')).phoneHint).toBe('139****5009');
    expect(expectOk(await (await signedIn(taken)).call('me')).accountId).toBe(theirs);
    expect(expectOk(await (await signedIn('13900005009')).call('me')).phoneHint).toBe('139****5009');
  });

  it('whose account was never used for anything is free, and that account is dissolved', async () => {
    const number = '13900005012';
    const begun = await signedIn(number);
    await begun.consent();
    const user = await signedIn('13900005013');
    const { accountId } = expectOk(await user.call('me'));
    expect(expectOk(await change(user, number)).phoneHint).toBe('139****5012');
    expect(codeOf(await begun.call('me'))).toBe('not-signed-in');
    expect(expectOk(await (await signedIn(number)).call('me')).accountId).toBe(accountId);
  });

  it('is refused where it is none, or one’s own', async () => {
    const user = await signedIn('13900005011');
    const send = (phone: string) => user.call('sendNewPhoneCode', { body: { phone } });
    expect(codeOf(await send('12345'))).toBe('phone-format');
    expect(codeOf(await send('13900005011'))).toBe('phone-is-yours');
  });
});
