import { type CityUser, expectOk, startTestCity, type TestCity } from '@healthcode/testkit/city';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let city: TestCity;
beforeAll(async () => {
  city = await startTestCity();
});
afterAll(() => city.stop());

const codeOf = (result: Awaited<ReturnType<CityUser['call']>>) =>
  result.ok || result.offline ? null : result.problem.code;

describe('signing in', () => {
  it('accepts the code of the newest message, with blanks, once', async () => {
    const user = city.visitor('resident');
    const phone = '139 0000-0001';
    expectOk(await user.call('requestCode', { body: { phone } }));
    const code = await user.newestCode('13900000001');
    const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
    expectOk(await user.call('signIn', { body: { phone, code: spaced } }));
    expect(codeOf(await user.call('signIn', { body: { phone, code } }))).toBe('code-expired');
    expect(expectOk(await user.call('me')).phoneHint).toBe('139****0001');
  });

  it('gives the same account to the same phone', async () => {
    const [first, second] = [city.visitor('resident'), city.visitor('resident')];
    const id = await first.signIn('13900000002');
    await city.service.services.db`update one_time_code set sent_at = 0`;
    expect(await second.signIn('13900000002')).toBe(id);
  });

  it('evaluates at most five guesses, however many come at once', async () => {
    const user = city.visitor('resident');
    const phone = '13900000003';
    expectOk(await user.call('requestCode', { body: { phone } }));
    const right = await user.newestCode(phone);
    const wrong = right === '000000' ? '000001' : '000000';
    const guesses = await Promise.all(
      Array.from({ length: 40 }, () => user.call('signIn', { body: { phone, code: wrong } })),
    );
    const codes = guesses.map(codeOf);
    // The fifth wrong guess ends the code, and is told so.
    expect(codes.filter((code) => code === 'code-wrong')).toHaveLength(4);
    expect(codes.filter((code) => code === 'code-expired')).toHaveLength(36);
    const triesLeft = guesses.map((guess) =>
      guess.ok || guess.offline ? 0 : (guess.problem.triesLeft ?? 0),
    );
    expect(triesLeft.filter((left) => left > 0).sort()).toEqual([1, 2, 3, 4]);
    expect(codeOf(await user.call('signIn', { body: { phone, code: right } }))).toBe('code-expired');
  });

  it('sends no second code within a minute and says when', async () => {
    const user = city.visitor('resident');
    expectOk(await user.call('requestCode', { body: { phone: '13900000004' } }));
    const again = await user.call('requestCode', { body: { phone: '13900000004' } });
    expect(again).toMatchObject({ ok: false, problem: { code: 'too-many-requests', status: 429 } });
    const wait = again.ok || again.offline ? 0 : (again.problem.retryAfterSeconds ?? 0);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
  });

  it('refuses what is no mobile number', async () => {
    const user = city.visitor('resident');
    for (const phone of ['1390000000', '23900000001', 'abc', '139000000012']) {
      expect(codeOf(await user.call('requestCode', { body: { phone } }))).toBe('phone-format');
    }
  });

  it('tells nobody which phones belong to staff', async () => {
    const stranger = city.visitor('console');
    const reply = expectOk(await stranger.call('requestCode', { body: { phone: '13900000005' } }));
    const known = expectOk(
      await city.visitor('console').call('requestCode', { body: { phone: '13800000002' } }),
    );
    expect(reply.resendAfterSeconds).toBe(known.resendAfterSeconds);
    expect(await stranger.newestCode('13900000005')).toBe('');
  });

  it('never accepts one app’s cookie on another app’s origin', async () => {
    const officer = city.visitor('console');
    await officer.signIn('13800000004');
    expectOk(await officer.call('officerMe'));
    const elsewhere = await officer.fetch(`${city.origin('gate')}/api/v1/gate/me`);
    expect(elsewhere.status).toBe(401);
    const notThere = await officer.fetch(`${city.origin('resident')}/api/v1/console/me`);
    expect(notThere.status).toBe(404);
  });

  it('ends a session for good on sign-out', async () => {
    const user = city.visitor('resident');
    await user.signIn('13900000006');
    expectOk(await user.call('signOut', { body: {} }));
    expect(codeOf(await user.call('me'))).toBe('not-signed-in');
  });

  it('refuses a write from another origin', async () => {
    const response = await fetch(`${city.origin('resident')}/api/v1/sign-out`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://evil.example' },
      body: '{}',
    });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ code: 'wrong-origin' });
  });

  it('answers in the language that is asked for, as a problem document', async () => {
    const ask = (language: string) =>
      fetch(`${city.origin('resident')}/api/v1/me`, { headers: { 'accept-language': language } });
    const [zh, en] = [await ask('zh-CN'), await ask('en-GB')];
    expect(zh.headers.get('content-type')).toContain('application/problem+json');
    expect(((await zh.json()) as { title: string }).title).toContain('登录');
    expect(((await en.json()) as { title: string }).title).toContain('Sign in');
  });
});
