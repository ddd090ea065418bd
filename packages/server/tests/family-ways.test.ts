import { type CityUser, expectOk, startTestCity, type TestCity } from '@healthcode/testkit/city';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endDueCare } from '../src/modules/family/end.ts';
import { applicant, askBody, asks, declareFor, enrolFor, residentId } from './_family.ts';
import { atConsole } from './_staff.ts';

let city: TestCity;
let officer: CityUser;
beforeAll(async () => {
  city = await startTestCity({ clock: '2020-03-02T08:00:00+08:00' });
  officer = await atConsole(city, '13800000002');
});
afterAll(() => city.stop());

let sequence = 101;
const adult = (division?: string) => residentId('19850612', sequence++, division);
const refusal = (code: string) => ({ ok: false, problem: { code } });
/** By the demo's rule a phone of the holder of this document. */
const phoneOf = (documentNumber: string) => `1360000${documentNumber.slice(-4).replaceAll('X', '0')}`;

const messagesTo = async (phone: string) => {
  const reply = await fetch(`${city.origin('resident')}/api/v1/demo/inbox?to=${phone}`);
  return ((await reply.json()) as { messages: { text: string }[] }).messages;
};
const codeAt = async (phone: string) => {
  await expect.poll(async () => (await messagesTo(phone)).length, { timeout: 3_000 }).toBeGreaterThan(0);
  return (await messagesTo(phone))[0]!.text.match(/\d{6}/)![0];
};
const reply = (from: string, text: string) =>
  city.visitor('resident').call('demoReply', { body: { from, text } });
const familyOf = async (user: CityUser) => expectOk(await user.call('me')).family;

describe('agreement by a text message from a feature phone', () => {
  it('is asked of the person’s phone, and a reply with the code agrees once', async () => {
    const theirs = adult();
    const asker = await applicant(city, adult());
    await asks(asker, theirs, { relation: 'parent', way: 'text-message', phone: phoneOf(theirs) });
    const code = await codeAt(phoneOf(theirs));
    expectOk(await reply('13999999999', code));
    expect(await familyOf(asker)).toEqual([]);
    await Promise.all([1, 2, 3].map(() => reply(`+86 ${phoneOf(theirs)}`, `同意 ${code}`)));
    const [member] = await familyOf(asker);
    expect(member).toMatchObject({ relation: 'parent', applied: false });
    expectOk(await declareFor(asker, member!.personId));
    const { family } = expectOk(await asker.call('myChecks', { query: { personId: member!.personId } }));
    expect(family.filter(({ act }) => act === 'agreed')).toMatchObject([{ how: { zh: '本人用短信答复' } }]);
  });

  it('is refused by a reply that says so', async () => {
    const theirs = adult();
    const asker = await applicant(city, adult());
    await asks(asker, theirs, { way: 'text-message', phone: phoneOf(theirs) });
    await reply(phoneOf(theirs), `不同意 ${await codeAt(phoneOf(theirs))}`);
    expect(expectOk(await asker.call('family'))).toMatchObject({
      members: [],
      requests: [{ state: 'refused' }],
    });
  });

  it('is not asked of a phone that is not the person’s, and the asker is told nothing of it', async () => {
    const [one, other] = [adult(), adult()];
    const asker = await applicant(city, adult());
    const right = await asks(asker, one, { way: 'text-message', phone: phoneOf(one) });
    const wrong = await asks(asker, other, { way: 'text-message', phone: '13600019999' });
    expect(wrong.requests[0]).toMatchObject({ state: right.requests[0]!.state, way: 'text-message' });
    await codeAt(phoneOf(one));
    expect(await messagesTo('13600019999')).toEqual([]);
  });

  it('counts no more after five wrong replies, and not after a day', async () => {
    const [one, other] = [adult(), adult()];
    const asker = await applicant(city, adult());
    await asks(asker, one, { way: 'text-message', phone: phoneOf(one) });
    const code = await codeAt(phoneOf(one));
    const wrong = code === '000000' ? '000001' : '000000';
    for (let n = 0; n < 5; n++) await reply(phoneOf(one), wrong);
    await reply(phoneOf(one), code);
    await asks(asker, other, { way: 'text-message', phone: phoneOf(other) });
    const late = await codeAt(phoneOf(other));
    await city.service.services.db`update family_message set expires_at = expires_at - 86400000`;
    await reply(phoneOf(other), late);
    expect(await familyOf(asker)).toEqual([]);
  });

  it('is taken from the gateway only', async () => {
    const body = { from: '13600000000', text: '123456' };
    expect(await city.visitor('resident').call('textReply', { body })).toMatchObject(refusal('not-allowed'));
    const guess = await fetch(`${city.origin('resident')}/api/v1/text-messages/replies`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer guess' },
      body: JSON.stringify(body),
    });
    expect(guess.status).toBe(403);
  });

  it('can be sent by the form of the demo inbox', async () => {
    const theirs = adult();
    const asker = await applicant(city, adult());
    await asks(asker, theirs, { way: 'text-message', phone: phoneOf(theirs) });
    const page = await fetch(`${city.origin('resident')}/demo/inbox/reply`, {
      method: 'POST',
      body: new URLSearchParams({ from: phoneOf(theirs), text: await codeAt(phoneOf(theirs)) }),
    });
    expect(await page.text()).toContain('已发出');
    expect(await familyOf(asker)).toHaveLength(1);
  });
});

describe('a child’s code', () => {
  it('is shown by both parents whom the register knows, and by no third', async () => {
    const child = residentId('20150612', 7);
    const [mother, father, aunt] = [
      await applicant(city, adult()),
      await applicant(city, adult()),
      await applicant(city, adult()),
    ];
    await asks(mother, child, { relation: 'child' });
    await asks(father, child, { relation: 'child' });
    const third = await aunt.call('askFamily', { body: askBody(child, { relation: 'child' }) });
    expect(third).toMatchObject(refusal('family-child-full'));
    expect(await familyOf(aunt)).toEqual([]);
    const [member] = await familyOf(mother);
    expectOk(await declareFor(mother, member!.personId));
    const { maskedName } = expectOk(await father.call('me')).holder!;
    expect(await familyOf(mother)).toMatchObject([{ applied: true, sex: 'male', sharedWith: [maskedName] }]);
    for (const parent of [mother, father]) expectOk((await enrolFor(parent, member!.personId)).reply);
    const [request] = await city.service.services.db`
      select guardian_consents as consents from family_request where person_id = ${member!.personId} limit 1`;
    expect(request).toEqual({ consents: true });
  });

  it('needs papers at a counter where the register does not know the guardian', async () => {
    const child = residentId('20150613', 8, '120102');
    const asker = await applicant(city, adult());
    const { requests } = await asks(asker, child, { relation: 'child' });
    expect(requests).toMatchObject([{ way: 'guardian', state: 'asked' }]);
    expect(await familyOf(asker)).toEqual([]);
    const body = { requestNumber: requests[0]!.requestNumber };
    expect(expectOk(await officer.call('findFamilyRequest', { body }))).toMatchObject({
      person: { isChild: true, hint: { lastTwo: child.slice(-2) } },
      state: 'asked',
    });
    expectOk(await officer.call('answerFamilyAtCounter', { body: { ...body, agrees: true } }));
    expect(await familyOf(asker)).toMatchObject([{ relation: 'child' }]);
  });

  it('is not the child’s own to agree to', async () => {
    const number = residentId('20040612', 9, '120102');
    const [asker, child] = [await applicant(city, adult()), await applicant(city, number)];
    const { requests } = await asks(asker, number, { relation: 'child' });
    expect(expectOk(await child.call('family')).askedOfMe).toEqual([]);
    const params = { requestId: requests[0]!.requestId };
    expect(await child.call('answerFamily', { params, body: { agrees: true } })).toMatchObject(
      refusal('family-request-unknown'),
    );
  });

  it('ends by itself at the first minute of the eighteenth birthday, also when the service was down', async () => {
    // 18 on 3 March 2020, the day after this city's today
    const number = residentId('20020303', 10);
    const parent = await applicant(city, residentId('19700612', 11));
    await asks(parent, number, { relation: 'child' });
    const [member] = await familyOf(parent);
    const { services } = city.service;
    const midnight = Date.parse('2020-03-03T00:00:00+08:00');
    const at = async (now: number) => {
      await endDueCare({ ...services, clock: { ...services.clock, cityNow: () => now } });
      return (await familyOf(parent)).length;
    };
    expect([await at(midnight - 1), await at(midnight)]).toEqual([1, 0]);
    const [care] = await services.db`
      select ended_why as why from guardianship_by_person
      where person_id = ${member!.personId} and relation = 'child'`;
    expect(care).toEqual({ why: 'grown-up' });
  });
});

describe('at a counter', () => {
  it('an officer finds a request by its number, agrees, and ends it on proof; both see that an office looked', async () => {
    const theirs = adult();
    const [asker, asked] = [await applicant(city, adult()), await applicant(city, theirs)];
    const { requests } = await asks(asker, theirs);
    const { requestNumber } = requests[0]!;
    const spaced = `${requestNumber.slice(0, 4)} ${requestNumber.slice(4)}`;
    const seen = expectOk(await officer.call('findFamilyRequest', { body: { requestNumber: spaced } }));
    expect(seen).toMatchObject({ requestNumber, state: 'asked', person: { isChild: false } });
    const answer = { body: { requestNumber, agrees: true } };
    expect(expectOk(await officer.call('answerFamilyAtCounter', answer)).state).toBe('agreed');
    expect(await officer.call('answerFamilyAtCounter', answer)).toMatchObject(refusal('family-request-over'));
    const end = (reason: string) => officer.call('endFamilyAtCounter', { body: { requestNumber, reason } });
    expect(await end('because')).toMatchObject(refusal('family-end-reason'));
    expect(expectOk(await end('relation-over')).state).toBe('ended');
    expect(await end('relation-over')).toMatchObject(refusal('family-nothing-to-end'));
    const { looks, family } = expectOk(await asked.call('myChecks'));
    expect(looks.filter(({ reason }) => reason.zh === '在窗口办理家人代办').length).toBeGreaterThan(2);
    expect(family[0]).toMatchObject({ act: 'ended', how: { zh: '亲属关系已经不在' } });
    expect(expectOk(await asker.call('myChecks')).looks.length).toBeGreaterThan(2);
  });

  it('a number that is not there and a source’s user get nothing', async () => {
    const body = { requestNumber: '00000000' };
    expect(await officer.call('findFamilyRequest', { body })).toMatchObject(
      refusal('family-request-unknown'),
    );
    const source = await atConsole(city, '13800000003');
    expect(await source.call('findFamilyRequest', { body })).toMatchObject(refusal('not-allowed'));
    expect(await source.call('endFamilyAtCounter', { body: { ...body, reason: 'deceased' } })).toMatchObject(
      refusal('not-allowed'),
    );
  });

  it('a request lapses after 14 days, its end exclusive', async () => {
    const theirs = adult();
    const asker = await applicant(city, adult());
    const { requests } = await asks(asker, theirs);
    const { db } = city.service.services;
    await db`update family_request set lapses_at = lapses_at - ${14 * 86_400_000}::bigint
      where request_id = ${requests[0]!.requestId}`;
    expect(expectOk(await asker.call('family'))).toMatchObject({ room: 3, requests: [{ state: 'lapsed' }] });
    const again = await asks(asker, theirs);
    expect(again.requests.filter(({ state }) => state === 'asked')).toHaveLength(1);
  });
});
