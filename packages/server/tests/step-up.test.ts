import { type CityUser, expectOk, startTestCity, type TestCity } from '@healthcode/testkit/city';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let city: TestCity;
beforeAll(async () => {
  city = await startTestCity();
});
afterAll(() => city.stop());

const codeOf = (result: Awaited<ReturnType<CityUser['call']>>) =>
  result.ok || result.offline ? null : result.problem.code;
const confirmedAt = async (accountId: string) => {
  const [row] = await city.service.services.db<{ at: number }[]>`
    select confirmed_at as at from session where subject_id = ${accountId}`;
  return row!.at;
};
/** As if five minutes had passed since the sign-in. */
const letItPass = (accountId: string) =>
  city.service.services.db`update session set confirmed_at = 0 where subject_id = ${accountId}`;

/** The newest message is the confirmation code, which went out before the reply. */
async function signedIn(phone: string) {
  const user = city.visitor('resident');
  const accountId = await user.signIn(phone);
  await letItPass(accountId);
  return { user, accountId };
}

describe('showing again who one is', () => {
  it('takes the code sent to the account’s own phone, once', async () => {
    const phone = '13900001001';
    const { user, accountId } = await signedIn(phone);
    const sent = expectOk(await user.call('sendConfirmCode', { body: {} }));
    expect(sent.phoneHint).toBe('139****1001');
    const code = await user.newestCode(phone);
    const { confirmedUntil } = expectOk(await user.call('confirmWithCode', { body: { code } }));
    expect(confirmedUntil).toBe((await confirmedAt(accountId)) + 300_000);
    await letItPass(accountId);
    expect(codeOf(await user.call('confirmWithCode', { body: { code } }))).toBe('code-expired');
    expect(await confirmedAt(accountId)).toBe(0);
  });

  it('takes no code that was sent for signing in, and signs nobody in with its own', async () => {
    const phone = '13900001002';
    const { user, accountId } = await signedIn(phone);
    const other = city.visitor('resident');
    await city.service.services.db`update one_time_code set sent_at = 0`;
    expectOk(await other.call('requestCode', { body: { phone } }));
    const signInCode = await other.newestCode(phone);
    expectOk(await user.call('sendConfirmCode', { body: {} }));
    const confirmCode = await user.newestCode(phone);
    expect(codeOf(await user.call('confirmWithCode', { body: { code: signInCode } }))).toBe('code-wrong');
    expect(await confirmedAt(accountId)).toBe(0);
    expect(codeOf(await other.call('signIn', { body: { phone, code: confirmCode } }))).toBe('code-wrong');
  });

  it('evaluates at most five guesses, however many come at once', async () => {
    const phone = '13900001003';
    const { user, accountId } = await signedIn(phone);
    expectOk(await user.call('sendConfirmCode', { body: {} }));
    const right = await user.newestCode(phone);
    const wrong = right === '000000' ? '000001' : '000000';
    const guesses = await Promise.all(
      Array.from({ length: 20 }, () => user.call('confirmWithCode', { body: { code: wrong } })),
    );
    expect(guesses.map(codeOf).filter((code) => code === 'code-wrong')).toHaveLength(4);
    expect(codeOf(await user.call('confirmWithCode', { body: { code: right } }))).toBe('code-expired');
    expect(await confirmedAt(accountId)).toBe(0);
  });

  it('confirms nobody else’s session', async () => {
    const [one, other] = [await signedIn('13900001004'), await signedIn('13900001005')];
    expectOk(await one.user.call('sendConfirmCode', { body: {} }));
    const code = await one.user.newestCode('13900001004');
    expect(codeOf(await other.user.call('confirmWithCode', { body: { code } }))).toBe('code-expired');
    expectOk(await one.user.call('confirmWithCode', { body: { code } }));
    expect(await confirmedAt(other.accountId)).toBe(0);
  });

  it('is refused to who is not signed in, and with bad input', async () => {
    const nobody = city.visitor('resident');
    expect(codeOf(await nobody.call('sendConfirmCode', { body: {} }))).toBe('not-signed-in');
    expect(codeOf(await nobody.call('confirmWithCode', { body: { code: '123456' } }))).toBe('not-signed-in');
    const { user } = await signedIn('13900001006');
    expect(codeOf(await user.call('confirmWithCode', { body: { code: '' } }))).toBe('bad-request');
    expect(codeOf(await user.call('confirmWithCode', { body: { code: '12' } }))).toBe('code-expired');
  });
});
