import type { Alarm } from '@healthcode/contracts';
import { DAY_MS, HOUR_MS } from '@healthcode/domain';
import { type CityUser, expectOk, sendFile, startTestCity, type TestCity } from '@healthcode/testkit/city';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchReds, watchSwings } from '../src/modules/alarms/watch-city.ts';
import { recomputePeople } from '../src/modules/colours/recompute.ts';
import { deliver, documentNumber, HEADER, withWideBounds } from './_deliver.ts';
import { addStaff, atConsole } from './_staff.ts';

const REDS = {
  batchReds: 6,
  referenceReds: 6,
  officerReds: 6,
  sourceDayReds: 6,
  sourceThreeDaysReds: 10,
  lookUpsOfNobody: 20,
  thinReds: 4,
};
const CASE = `${HEADER},classification,confirmed-day`;
const CONTACT = `${HEADER},case-ref,last-contact-day,isolation-started-day,place`;
let city: TestCity;
let officer: CityUser;
let second: CityUser;
let cdc: CityUser;
let next = 0;

beforeAll(async () => {
  city = await startTestCity({
    clock: '2020-02-20T10:00:00+08:00',
    policy: (policy) => {
      const wide = withWideBounds(policy);
      const alarms = { ...REDS, swing: { people: 5, perMille: 100 } };
      return { ...wide, safeguards: { ...wide.safeguards, alarms } };
    },
  });
  await addStaff(city, '13800000098', {
    role: 'source',
    office: { zh: '和平疾控', en: 'Heping CDC' },
    sourceId: 'cdc-heping',
  });
  officer = await atConsole(city, '13800000002');
  second = await atConsole(city, '13800000005');
  cdc = await atConsole(city, '13800000098');
});
afterAll(() => city.stop());

const core = () => city.service.services;
const file = (header: string, recordId: string, count: number, rest: string) => {
  const rows = Array.from({ length: count }, (_, order) => {
    next += 1;
    return `${recordId}-${order},1,resident-id,${documentNumber(next)},,${rest}`;
  });
  return `${header}\n${rows.join('\n')}\n`;
};
const cases = (recordId: string, count: number) => file(CASE, recordId, count, 'confirmed,2020-02-10');
const contacts = (recordId: string, count: number, ref: string) =>
  file(CONTACT, recordId, count, `${ref},2020-02-15,2020-02-16,central`);
const send = (sourceId: string, kind: string, bytes: string) => deliver(core(), { sourceId, kind, bytes });
const alarms = async (): Promise<Alarm[]> => expectOk(await officer.call('alarms')).alarms;
const about = async (subject: string) =>
  (await alarms()).filter((alarm) => alarm.subject === subject).map(({ kind }) => kind);

describe('alarms', () => {
  it('are raised right after a batch that turned as many red as the bound, and not for one fewer', async () => {
    const few = await send('health-commission', 'case', cases('few', 5));
    expect(await about(few.batchId!)).toEqual([]);
    city.advanceClock(4 * DAY_MS);
    const many = await send('health-commission', 'case', cases('many', 6));
    expect(await about(many.batchId!)).toEqual(['batch-reds']);
    const [alarm] = (await alarms()).filter(({ subject }) => subject === many.batchId);
    expect(alarm).toMatchObject({ facts: { people: 6, bound: 6 }, name: { en: 'rows.csv' }, seen: null });
    expect(await about('health-commission')).toEqual(['source-day']);
  });

  it('find a drip: few at a time, many in three days, of one source', async () => {
    for (let day = 0; day < 2; day += 1) {
      expect(await about('cdc-binhai')).toEqual([]);
      city.advanceClock(DAY_MS + HOUR_MS);
      await send('cdc-binhai', 'case', cases(`drip-${day}`, 3));
      await send('cdc-binhai', 'case', cases(`drop-${day}`, 2));
    }
    expect(await about('cdc-binhai')).toEqual(['source-three-days']);
  });

  it('find one user of a source who sent many, and name no person of theirs', async () => {
    await sendFile(cdc, cases('user', 6));
    await watchReds(core());
    const alarm = (await alarms()).find(({ kind }) => kind === 'officer-reds')!;
    expect(alarm).toMatchObject({
      facts: { people: 6 },
      source: { en: 'Heping Haitang Disease Control Centre' },
    });
    expect(alarm.name?.zh).toMatch(/\*/);
  });

  it('find many who share one case of which no other source knows anything', async () => {
    city.advanceClock(20 * DAY_MS);
    await send('cdc-baodi', 'case', cases('alone', 1));
    await send('cdc-baodi', 'case', cases('known', 1));
    const known = next;
    await send(
      'lab-haihe',
      'test-result',
      `${HEADER},method,result,sampled-at,laboratory\nT1,1,resident-id,${documentNumber(known)},,nucleic-acid,positive,2020-02-14T08:00:00+08:00,lab\n`,
    );
    await send('cdc-baodi', 'close-contact', contacts('a', 3, 'cdc-baodi/alone-0'));
    expect(await about('cdc-baodi/alone-0')).toEqual([]);
    await send('cdc-baodi', 'close-contact', contacts('b', 1, 'cdc-baodi/alone-0'));
    expect(await about('cdc-baodi/alone-0')).toEqual(['thin-evidence']);
    await send('cdc-baodi', 'close-contact', contacts('c', 5, 'cdc-baodi/known-0'));
    expect(await about('cdc-baodi/known-0')).toEqual([]);
    await send('cdc-baodi', 'close-contact', contacts('d', 1, 'cdc-baodi/known-0'));
    expect(await about('cdc-baodi/known-0')).toEqual(['reference-reds']);
  });

  it('are raised once a day for one thing, with the newest numbers', async () => {
    const ofSource = async () =>
      (await alarms()).filter(({ subject, kind }) => subject === 'cdc-baodi' && kind === 'source-day');
    const [before] = await ofSource();
    await send('cdc-baodi', 'case', cases('more', 2));
    const after = await ofSource();
    expect(after).toHaveLength(1);
    expect(after[0]!.alarmId).toBe(before!.alarmId);
    expect(after[0]!.facts['people']).toBe((before!.facts['people'] as number) + 2);
    city.advanceClock(DAY_MS - HOUR_MS);
    await watchReds(core());
    expect(await ofSource()).toHaveLength(2);
  });

  it('find a district whose people change colour in numbers; a colour from the start is no change', async () => {
    const { db, clock } = core();
    const people = await db<{ id: string }[]>`
      select person_id as id from person where applied_at is null limit 12`;
    const ids = people.map(({ id }) => id);
    const apply = async () => {
      await db`update person set applied_at = ${clock.cityNow()}, home_area = '120103'
        where person_id = any(${ids}::uuid[])`;
      await db.begin((tx) => recomputePeople(core(), tx, ids));
    };
    await apply();
    await watchSwings(core());
    expect(await about('120103')).toEqual([]);
    await db`insert into colour (person_id, colour, since, computed_at)
      select person_id, 'orange', ${clock.cityNow() + HOUR_MS}, 0 from unnest(${ids.slice(0, 5)}::uuid[]) person_id
      on conflict (person_id) do update set since = excluded.since`;
    await watchSwings(core());
    const swing = (await alarms()).find(({ subject }) => subject === '120103')!;
    expect(swing).toMatchObject({ kind: 'district-swing', facts: { changed: 5, people: 12, perMille: 416 } });
    expect(swing.name?.zh).toBe('河西区');
  });
});

describe('an alarm', () => {
  it('is marked as seen once, with a note that all officers see', async () => {
    const { alarms: before, unseen } = expectOk(await officer.call('alarms'));
    const { alarmId } = before[0]!;
    const seen = (note: string) => ({ params: { alarmId }, body: { note } });
    expect(await second.call('seeAlarm', seen(' '))).toMatchObject({ problem: { code: 'bad-request' } });
    const after = expectOk(await second.call('seeAlarm', seen('Rang the office: an outbreak at a school')));
    expect(after.unseen).toBe(unseen - 1);
    const mine = (await alarms()).find((alarm) => alarm.alarmId === alarmId)!;
    expect(mine.seen).toMatchObject({
      note: 'Rang the office: an outbreak at a school',
      by: { office: { en: 'Heping district command' } },
    });
    expect(await officer.call('seeAlarm', seen('again'))).toMatchObject({ problem: { code: 'alarm-seen' } });
    const none = { params: { alarmId: crypto.randomUUID() }, body: { note: 'x' } };
    expect(await officer.call('seeAlarm', none)).toMatchObject({ problem: { code: 'alarm-unknown' } });
  });

  it('is no source’s business, and nothing in it names one of the people', async () => {
    const commission = await atConsole(city, '13800000006');
    expect(await commission.call('alarms')).toMatchObject({ problem: { code: 'not-allowed' } });
    const text = JSON.stringify(await alarms());
    expect(text).not.toMatch(/\d{17}[\dX]/);
    const people = await core().db<{ id: string }[]>`select person_id::text as id from person`;
    expect(people.filter(({ id }) => text.includes(id))).toEqual([]);
  });
});
