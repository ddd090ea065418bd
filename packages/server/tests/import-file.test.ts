import { startTestCity, type TestCity } from '@healthcode/testkit/city';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FileRefused } from '../src/modules/batches/file-problem.ts';
import { importFile } from '../src/modules/batches/import-file.ts';
import { deliver, documentNumber, HEADER, stateOf, withWideBounds } from './_deliver.ts';

const CASE = `${HEADER},classification,onset-day,confirmed-day,discharged-day,withdrawn`;
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

async function refusal(work: Promise<unknown>) {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(FileRefused);
  return (error as FileRefused).problem;
}

beforeAll(async () => {
  city = await startTestCity({ clock: '2020-02-20T10:00:00+08:00', policy: withWideBounds });
});
afterAll(() => city.stop());

describe('a file of evidence', () => {
  it('gives good rows a colour and the others a line, a column and a reason in both languages', async () => {
    const good = person();
    const report = await deliver(core(), {
      bytes: file(
        caseRow('A1', good),
        caseRow('A2', '120101199003077478'),
        caseRow('A3', person(), 'ill,,2020-02-31,,'),
        caseRow('A4', person(), 'confirmed,,2020-03-01,,'),
        'A5,1,resident-id',
        caseRow('', person()),
        caseRow('A7', person(), 'confirmed,,2020-02-10,,', 0),
      ),
    });
    expect(report).toMatchObject({ kind: 'case', counts: { rowsRead: 7, rowsTaken: 1, rowsFailed: 6 } });
    expect(codesOf(report)).toEqual([
      [3, ['document-number resident-id-check-digit']],
      [4, ['confirmed-day not-a-day', 'classification not-a-code']],
      [5, ['confirmed-day in-the-future']],
      [6, [' cell-count']],
      [7, ['record-id record-id-format']],
      [8, ['version version-format']],
    ]);
    for (const { problems } of report.failures)
      for (const { message } of problems) {
        expect(message.zh).toMatch(/\p{Script=Han}/u);
        expect(message.en).toMatch(/[a-z]/);
        expect(message.en).not.toContain(good);
      }
  });

  it('changes nothing when it comes twice, and says that it came before', async () => {
    const bytes = file(caseRow('B1', person()), caseRow('B2', person()));
    await deliver(core(), { bytes });
    const before = await stateOf(core());
    const again = await deliver(core(), { bytes });
    expect(again.counts).toMatchObject({ rowsTaken: 0, rowsRepeated: 2, rowsFailed: 0, coloursChanged: 0 });
    expect(again.earlierDeliveryAt).not.toBeNull();
    expect(await stateOf(core())).toEqual(before);
  });

  it('waits for people who have not applied, and colours them when they do', async () => {
    const number = person();
    const report = await deliver(core(), { bytes: file(caseRow('C1', number)) });
    expect(report.counts).toMatchObject({ rowsTaken: 1, peopleWaiting: 1, coloursChanged: 0 });
    const resident = city.visitor('resident');
    await resident.signIn('13900000031');
    await resident.apply(number);
    const reply = await resident.call('colour');
    expect(reply.ok && reply.value).toMatchObject({ colour: 'red', holds: [{ ruleId: 'TJ-R02' }] });
    const later = await deliver(core(), {
      bytes: file(caseRow('C1', number, 'confirmed,,2020-01-01,2020-01-10,', 2)),
    });
    expect(later.counts).toMatchObject({ rowsTaken: 1, peopleWaiting: 0, coloursChanged: 1 });
    const after = await resident.call('colour');
    expect(after.ok && after.value.colour).not.toBe('red');
  });

  it('takes the highest version whenever it comes, keeps older ones, and reports a conflict', async () => {
    const number = person();
    await deliver(core(), { bytes: file(caseRow('D1', number, 'confirmed,,2020-02-10,2020-02-12,', 3)) });
    const older = await deliver(core(), {
      bytes: file(
        caseRow('D1', number, 'suspected,,2020-02-09,,', 1),
        caseRow('D1', number, 'confirmed,,2020-02-11,,', 3),
      ),
    });
    expect(older.counts).toMatchObject({ rowsTaken: 0, rowsOlder: 1, rowsFailed: 1 });
    expect(codesOf(older)).toEqual([[3, ['version version-conflict']]]);
    const withdrawn = await deliver(core(), { bytes: file(caseRow('D1', number, ',,,,true', 4)) });
    expect(withdrawn.counts.rowsTaken).toBe(1);
    const [{ count } = { count: -1 }] = await core().db<{ count: number }[]>`
      select count(*)::int as count from hold where record_id = 'D1'`;
    expect(count).toBe(0);
  });

  it('moves a record to the person whom its newest version names', async () => {
    const [first, second] = [person(), person()];
    await deliver(core(), { bytes: file(caseRow('E1', first)) });
    await deliver(core(), { bytes: file(caseRow('E1', second, 'confirmed,,2020-02-10,,', 2)) });
    const rows = await core().db<{ people: number; holds: number }[]>`
      select count(distinct person_id)::int as people, count(*)::int as holds from hold where record_id = 'E1'`;
    expect(rows[0]).toEqual({ people: 1, holds: 1 });
  });

  it('refuses contacts that point at nothing or at what is no case', async () => {
    await deliver(core(), { bytes: file(caseRow('F1', person())) });
    const row = (id: string, ref: string) => `${id},1,resident-id,${person()},,${ref},2020-02-15,home`;
    const rows = [
      row('F2', 'health-commission/F1'),
      row('F3', 'health-commission/nobody'),
      row('F4', 'health-commission/F2'),
      row('F5', 'F1'),
    ];
    const report = await deliver(core(), {
      kind: 'close-contact',
      bytes: `${CONTACT}\n${rows.join('\n')}\n`,
    });
    expect(report.counts.rowsTaken).toBe(1);
    expect(codesOf(report)).toEqual([3, 4, 5].map((line) => [line, ['case-ref reference-unknown']]));
  });

  it('is gone on with after a cut: a second run completes it, with the same counts', async () => {
    const rows = Array.from({ length: 2_500 }, (_, order) =>
      caseRow(`G${order}`, order % 500 === 7 ? 'no number' : person(), 'suspected,,2020-02-10,,'),
    );
    const bytes = Buffer.from(file(...rows));
    let cut = true;
    const delivery = {
      sourceId: 'health-commission',
      kind: 'case',
      fileName: 'long.csv',
      sentBy: { how: 'command-line', staffId: null, name: 'test' } as const,
      open: async function* () {
        for (let from = 0; from < bytes.length; from += 5_000) {
          // The file is hashed, its rows are counted, and then it is taken.
          if (cut && opened === 3 && from > bytes.length * 0.6) throw new Error('cut');
          yield bytes.subarray(from, from + 5_000);
        }
      },
    };
    let opened = 0;
    const counted = {
      ...delivery,
      open: () => {
        opened += 1;
        return delivery.open();
      },
    };
    await expect(importFile(core(), counted)).rejects.toThrow('cut');
    const [half] = await core().db<{ state: string; rowsRead: number }[]>`
      select state, rows_read as "rowsRead" from batch where file_name = 'long.csv'`;
    expect(half).toMatchObject({ state: 'taking', rowsRead: expect.any(Number) });
    expect(half!.rowsRead).toBeGreaterThan(0);
    cut = false;
    const report = await importFile(core(), counted);
    expect(report.resumedAfterRows).toBe(half!.rowsRead);
    expect(report.counts).toMatchObject({
      rowsRead: 2_500,
      rowsTaken: 2_495,
      rowsFailed: 5,
      rowsRepeated: 0,
    });
    const batches = await core().db`select state from batch where file_name = 'long.csv'`;
    expect(batches.map(({ state }) => state)).toEqual(['finished']);
  });
});

describe('a dry run', () => {
  it('says what would become of every row and takes none', async () => {
    const number = person();
    const before = await stateOf(core());
    const batches = await core().db`select count(*) from batch`;
    const report = await deliver(
      core(),
      {
        bytes: file(
          caseRow('H1', number),
          caseRow('H1', number),
          caseRow('H1', number, 'suspected,,2020-02-10,,'),
          'H2,1',
        ),
      },
      { dryRun: true },
    );
    expect(report).toMatchObject({ batchId: null, counts: { rowsTaken: 1, rowsRepeated: 1, rowsFailed: 2 } });
    expect(await stateOf(core())).toEqual(before);
    expect(await core().db`select count(*) from batch`).toEqual(batches);
  });
});

describe('what comes as a file', () => {
  const bytes = () => file(caseRow(`I${next}`, person()));

  it('is read with and without a byte order mark, with CRLF, CR and LF, with quotes and blank lines', async () => {
    const quoted = bytes().replace('confirmed,', '"confirmed",').replace('resident-id', ' resident-id ');
    const forms = [
      `\ufeff${bytes()}`,
      bytes().replaceAll('\n', '\r\n'),
      bytes().replaceAll('\n', '\r'),
      bytes().replaceAll('\n', '\n\n'),
      quoted,
    ];
    for (const form of forms) {
      expect((await deliver(core(), { bytes: form })).counts).toMatchObject({ rowsTaken: 1, rowsFailed: 0 });
    }
  });

  it('is read in GBK', async () => {
    const text = bytes().replace(',,confirmed', ',\u5f20\u4e09,confirmed');
    const gbk = Buffer.concat(
      [...text].map((character) =>
        character === '\u5f20'
          ? Buffer.of(0xd5, 0xc5)
          : character === '\u4e09'
            ? Buffer.of(0xc8, 0xfd)
            : Buffer.from(character),
      ),
    );
    const report = await deliver(core(), { bytes: gbk });
    expect(report).toMatchObject({ encoding: 'gb18030', counts: { rowsTaken: 1, rowsFailed: 0 } });
  });

  it('loses one row to a megabyte, an open quotation mark or misplaced ones, and no other', async () => {
    const broken = (cell: string) =>
      `${CASE}\nJ1,1,resident-id,${cell},,confirmed,,2020-02-10,,\n${caseRow(`J${next}`, person())}\n`;
    for (const [cell, code] of [
      ['x'.repeat(1_000_000), 'too-long'],
      [`"${'x'.repeat(1_000_000)}"`, 'too-long'],
      ['"never closed', 'quote-open'],
      ['a"b"', 'quotes-wrong'],
    ] as const) {
      const report = await deliver(core(), { bytes: broken(cell) });
      expect(codesOf(report)).toEqual([[2, [` ${code}`]]]);
      expect(report.counts.rowsTaken).toBe(1);
    }
  });

  it('is refused as a whole when it is no CSV, empty, or has another header', async () => {
    const zip = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(100)]);
    const utf16 = Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(bytes(), 'utf16le')]);
    expect((await refusal(deliver(core(), { bytes: zip }))).code).toBe('not-text');
    expect((await refusal(deliver(core(), { bytes: utf16 }))).code).toBe('not-text');
    expect((await refusal(deliver(core(), { bytes: Buffer.alloc(2_000) }))).code).toBe('not-text');
    expect((await refusal(deliver(core(), { bytes: '' }))).code).toBe('file-empty');
    expect((await refusal(deliver(core(), { bytes: '\n\n' }))).code).toBe('file-empty');
    const header = await refusal(
      deliver(core(), { kind: 'case', bytes: `${CASE.replace('classification', 'kind')}\n` }),
    );
    expect(header.code).toBe('header-wrong');
    expect(header.details.map(({ column }) => column)).toEqual(['classification', 'kind']);
  });

  it('must be of a kind that its source may report, and of a source that exists', async () => {
    const wrong = await refusal(deliver(core(), { sourceId: 'lab-haihe', kind: 'case', bytes: bytes() }));
    expect(wrong.code).toBe('outside-mandate');
    expect((await refusal(deliver(core(), { sourceId: 'nobody', bytes: bytes() }))).code).toBe(
      'source-unknown',
    );
    const unclear = await refusal(deliver(core(), { bytes: `${CONTACT}\n` }));
    expect(unclear.code).toBe('kind-needed');
  });
});
