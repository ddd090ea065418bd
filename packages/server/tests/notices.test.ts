import { DAY_MS, HOUR_MS } from '@healthcode/domain';
import { insertGuardianship } from '@healthcode/store';
import {
  type CityUser,
  expectOk,
  HEALTHY,
  sendFile,
  startTestCity,
  type TestCity,
} from '@healthcode/testkit/city';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { remind } from '../src/modules/notices/remind.ts';
import { documentNumber, HEADER } from './_deliver.ts';
import { publishRules } from './_publish-rules.ts';

/** 20 February 2020. */
const TODAY = 18_312;
const ANA = documentNumber(1);
const BEN = documentNumber(2);
const CHI = documentNumber(3);
let city: TestCity;
let ana: CityUser;
let ben: CityUser;
let commission: CityUser;

beforeAll(async () => {
  city = await startTestCity({ clock: '2020-02-20T10:00:00+08:00' });
  ana = await applied('13900000001', ANA);
  ben = await applied('13900000002', BEN);
  commission = await atConsole('13800000006');
});
afterAll(() => city.stop());

async function applied(phone: string, document: string): Promise<CityUser> {
  const user = city.visitor('resident');
  await user.signIn(phone);
  await user.apply(document);
  return user;
}

async function atConsole(phone: string): Promise<CityUser> {
  const user = city.visitor('console');
  await user.signIn(phone);
  return user;
}

const now = () => city.service.services.clock.cityNow();
const list = async (user: CityUser, after?: string) =>
  expectOk(await user.call('notices', { query: after === undefined ? {} : { after } }));
const changes = async (user: CityUser) =>
  (await list(user)).notices
    .filter(({ kind }) => kind === 'colour-changed')
    .map(({ facts }) => `${facts['from']} ${facts['to']}`);

interface Record {
  readonly recordId: string;
  readonly kind: string;
  readonly attributes: object;
  readonly version?: number;
  readonly withdrawn?: boolean;
}
async function report(of: string, { version = 1, withdrawn = false, ...record }: Record) {
  const body = { ...record, version, withdrawn, documentType: 'resident-id', documentNumber: of };
  expectOk(await commission.call('report', { body: body as never }));
}
const caseOf = (of: string, recordId: string, more: Partial<Record> = {}) =>
  report(of, {
    ...{ recordId, kind: 'case', attributes: { classification: 'confirmed', confirmedDay: TODAY - 1 } },
    ...more,
  });

describe('a colour that becomes another', () => {
  it('is told in the transaction that changes it: by a report and by its correction', async () => {
    expect((await list(ana)).notices).toEqual([]);
    await caseOf(ANA, 'A1');
    const { notices, unread } = await list(ana);
    const at = expectOk(await ana.call('colour')).since;
    expect(notices).toMatchObject([
      { kind: 'colour-changed', at, facts: { from: 'green', to: 'red', at }, about: { relation: 'self' } },
    ]);
    expect(unread).toBe(1);
    await caseOf(ANA, 'A1', { version: 2, withdrawn: true });
    expect(await changes(ana)).toEqual(['red green', 'green red']);
  });

  it('is not told where it stays, and of nobody else', async () => {
    await ana.declare(HEALTHY);
    await caseOf(ANA, 'A1', { version: 3, withdrawn: true });
    expect(await changes(ana)).toHaveLength(2);
    expect((await list(ben)).notices).toEqual([]);
  });

  it('is told once by a file, to each of those whom it concerns and who have applied', async () => {
    const stranger = documentNumber(9);
    const lines = [ANA, BEN, stranger].map(
      (number, at) => `F${at},1,resident-id,${number},x,confirmed,2020-02-19`,
    );
    const bytes = [`${HEADER},classification,confirmed-day`, ...lines].join('\n');
    await sendFile(commission, bytes, { kind: 'case' });
    expect(await changes(ana)).toEqual(['green red', 'red green', 'green red']);
    expect(await changes(ben)).toEqual(['green red']);
    const [row] = await city.service.services.db<{ count: number }[]>`
      select count(*)::int as count from notice n join person p on p.person_id = n.subject_id
      where p.applied_at is null`;
    expect(row?.count).toBe(0);
    for (const [at, of] of [ANA, BEN].entries()) await caseOf(of, `F${at}`, { version: 2, withdrawn: true });
  });

  it('is told by a declaration and by a change of rules over the city', async () => {
    await ben.declare({ ...HEALTHY, temperature: 380 });
    expect((await changes(ben))[0]).toBe('green orange');
    const { version } = await publishRules(city, (rules) => rules.filter(({ id }) => id !== 'TJ-O03'));
    const told = (await changes(ben)).length;
    const { versions } = expectOk(await ben.call('publicRules'));
    city.advanceClock(versions.find((one) => one.version === version)!.inForceFrom - now());
    await expect.poll(() => changes(ben), { timeout: 15_000 }).toHaveLength(told + 1);
    expect((await changes(ben))[0]).toBe('orange green');
  });
});

describe('the notices of an account', () => {
  it('are counted until they are seen, and stay where they are', async () => {
    const { unread, notices } = await list(ana);
    expect(unread).toBe(notices.length);
    const counted = expectOk(await ana.call('noticeCount'));
    expect(counted).toMatchObject({ unread, newest: { noticeId: notices[0]!.noticeId } });
    const seen = expectOk(await ana.call('seeNotices', { body: { until: notices[1]!.at } }));
    expect(seen.unread).toBe(1);
    expect(expectOk(await ana.call('seeNotices', { body: { until: 0 } })).unread).toBe(1);
    expect(expectOk(await ana.call('seeNotices', { body: { until: notices[0]!.at } }))).toEqual({
      unread: 0,
      newest: null,
    });
    expect((await list(ana)).notices).toHaveLength(notices.length);
    expect((await list(ben)).unread).toBeGreaterThan(0);
  });

  it('seen far ahead are seen until now: what comes later is new', async () => {
    expectOk(await ana.call('seeNotices', { body: { until: now() + 365 * DAY_MS } }));
    await caseOf(ANA, 'A2');
    expect((await list(ana)).unread).toBe(1);
    await caseOf(ANA, 'A2', { version: 2, withdrawn: true });
  });

  it('come page by page, each once, also where many have the same time', async () => {
    const { db } = city.service.services;
    const personId = expectOk(await ana.call('me')).holder!.personId;
    await db`insert into notice (subject_id, notice_id, at, kind, facts)
      select ${personId}, gen_random_uuid(), ${now() - DAY_MS}, 'paper-issued', '{}' from generate_series(1, 70)`;
    const ids: string[] = [];
    for (let after: string | undefined; ; ) {
      const { notices, next } = await list(ana, after);
      ids.push(...notices.map(({ noticeId }) => noticeId));
      if (next === null) break;
      after = next;
    }
    const [row] = await db<{ count: number }[]>`
      select count(*)::int as count from notice where subject_id = ${personId}`;
    expect(ids).toHaveLength(row!.count);
    expect(new Set(ids).size).toBe(row!.count);
    await db`delete from notice where kind = 'paper-issued'`;
  });

  it('are nobody else’s, and a wrong place is refused', async () => {
    const stranger = city.visitor('resident');
    expect(await stranger.call('notices', { query: {} })).toMatchObject({
      problem: { code: 'not-signed-in' },
    });
    expect(await stranger.call('seeNotices', { body: { until: 1 } })).toMatchObject({
      problem: { code: 'not-signed-in' },
    });
    for (const after of ['x', '1_x', `${now()}`, `-1_${'0'.repeat(36)}`]) {
      expect(await ana.call('notices', { query: { after } })).toMatchObject({
        problem: { code: 'bad-request' },
      });
    }
    const [ours, theirs] = [await list(ana), await list(ben)];
    const ids = new Set(ours.notices.map(({ noticeId }) => noticeId));
    expect(theirs.notices.filter(({ noticeId }) => ids.has(noticeId))).toEqual([]);
  });

  it('are those of a family member too, from when the account has them in care', async () => {
    const { db } = city.service.services;
    const chi = await applied('13900000003', CHI);
    const { personId } = expectOk(await chi.call('me')).holder!;
    await caseOf(CHI, 'C1');
    const { accountId } = expectOk(await ben.call('me'));
    city.advanceClock(1_000);
    await db.begin((tx) => insertGuardianship(tx, { personId, accountId, relation: 'child', at: now() }));
    expect((await list(ben)).notices.filter(({ about }) => about?.personId === personId)).toEqual([]);
    await caseOf(CHI, 'C1', { version: 2, withdrawn: true });
    const [newest] = (await list(ben)).notices;
    expect(newest).toMatchObject({
      facts: { from: 'red', to: 'green' },
      about: { personId, relation: 'child' },
    });
    expect(newest!.about!.maskedName).toContain('*');
    expect((await changes(chi)).length).toBe(2);
  });
});

describe('what ends soon', () => {
  it('is told a day before, once, also after a stop; and the end itself at its minute', async () => {
    const dan = await applied('13900000004', documentNumber(4));
    const [confirmedDay, dischargedDay] = [TODAY - 20, TODAY - 6];
    await caseOf(documentNumber(4), 'D1', {
      attributes: { classification: 'confirmed', confirmedDay, dischargedDay },
    });
    const endsAt = expectOk(await dan.call('colour')).nextChangeAt!;
    const { personId } = expectOk(await dan.call('me')).holder!;
    const told = (kind: string) =>
      city.service.services.db<{ facts: object }[]>`
        select facts from notice where subject_id = ${personId} and kind = ${kind} order by at`;
    city.advanceClock(endsAt - DAY_MS - HOUR_MS - now());
    await remind(city.service.services);
    expect(await told('span-ends')).toHaveLength(0);
    const { clock } = city.service.services;
    await city.restart();
    Object.assign(city.service.services.clock, { cityNow: () => clock.cityNow() + 2 * HOUR_MS });
    await expect.poll(() => told('span-ends'), { timeout: 15_000 }).toHaveLength(1);
    await Promise.all([remind(city.service.services), remind(city.service.services)]);
    expect((await told('span-ends'))[0]!.facts).toEqual({ from: 'red', to: 'green', at: endsAt });
    city.advanceClock(endsAt - now());
    await expect.poll(() => told('colour-changed'), { timeout: 10_000 }).toHaveLength(2);
    expect((await told('colour-changed'))[1]!.facts).toMatchObject({ from: 'red', to: 'green' });
    await remind(city.service.services);
    expect(await told('span-ends')).toHaveLength(1);
  });
});

describe('in a city whose declarations count for five days', () => {
  let fiveDays: TestCity;
  beforeAll(async () => {
    const declarations = { validDays: 5 };
    fiveDays = await startTestCity({
      clock: '2020-02-20T10:00:00+08:00',
      policy: (policy) => ({
        ...policy,
        firstRuleSet: { ...policy.firstRuleSet, declarations },
        firstRuleSetFile: { ...(policy.firstRuleSetFile as object), declarations },
      }),
    });
  });
  afterAll(() => fiveDays.stop());

  it('a declaration that lapses is told two days before, once for each declaration', async () => {
    const { services } = fiveDays.service;
    const eva = fiveDays.visitor('resident');
    await eva.signIn('13900000005');
    await eva.apply(ANA);
    const told = async () =>
      (await list(eva)).notices.filter(({ kind }) => kind === 'declaration-lapses').map(({ facts }) => facts);
    const lapses = expectOk(await eva.call('colour')).declarationLapsesAt!;
    const passUntil = (at: number) => fiveDays.advanceClock(at - services.clock.cityNow());
    passUntil(lapses - 2 * DAY_MS - 60_000);
    await remind(services);
    expect(await told()).toEqual([]);
    passUntil(lapses - 2 * DAY_MS);
    await remind(services);
    expect(await told()).toEqual([{ at: lapses }]);
    await eva.declare(HEALTHY);
    const renewed = expectOk(await eva.call('colour')).declarationLapsesAt!;
    passUntil(renewed - 2 * DAY_MS + HOUR_MS);
    await remind(services);
    await remind(services);
    expect(await told()).toEqual([{ at: renewed }, { at: lapses }]);
  });
});
