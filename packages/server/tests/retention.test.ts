import { randomUUID } from 'node:crypto';
import { dayNumberAt } from '@healthcode/domain';
import { deletePassedBefore, insertClaim, insertPaper, insertPassedOn } from '@healthcode/store';
import { type CityUser, expectOk, HEALTHY, startTestCity, type TestCity } from '@healthcode/testkit/city';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workRetention } from '../src/modules/rights/work-retention.ts';

const DAY_MS = 86_400_000;
let city: TestCity;
let user: CityUser;
let personId: string;
let passedDays = 0;
let firstNoticeAt = 0;

/** Noon of the city, and the night's work done by then. */
beforeAll(async () => {
  city = await startTestCity({ clock: '2026-03-02T12:00:00+08:00' });
  user = city.visitor('resident');
  await user.signIn('13900000501');
  await user.apply('120101199003077477');
  personId = expectOk(await user.call('me')).holder!.personId;
  const fever = { ...HEALTHY, symptoms: 'yes', symptomCodes: ['fever'] };
  const { cityTime } = expectOk(await user.call('time'));
  await user.declare({ ...fever, sinceDay: dayNumberAt(cityTime) });
  await user.enrol(14);
  const officer = city.visitor('console');
  await officer.signIn('13800000002');
  expectOk(await officer.call('lookAtPerson', { body: { who: { personId }, reason: 'person-asked' } }));
  await putDownCheckAndNotice();
  firstNoticeAt = city.service.services.clock.cityNow();
}, 60_000);
afterAll(() => city.stop());

async function putDownCheckAndNotice(): Promise<void> {
  const { db, clock } = city.service.services;
  const at = clock.cityNow();
  const day = dayNumberAt(at);
  const [venue] = await db<{ id: string }[]>`select venue_id as id from venue limit 1`;
  await db`insert into check_by_person (person_id, day, check_id, venue_id, at, outcome, decision)
    values (${personId}, ${day}, ${randomUUID()}, ${venue!.id}, ${at}, 'ok', 'admit')`;
  await db`insert into look_up (look_up_id, at, venue_id, staff_id, device_id, person_id, asked)
    values (${randomUUID()}, ${at}, ${venue!.id}, ${randomUUID()}, ${randomUUID()}, ${personId}, '')`;
  await db`insert into notice (subject_id, notice_id, at, kind, facts)
    values (${personId}, ${randomUUID()}, ${at}, 'device-new', '{}')`;
}

async function putDownClaim(accountId: string, claimNumber: string, expiresAt: number): Promise<void> {
  const sealed = Buffer.from(claimNumber);
  await insertClaim(city.service.services.db, {
    ...{ claimNumber, accountId, madeAt: 0, expiresAt, documentType: 'passport', hintLastTwo: '12' },
    ...{ documentIndex: sealed, numberSealed: sealed, nameSealed: sealed, countrySealed: null },
    ...{ maskedName: '*', confirmedBy: null, presentAccount: null },
  });
}

async function putDownPaper(untilDay: number): Promise<void> {
  const { db } = city.service.services;
  const enrolmentId = randomUUID();
  const sealed = Buffer.from(enrolmentId);
  await insertPaper(db, {
    ...{
      personId,
      enrolmentId,
      numberIndex: sealed,
      numberSealed: sealed,
      at: 0,
      firstSlot: 10,
      capacity: 1_000,
    },
    ...{ fromDay: untilDay - 90, untilDay, period: [0, 1], by: { accountId: randomUUID() } },
  });
  await db`update paper set ended_at = 1, ended_why = 'replaced' where enrolment_id = ${enrolmentId}`;
}

async function counts() {
  const { topics } = expectOk(await user.call('myData', { query: {} }));
  return Object.fromEntries(topics.map(({ topic, count }) => [topic, count]));
}
/** Moves the city's clock to so many days after the beginning and does that night's work. */
async function onDay(days: number) {
  city.advanceClock((days - passedDays) * DAY_MS);
  passedDays = days;
  await workRetention(city.service.services);
  return counts();
}

describe('R7: what was kept long enough is deleted by itself', () => {
  it('keeps checks, and look-ups behind them, to the end of their thirtieth day and no longer', async () => {
    const { db } = city.service.services;
    const lookUps = async () => (await db`select from look_up`).length;
    expect((await onDay(30))['checks']).toBe(1);
    expect(await lookUps()).toBe(1);
    expect((await onDay(31))['checks']).toBe(0);
    expect(await lookUps()).toBe(0);
    const left =
      await db`select 1 from check_by_venue where day < ${dayNumberAt(city.service.services.clock.cityNow()) - 30}`;
    expect(left).toHaveLength(0);
  });

  it('keeps who was passed on to the community as long as the checks', async () => {
    const day = dayNumberAt(city.service.services.clock.cityNow());
    const { db } = city.service.services;
    for (const back of [29, 30, 31]) {
      const key = { personId, day: day - back, kind: 'red' } as const;
      await insertPassedOn(db, [{ ...key, venueId: randomUUID(), at: 0, area: null, passedAt: 0 }]);
    }
    await deletePassedBefore(db, day - city.service.services.policy.retention['passed-on'].days);
    const left = await db<{ day: number }[]>`select day from passed_on order by day`;
    expect(left.map((row) => day - row.day)).toEqual([30, 29]);
    expect((await onDay(32))['passed-on']).toBe(1);
    expect((await onDay(33))['passed-on']).toBe(0);
  });

  it('keeps passes thirty days after their last day', async () => {
    expect((await onDay(43))['passes']).toBe(1);
    expect((await onDay(44))['passes']).toBe(0);
  });

  it('keeps old declarations sixty days, and longer the newest and what still holds a colour', async () => {
    const { db } = city.service.services;
    expect((await onDay(59))['declarations']).toBe(2);
    expect((await onDay(61))['declarations']).toBe(1);
    await user.declare(HEALTHY);
    await db`update hold set ends_at = null where person_id = ${personId}`;
    expect((await onDay(62))['declarations']).toBe(2);
    await db`update hold set ends_at = ${city.service.services.clock.cityNow()} where person_id = ${personId}`;
    expect(await onDay(63)).toMatchObject({ declarations: 1, evidence: 1 });
    expect(await db`select 1 from hold where person_id = ${personId}`).toHaveLength(0);
  });

  it('keeps notices ninety days and looks a hundred and eighty-three', async () => {
    // the days that passed bring reminders of their own
    const { db } = city.service.services;
    const first = () => db`select 1 from notice where subject_id = ${personId} and at <= ${firstNoticeAt}`;
    await onDay(89);
    expect((await first()).length).toBeGreaterThan(0);
    await onDay(91);
    expect(await first()).toHaveLength(0);
    expect((await onDay(182))['looks']).toBe(1);
    expect((await onDay(184))['looks']).toBe(0);
  });

  it('keeps one-time codes a day of real time', async () => {
    const { db, clock } = city.service.services;
    expect((await counts())['codes']).toBe(1);
    await db`update one_time_code set sent_at = ${clock.realNow() - DAY_MS + 5_000}`;
    expect((await onDay(185))['codes']).toBe(1);
    await db`update one_time_code set sent_at = ${clock.realNow() - DAY_MS - 5_000}`;
    expect((await onDay(186))['codes']).toBe(0);
  });

  it('keeps devices and ended claims a hundred and eighty days, papers thirty after their last day', async () => {
    const { db, clock } = city.service.services;
    const { accountId } = expectOk(await user.call('me'));
    const at = clock.cityNow();
    await db`delete from account_device where account_id = ${accountId}`;
    for (const days of [178, 180]) {
      await db`insert into account_device
          (account_id, device_id, entry_id, system, browser, first_seen_at, last_seen_at)
        values (${accountId}, ${randomUUID()}, ${randomUUID()}, 'ios', 'safari', 0, ${at - days * DAY_MS})`;
      await putDownClaim(accountId, `R-${days}`, at - days * DAY_MS);
    }
    await putDownClaim(accountId, 'R-decided', at - 200 * DAY_MS);
    await db`update identity_claim set decided_at = ${at}, decided_by = ${randomUUID()}, accepts = false
      where claim_number = 'R-decided'`;
    for (const days of [29, 30]) await putDownPaper(dayNumberAt(at) - days);
    await onDay(187);
    const seen = await db`select last_seen_at from account_device where account_id = ${accountId}`;
    expect(seen).toEqual([{ last_seen_at: at - 178 * DAY_MS }]);
    const claims = await db`select claim_number from identity_claim order by 1`;
    expect(claims).toEqual([{ claim_number: 'R-178' }, { claim_number: 'R-decided' }]);
    const [left] = await db`select (select count(*) from paper)::int as papers,
      (select count(*) from paper_number)::int as numbers,
      (select count(*) from enrolment where medium = 'paper')::int as enrolments`;
    expect(left).toEqual({ papers: 1, numbers: 1, enrolments: 1 });
  });

  it('does it once a night, and not before three', async () => {
    const { db } = city.service.services;
    await db`delete from notice`;
    await putDownCheckAndNotice();
    await db`update notice set at = 0`;
    await workRetention(city.service.services);
    expect((await counts())['notices']).toBe(1);
    city.advanceClock(14 * 3_600_000);
    await workRetention(city.service.services);
    expect((await counts())['notices']).toBe(1);
    city.advanceClock(2 * 3_600_000);
    await workRetention(city.service.services);
    expect((await counts())['notices']).toBe(0);
  });
});
