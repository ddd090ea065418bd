import { randomUUID } from 'node:crypto';
import { type CityUser, expectOk, startTestCity, type TestCity, TestGate } from '@healthcode/testkit/city';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answers, applicant, askBody, asks, couple, declareFor, enrolFor, residentId } from './_family.ts';
import { atConsole } from './_staff.ts';

let city: TestCity;
let officer: CityUser;
let gate: TestGate;
beforeAll(async () => {
  city = await startTestCity();
  officer = await atConsole(city, '13800000002');
  const guard = city.visitor('gate');
  await guard.signIn('13800000001');
  gate = new TestGate(guard);
  await gate.enrol();
});
afterAll(() => city.stop());

let sequence = 101;
const adult = () => residentId('19850612', sequence++);
const refusal = (code: string) => ({ ok: false, problem: { code } });
const noticesOf = async (subjectId: string) =>
  (
    await city.service.services.db<{ kind: string; facts: unknown }[]>`
      select kind, facts from notice where subject_id = ${subjectId} order by at, notice_id`
  ).map(({ kind }) => kind);

describe('asking to show a spouse’s code', () => {
  it('waits for the spouse, who sees who asks and agrees; then the code comes for the asker’s phone', async () => {
    const [mine, theirs] = [adult(), adult()];
    const [asker, asked] = [await applicant(city, mine), await applicant(city, theirs)];
    const before = await asks(asker, theirs);
    expect(before).toMatchObject({
      members: [],
      room: 2,
      requests: [{ state: 'asked', relation: 'spouse' }],
    });
    const { askedOfMe } = expectOk(await asked.call('family'));
    expect(askedOfMe).toHaveLength(1);
    expect(askedOfMe[0]!.by.hint).toEqual({ type: 'resident-id', lastTwo: mine.slice(-2) });
    const own = expectOk(await asked.call('me'));
    expect(own.familyAsks).toBe(1);
    expect(await noticesOf(own.holder!.personId)).toContain('family-asked');

    const after = expectOk(await answers(asked, askedOfMe[0]!.requestId, true));
    expect(after).toMatchObject({ askedOfMe: [], carers: [{ relation: 'spouse' }] });
    const me = expectOk(await asker.call('me'));
    expect(me.family).toMatchObject([{ relation: 'spouse', applied: true, personId: own.holder!.personId }]);
    expect(await noticesOf(me.accountId)).toContain('family-agreed');

    const { reply } = await enrolFor(asker, own.holder!.personId);
    expect(expectOk(reply)).toMatchObject({ kind: 'family', holder: { personId: own.holder!.personId } });
    const checks = expectOk(await asked.call('myChecks'));
    expect(checks.family.map(({ act }) => act).sort()).toEqual(['agreed', 'asked', 'took-passes']);
    expect(checks.family[0]!.by).toEqual({ maskedName: me.holder!.maskedName, relation: 'spouse' });
  });

  it('goes on without the spouse’s code when they refuse', async () => {
    const [mine, theirs] = [adult(), adult()];
    const [asker, asked] = [await applicant(city, mine), await applicant(city, theirs)];
    await asks(asker, theirs);
    const [request] = expectOk(await asked.call('family')).askedOfMe;
    expectOk(await answers(asked, request!.requestId, false));
    expect(expectOk(await asker.call('family'))).toMatchObject({
      members: [],
      room: 3,
      requests: [{ state: 'refused' }],
    });
    expect(await answers(asked, request!.requestId, true)).toMatchObject(refusal('family-request-over'));
    const { holder } = expectOk(await asked.call('me'));
    expect((await enrolFor(asker, holder!.personId)).reply).toMatchObject(refusal('person-not-yours'));
  });

  it('says the same of somebody who is known here as of somebody who is not', async () => {
    const [known, unknown] = [adult(), adult()];
    await applicant(city, known);
    const [one, other] = [await applicant(city, adult()), await applicant(city, adult())];
    const shapeOf = (view: unknown) =>
      JSON.stringify(view, (key, value: unknown) =>
        ['requestId', 'requestNumber', 'maskedName', 'lastTwo', 'askedAt', 'lapsesAt'].includes(key)
          ? ''
          : value,
      );
    expect(shapeOf(await asks(one, known))).toBe(shapeOf(await asks(other, unknown)));
  });

  it('finds the request again when the person applies later', async () => {
    const theirs = adult();
    const asker = await applicant(city, adult());
    await asks(asker, theirs);
    const asked = await applicant(city, theirs);
    const [request] = expectOk(await asked.call('family')).askedOfMe;
    expectOk(await answers(asked, request!.requestId, true));
    expect(expectOk(await asker.call('me')).family).toMatchObject([{ applied: true }]);
  });
});

describe('asking is refused', () => {
  it('for oneself, for a name that is not the document’s, for a spouse under 18, for one asked already', async () => {
    const mine = adult();
    const asker = await applicant(city, mine);
    const ask = (body: Parameters<typeof askBody>) => asker.call('askFamily', { body: askBody(...body) });
    expect(await ask([mine])).toMatchObject(refusal('family-self'));
    expect(await ask([adult(), { name: '不是他' }])).toMatchObject(refusal('identity-not-confirmed'));
    expect(await ask([residentId('20150612', 1)])).toMatchObject(refusal('family-relation-age'));
    expect(await ask([adult(), { textVersion: 9 }])).toMatchObject(refusal('consent-text-changed'));
    expect(await ask([adult(), { way: 'text-message', phone: '123' }])).toMatchObject(
      refusal('phone-format'),
    );
    expect(await ask(['120101198506120021'])).toMatchObject(refusal('document-invalid'));
    const theirs = adult();
    await asks(asker, theirs);
    expect(await ask([theirs])).toMatchObject(refusal('family-known'));
  });

  it('beyond three, those who have not answered counted in, also when asked at the same moment', async () => {
    const asker = await applicant(city, adult());
    const all = await Promise.all(
      [adult(), adult(), adult(), adult(), adult()].map((number) =>
        asker.call('askFamily', { body: askBody(number) }),
      ),
    );
    expect(all.filter(({ ok }) => ok)).toHaveLength(3);
    expect(all.filter(({ ok }) => !ok)).toMatchObject([refusal('family-full'), refusal('family-full')]);
    const { requests, room } = expectOk(await asker.call('family'));
    expect([requests.length, room]).toEqual([3, 0]);
    const params = { requestId: requests[0]!.requestId };
    expect(expectOk(await asker.call('takeBackFamily', { params, body: {} })).room).toBe(1);
    expect(await asker.call('takeBackFamily', { params, body: {} })).toMatchObject(
      refusal('family-request-over'),
    );
  });

  it('beyond ten a day', async () => {
    const asker = await applicant(city, adult());
    for (let n = 0; n < 10; n++) {
      const body = askBody(adult(), { name: '不是他' });
      expect(await asker.call('askFamily', { body })).toMatchObject(refusal('identity-not-confirmed'));
    }
    expect(await asker.call('askFamily', { body: askBody(adult()) })).toMatchObject(
      refusal('too-many-requests'),
    );
  });

  it('to those who are not signed in, or who have not just shown who they are', async () => {
    const stranger = city.visitor('resident');
    expect(await stranger.call('family')).toMatchObject(refusal('not-signed-in'));
    expect(await stranger.call('askFamily', { body: askBody(adult()) })).toMatchObject(
      refusal('not-signed-in'),
    );
    const asker = await applicant(city, adult());
    await city.service.services.db`update session set confirmed_at = confirmed_at - 400000`;
    expect(await asker.call('askFamily', { body: askBody(adult()) })).toMatchObject(
      refusal('confirmation-needed'),
    );
    const body = { carerId: randomUUID() };
    expect(await asker.call('endFamily', { body })).toMatchObject(refusal('confirmation-needed'));
  });
});

describe('a request', () => {
  it('can be answered by nobody else, and not by the asker', async () => {
    const theirs = adult();
    const asker = await applicant(city, adult());
    const stranger = await applicant(city, adult());
    const { requests } = await asks(asker, theirs);
    const { requestId } = requests[0]!;
    for (const user of [asker, stranger]) {
      expect(await answers(user, requestId, true)).toMatchObject(refusal('family-request-unknown'));
    }
    const params = { requestId };
    expect(await stranger.call('takeBackFamily', { params, body: {} })).toMatchObject(
      refusal('family-request-unknown'),
    );
  });

  it('is agreed to once, however often the answer comes at the same moment', async () => {
    const theirs = adult();
    const [asker, asked] = [await applicant(city, adult()), await applicant(city, theirs)];
    await asks(asker, theirs);
    const [request] = expectOk(await asked.call('family')).askedOfMe;
    const all = await Promise.all([1, 2, 3, 4].map(() => answers(asked, request!.requestId, true)));
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    const { family } = expectOk(await asked.call('myChecks'));
    expect(family.filter(({ act }) => act === 'agreed')).toHaveLength(1);
  });
});

describe('a family member’s code', () => {
  it('exists once the asker declared for them, and everything is theirs, not the asker’s', async () => {
    const theirs = adult();
    const asker = await applicant(city, adult());
    const { requests } = await asks(asker, theirs, { relation: 'parent', way: 'counter' });
    const body = { requestNumber: requests[0]!.requestNumber, agrees: true };
    expectOk(await officer.call('answerFamilyAtCounter', { body }));
    const [member] = expectOk(await asker.call('me')).family;
    expect(member).toMatchObject({ relation: 'parent', applied: false });
    const { personId } = member!;
    expect((await enrolFor(asker, personId)).reply).toMatchObject(refusal('declaration-needed'));
    expectOk(await declareFor(asker, personId));
    expectOk((await enrolFor(asker, personId)).reply);
    expect(expectOk(await asker.call('colour', { query: { personId } }))).toMatchObject({
      personId,
      colour: 'green',
    });
    expect(expectOk(await asker.call('declarations', { query: { personId } })).declarations).toHaveLength(1);
    const { family, looks } = expectOk(await asker.call('myChecks', { query: { personId } }));
    expect(family.map(({ act }) => act)).toContain('declared');
    expect(looks.map(({ reason }) => reason.zh)).toContain('在窗口办理家人代办');
    expect(expectOk(await asker.call('me')).family[0]!.applied).toBe(true);
  });

  it('is nobody else’s to see or to show', async () => {
    const { personId } = await couple(city, adult(), adult());
    const stranger = await applicant(city, adult());
    expect((await enrolFor(stranger, personId)).reply).toMatchObject(refusal('person-not-yours'));
    expect(await declareFor(stranger, personId)).toMatchObject(refusal('person-not-yours'));
    for (const name of ['colour', 'declarations', 'myChecks'] as const) {
      expect(await stranger.call(name, { query: { personId } })).toMatchObject(refusal('person-not-yours'));
    }
  });
});

describe('ending', () => {
  it.each(['by the person', 'by the asker'])('%s withdraws at the gate what the phone holds', async (by) => {
    const { asker, asked, personId } = await couple(city, adult(), adult());
    const { reply, keys } = await enrolFor(asker, personId);
    const [pass] = expectOk(reply).passes;
    const own = await asked.enrol(2);
    await gate.sync();
    const now = () => city.service.services.clock.cityNow();
    const look = async () => gate.verify(await keys.present(pass!.day, pass!.pass, now()), now());
    expect(await look()).toMatchObject({ outcome: 'ok', colour: 'green', holder: { kind: 'family' } });

    const [carer] = expectOk(await asked.call('family')).carers;
    const ends =
      by === 'by the person'
        ? await asked.call('endFamily', { body: { carerId: carer!.carerId } })
        : await asker.call('endFamily', { body: { personId } });
    expectOk(ends);
    expect(expectOk(await asker.call('me')).family).toEqual([]);
    expect((await enrolFor(asker, personId)).reply).toMatchObject(refusal('person-not-yours'));
    await expect
      .poll(
        async () => {
          await gate.sync();
          return gate.verify(await keys.present(pass!.day, pass!.pass, now() + 10_000), now() + 10_000);
        },
        { timeout: 10_000 },
      )
      .toMatchObject({ outcome: 'withdrawn' });
    const [ownPass] = own.reply.passes;
    const theirs = await own.keys.present(ownPass!.day, ownPass!.pass, now());
    expect(await gate.verify(theirs, now())).toMatchObject({ outcome: 'ok', colour: 'green' });
    const again = by === 'by the person' ? { carerId: carer!.carerId } : { personId };
    const who = by === 'by the person' ? asked : asker;
    expect(await who.call('endFamily', { body: again })).toMatchObject(refusal('family-nothing-to-end'));
    expect(await noticesOf(carer!.carerId)).toContain('family-ended');
    expect(await noticesOf(personId)).toContain('family-shown-ended');
  });

  it('never ends one’s own', async () => {
    const user = await applicant(city, adult());
    const { accountId, holder } = expectOk(await user.call('me'));
    for (const body of [{ personId: holder!.personId }, { carerId: accountId }]) {
      expect(await user.call('endFamily', { body })).toMatchObject(refusal('family-nothing-to-end'));
    }
    expect(expectOk(await user.call('me')).nextStep).toBe('done');
  });
});
