import { startTestCity, type TestCity } from '@healthcode/testkit/city';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FileRefused } from '../src/modules/batches/file-problem.ts';
import { deliver, documentNumber, HEADER, stateOf, withWideBounds } from './_deliver.ts';

const CASE = `${HEADER},classification,onset-day,confirmed-day,discharged-day,withdrawn`;
const ORDER = `${HEADER},place,started-day,planned-days,ordered-by,ground-kind,ground-ref`;
const CONTACT = `${HEADER},case-ref,last-contact-day,place`;

let city: TestCity;
const core = () => city.service.services;
let next = 0;
const person = () => documentNumber(next++);
const caseRow = (recordId: string, number: string, rest = 'confirmed,,2020-02-10,,', version = 1) =>
  `${recordId},${version},resident-id,${number},,${rest}`;
const file = (...rows: string[]) => `${CASE}\n${rows.join('\n')}\n`;
const codesOf = ({ failures }: Awaited<ReturnType<typeof deliver>>) =>
  failures.map(({ line, problems }) => [line, problems.map(({ column, code }) => `${column} ${code}`)]);

async function holdsOf(recordId: string): Promise<number> {
  const [row] = await core().db`select count(*)::int as count from hold where record_id = ${recordId}`;
  return row?.['count'];
}

const storedOffice = async (recordId: string): Promise<unknown> =>
  (
    await core().db`select attributes->>'orderedBy' as office from evidence where record_id = ${recordId}`
  )[0]?.['office'];

beforeAll(async () => {
  city = await startTestCity({ clock: '2020-02-20T10:00:00+08:00', policy: withWideBounds });
  await deliver(core(), { bytes: file(caseRow('CASE', person())) });
});
afterAll(() => city.stop());

describe('what a cell says', () => {
  const order = (recordId: string, office: string, ground = 'case,health-commission/CASE') =>
    `${recordId},1,resident-id,${person()},,home,2020-02-15,14,${office},${ground}`;
  const send = (bytes: string | Uint8Array) => deliver(core(), { kind: 'isolation-order', bytes });

  it('is stored as meant, from UTF-8 with and without a byte order mark and from GBK', async () => {
    await send(`${ORDER}\n${order('T1', '天津站')}\n`);
    await send(`\ufeff${ORDER}\r\n${order('T2', '天津站')}\r\n`);
    const [before = '', after = ''] = `${ORDER}\n${order('T3', '|')}\n`.split('|');
    const gbk = Buffer.of(0xcc, 0xec, 0xbd, 0xf2, 0xd5, 0xbe);
    const report = await send(Buffer.concat([Buffer.from(before), gbk, Buffer.from(after)]));
    expect(report.encoding).toBe('gb18030');
    for (const recordId of ['T1', 'T2', 'T3']) expect(await storedOffice(recordId)).toBe('天津站');
  });

  it('may hold commas, line breaks and doubled quotation marks between quotation marks', async () => {
    const report = await send(`${ORDER}\n${order('T4', '"bus 8, ""upper"" deck"')}\n`);
    expect(report.counts).toMatchObject({ rowsTaken: 1, rowsFailed: 0 });
    expect(await storedOffice('T4')).toBe('bus 8, "upper" deck');
    const broken = await send(`${ORDER}\n${order('T5', '"two\nlines"')}\n${order('T6', 'x')}\nT7,1\n`);
    expect(broken.failures.at(-1)).toMatchObject({ line: 5, problems: [{ code: 'cell-count' }] });
    expect(await storedOffice('T6')).toBe('x');
  });

  it('costs only its own row where the encoding changes late in the file', async () => {
    const rows = Array.from({ length: 900 }, (_, place) => order(`U${place}`, '天津站'));
    const head = Buffer.from(`${ORDER}\n${rows.join('\n')}\n`);
    expect(head.length).toBeGreaterThan(70_000);
    const [before = '', after = ''] = `${order('U-gbk', '|')}\n${order('U-last', 'x')}\n`.split('|');
    const report = await send(
      Buffer.concat([head, Buffer.from(before), Buffer.of(0xcc, 0xec), Buffer.from(after)]),
    );
    expect(codesOf(report)).toEqual([[902, [' characters-wrong']]]);
    expect(report.counts).toMatchObject({ rowsRead: 902, rowsTaken: 901 });
  });

  it.each(['case,health-commission/nobody', 'event,health-commission/nothing'])(
    'must not refer to nothing (%s)',
    async (ground) => {
      const good = `T-${person()}`;
      const report = await send(`${ORDER}\n${order('T8', 'office', ground)}\n${order(good, 'office')}\n`);
      expect(codesOf(report)).toEqual([[2, ['ground-ref reference-unknown']]]);
      expect([await storedOffice('T8'), await storedOffice(good)]).toEqual([undefined, 'office']);
    },
  );
});

describe('a header', () => {
  it.each([
    ['with a column twice', `${CASE},confirmed-day`, 'confirmed-day'],
    ['without the record number', CASE.replace('record-id,', ''), 'record-id'],
    ['with a column that nobody knows', `${CASE},blood-type`, 'blood-type'],
  ])('%s refuses the file and names the column; nothing is taken', async (_, header, column) => {
    const before = await stateOf(core());
    const row = `${caseRow('V1', person())},x`;
    const error = await deliver(core(), { kind: 'case', bytes: `${header}\n${row}\n` }).catch(
      (e: unknown) => e,
    );
    expect(error).toBeInstanceOf(FileRefused);
    const { code, details } = (error as FileRefused).problem;
    expect(code).toBe('header-wrong');
    expect(details.map((detail) => detail.column)).toContain(column);
    for (const { message } of details) {
      expect(message.zh).toMatch(/\p{Script=Han}/u);
      expect(message.en).toMatch(/[a-z]/);
    }
    expect(await stateOf(core())).toEqual(before);
  });
});

it.each([
  '2020/02/10',
  '10.02.2020',
  '2020-2-1',
  '2020-02-30',
  '2019-02-29',
  '20200210',
  '2020-02-10T00:00:00Z',
])('a day written as %s is refused in its column', async (day) => {
  const report = await deliver(core(), { bytes: file(caseRow('W1', person(), `confirmed,,${day},,`)) });
  expect(codesOf(report)).toEqual([[2, ['confirmed-day not-a-day']]]);
  expect(await holdsOf('W1')).toBe(0);
});

describe('versions of one record', () => {
  it('of the same number with different content in one file: the first stands, the second is reported', async () => {
    const number = person();
    const rows = [caseRow('X1', number), caseRow('X1', number, 'suspected,,2020-02-10,,')];
    const report = await deliver(core(), { bytes: file(...rows) });
    expect(report.counts).toMatchObject({ rowsTaken: 1, rowsFailed: 1 });
    expect(codesOf(report)).toEqual([[3, ['version version-conflict']]]);
    const kept = await core()
      .db`select attributes->>'classification' as said from evidence where record_id = 'X1'`;
    expect(kept.map(({ said }) => said)).toEqual(['confirmed']);
  });

  it('a withdrawal that comes before what it withdraws holds nobody, and a later version holds again', async () => {
    const number = person();
    await deliver(core(), { bytes: file(caseRow('X2', number, ',,,,true', 2)) });
    const late = await deliver(core(), { bytes: file(caseRow('X2', number)) });
    expect(late.counts).toMatchObject({ rowsOlder: 1, rowsFailed: 0 });
    expect(await holdsOf('X2')).toBe(0);
    await deliver(core(), { bytes: file(caseRow('X2', number, 'confirmed,,2020-02-10,,', 3)) });
    expect(await holdsOf('X2')).toBe(1);
  });

  it('cannot be of two kinds', async () => {
    const contact = `CASE,2,resident-id,${person()},,health-commission/CASE,2020-02-15,home`;
    const report = await deliver(core(), { kind: 'close-contact', bytes: `${CONTACT}\n${contact}\n` });
    expect(codesOf(report)).toEqual([[2, ['record-id kind-changed']]]);
    expect(await holdsOf('CASE')).toBe(1);
  });
});
