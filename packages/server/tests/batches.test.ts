import type { BatchView } from '@healthcode/contracts';
import { type CityUser, expectOk, startTestCity, type TestCity } from '@healthcode/testkit/city';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deliver, documentNumber, HEADER, stateOf } from './_deliver.ts';

const CASE = `${HEADER},classification,confirmed-day`;

let city: TestCity;
let commission: CityUser;
let laboratory: CityUser;
let officer: CityUser;

beforeAll(async () => {
  city = await startTestCity({ clock: '2020-02-20T10:00:00+08:00' });
  [commission, laboratory, officer] = [1, 2, 3].map(() => city.visitor('console')) as [
    CityUser,
    CityUser,
    CityUser,
  ];
  await commission.signIn('13800000006');
  await laboratory.signIn('13800000003');
  await officer.signIn('13800000002');
});
afterAll(() => city.stop());

const caseRow = (recordId: string, order: number) =>
  `${recordId},1,resident-id,${documentNumber(order)},,confirmed,2020-02-10`;

async function upload(
  user: CityUser,
  bytes: string | Uint8Array,
  query = '?fileName=cases.csv',
): Promise<Response> {
  return user.fetch(`${user.origin}/api/v1/console/batches/upload${query}`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv' },
    body: bytes as never,
  });
}

async function untilState(user: CityUser, batchId: string, wanted: string): Promise<BatchView> {
  const until = Date.now() + 15_000;
  for (;;) {
    const view = expectOk(await user.call('batch', { params: { batchId }, query: {} }));
    if (view.batch.state === wanted) return view;
    if (Date.now() > until) throw new Error(`${view.batch.state}, not ${wanted}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe('a file sent through the console', () => {
  it('is checked first, taken when its sender says so, and the failed rows come back as a file', async () => {
    const before = await stateOf(city.service.services);
    const sent = await upload(
      commission,
      `${CASE}\n${caseRow('A1', 1)}\nA2,1,resident-id,12,,confirmed,2020-02-10\n`,
    );
    const { batchId } = (await sent.json()) as { batchId: string };
    const checked = await untilState(commission, batchId, 'checked');
    expect(checked).toMatchObject({
      mine: true,
      batch: { kind: 'case', rowsRead: 2, rowsTaken: 1, rowsFailed: 1, fileName: 'cases.csv' },
      failures: [{ line: 3, problems: [{ column: 'document-number' }] }],
    });
    expect(await stateOf(city.service.services)).toEqual(before);

    expectOk(await commission.call('takeBatch', { params: { batchId }, body: {} }));
    const finished = await untilState(commission, batchId, 'finished');
    expect(finished.batch).toMatchObject({ rowsTaken: 1, rowsFailed: 1, sentHow: 'staff' });
    const [left] = await city.service.services.db`select count(*)::int as parts from batch_part`;
    expect(left).toEqual({ parts: 0 });

    const url = `${commission.origin}/api/v1/console/batches/${batchId}/failed.csv`;
    const csv = await (await commission.fetch(url)).text();
    expect(csv.split('\n')).toHaveLength(3);
    expect(csv).toContain('A2,1,resident-id,12,,confirmed,2020-02-10,3,document-number,resident-id-length');

    const corrected = csv.replace(',12,', `,${documentNumber(2)},`);
    const again = (await (await upload(commission, corrected)).json()) as { batchId: string };
    expect((await untilState(commission, again.batchId, 'checked')).batch).toMatchObject({
      rowsTaken: 1,
      rowsFailed: 0,
    });
    const gone = await commission.call('discardBatch', { params: { batchId: again.batchId }, body: {} });
    expect(expectOk(gone).batch.state).toBe('discarded');
    expect((await officer.fetch(url)).status).toBe(403);
    expect((await laboratory.fetch(url)).status).toBe(404);
  });

  it('is refused as a whole where the header is wrong, and the reasons are kept', async () => {
    const sent = await upload(commission, 'a,b\n1,2\n', '?kind=case&fileName=x.csv');
    const { batchId } = (await sent.json()) as { batchId: string };
    const { batch } = await untilState(officer, batchId, 'refused');
    expect(batch.problem).toMatchObject({ code: 'header-wrong' });
    expect(batch.problem!.details.map(({ column }) => column)).toContain('record-id');
  });

  it('is taken only from those who may, within their mandate, and never empty', async () => {
    expect((await upload(officer, CASE)).status).toBe(403);
    expect((await upload(laboratory, CASE, '?kind=case')).status).toBe(403);
    expect((await upload(commission, '')).status).toBe(422);
    expect((await upload(city.visitor('console'), CASE)).status).toBe(401);
  });

  it('is listed for its source and for officers, whatever way it came', async () => {
    await deliver(city.service.services, {
      kind: 'case',
      fileName: 'line.csv',
      bytes: `${CASE}\n${caseRow('B1', 7)}\n`,
    });
    const names = async (user: CityUser) =>
      expectOk(await user.call('batches')).batches.map(({ fileName }) => fileName);
    expect(await names(commission)).toContain('line.csv');
    expect(await names(officer)).toContain('line.csv');
    expect(await names(laboratory)).toEqual([]);
  });
});
