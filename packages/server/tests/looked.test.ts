import { randomUUID } from 'node:crypto';
import { FILE_ROUTES } from '@healthcode/contracts';
import { dayNumberAt } from '@healthcode/domain';
import { type CityUser, expectOk, startTestCity, type TestCity } from '@healthcode/testkit/city';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const DAY_MS = 86_400_000;
let city: TestCity;
let user: CityUser;
let officer: CityUser;
let personId: string;

beforeAll(async () => {
  city = await startTestCity({ clock: '2026-03-02T12:00:00+08:00' });
  user = city.visitor('resident');
  await user.signIn('13900000751');
  await user.apply('120101199003077477');
  personId = expectOk(await user.call('me')).holder!.personId;
  officer = city.visitor('console');
  await officer.signIn('13800000002');
});
afterAll(() => city.stop());

const delay = { ground: 'criminal-investigation', caseNumber: '津公刑立字〔2026〕1号', days: 30 };
const open = (more: object = {}, who: CityUser = officer) =>
  who.call('lookAtPerson', { body: { who: { personId }, reason: 'case-investigation', ...more } });
const looks = async () => expectOk(await user.call('looked', { query: { kind: 'looks' } })).looks;

describe('who looked at a person', () => {
  it('is told at once where nothing else was asked for', async () => {
    expectOk(await open());
    const [look] = await looks();
    expect(look).toMatchObject({ office: { en: 'City command' } });
    expect(look?.late).toBeUndefined();
  });

  it('is told late on a recorded ground, for thirty days at most, and then with the ground', async () => {
    const secret = expectOk(await open({ delay }));
    expect(secret.looks).toHaveLength(1);
    expect(await looks()).toHaveLength(1);
    expect(expectOk(await user.call('myChecks')).looks).toHaveLength(1);
    const other = city.visitor('console');
    await other.signIn('13800000005');
    expect(expectOk(await open({}, other)).looks).toHaveLength(2);
    const file = await (await user.fetch(`${user.origin}${FILE_ROUTES.myDataJson.path}`)).text();
    expect(file).not.toContain('criminal');
    const { db } = city.service.services;
    expect(
      await db`select ground, case_number_sealed is not null as sealed from access_log where ground is not null`,
    ).toEqual([{ ground: 'criminal-investigation', sealed: true }]);
    city.advanceClock(30 * DAY_MS - 60_000);
    expect(await looks()).toHaveLength(2);
    city.advanceClock(60_000);
    const told = await looks();
    expect(told).toHaveLength(3);
    expect(told.filter(({ late }) => late !== undefined)).toMatchObject([
      { late: { ground: { en: 'a criminal investigation' } } },
    ]);
    expect(JSON.stringify(told)).not.toContain('津公刑');
  });

  it.each([
    ['a ground that is not on the list', { ground: 'convenience' }, 'delay-ground'],
    ['no case', { caseNumber: ' ' }, 'delay-case-number'],
    ['thirty-one days', { days: 31 }, 'delay-days'],
    ['no day', { days: 0 }, 'delay-days'],
  ])('is not told late with %s, and the record stays closed', async (_, change, code) => {
    const before = (await looks()).length;
    const refused = await open({ delay: { ...delay, ...change } });
    expect(refused).toMatchObject({ ok: false, problem: { code: 'look-delay-invalid', errors: [{ code }] } });
    expect(await looks()).toHaveLength(before);
  });

  it('comes page by page beyond a hundred, each check once', async () => {
    const { db, clock } = city.service.services;
    const [venue] = await db<{ id: string }[]>`select venue_id as id from venue limit 1`;
    const at = clock.cityNow();
    for (let order = 0; order < 250; order++) {
      await db`insert into check_by_person (person_id, day, check_id, venue_id, at, outcome, decision)
        values (${personId}, ${dayNumberAt(at)}, ${randomUUID()}, ${venue!.id}, ${at - Math.floor(order / 3)}, 'ok', 'admit')`;
    }
    const instants: number[] = [];
    let after: string | undefined;
    let pages = 0;
    do {
      const query = { kind: 'checks' as const, ...(after ? { after } : {}) };
      const { checks, next, looks: none } = expectOk(await user.call('looked', { query }));
      expect(none).toEqual([]);
      instants.push(...checks.map((check) => check.at));
      after = next ?? undefined;
      pages += 1;
    } while (after);
    expect([pages, instants.length]).toEqual([3, 250]);
    expect(instants).toEqual([...instants].sort((one, other) => other - one));
  });

  it('is nobody else’s to read', async () => {
    const query = { query: { kind: 'checks' as const, personId: randomUUID() } };
    expect(await user.call('looked', query)).toMatchObject({ problem: { code: 'person-not-yours' } });
    const signedOut = city.visitor('resident');
    expect(await signedOut.call('looked', { query: { kind: 'looks' } })).toMatchObject({
      problem: { code: 'not-signed-in' },
    });
  });
});
