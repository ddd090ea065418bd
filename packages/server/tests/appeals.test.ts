import { randomUUID } from 'node:crypto';
import type { AppealFile, MyAppeal } from '@healthcode/contracts';
import { DAY_MS } from '@healthcode/domain';
import { endGuardianship, insertGuardianship, listNotices } from '@healthcode/store';
import { type CityUser, expectOk, startTestCity, type TestCity } from '@healthcode/testkit/city';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepAppeals } from '../src/modules/appeals/keep-appeals.ts';

const PERSON = '120101199003077477';
const NEIGHBOUR = '120101198505055572';
const RECORD = { sourceId: 'health-commission', recordId: 'C1' };
const HOUR_MS = 3_600_000;
let city: TestCity;
let resident: CityUser;
let neighbour: CityUser;
let officer: CityUser;
let other: CityUser;
let commission: CityUser;
let laboratory: CityUser;
let personId: string;

beforeAll(async () => {
  city = await startTestCity({ clock: '2020-02-20T10:00:00+08:00' });
  resident = await signedIn('resident', '13900000001');
  await resident.apply(PERSON);
  neighbour = await signedIn('resident', '13900000002');
  await neighbour.apply(NEIGHBOUR);
  officer = await signedIn('console', '13800000002');
  other = await signedIn('console', '13800000005');
  commission = await signedIn('console', '13800000006');
  laboratory = await signedIn('console', '13800000003');
  const body = {
    ...{ recordId: RECORD.recordId, version: 1, kind: 'case', withdrawn: false },
    ...{ documentType: 'resident-id', documentNumber: PERSON },
    attributes: { classification: 'confirmed', confirmedDay: 18_310 },
  };
  expectOk(await commission.call('report', { body }));
  personId = expectOk(await resident.call('colour')).personId;
});
afterAll(() => city.stop());

async function signedIn(app: CityUser['app'], phone: string): Promise<CityUser> {
  const user = city.visitor(app);
  await user.signIn(phone);
  return user;
}

type Reply = Awaited<ReturnType<CityUser['call']>>;
const codeOf = (result: Reply) => (result.ok ? 'ok' : result.offline ? 'offline' : result.problem.code);
const choices = async (user = resident) => expectOk(await user.call('appealChoices', { query: {} }));
const now = () => city.service.services.clock.cityNow();
const of = (appealId: string) => ({ params: { appealId } });
const body = async (change: object = {}) => ({
  ...{ appealId: randomUUID(), kind: 'colour' as const, text: '我没有去过那里' },
  refs: (await choices()).holds.map(({ ref }) => ref),
  ...change,
});
const submit = async (change: object = {}): Promise<MyAppeal> =>
  expectOk(await resident.call('submitAppeal', { body: await body(change) }));
const take = (user: CityUser, appealId: string, over = false) =>
  user.call('takeAppeal', { ...of(appealId), body: { over } });
const withdraw = (appealId: string) => resident.call('withdrawAppeal', { ...of(appealId), body: {} });
const decision = (outcome: 'upheld' | 'partly' | 'rejected', code: string) => ({
  body: { outcome, code, reasons: '核对了报送单位的原始记录' },
});
const told = async (number: string) => {
  const notices = await listNotices(city.service.services.db, [personId], 200);
  return notices.filter(({ facts }) => facts['number'] === number).map(({ kind }) => kind);
};
const photo = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#cc7722' } })
    .withExif({ IFD0: { Make: 'Camera' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 7/1 0/1' } })
    .jpeg()
    .toBuffer();
const upload = async (user: CityUser, appealId: string, bytes: Uint8Array, query = ''): Promise<Response> =>
  user.fetch(`${user.origin}/api/v1/appeals/${appealId}/files${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: Buffer.from(bytes),
  });
const problemOf = async (reply: Response) => ((await reply.json()) as { code: string }).code;

describe('R14 an appeal', () => {
  it('names what it is about, is numbered, and is due in 24 hours; the same request again makes no second', async () => {
    const given = await body();
    const first = expectOk(await resident.call('submitAppeal', { body: given }));
    expect(first).toMatchObject({ kind: 'colour', state: 'submitted', instance: 1, urgency: 'in-time' });
    expect(first.number).toMatch(/^A-20200220-[A-HJ-NP-Z2-9]{5}$/);
    expect(first.dueAt - first.submittedAt).toBe(24 * HOUR_MS);
    expect(first.about).toMatchObject([{ colour: 'red', reportedBy: { zh: '津沽卫生健康委员会' } }]);
    expect(JSON.stringify(first)).not.toContain(RECORD.recordId);
    const again = expectOk(await resident.call('submitAppeal', { body: given }));
    expect([again.number, again.messages.length]).toEqual([first.number, 1]);
    expect(await told(first.number)).toEqual(['appeal-received']);
    expect(codeOf(await withdraw(first.appealId))).toBe('ok');
    expect(codeOf(await withdraw(first.appealId))).toBe('ok');
    expect(await told(first.number)).toEqual(expect.arrayContaining(['appeal-withdrawn']));
  });

  it('is refused without what it needs', async () => {
    const tried = async (change: object, user = resident) =>
      codeOf(await user.call('submitAppeal', { body: await body(change) }));
    expect(await tried({ refs: [] })).toBe('appeal-hold-needed');
    expect(await tried({ refs: ['somebody-elses'] })).toBe('appeal-hold-gone');
    expect(await tried({ text: '   ' })).toBe('bad-request');
    expect(await tried({ text: 'x'.repeat(2_001) })).toBe('bad-request');
    expect(await tried({ kind: 'colour' }, neighbour)).toBe('appeal-hold-gone');
    expect(await tried({ personId })).toBe('ok');
    expect(await tried({ personId }, neighbour)).toBe('person-not-yours');
    for (const { appealId } of expectOk(await resident.call('myAppeals')).appeals) await withdraw(appealId);
  });

  it('may be made by somebody who is green, of a kind that fits', async () => {
    expect((await choices(neighbour)).kinds).toEqual(['identity', 'review', 'service']);
    const appeal = { ...(await body()), kind: 'review' as const, refs: [] };
    expect(codeOf(await neighbour.call('submitAppeal', { body: appeal }))).toBe('ok');
    expect(codeOf(await neighbour.call('withdrawAppeal', { ...of(appeal.appealId), body: {} }))).toBe('ok');
  });

  it('is one of three at most, however many are sent at once', async () => {
    const given = await Promise.all(Array.from({ length: 6 }, () => body()));
    const replies = await Promise.all(given.map((one) => resident.call('submitAppeal', { body: one })));
    expect(replies.map(codeOf).sort()).toEqual([...Array(3).fill('appeal-too-many'), 'ok', 'ok', 'ok']);
    for (const { appealId } of given) await withdraw(appealId);
  });

  it('is nobody else’s: not another resident’s, not a source’s, not of who is not signed in', async () => {
    const { appealId } = await submit();
    expect(codeOf(await neighbour.call('myAppeal', of(appealId)))).toBe('appeal-unknown');
    const write = { ...of(appealId), body: { messageId: randomUUID(), text: 'x' } };
    expect(codeOf(await neighbour.call('writeToAppeal', write))).toBe('appeal-unknown');
    expect(codeOf(await neighbour.call('withdrawAppeal', { ...of(appealId), body: {} }))).toBe(
      'appeal-unknown',
    );
    expect(expectOk(await neighbour.call('myAppeals')).appeals.map((one) => one.appealId)).not.toContain(
      appealId,
    );
    expect(codeOf(await commission.call('appeals'))).toBe('not-allowed');
    expect(codeOf(await commission.call('lookAtAppeal', { ...of(appealId), body: {} }))).toBe('not-allowed');
    expect(codeOf(await city.visitor('resident').call('myAppeal', of(appealId)))).toBe('not-signed-in');
    expect(codeOf(await city.visitor('console').call('appeals'))).toBe('not-signed-in');
    await withdraw(appealId);
  });
});

describe('R14 files', () => {
  it('are kept without place and device, sealed, and opened by officers for a reason only', async () => {
    const given = await body();
    const reply = await upload(resident, given.appealId, await photo());
    const file = (await reply.json()) as AppealFile;
    expect([reply.status, file.type]).toEqual([200, 'image/jpeg']);
    const appeal = expectOk(await resident.call('submitAppeal', { body: given }));
    expect(appeal.files.map(({ fileId }) => fileId)).toEqual([file.fileId]);

    const { db } = city.service.services;
    const [part] = await db<{ sealed: Uint8Array }[]>`
      select sealed from appeal_file_part where file_id = ${file.fileId}`;
    expect(Buffer.from(part!.sealed).subarray(0, 3).toString('hex')).not.toBe('ffd8ff');

    const path = `/api/v1/appeals/${given.appealId}/files/${file.fileId}`;
    const mine = await resident.fetch(resident.origin + path);
    expect((await sharp(Buffer.from(await mine.arrayBuffer())).metadata()).exif).toBe(undefined);
    expect(mine.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(mine.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await problemOf(await neighbour.fetch(resident.origin + path))).toBe('appeal-unknown');

    const open = (user: CityUser, reason: string) =>
      user.fetch(
        `${city.origin('console')}/api/v1/console/appeals/${given.appealId}/files/${file.fileId}/open`,
        {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ reason }),
        },
      );
    expect(await problemOf(await open(officer, 'curiosity'))).toBe('reason-needed');
    expect(await problemOf(await open(commission, 'appeal-file-decide'))).toBe('not-allowed');
    expect((await open(officer, 'appeal-file-decide')).status).toBe(200);
    const looks = expectOk(await resident.call('myChecks')).looks;
    expect(looks[0]).toMatchObject({ office: { zh: '市防控指挥部' }, what: 'record' });
    expect(looks[0]!.reason.zh).toContain('查看您申诉的材料');
    await withdraw(given.appealId);
  });

  it('are refused by what they are and not by their name, are six at most, and can be taken back before', async () => {
    const appealId = randomUUID();
    const tried = async (bytes: Uint8Array) => problemOf(await upload(resident, appealId, bytes));
    expect(await tried(Buffer.from('<html><script>alert(1)</script>'))).toBe('appeal-file-type');
    expect(await tried(Buffer.alloc(10_485_761, 1))).toBe('appeal-file-large');
    expect(await tried(Buffer.alloc(21_000_000, 1))).toBe('too-large');
    const bytes = await photo();
    const replies = await Promise.all(Array.from({ length: 8 }, () => upload(resident, appealId, bytes)));
    expect(replies.map(({ status }) => status).sort()).toEqual([...Array(6).fill(200), 409, 409]);
    const kept = replies.find(({ status }) => status === 200)!;
    const { fileId } = (await kept.json()) as AppealFile;
    const remove = (user: CityUser) =>
      user.call('removeAppealFile', { params: { appealId, fileId }, query: {}, body: {} });
    expect(codeOf(await remove(neighbour))).toBe('appeal-file-unknown');
    expect(codeOf(await remove(resident))).toBe('ok');
    expect((await upload(resident, appealId, bytes)).status).toBe(200);
    const stranger = await upload(city.visitor('resident'), appealId, bytes);
    expect(await problemOf(stranger)).toBe('not-signed-in');
    expect(await problemOf(await upload(neighbour, randomUUID(), bytes, `?personId=${personId}`))).toBe(
      'person-not-yours',
    );
  });
});

describe('R14 an officer', () => {
  it('takes it on alone, asks, is answered, and every look is on the person’s record', async () => {
    const { appealId, number } = await submit();
    const looksBefore = expectOk(await resident.call('myChecks')).looks.length;
    const both = await Promise.all([take(officer, appealId), take(other, appealId)]);
    expect(both.map(codeOf).sort()).toEqual(['appeal-taken', 'ok']);
    expect(codeOf(await take(officer, appealId, true))).toMatch(/^(ok|appeal-not-open)$/);
    const question = {
      ...of(appealId),
      body: { messageId: randomUUID(), text: '那天您在哪里？', question: true },
    };
    expect(codeOf(await other.call('writeAboutAppeal', question))).toBe('appeal-not-yours');
    const asked = expectOk(await officer.call('writeAboutAppeal', question));
    expect(asked).toMatchObject({ state: 'question-asked', mine: true, colour: 'red', byFamily: false });
    expect(asked.about).toMatchObject([{ source: { sourceId: RECORD.sourceId }, recordId: RECORD.recordId }]);
    expect(asked.evidence).toMatchObject([{ recordId: RECORD.recordId, holds: ['red'] }]);
    expect(asked.maskedName).toContain('*');
    const answer = { ...of(appealId), body: { messageId: randomUUID(), text: '在家' } };
    expect(expectOk(await resident.call('writeToAppeal', answer))).toMatchObject({ state: 'in-work' });
    const repeated = expectOk(await resident.call('writeToAppeal', answer));
    expect(repeated.messages.map(({ kind }) => kind)).toEqual(['appeal', 'question', 'answer']);
    expect(await told(number)).toEqual(expect.arrayContaining(['appeal-question']));
    const { looks } = expectOk(await resident.call('myChecks'));
    expect(looks.length).toBeGreaterThan(looksBefore + 1);
    expect(looks[0]!.reason.zh).toBe('办理您的申诉');
    await withdraw(appealId);
    expect(codeOf(await officer.call('writeAboutAppeal', question))).toBe('appeal-not-open');
  });

  it('upholds it only when something follows: asked of the source, which sees its record and no appeal', async () => {
    const { appealId, number } = await submit();
    expectOk(await take(officer, appealId));
    const decide = (given: ReturnType<typeof decision>, user = officer) =>
      user.call('decideAppeal', { ...of(appealId), ...given });
    expect(codeOf(await decide(decision('upheld', 'record-wrong')))).toBe('appeal-nothing-follows');
    expect(codeOf(await decide(decision('upheld', 'record-right')))).toBe('appeal-code');
    expect(codeOf(await decide(decision('upheld', 'because')))).toBe('appeal-code');
    const correction = (change: object = {}) => ({
      ...of(appealId),
      body: { requestId: randomUUID(), ...RECORD, text: '请核对这条记录', ...change },
    });
    expect(codeOf(await officer.call('askCorrection', correction({ recordId: 'C2' })))).toBe(
      'correction-record',
    );
    expect(codeOf(await other.call('askCorrection', correction()))).toBe('appeal-not-yours');
    expect(expectOk(await officer.call('askCorrection', correction())).follows).toBe(1);
    const decided = expectOk(await decide(decision('upheld', 'record-wrong')));
    expect(decided).toMatchObject({ state: 'closed', mine: false });
    expect(codeOf(await decide(decision('rejected', 'record-right')))).toBe('appeal-not-open');
    expect(await told(number)).toEqual(expect.arrayContaining(['appeal-decided']));
    expect(expectOk(await resident.call('colour')).colour).toBe('red');

    const { corrections } = expectOk(await commission.call('corrections'));
    expect(corrections).toMatchObject([{ recordId: RECORD.recordId, state: 'open', text: '请核对这条记录' }]);
    expect(JSON.stringify(corrections)).not.toMatch(new RegExp(`${number}|${appealId}|${personId}`));
    expect(expectOk(await laboratory.call('corrections')).corrections).toEqual([]);
    expect(codeOf(await officer.call('corrections'))).toBe('not-allowed');
    const answer = (user: CityUser) =>
      user.call('answerCorrection', {
        params: { requestId: corrections[0]!.requestId },
        body: { done: false, answer: '记录无误' },
      });
    expect(codeOf(await answer(laboratory))).toBe('correction-unknown');
    expect(expectOk(await answer(commission)).corrections).toMatchObject([{ state: 'refused' }]);
    expect(codeOf(await answer(commission))).toBe('correction-answered');
    const mine = expectOk(await resident.call('myAppeal', of(appealId)));
    expect(mine.decisions).toMatchObject([{ outcome: 'upheld', reasons: '核对了报送单位的原始记录' }]);
    expect(mine.secondUntil).toBe(null);
  });
});

describe('R14 a second instance', () => {
  it('is another office’s, due in 72 hours, and final', async () => {
    const { appealId, number } = await submit();
    expectOk(await take(officer, appealId));
    expectOk(await officer.call('decideAppeal', { ...of(appealId), ...decision('rejected', 'not-proven') }));
    const rejected = expectOk(await resident.call('myAppeal', of(appealId)));
    expect(rejected).toMatchObject({ state: 'decided', urgency: null, mayWrite: false });
    expect(rejected.secondUntil).toBeGreaterThan(rejected.asOf + 6 * DAY_MS);
    const ask = { ...of(appealId), body: { text: '请再看一次' } };
    expect(codeOf(await neighbour.call('askSecondInstance', ask))).toBe('appeal-unknown');
    const second = expectOk(await resident.call('askSecondInstance', ask));
    expect(second).toMatchObject({ state: 'second-instance', instance: 2 });
    expect(second.dueAt - second.asOf).toBeGreaterThan(71 * HOUR_MS);
    expect(codeOf(await resident.call('askSecondInstance', ask))).toBe('appeal-second-over');
    expect(codeOf(await take(officer, appealId))).toBe('appeal-same-office');
    expect(codeOf(await take(officer, appealId, true))).toBe('appeal-same-office');
    const listed = expectOk(await officer.call('appeals')).appeals.find((one) => one.appealId === appealId);
    expect(listed).toMatchObject({ mayWork: false, mine: false });
    expectOk(await take(other, appealId));
    const last = { ...of(appealId), ...decision('rejected', 'record-right') };
    expectOk(await other.call('decideAppeal', last));
    const closed = expectOk(await resident.call('myAppeal', of(appealId)));
    expect(closed).toMatchObject({ state: 'closed', secondUntil: null });
    expect(closed.decisions.map(({ instance, office }) => [instance, office.zh])).toEqual([
      [1, '市防控指挥部'],
      [2, '和平区防控指挥部'],
    ]);
    expect(await told(number)).toEqual(
      expect.arrayContaining(['appeal-received', 'appeal-second', 'appeal-decided']),
    );
  });
});

describe('R14 for a family member', () => {
  it('is made and seen by whoever may show the code, as long as they may; the person sees every one', async () => {
    const { db } = city.service.services;
    const accountId = expectOk(await neighbour.call('me')).accountId;
    await insertGuardianship(db, { personId, accountId, relation: 'parent', at: now() });
    const own = await submit();
    const forParent = { ...(await body()), personId };
    const query = { personId };
    expect(expectOk(await neighbour.call('appealChoices', { query })).holds).toHaveLength(1);
    expect((await upload(neighbour, forParent.appealId, await photo(), `?personId=${personId}`)).status).toBe(
      200,
    );
    const made = expectOk(await neighbour.call('submitAppeal', { body: forParent }));
    expect([made.personId, made.files.length]).toEqual([personId, 1]);
    const seenBy = async (user: CityUser) =>
      expectOk(await user.call('myAppeals')).appeals.map(({ appealId }) => appealId);
    expect(await seenBy(resident)).toEqual(expect.arrayContaining([own.appealId, made.appealId]));
    expect(await seenBy(neighbour)).toContain(made.appealId);
    expect(await seenBy(neighbour)).not.toContain(own.appealId);
    expect(codeOf(await neighbour.call('myAppeal', of(own.appealId)))).toBe('appeal-unknown');
    expect(expectOk(await take(officer, made.appealId))).toMatchObject({ byFamily: true });

    await endGuardianship(db, { personId, accountId, why: 'family-ended', at: now() });
    expect(codeOf(await neighbour.call('myAppeal', of(made.appealId)))).toBe('appeal-unknown');
    expect(await seenBy(neighbour)).not.toContain(made.appealId);
    for (const { appealId } of [own, made]) expect(codeOf(await withdraw(appealId))).toBe('ok');
  });
});

describe('R14 time', () => {
  it('makes an appeal overdue, of which the person is told once, and destroys its files 30 days after its end', async () => {
    const given = await body();
    const file = (await (await upload(resident, given.appealId, await photo())).json()) as AppealFile;
    const { appealId, number } = expectOk(await resident.call('submitAppeal', { body: given }));
    const { services } = city.service;
    city.advanceClock(24 * HOUR_MS);
    await Promise.all([keepAppeals(services), keepAppeals(services)]);
    await keepAppeals(services);
    expect((await told(number)).filter((kind) => kind === 'appeal-overdue')).toHaveLength(1);
    const [first] = expectOk(await officer.call('appeals')).appeals;
    expect(first).toMatchObject({ appealId, urgency: 'overdue' });

    const { filesEndAt } = expectOk(await withdraw(appealId));
    city.advanceClock(30 * DAY_MS - HOUR_MS);
    await keepAppeals(services);
    expect((await resident.fetch(fileAt(appealId, file))).status).toBe(200);
    city.advanceClock(2 * HOUR_MS);
    expect(services.clock.cityNow()).toBeGreaterThan(filesEndAt!);
    await keepAppeals(services);
    expect((await resident.fetch(fileAt(appealId, file))).status).toBe(404);
    expect(expectOk(await resident.call('myAppeal', of(appealId))).files).toMatchObject([
      { destroyed: true },
    ]);
    expect(await told(number)).toEqual(expect.arrayContaining(['appeal-files-destroyed']));
    const [loose] = await services.db<{ count: number }[]>`
      select count(*)::integer as count from appeal_file_part`;
    expect(loose!.count).toBe(0);
  });
});

const fileAt = (appealId: string, { fileId }: AppealFile) =>
  `${city.origin('resident')}/api/v1/appeals/${appealId}/files/${fileId}`;
