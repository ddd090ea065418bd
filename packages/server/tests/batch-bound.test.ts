import { DAY_MS } from '@healthcode/domain';
import {
  type CityUser,
  expectOk,
  sendFile,
  startTestCity,
  type TestCity,
  untilBatchState,
  uploadFile,
} from '@healthcode/testkit/city';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deliver, documentNumber, HEADER } from './_deliver.ts';
import { addStaff, atConsole } from './_staff.ts';

const BOUND = { inBatch: 5, inDay: 8 };
const CASE = `${HEADER},classification,confirmed-day,discharged-day,withdrawn`;
let city: TestCity;
let commission: CityUser;
let officer: CityUser;
let second: CityUser;
let colleague: CityUser;
let next = 0;

beforeAll(async () => {
  city = await startTestCity({
    clock: '2020-02-20T10:00:00+08:00',
    policy: (policy) => ({
      ...policy,
      safeguards: { ...policy.safeguards, deliveries: { usual: BOUND, byAuthority: {} } },
    }),
  });
  await addStaff(city, '13800000099', {
    role: 'officer',
    office: { zh: '市防控指挥部', en: 'City command' },
  });
  [commission, officer, second, colleague] = (await Promise.all(
    ['13800000006', '13800000002', '13800000005', '13800000099'].map((phone) => atConsole(city, phone)),
  )) as [CityUser, CityUser, CityUser, CityUser];
});
afterAll(() => city.stop());
// A new day's allowance for each test.
beforeEach(() => city.advanceClock(DAY_MS));

const core = () => city.service.services;
const cases = (count: number, more = ',', version = 1, from = next) => {
  next = from + count;
  const rows = Array.from(
    { length: count },
    (_, order) =>
      `R${from + order},${version},resident-id,${documentNumber(from + order)},,confirmed,2020-02-10,${more}`,
  );
  return `${CASE}\n${rows.join('\n')}\n`;
};
const codeOf = (result: Awaited<ReturnType<CityUser['call']>>) =>
  result.ok ? 'ok' : result.offline ? 'offline' : result.problem.code;
const says = (saysYes: boolean, reason = '') => ({ saysYes, reason });
const review = (user: CityUser, batchId: string, body: { saysYes: boolean; reason: string }) =>
  user.call('reviewBatch', { params: { batchId }, body });
const count = async (table: string) =>
  (await core().db`select count(*)::int as count from ${core().db(table)}`)[0]!['count'] as number;
const report = (version: number, more: { dischargedDay?: number } = {}, withdrawn = false) => ({
  recordId: 'FORM',
  version,
  kind: 'case',
  documentType: 'resident-id' as const,
  documentNumber: documentNumber(900),
  attributes: { classification: 'confirmed', confirmedDay: 18_302, ...more },
  withdrawn,
});

describe('a file beyond its source’s bound', () => {
  it('goes in whole when it has exactly as many rows that weigh as the bound', async () => {
    const { batch } = await sendFile(commission, cases(5));
    expect(batch).toMatchObject({ state: 'finished', rowsTaken: 5, rowsWeighing: 5, waitReason: null });
  });

  it('waits with one row more, takes nothing, and goes in when officers of two offices say yes', async () => {
    const before = [await count('evidence'), await count('hold'), await count('person')];
    const { batch, bound, mayApprove } = await sendFile(commission, cases(6), { fileName: 'many.csv' });
    const { batchId } = batch;
    expect(batch).toMatchObject({ state: 'waiting', waitReason: 'batch', rowsWeighing: 6, rowsTaken: 6 });
    expect([bound, mayApprove]).toEqual([BOUND, false]);
    expect([await count('evidence'), await count('hold'), await count('person')]).toEqual(before);

    const { alarms } = expectOk(await officer.call('alarms'));
    expect(alarms.find(({ subject }) => subject === batchId)).toMatchObject({
      kind: 'batch-waiting',
      name: { en: 'many.csv' },
      source: { en: 'Jingu Health Commission' },
      facts: { rows: 6, before: 0, ...BOUND },
      seen: null,
    });

    expect(codeOf(await review(commission, batchId, says(true)))).toBe('not-allowed');
    expect(codeOf(await commission.call('takeBatch', { params: { batchId }, body: {} }))).toBe('ok');
    const once = expectOk(await review(officer, batchId, says(true, 'I rang them')));
    expect(once).toMatchObject({
      batch: { state: 'waiting' },
      reviews: [{ mine: true, saysYes: true, reason: 'I rang them', by: { office: { en: 'City command' } } }],
      mayApprove: false,
    });
    expect(codeOf(await review(officer, batchId, says(true)))).toBe('answered-already');
    expect(codeOf(await review(colleague, batchId, says(true)))).toBe('same-office');
    const seen = expectOk(await colleague.call('batch', { params: { batchId }, query: {} }));
    expect(seen).toMatchObject({ mayApprove: false, mayRefuse: true });
    expect(await count('evidence')).toBe(before[0]);

    expectOk(await review(second, batchId, says(true)));
    const done = await untilBatchState(officer, batchId, 'finished');
    expect(done.batch).toMatchObject({ rowsTaken: 6, rowsWeighing: 6 });
    expect(done.batch.approvedAt).not.toBeNull();
    const settled = expectOk(await officer.call('alarms')).alarms.find(({ subject }) => subject === batchId);
    expect(settled?.seen).toMatchObject({ by: { office: { en: 'Heping district command' } } });
    expect(await count('evidence')).toBe(before[0]! + 6);
    expect(await count('batch_part')).toBe(0);
    expect(codeOf(await review(second, batchId, says(false, 'late')))).toBe('batch-not-waiting');
  });

  it('is discarded by one officer’s no, with the reason, and nothing of it is kept', async () => {
    const { batch } = await sendFile(commission, cases(6));
    expect(codeOf(await review(second, batch.batchId, says(false, '  ')))).toBe('refusal-reason-needed');
    const before = await count('evidence');
    const view = expectOk(await review(second, batch.batchId, says(false, 'No investigation behind it')));
    expect(view).toMatchObject({
      batch: { state: 'discarded' },
      reviews: [{ saysYes: false, reason: 'No investigation behind it' }],
    });
    expect([await count('evidence'), await count('batch_part')]).toEqual([before, 0]);
    expect(codeOf(await review(officer, batch.batchId, says(true)))).toBe('batch-not-waiting');
    expect(codeOf(await commission.call('takeBatch', { params: { batchId: batch.batchId }, body: {} }))).toBe(
      'batch-not-checked',
    );
  });

  it('may be taken back by its sender while it waits', async () => {
    const { batch } = await sendFile(commission, cases(6));
    const gone = await commission.call('discardBatch', { params: { batchId: batch.batchId }, body: {} });
    expect(expectOk(gone).batch.state).toBe('discarded');
  });

  it('cannot be cut into pieces: what the source sent in 24 hours counts, also files confirmed at once', async () => {
    expect((await sendFile(commission, cases(5))).batch.state).toBe('finished');
    const [left, right] = await Promise.all([cases(3), cases(3)].map((text) => uploadFile(commission, text)));
    await untilBatchState(commission, left!, 'checked');
    await untilBatchState(commission, right!, 'checked');
    await Promise.all(
      [left!, right!].map((batchId) => commission.call('takeBatch', { params: { batchId }, body: {} })),
    );
    const ended = await Promise.all(
      [left!, right!].map((batchId) => untilBatchState(commission, batchId, 'finished', 'waiting')),
    );
    expect(ended.map(({ batch }) => batch.waitReason).sort()).toEqual(['day', null]);
    city.advanceClock(DAY_MS);
    expect((await sendFile(commission, cases(5))).batch.state).toBe('finished');
  });

  it('does not wait for discharges, withdrawals, and what is there already', async () => {
    const from = next;
    expect((await sendFile(commission, cases(5))).batch.state).toBe('finished');
    city.advanceClock(DAY_MS);
    expect((await sendFile(commission, cases(5))).batch.state).toBe('finished');
    for (const text of [
      cases(10, ',', 1, from),
      cases(10, '2020-02-18,', 2, from),
      cases(10, '2020-02-18,true', 3, from),
    ]) {
      const { batch } = await sendFile(commission, text);
      expect(batch).toMatchObject({ state: 'finished', rowsWeighing: 0 });
    }
    const again = await sendFile(commission, cases(10, ',', 4, from));
    expect(again.batch).toMatchObject({ state: 'waiting', rowsWeighing: 10 });
  });

  it('also waits when it comes by the command line, once however often it is sent, and is taken later', async () => {
    const bytes = cases(7).replace('classification', 'class');
    const { kind, columns } = {
      kind: 'case',
      columns: {
        'record-id': { from: 'record-id' },
        version: { value: '1' },
        'document-type': { value: 'resident-id' },
        'document-number': { from: 'document-number' },
        classification: { from: 'class' },
        'confirmed-day': { from: 'confirmed-day' },
      },
    };
    const mapping = { kind, columns, missing: [] };
    const before = await count('evidence');
    const first = await deliver(core(), { bytes, mapping });
    expect(first).toMatchObject({ waits: { reason: 'batch', weighing: 7, before: 0, bound: BOUND } });
    const again = await deliver(core(), { bytes, mapping });
    expect([again.batchId, again.waits?.reason]).toEqual([first.batchId, 'batch']);
    expect(await count('evidence')).toBe(before);
    const batchId = first.batchId!;
    expectOk(await review(officer, batchId, says(true)));
    expectOk(await review(second, batchId, says(true)));
    const { batch } = await untilBatchState(officer, batchId, 'finished');
    expect(batch).toMatchObject({ sentHow: 'command-line', rowsTaken: 7, rowsFailed: 0 });
    expect(await count('evidence')).toBe(before + 7);
  });

  it('by the command line is taken where only its broken or repeated rows are too many', async () => {
    const broken = cases(20).replaceAll('confirmed,2020', 'wrong,2020');
    const report = await deliver(core(), { bytes: `${broken}${cases(2).split('\n').slice(1).join('\n')}` });
    expect(report).toMatchObject({ waits: null, counts: { rowsTaken: 2, rowsFailed: 20 } });
    expect(report.failures).toHaveLength(20);
    expect(await core().db`select from batch_part where batch_id = ${report.batchId}`).toHaveLength(0);
  });

  it('waits when it takes back many negative tests, which had relieved people', async () => {
    const header = `${HEADER},method,result,sampled-at,laboratory,withdrawn`;
    const tests = (version: number, withdrawn: string) => {
      const rows = Array.from(
        { length: 6 },
        (_, order) =>
          `N${order},${version},resident-id,${documentNumber(order)},,nucleic-acid,negative,2020-02-19T08:00:00+08:00,lab,${withdrawn}`,
      );
      return { sourceId: 'lab-haihe', bytes: `${header}\n${rows.join('\n')}\n` };
    };
    expect(await deliver(core(), tests(1, ''))).toMatchObject({ waits: null, counts: { rowsWeighing: 0 } });
    const back = await deliver(core(), tests(2, 'true'));
    expect(back).toMatchObject({ waits: { reason: 'batch', weighing: 6 } });
  });
});

describe('a single report', () => {
  it('beyond the day’s bound is refused; a discharge and a withdrawal are not', async () => {
    expect(codeOf(await commission.call('report', { body: report(1) }))).toBe('ok');
    expect((await sendFile(commission, cases(5))).batch.state).toBe('finished');
    expect((await sendFile(commission, cases(2))).batch.state).toBe('finished');
    const refused = await commission.call('report', { body: { ...report(1), recordId: 'FORM-2' } });
    expect(codeOf(refused)).toBe('source-bound-reached');
    const stored = await core().db`select from evidence where record_id = 'FORM-2'`;
    expect(stored).toHaveLength(0);
    expect(codeOf(await commission.call('report', { body: report(2, { dischargedDay: 18_308 }) }))).toBe(
      'ok',
    );
    const withdrawal = { params: { recordId: 'FORM' }, body: { version: 3 } };
    expect(codeOf(await commission.call('withdraw', withdrawal))).toBe('ok');
    expect(codeOf(await commission.call('report', { body: report(4) }))).toBe('source-bound-reached');
    city.advanceClock(DAY_MS);
    expect(codeOf(await commission.call('report', { body: report(4) }))).toBe('ok');
  });
});
