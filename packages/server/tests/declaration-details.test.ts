import { randomUUID } from 'node:crypto';
import { type CityUser, expectOk, HEALTHY, startTestCity, type TestCity } from '@healthcode/testkit/city';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** 20 February 2020. */
const TODAY = 18_312;
const COMMUNITY = '海河里社区';
const DETAILS = {
  ...HEALTHY,
  street: '120101004',
  community: COMMUNITY,
  contact: 'yes',
  contactDetail: { day: TODAY - 2, kind: 'household' },
  travel: 'yes',
  stays: [
    { place: '13', fromDay: TODAY - 9, toDay: TODAY - 7 },
    { place: 'abroad', fromDay: TODAY - 6, toDay: TODAY - 6 },
  ],
};
let city: TestCity;
let resident: CityUser;

beforeAll(async () => {
  city = await startTestCity({ clock: '2020-02-20T10:00:00+08:00' });
  resident = city.visitor('resident');
  await resident.signIn('13900000001');
  await resident.apply('120101199003077477');
});
afterAll(() => city.stop());

const declarations = async () => expectOk(await resident.call('declarations')).declarations;

describe('a declaration with everything that may be said', () => {
  it('is kept and given back as it was said, and changes no colour', async () => {
    const { colour, declarationId } = await resident.declare(DETAILS);
    expect(colour).toBe('green');
    const kept = (await declarations()).find((one) => one.declarationId === declarationId);
    expect(kept?.answers).toEqual(DETAILS);
  });

  it('keeps what was written in own words sealed, and the district as the home area', async () => {
    const { db } = city.service.services;
    const rows = await db<{ answers: object; homeArea: string }[]>`
      select d.answers, p.home_area as "homeArea" from declaration d join person p using (person_id)
      order by d.submitted_at desc`;
    expect(JSON.stringify(rows)).not.toContain(COMMUNITY);
    expect(rows[0]).toMatchObject({ homeArea: '120101', answers: { street: '120101004' } });
  });

  it('stands beside one from before, which reads as ever', async () => {
    const { db } = city.service.services;
    const personId = expectOk(await resident.call('me')).holder!.personId;
    const old = { area: '120103', symptoms: 'no', contact: 'yes', travel: 'yes' };
    const declarationId = randomUUID();
    await db`insert into declaration (person_id, declaration_id, answers, submitted_at)
      values (${personId}, ${declarationId}, ${db.json(old)}, 1)`;
    expect((await declarations()).at(-1)).toEqual({ declarationId, answers: old, submittedAt: 1 });
  });

  it('is refused with a street of another district, an unknown one, or a stay that ends before it begins', async () => {
    const problemsOf = async (more: object) => {
      const answers = { ...DETAILS, ...more };
      const reply = await resident.call('declare', { body: { declarationId: randomUUID(), answers } });
      return reply.ok || reply.offline ? [] : reply.problem.errors?.map(({ path, code }) => [path, code]);
    };
    expect(await problemsOf({ street: '120102001' })).toEqual([['/answers/street', 'not-in-area']]);
    expect(await problemsOf({ street: '120101999' })).toEqual([['/answers/street', 'not-an-option']]);
    expect(await problemsOf({ community: '里'.repeat(41) })).toEqual([['/answers/community', 'too-long']]);
    expect(await problemsOf({ stays: [{ place: '13', fromDay: TODAY, toDay: TODAY - 1 }] })).toEqual([
      ['/answers/stays', 'ends-before-start'],
    ]);
    expect(await problemsOf({ travel: 'no' })).toEqual([['/answers/stays', 'not-asked']]);
  });
});

describe('the streets of a district', () => {
  it('are there for everybody who fills in a declaration', async () => {
    const { streets } = expectOk(await resident.call('streets', { params: { district: '120101' } }));
    expect(streets).toHaveLength(6);
    expect(streets[0]).toEqual({
      code: '120101001',
      name: { zh: '劝业场街道', en: 'Quanyechang Subdistrict' },
    });
  });

  it('are not there for a district of another city', async () => {
    const refused = (district: string) => resident.call('streets', { params: { district } });
    expect(await refused('110101')).toMatchObject({ problem: { code: 'not-found' } });
    expect(await refused('x')).toMatchObject({ problem: { code: 'bad-request' } });
  });
});
