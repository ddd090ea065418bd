import { randomUUID } from 'node:crypto';
import { syntheticNameFor } from '@healthcode/demo-services';
import { type CityUser, expectOk, HEALTHY, startTestCity, type TestCity } from '@healthcode/testkit/city';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ZHANG = '120101199003077477';
const LI = '11010519491231002X';
let city: TestCity;
let phones = 13_900_000_100;
const newPhone = () => String(phones++);

beforeAll(async () => {
  city = await startTestCity();
});
afterAll(() => city.stop());

async function signedIn(): Promise<CityUser> {
  const user = city.visitor('resident');
  await user.signIn(newPhone());
  return user;
}

async function consented(): Promise<CityUser> {
  const user = await signedIn();
  await user.consent();
  return user;
}

const identity = (documentNumber: string, name: string) => ({
  body: { documentType: 'resident-id', documentNumber, name },
});

describe('an application', () => {
  it('goes through consent, real name and declaration, and the code is there at once', async () => {
    const user = await signedIn();
    expect(expectOk(await user.call('me')).nextStep).toBe('consent');
    await user.apply(ZHANG);
    const me = expectOk(await user.call('me'));
    expect(me.nextStep).toBe('done');
    expect(me.holder?.maskedName).toContain('*');
    expect(me.holder?.maskedName).not.toBe(syntheticNameFor(ZHANG));
    expect(me.holder?.hint).toEqual({ type: 'resident-id', lastTwo: '77' });
    const { reply } = await user.enrol();
    expect(reply.passes).toHaveLength(14);
    expect(reply.colour.colour).toBe('green');
    expect(reply.colour.holds).toEqual([]);
  });

  it('refuses every step whose step before is missing', async () => {
    const user = await signedIn();
    const early = await user.call('identity', identity(LI, syntheticNameFor(LI)));
    expect(early).toMatchObject({ ok: false, problem: { code: 'consent-needed', status: 409 } });
    expectOk(await user.call('consent', { body: { textVersion: 1 } }));
    const declared = await user.call('declare', { body: { declarationId: randomUUID(), answers: HEALTHY } });
    expect(declared).toMatchObject({ ok: false, problem: { code: 'identity-needed' } });
  });

  it('refuses consent to a text that is not the present one', async () => {
    const user = await signedIn();
    const result = await user.call('consent', { body: { textVersion: 99 } });
    expect(result).toMatchObject({ ok: false, problem: { code: 'consent-text-changed' } });
  });

  it.each([
    ['a wrong check digit', '120101199003077475', 'resident-id-check-digit'],
    ['fifteen digits', '120101900307747', 'resident-id-fifteen-digits'],
    ['a birth date in the future', '12010120990307741X', 'resident-id-birth-date-future'],
    ['a residence permit’s number', '810000199001010019', 'resident-id-is-residence-permit'],
  ])('says where and why when the number has %s', async (_, number, code) => {
    const user = await consented();
    const result = await user.call('identity', identity(number, '张三'));
    expect(result).toMatchObject({ ok: false, problem: { code: 'document-invalid', status: 422 } });
    const codes = result.ok || result.offline ? [] : (result.problem.errors ?? []);
    expect(codes).toContainEqual({ path: '/documentNumber', code });
  });

  it('says the same for a wrong name as for a number nobody has', async () => {
    const user = await consented();
    const result = await user.call('identity', identity(ZHANG, '不是他'));
    expect(result).toMatchObject({ ok: false, problem: { code: 'identity-not-confirmed' } });
  });

  it('keeps a document with the account that proved it first, and says so to nobody', async () => {
    const user = await consented();
    const [taken, wrong] = [
      await user.call('identity', identity(ZHANG, syntheticNameFor(ZHANG))),
      await user.call('identity', identity('120101199003072748', '不是他')),
    ].map((result) => (result.ok || result.offline ? null : { ...result.problem, traceId: '' }));
    expect(taken).toMatchObject({ code: 'identity-not-confirmed', status: 422 });
    expect(taken).toEqual(wrong);
  });

  it('takes the same declaration twice without a second record', async () => {
    const user = await consented();
    expectOk(await user.call('identity', identity(LI, syntheticNameFor(LI))));
    const body = { declarationId: randomUUID(), answers: HEALTHY };
    const first = expectOk(await user.call('declare', { body }));
    expect(expectOk(await user.call('declare', { body }))).toEqual(first);
    expect(expectOk(await user.call('declarations')).declarations).toHaveLength(1);
  });

  it('names the question whose answer is not right', async () => {
    const user = city.visitor('resident');
    await user.signIn(newPhone());
    await user.apply('120101198505055572');
    const answers = { ...HEALTHY, symptoms: 'yes' };
    const result = await user.call('declare', { body: { declarationId: randomUUID(), answers } });
    expect(result).toMatchObject({ ok: false, problem: { code: 'declaration-invalid' } });
    const paths = result.ok || result.offline ? [] : (result.problem.errors ?? []).map(({ path }) => path);
    expect(paths).toContain('/answers/symptomCodes');
  });
});

describe('enrolment', () => {
  it('tops up the same phone on the same slot and refuses days out of range', async () => {
    const user = city.visitor('resident');
    await user.signIn(newPhone());
    await user.apply('120102199911110013');
    const deviceId = randomUUID();
    const first = await user.enrol(7, deviceId);
    const second = await user.enrol(14, deviceId);
    expect(second.reply.enrolmentId).toBe(first.reply.enrolmentId);
    const tooFar = await user.call('enrol', {
      body: { deviceId, days: [{ ...first.keys.request[0]!, day: first.keys.request[0]!.day + 14 }] },
    });
    expect(tooFar).toMatchObject({ ok: false, problem: { code: 'days-out-of-range' } });
  });

  it('refuses a key that is no point of the curve', async () => {
    const user = city.visitor('resident');
    await user.signIn(newPhone());
    await user.apply('120103197001010010');
    const { keys } = await user.enrol(1);
    const bad = Buffer.alloc(33, 5).toString('base64url');
    const result = await user.call('enrol', {
      body: { deviceId: randomUUID(), days: [{ day: keys.request[0]!.day, publicKey: bad }] },
    });
    expect(result).toMatchObject({ ok: false, problem: { code: 'device-key-invalid' } });
  });
});
