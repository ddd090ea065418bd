import { randomUUID } from 'node:crypto';
import { FILE_ROUTES } from '@healthcode/contracts';
import { syntheticNameFor } from '@healthcode/demo-services';
import { insertGuardianship } from '@healthcode/store';
import { type CityUser, expectOk, HEALTHY, startTestCity, type TestCity } from '@healthcode/testkit/city';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applicant, asks } from './_family.ts';
import { useEverything } from './_use-everything.ts';

/** Old enough to print a code on paper. */
const ZHANG = '120101195601010311';
const CHILD = '120102199911110013';
const OTHER = '11010519491231002X';
const ASKED = '120101198505055572';
const ASKER = '120103197001010010';
const CLAIMED = '120101199003077477';
const PHONE = '13900000401';
let city: TestCity;
let user: CityUser;
let personId: string;

interface DataFile {
  readonly format: string;
  readonly keys: Record<string, { zh: string; en: string }>;
  readonly data: Record<string, Record<string, unknown>[]>;
}

beforeAll(async () => {
  city = await startTestCity();
  user = city.visitor('resident');
  await user.signIn(PHONE);
  await user.apply(ZHANG, { ...HEALTHY, area: '120102', community: '海河社区 3 号楼' });
  await user.enrol(2);
  personId = expectOk(await user.call('me')).holder!.personId;
  const officer = city.visitor('console');
  await officer.signIn('13800000002');
  expectOk(await officer.call('lookAtPerson', { body: { who: { personId }, reason: 'person-asked' } }));
  const source = city.visitor('console');
  await source.signIn('13800000003');
  expectOk(
    await source.call('report', {
      body: {
        recordId: 'mine-1',
        version: 1,
        kind: 'test-result',
        documentType: 'resident-id',
        documentNumber: ZHANG,
        attributes: {
          method: 'nucleic-acid',
          result: 'negative',
          sampledAt: city.service.services.clock.cityNow() - 3_600_000,
          laboratory: 'lab',
        },
        withdrawn: false,
      },
    }),
  );
  await haveEverything();
});
afterAll(() => city.stop());

/** One row at least of what the rooms of residents keep. */
async function haveEverything(): Promise<void> {
  const { accountId } = expectOk(await user.call('me'));
  await useEverything({ city, user, accountId, personId }, CLAIMED);
  await applicant(city, ASKED);
  await asks(user, ASKED);
  await asks(await applicant(city, ASKER), ZHANG);
}

const get = (who: CityUser, path: string, language = 'zh') =>
  who.fetch(`${who.origin}${path}`, { headers: { 'accept-language': language } });
const readFile = async (who: CityUser, query = ''): Promise<DataFile> => {
  const reply = await get(who, `${FILE_ROUTES.myDataJson.path}${query}`);
  expect(reply.status).toBe(200);
  return (await reply.json()) as DataFile;
};
const problemOf = async (reply: Response) => [reply.status, ((await reply.json()) as { code: string }).code];

describe('R7: what the service holds about a person', () => {
  it('is counted by topic, with how long it is kept', async () => {
    const { topics } = expectOk(await user.call('myData', { query: {} }));
    const counts = Object.fromEntries(topics.map(({ topic, count }) => [topic, count]));
    expect(counts).toMatchObject({
      account: 1,
      identity: 1,
      consents: 2,
      declarations: 1,
      evidence: 2,
      passes: 1,
      checks: 0,
      looks: 1,
      sessions: 1,
      codes: 1,
      devices: 1,
      passkeys: 1,
      channels: 1,
      settings: 1,
      family: 3,
      papers: 1,
      claims: 1,
      appeals: 2,
      merges: 1,
      'passed-on': 1,
    });
    const { retention } = city.service.services.policy;
    for (const { topic, days, reason } of topics) {
      expect({ days, reason }).toEqual(retention[topic as keyof typeof retention]);
    }
  });

  it('is downloaded whole as JSON, every key explained, own data in full', async () => {
    const { format, keys, data } = await readFile(user);
    expect(format).toBe('healthcode.my-data/1');
    expect(data['account']).toMatchObject([{ phone: PHONE }]);
    expect(data['identity']).toMatchObject([{ documentNumber: ZHANG, name: syntheticNameFor(ZHANG) }]);
    expect(data['declarations']).toMatchObject([{ answers: { area: '120102', symptoms: 'no' } }]);
    expect(data['evidence']!.map(({ kind }) => kind).sort()).toEqual(['symptom', 'test-result']);
    expect(data['looks']).toMatchObject([{ office: { en: 'City command' }, what: 'record' }]);
    expect(data['passes']).toHaveLength(1);
    for (const { topic, count } of expectOk(await user.call('myData', { query: {} })).topics) {
      expect([topic, data[topic]!.length]).toEqual([topic, count]);
    }
    const unexplained = [...keysIn(data)].filter((key) => keys[key] === undefined);
    expect(unexplained).toEqual([]);
    for (const { zh, en } of Object.values(keys)) expect(zh && en).toBeTruthy();
  });

  it('has what was written and typed, opened, and of others no more than a relation', async () => {
    const { data } = await readFile(user);
    expect(data['declarations']).toMatchObject([{ answers: { community: '海河社区 3 号楼' } }]);
    expect(data['passkeys']).toMatchObject([{ passkeyName: '我的手机' }]);
    expect(data['claims']).toMatchObject([
      { kind: 'mine', documentNumber: CLAIMED, name: syntheticNameFor(CLAIMED) },
    ]);
    expect(data['papers']).toMatchObject([{ state: 'valid', office: null }]);
    expect(data['appeals']).toMatchObject([
      {
        ...{ state: 'submitted', messages: [{ byOffice: false, text: '姓名写错了' }] },
        ...{ files: [{ type: 'image/png' }], decisions: [{ reasons: '登记无误' }] },
        corrections: [{ text: '请核对姓名', answer: null }],
      },
      { state: 'not-sent', files: [{ type: 'image/png' }] },
    ]);
    expect(data['family']!.map(({ kind }) => kind).sort()).toEqual([
      'asked-about-me',
      'asked-by-me',
      'done-for-me',
    ]);
    expect(JSON.stringify(data['family'])).not.toContain(syntheticNameFor(ASKED));
    expect(JSON.stringify(data)).not.toContain('communitySealed');
  });

  it('explains every key that a declaration can have', async () => {
    const { keys } = await readFile(user);
    const all = [
      'street',
      'community',
      'sinceDay',
      'temperature',
      'contactDetail',
      'day',
      'kind',
      'stays',
      'place',
    ];
    expect([...all, 'symptomCodes', 'fromDay', 'toDay', 'travel'].filter((key) => !keys[key])).toEqual([]);
  });

  it('leaves out no table that names people or accounts: each is in the file, or what it has is there already', async () => {
    const { db } = city.service.services;
    const tables = await db<{ name: string }[]>`
      select distinct c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        and a.attname in ('person_id', 'account_id', 'subject_id') and not a.attisdropped order by 1`;
    expect(tables.map(({ name }) => name)).toEqual([...IN_THE_FILE, ...THERE_ALREADY].sort());
  });

  it('names no member of staff: of others the office only', async () => {
    const text = JSON.stringify(await readFile(user));
    const staff = await city.service.services.db<{ staffId: string; maskedName: string }[]>`
      select staff_id as "staffId", masked_name as "maskedName" from staff`;
    for (const { staffId, maskedName } of staff) {
      expect(text).not.toContain(staffId);
      expect(text).not.toContain(maskedName);
    }
  });

  it.each(['zh', 'en'])('is downloaded to read as a PDF with its own letters: %s', async (language) => {
    const reply = await get(user, FILE_ROUTES.myDataPdf.path, language);
    expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const bytes = Buffer.from(await reply.arrayBuffer());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.length).toBeGreaterThan(5_000);
    expect(bytes.length).toBeLessThan(200_000);
  });

  it('is given only to who has just shown who they are', async () => {
    const { db, clock } = city.service.services;
    const old = city.visitor('resident');
    await old.signIn('13900000402');
    const { accountId } = expectOk(await old.call('me'));
    await db`update session set confirmed_at = ${clock.realNow() - 300_001} where subject_id = ${accountId}`;
    for (const { path } of [FILE_ROUTES.myDataJson, FILE_ROUTES.myDataPdf]) {
      expect(await problemOf(await get(old, path))).toEqual([403, 'confirmation-needed']);
      expect(await problemOf(await get(city.visitor('resident'), path))).toEqual([401, 'not-signed-in']);
    }
  });

  it('of a child is given to its parent; of anybody else, and of a grown-up, to nobody', async () => {
    const child = city.visitor('resident');
    await child.signIn('13900000403');
    await child.apply(CHILD);
    const childId = expectOk(await child.call('me')).holder!.personId;
    const { accountId } = expectOk(await user.call('me'));
    const { db, clock } = city.service.services;
    const link = (relation: 'child' | 'parent', of: string) =>
      insertGuardianship(db, { personId: of, accountId, relation, at: clock.cityNow() });
    const path = `${FILE_ROUTES.myDataJson.path}?personId=${childId}`;
    expect(await problemOf(await get(user, path))).toEqual([403, 'person-not-yours']);
    await link('child', childId);
    const { data } = await readFile(user, `?personId=${childId}`);
    expect(data['identity']).toMatchObject([{ documentNumber: CHILD }]);
    expect(data['account']).toEqual([]);
    expect(JSON.stringify(data)).not.toContain(PHONE);
    const parent = city.visitor('resident');
    await parent.signIn('13900000404');
    await parent.apply(OTHER);
    const parentId = expectOk(await parent.call('me')).holder!.personId;
    await link('parent', parentId);
    const query = { query: { personId: parentId } };
    expect(await user.call('myData', query)).toMatchObject({ problem: { code: 'data-not-yours' } });
    expect(await user.call('myData', { query: { personId: randomUUID() } })).toMatchObject({
      problem: { code: 'person-not-yours' },
    });
    expect(await problemOf(await get(user, `${FILE_ROUTES.myDataJson.path}?personId=x`))).toEqual([
      403,
      'person-not-yours',
    ]);
  });
});

/** A table that is added here must be added to `my-data-file.ts` and `my-data.ts`. */
const IN_THE_FILE = [
  'access_log',
  'account',
  'account_channel',
  'account_device',
  'appeal',
  'appeal_decision',
  'appeal_file',
  'appeal_message',
  'check_by_person',
  'consent',
  'correction_request',
  'declaration',
  'enrolment',
  'evidence',
  'family_act',
  'family_request',
  'guardianship_by_account',
  'hold',
  'identity_claim',
  'identity_document',
  'notice',
  'notice_preference',
  'paper',
  'passed_on',
  'passkey',
  'person',
  'person_merge',
  'session',
  'suspension',
];
/** Indices, copies of the same for another way of asking, and what follows from the rest. */
const THERE_ALREADY = [
  'account_phone',
  // the bytes of a file that the person sent; which files there are is in the file
  'appeal_file_part',
  'appeal_number',
  'colour',
  'document_index',
  'evidence_key',
  // a code on its way to a phone, for minutes
  'family_message',
  'family_request_by_account',
  'family_request_number',
  'guardianship_by_person',
  // what a look in the access log and the check after it say
  'look_up',
  'notice_seen',
  'paper_number',
  // random numbers that a device answers, for minutes
  'passkey_challenge',
  'passkey_credential',
  'slot_holding',
];

/** Every key, but for those inside what is as it was reported. */
function keysIn(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const one of value) keysIn(one, found);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      found.add(key);
      if (key !== 'attributes' && key !== 'facts') keysIn(inner, found);
    }
  }
  for (const topic of [
    'account',
    'identity',
    'consents',
    'declarations',
    'evidence',
    'passes',
    'checks',
    'looks',
    'notices',
    'sessions',
    'codes',
    'devices',
    'passkeys',
    'channels',
    'settings',
    'family',
    'papers',
    'claims',
    'appeals',
    'merges',
    'passed-on',
  ])
    found.delete(topic);
  return found;
}
