import { syntheticNameFor } from '@healthcode/demo-services';
import { DAY_MS } from '@healthcode/domain';
import {
  endGuardianship,
  insertGuardianship,
  listGuardianshipsOfPerson,
  listNotices,
} from '@healthcode/store';
import { type CityUser, expectOk, startTestCity, type TestCity } from '@healthcode/testkit/city';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let city: TestCity;
let officer: CityUser;
let second: CityUser;
let source: CityUser;
let phones = 13_900_000_400;

beforeAll(async () => {
  city = await startTestCity();
  officer = await atConsole('13800000002');
  second = await atConsole('13800000005');
  source = await atConsole('13800000006');
});
afterAll(() => city.stop());

async function atConsole(phone: string): Promise<CityUser> {
  const user = city.visitor('console');
  await user.signIn(phone);
  return user;
}

interface Somebody {
  readonly user: CityUser;
  readonly accountId: string;
  readonly phone: string;
}

async function somebody(): Promise<Somebody> {
  const phone = String(phones++);
  const user = city.visitor('resident');
  const accountId = await user.signIn(phone);
  await user.consent();
  return { user, accountId, phone };
}

async function holderOf(number: string): Promise<Somebody & { personId: string }> {
  const one = await somebody();
  await one.user.apply(number);
  return { ...one, personId: expectOk(await one.user.call('colour')).personId };
}

const identity = (documentNumber: string, name = syntheticNameFor(documentNumber)) => ({
  body: { documentType: 'resident-id', documentNumber, name },
});
const claim = async ({ user }: Somebody, number: string, name?: string) =>
  expectOk(await user.call('claimIdentity', identity(number, name)));
const codeOf = (result: Awaited<ReturnType<CityUser['call']>>) =>
  result.ok ? 'ok' : result.offline ? 'offline' : result.problem.code;
const kindsFor = async (subjectId: string) =>
  (await listNotices(city.service.services.db, [subjectId], 20)).map(({ kind }) => kind);
const textsTo = async (phone: string): Promise<string[]> => {
  const reply = await fetch(`${city.origin('resident')}/api/v1/demo/inbox?to=${phone}`);
  const { messages } = (await reply.json()) as { messages: { text: string }[] };
  return messages.map(({ text }) => text);
};
async function untilTexted(phone: string, words: string): Promise<void> {
  await expect.poll(() => textsTo(phone)).toContainEqual(expect.stringContaining(words));
}
const yes = (claimNumber: string) => ({
  params: { claimNumber },
  body: { accepts: true, sawDocument: true, reason: 'holder-matches' },
});

describe('asking an identity back', () => {
  it('has the same answer whether or not anybody has it, and whether or not it exists', async () => {
    const holder = await holderOf('120101197101010015');
    const replies = [];
    for (const [number, name] of [
      ['120101197101010015', undefined],
      ['120101197101010023', undefined],
      ['120101197101010015', '不是他'],
    ] as const) {
      replies.push(await claim(await somebody(), number, name));
    }
    for (const reply of replies) {
      expect(Object.keys(reply).sort()).toEqual(['claimNumber', 'expiresAt']);
      expect(reply.claimNumber).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    }
    // only the one that the register confirmed disturbs anybody
    expect((await kindsFor(holder.accountId)).filter((kind) => kind === 'identity-claimed')).toHaveLength(1);
    await untilTexted(holder.phone, '有人申请取回');
    expect(expectOk(await holder.user.call('claims')).against).toHaveLength(1);
  });

  it('made again is the same claim', async () => {
    const one = await somebody();
    const first = await claim(one, '120101197101010031');
    expect(await claim(one, '120101197101010031')).toEqual(first);
    const wrong = await somebody();
    const mistaken = await claim(wrong, '120101197101010031', '不是他');
    expect((await claim(wrong, '120101197101010031')).claimNumber).not.toBe(mistaken.claimNumber);
  });

  it('is told to who shows the code of somebody without an account of their own, who may object', async () => {
    const parent = await holderOf('120101197101010111');
    const child = await holderOf('12010119710101012X');
    const { db, clock } = city.service.services;
    const at = clock.cityNow();
    await db.begin(async (tx) => {
      const { personId } = child;
      await endGuardianship(tx, { personId, accountId: child.accountId, why: 'test', at });
      await insertGuardianship(tx, { personId, accountId: parent.accountId, relation: 'child', at });
    });
    const claimant = await somebody();
    const { claimNumber } = await claim(claimant, '12010119710101012X');
    await untilTexted(parent.phone, '有人申请取回');
    expectOk(await parent.user.call('objectToClaim', { params: { claimNumber }, body: {} }));
    expect(expectOk(await officer.call('decideClaim', yes(claimNumber))).state).toBe('second-officer');
    const agree = { params: { claimNumber }, body: { agrees: true } };
    expect(expectOk(await second.call('answerClaim', agree)).state).toBe('accepted');
    // the parent keeps the child's code and their own sign-in
    expect(expectOk(await parent.user.call('me')).holder?.personId).toBe(parent.personId);
    const shown = await listGuardianshipsOfPerson(db, child.personId);
    expect(shown.map(({ relation }) => relation)).toEqual(['self', 'child']);
  });

  it('needs consent, and is not for somebody who has an identity', async () => {
    const user = city.visitor('resident');
    await user.signIn(String(phones++));
    expect(codeOf(await user.call('claimIdentity', identity('120101197101010031')))).toBe('consent-needed');
    const holder = await holderOf('12010119710101004X');
    expect(codeOf(await holder.user.call('claimIdentity', identity('120101197101010031')))).toBe(
      'identity-already-given',
    );
  });
});

describe('the desk', () => {
  it('gives the person to who came with the document, and ends what the other account holds', async () => {
    const holder = await holderOf('120101197101010058');
    await holder.user.enrol(3);
    const claimant = await somebody();
    const { claimNumber } = await claim(claimant, '120101197101010058');
    const seen = expectOk(await officer.call('findClaim', { params: { claimNumber } }));
    expect(seen).toMatchObject({ hint: { lastTwo: '58' }, confirmed: true, objected: false, may: 'decide' });
    expect(JSON.stringify(seen)).not.toContain('120101197101010058');
    expect(expectOk(await officer.call('decideClaim', yes(claimNumber))).state).toBe('accepted');

    expect(expectOk(await claimant.user.call('me')).holder?.personId).toBe(holder.personId);
    expect(expectOk(await claimant.user.call('me')).nextStep).toBe('done');
    expect(expectOk(await claimant.user.call('claims')).made[0]).toMatchObject({ state: 'accepted' });
    expect(codeOf(await holder.user.call('me'))).toBe('not-signed-in');
    const { db } = city.service.services;
    const states = await db<{ state: string }[]>`
      select state from enrolment where person_id = ${holder.personId}`;
    expect(states.map(({ state }) => state)).toEqual(['identity-dispute']);
    const ended = await db<{ why: string }[]>`
      select ended_why as why from guardianship_by_account where account_id = ${holder.accountId}`;
    expect(ended).toEqual([{ why: 'identity-dispute' }]);
    const now = await listGuardianshipsOfPerson(db, holder.personId);
    expect(now.map(({ accountId, relation }) => [accountId, relation])).toEqual([
      [claimant.accountId, 'self'],
    ]);
    expect(await kindsFor(claimant.accountId)).toContain('identity-returned');
    expect(await kindsFor(holder.accountId)).toContain('identity-lost');
    await untilTexted(holder.phone, '已交还给另一个账号');
    await claimant.user.enrol(1);
  });

  it('asks a second officer where the present account objects, who is not the first', async () => {
    const holder = await holderOf('120101197101010066');
    const claimant = await somebody();
    const { claimNumber } = await claim(claimant, '120101197101010066');
    const params = { params: { claimNumber }, body: {} };
    expect(codeOf(await claimant.user.call('objectToClaim', params))).toBe('claim-unknown');
    expectOk(await holder.user.call('objectToClaim', params));
    expect(expectOk(await officer.call('decideClaim', yes(claimNumber)))).toMatchObject({
      state: 'second-officer',
      may: null,
    });
    // who asked is not told that somebody objected
    expect(expectOk(await claimant.user.call('claims')).made[0]?.state).toBe('waiting');
    const agree = { params: { claimNumber }, body: { agrees: true } };
    expect(codeOf(await officer.call('answerClaim', agree))).toBe('claim-same-officer');
    expect(expectOk(await holder.user.call('me')).holder?.personId).toBe(holder.personId);
    expect(expectOk(await second.call('answerClaim', agree)).state).toBe('accepted');
    expect(expectOk(await claimant.user.call('me')).holder?.personId).toBe(holder.personId);
    expect(codeOf(await second.call('answerClaim', agree))).toBe('claim-not-answerable');
  });

  it('leaves everything as it was after a no of the first or of the second', async () => {
    const holder = await holderOf('120101197101010074');
    const [one, other] = [await somebody(), await somebody()];
    const first = await claim(one, '120101197101010074');
    const refusal = { accepts: false, sawDocument: true, reason: 'holder-differs' };
    const params = { claimNumber: first.claimNumber };
    expect(expectOk(await officer.call('decideClaim', { params, body: refusal })).state).toBe('refused');
    expect(await kindsFor(one.accountId)).toContain('identity-claim-refused');
    const { claimNumber } = await claim(other, '120101197101010074');
    expectOk(await holder.user.call('objectToClaim', { params: { claimNumber }, body: {} }));
    expectOk(await officer.call('decideClaim', yes(claimNumber)));
    const disagree = { params: { claimNumber }, body: { agrees: false } };
    expect(expectOk(await second.call('answerClaim', disagree)).state).toBe('refused');
    expect(expectOk(await holder.user.call('me')).holder?.personId).toBe(holder.personId);
    expect(expectOk(await one.user.call('me')).holder).toBeNull();
  });

  it('accepts nothing without the document, without a fitting reason, or that the register does not confirm', async () => {
    const claimant = await somebody();
    const { claimNumber } = await claim(claimant, '120101197101010082', '不是他');
    const decide = async (change: object) =>
      codeOf(
        await officer.call('decideClaim', {
          params: { claimNumber },
          body: { ...yes(claimNumber).body, ...change },
        }),
      );
    expect(await decide({ sawDocument: false })).toBe('claim-reason');
    expect(await decide({ reason: 'holder-differs' })).toBe('claim-reason');
    expect(await decide({ reason: 'because' })).toBe('claim-reason');
    expect(await decide({})).toBe('claim-not-confirmed');
    expect(await decide({ accepts: false, reason: 'document-missing' })).toBe('ok');
    expect(await decide({ accepts: false, reason: 'document-missing' })).toBe('claim-over');
  });

  it('is for officers, finds only claims that there are, and none past their time', async () => {
    const claimant = await somebody();
    const { claimNumber } = await claim(claimant, '120101197101010090');
    const params = { claimNumber };
    expect(codeOf(await source.call('findClaim', { params }))).toBe('not-allowed');
    expect(codeOf(await source.call('decideClaim', yes(claimNumber)))).toBe('not-allowed');
    expect(codeOf(await officer.call('findClaim', { params: { claimNumber: '2222-2222' } }))).toBe(
      'claim-unknown',
    );
    expect(codeOf(await officer.call('findClaim', { params: { claimNumber: 'x' } }))).toBe('bad-request');
    city.advanceClock(14 * DAY_MS);
    expect(expectOk(await officer.call('findClaim', { params }))).toMatchObject({
      state: 'lapsed',
      may: null,
    });
    expect(codeOf(await officer.call('decideClaim', yes(claimNumber)))).toBe('claim-over');
  });

  it('gives a person to one account only, also when two claims are accepted at once', async () => {
    const [one, other] = [await somebody(), await somebody()];
    const numbers = [
      (await claim(one, '120101197101010103')).claimNumber,
      (await claim(other, '120101197101010103')).claimNumber,
    ];
    const results = await Promise.all(numbers.map((number) => officer.call('decideClaim', yes(number))));
    expect(results.map(codeOf)).toEqual(['ok', 'ok']);
    const holders = await Promise.all(
      [one, other].map(async ({ user }) => {
        const me = await user.call('me');
        return me.ok && me.value.holder !== null;
      }),
    );
    expect(holders.filter((has) => has)).toHaveLength(1);
  });
});
