import { randomUUID } from 'node:crypto';
import type { CheckRecord } from '@healthcode/contracts';
import { dayNumberAt, parseDay, startOfDay } from '@healthcode/domain';
import { writeSetting } from '@healthcode/store';
import { type CityUser, expectOk, startTestCity, type TestCity, TestGate } from '@healthcode/testkit/city';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workRetention } from '../src/modules/rights/work-retention.ts';
import { atConsole } from './_staff.ts';
import { approved, COMMUNITY } from './_venues.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
let city: TestCity;
let manager: CityUser;
let gate: TestGate;
let venueId: string;

beforeAll(async () => {
  city = await startTestCity({ clock: '2026-03-25T10:20:00+08:00' });
  const community = await atConsole(city, COMMUNITY);
  ({ manager, venueId } = await approved(city, community, '13700000102'));
  const body = { phone: '13700000116', name: '许知南' };
  expectOk(await manager.call('enrolVenueStaff', { params: { venueId }, body }));
  const user = city.visitor('gate');
  await user.signIn('13700000116');
  gate = new TestGate(user);
  await gate.enrol();
}, 60_000);
afterAll(() => city.stop());

const now = () => city.service.services.clock.cityNow();
const db = () => city.service.services.db;
/** Moves the city's clock to ten in the morning of a day, and does that night's work. */
async function onDay(date: string): Promise<void> {
  city.advanceClock(startOfDay(parseDay(date)!) + 10 * HOUR_MS - now());
  await workRetention(city.service.services);
}

const check = (more: Partial<CheckRecord> = {}): CheckRecord => ({
  ...{ checkId: randomUUID(), venueId, at: now(), list: null, idx: null, iss: null, passDay: null },
  ...{ outcome: 'ok', decision: 'admit', temperatureTenths: null, temperatureHow: 'not-measured' },
  ...more,
});
const countsNow = async () => expectOk(await manager.call('venueCounts', { params: { venueId } }));
const daysNow = async () => expectOk(await manager.call('venueDays', { params: { venueId } }));
const fileOf = (name: string) => manager.fetch(`${manager.origin}/api/v1/console/venues/${venueId}/${name}`);
async function linesOf(month: string): Promise<string[]> {
  const bytes = Buffer.from(await (await fileOf(`month.csv?month=${month}`)).arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  return bytes.toString('utf8').slice(1).trim().split('\r\n');
}

describe('a venue’s counts', () => {
  it('are of today by hour and decision, and say why somebody was not admitted', async () => {
    const at = now();
    const [early, late] = [{ at: at - 2 * HOUR_MS }, { at }];
    const [refused, noCode] = [
      { decision: 'refuse' },
      { decision: 'original-way', outcome: 'no-code' },
    ] as const;
    await gate.upload([
      ...[check(late), check(late), check(early), check({ ...early, ...noCode })],
      ...[check({ ...late, ...refused }), check({ ...late, ...refused, outcome: 'already-scanned' })],
      check({ ...late, ...refused }),
    ]);
    expect(await countsNow()).toMatchObject({
      ...{ day: dayNumberAt(at), total: 7, admitted: 3, refused: 3, other: 1, lastAt: at },
      byHour: [
        {
          hour: 8,
          byDecision: [
            { decision: 'admit', count: 1 },
            { decision: 'original-way', count: 1 },
          ],
        },
        {
          hour: 10,
          byDecision: [
            { decision: 'refuse', count: 3 },
            { decision: 'admit', count: 2 },
          ],
        },
      ],
      notAdmitted: [
        { decision: 'refuse', outcome: 'ok', count: 2 },
        { decision: 'original-way', outcome: 'no-code', count: 1 },
        { decision: 'refuse', outcome: 'already-scanned', count: 1 },
      ],
    });
  });

  it('hold each check once, however often and however much at once it is sent', async () => {
    const before = (await countsNow()).total;
    const [first, second, third] = [check(), check(), check()];
    const batches = [
      [first, second],
      [second, first],
      [first, second, third],
      [third, first],
    ];
    await Promise.all(batches.map((batch) => gate.upload(batch)));
    await gate.upload([
      first,
      check({ decision: 'no such decision' as never }),
      check({ venueId: randomUUID() }),
    ]);
    expect((await countsNow()).total).toBe(before + 3);
  });

  it('count what comes late on the day on which it was checked, and the days before today without it', async () => {
    const yesterday = dayNumberAt(now()) - 1;
    const late = startOfDay(yesterday) + DAY_MS - 1;
    const before = (await countsNow()).total;
    await gate.upload([check({ at: late }), check({ at: late, decision: 'refer' })]);
    const { days } = await daysNow();
    expect(days).toHaveLength(29);
    expect(days[0]).toEqual({ day: yesterday, total: 2, admitted: 1, refused: 0, other: 1 });
    expect((await countsNow()).total).toBe(before);
  });

  it('are in the month’s file by day, hour and decision, which says that the month is not whole', async () => {
    expect(await linesOf('2026-03')).toEqual([
      '日期,时段,结论,次数',
      '2026-03-24,23:00,放行,1',
      '2026-03-24,23:00,按规定处置,1',
      '2026-03-25,08:00,放行,1',
      '2026-03-25,08:00,按原有方式,1',
      '2026-03-25,10:00,放行,5',
      '2026-03-25,10:00,劝返,3',
      '2026-03 不是整月：只含 2026-03-24 至 2026-03-25（含首尾两天）的次数',
    ]);
    const day = parseDay('2026-03-24')!;
    const march = { month: '2026-03', fromDay: day, untilDay: day + 1, isWhole: false };
    expect((await daysNow()).months).toEqual([march]);
  });

  it('stay when the checks have been deleted: a whole month is whole', async () => {
    await onDay('2026-04-01');
    await gate.upload([check(), check({ decision: 'refuse' })]);
    await onDay('2026-05-20');
    expect(await db()`select from check_by_venue where venue_id = ${venueId}`).toHaveLength(0);
    expect(await linesOf('2026-04')).toEqual([
      '日期,时段,结论,次数',
      '2026-04-01,10:00,放行,1',
      '2026-04-01,10:00,劝返,1',
    ]);
    expect((await daysNow()).months.map(({ month, isWhole }) => [month, isWhole])).toEqual([
      ['2026-05', false],
      ['2026-04', true],
      ['2026-03', false],
    ]);
    expect(await linesOf('2026-02')).toEqual(['日期,时段,结论,次数']);
  });

  it('begin where the city says that counting began', async () => {
    const fromDay = parseDay('2026-04-20')!;
    await writeSetting(db(), 'venue-counts', { fromDay });
    expect((await linesOf('2026-04')).at(-1)).toContain('2026-04-20 至 2026-04-30');
    await db()`delete from setting where name = 'venue-counts'`;
  });

  it('are kept to the end of their four hundredth day and no longer', async () => {
    const days = async () =>
      (await db()<{ day: number }[]>`select distinct day from venue_count order by 1`).map(({ day }) => day);
    const [first, second] = await days();
    const { keptDays } = await daysNow();
    expect(keptDays).toBe(400);
    await onDay('2027-04-28');
    expect(dayNumberAt(now()) - first!).toBe(keptDays);
    expect((await days())[0]).toBe(first);
    await onDay('2027-04-29');
    expect((await days())[0]).toBe(second);
  });

  it('are refused for a month that is none, and to whoever has nothing to do with the venue', async () => {
    for (const month of ['2020-13', '2020', ''])
      expect((await fileOf(`month.csv?month=${month}`)).status).toBe(400);
    const stranger = await atConsole(city, '13800000011');
    const path = `/api/v1/console/venues/${venueId}/month.csv`;
    expect((await stranger.fetch(`${stranger.origin}${path}?month=2020-02`)).status).toBe(404);
    expect((await fetch(`${manager.origin}${path}`)).status).toBe(401);
  });

  it('go with a poster that says what is checked, with nothing on it to be scanned', async () => {
    const reply = await fileOf('poster.pdf');
    expect(reply.headers.get('content-type')).toBe('application/pdf');
    const pdf = Buffer.from(await reply.arrayBuffer());
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.length).toBeLessThan(400_000);
  });
});
