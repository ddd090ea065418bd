import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDay } from '@healthcode/domain';
import { describe, expect, it } from 'vitest';
import { readLineList } from '../src/modules/replay/read-line-list.ts';
import { readReplayFolder } from '../src/modules/replay/read-replay-folder.ts';
import { parseReplayMapping } from '../src/modules/replay/replay-mapping.ts';
import { ReplayRefused } from '../src/modules/replay/replay-refused.ts';
import { readSourceText } from '../src/modules/replay/source-text.ts';
import { MAPPING, MAPPING_FILE, sampleFiles } from './_replay-sample.ts';

const day = (text: string) => parseDay(text)!;

async function refusalOf(act: () => unknown): Promise<string[]> {
  try {
    await act();
  } catch (error) {
    if (error instanceof ReplayRefused) return error.sentences.map(({ en }) => en.trim());
    throw error;
  }
  return [];
}

describe('reading a line list', () => {
  it('takes blanks, NA, empty cells, a byte order mark and quoted commas for what they are', async () => {
    const { cases, links, totals } = await readLineList(sampleFiles(), MAPPING);
    expect(cases.map(({ id }) => id)).toEqual(['TJ1', 'TJ2', 'TJ3', 'TJ4', 'TJ5']);
    expect(cases[1]).toMatchObject({ sex: 'male', age: 30, onsetDay: null, windowEnd: null });
    expect(cases[2]).toMatchObject({
      sourceText: 'family of TJ1, living in Baodi',
      onsetDay: day('2020-01-24'),
      windowEnd: day('2020-01-22'),
    });
    expect(links[2]).toEqual({ id: 'TJ4', label: 'coworker', sources: ['TJ2', 'TJ9'] });
    expect(totals[1]).toEqual({
      day: day('2020-01-25'),
      newCases: 1,
      totalCases: 3,
      totalDischarged: 0,
      totalDeaths: 0,
    });
  });

  it.each([
    [
      'TJ1,F,60,31/02/2020,,21/01/2020,,,,,,,',
      'cases.csv, line 2, column “symptom_onset”: is no day that exists',
    ],
    [
      'TJ1,F,60,2020-01-20,,21/01/2020,,,,,,,',
      'cases.csv, line 2, column “symptom_onset”: is no day that exists',
    ],
    ['TJ1,F,60,,,NA,,,,,,,', 'cases.csv, line 2, column “confirm_date”: may not be empty'],
    ['TJ1,F,60,,,20/01/2020,,,,,,,', 'cases.csv, line 2, column “confirm_date”: lies outside of the days'],
    ['TJ1,F,60,,,01/03/2020,,,,,,,', 'cases.csv, line 2, column “confirm_date”: lies outside of the days'],
    ['TJ1,X,60,,,21/01/2020,,,,,,,', 'cases.csv, line 2, column “gender”: is no sex that the mapping knows'],
    ['TJ1,F,sixty,,,21/01/2020,,,,,,,', 'cases.csv, line 2, column “age”: is no whole number up to 130'],
    ['TJ1,F,,,,21/01/2020,,,,,,,', 'cases.csv, line 2, column “age”: may not be empty'],
    ['T J,F,60,,,21/01/2020,,,,,,,', 'cases.csv, line 2, column “case_id”: is not the number of a case'],
    ['TJ1,F,60,,,21/01/2020', 'cases.csv, line 2: this row has 6 cells, the header 13 columns'],
    ['TJ1,F,"60,,,21/01/2020,,,,,,,', 'cases.csv, line 2: a quotation mark is never closed'],
  ])('names file, line and column of what is wrong: %s', async (row, expected) => {
    const sentences = await refusalOf(() => readLineList(sampleFiles({ cases: [row] }), MAPPING));
    expect(sentences.some((sentence) => sentence.startsWith(expected))).toBe(true);
  });

  it('names every problem of all files at once, and counts lines also behind a cell of two lines', async () => {
    const files = sampleFiles({
      cases: ['TJ1,F,60,,,21/01/2020,,,,,,,"two\nlines"', 'TJ1,F,x,,,21/01/2020,,,,,,,'],
      totals: ['21/1/2020,2,many,0,0,0', '21/1/2020,2,2,0,0,0'],
    });
    expect((await refusalOf(() => readLineList(files, MAPPING))).slice(1)).toEqual([
      'cases.csv, line 4, column “case_id”: appears twice',
      'cases.csv, line 4, column “age”: is no whole number up to 130',
      'daily-totals.csv, line 2, column “total_confirmed”: is no whole number up to 10000000',
      'daily-totals.csv, line 3, column “date”: appears twice',
    ]);
  });

  it('names a column that is missing, and a file that is no text', async () => {
    const files = { ...sampleFiles(), cases: new TextEncoder().encode('case_id,age\nTJ1,60\n') };
    expect(await refusalOf(() => readLineList(files, MAPPING))).toContain(
      'cases.csv, line 1, column “gender”: this column is missing',
    );
    const sheet = { ...sampleFiles(), links: new Uint8Array([0x50, 0x4b, 3, 4]) };
    expect(await refusalOf(() => readLineList(sheet, MAPPING))).toContain(
      'links.csv, line 1: this is no CSV text',
    );
  });

  it('says where the data comes from when the folder, or a file of it, is not there', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'healthcode-replay-'));
    const missing = await refusalOf(() => readReplayFolder(join(folder, 'nowhere'), MAPPING_FILE));
    expect(missing[0]).toContain('There is no data to replay');
    expect(missing.join(' ')).toMatch(
      /optional.*ClustersCOVID19 \(MIT licence\).*cases\.csv.*links\.csv.*daily-totals\.csv/s,
    );
    const { cases, links } = sampleFiles();
    writeFileSync(join(folder, 'cases.csv'), cases);
    writeFileSync(join(folder, 'links.csv'), links);
    expect((await refusalOf(() => readReplayFolder(folder, MAPPING_FILE)))[0]).toContain(
      'lacks daily-totals.csv',
    );
    writeFileSync(join(folder, 'daily-totals.csv'), sampleFiles().dailyTotals);
    const { list, sha256 } = await readReplayFolder(folder, MAPPING_FILE);
    expect(list.cases).toHaveLength(5);
    writeFileSync(join(folder, 'links.csv'), sampleFiles({ links: [] }).links);
    expect((await readReplayFolder(folder, MAPPING_FILE)).sha256).not.toBe(sha256);
    rmSync(folder, { recursive: true });
  });
});

describe('the mapping file', () => {
  const json = () => JSON.parse(readFileSync(MAPPING_FILE, 'utf8'));
  const problemsOf = (value: unknown) => {
    const parsed = parseReplayMapping(value);
    return parsed.ok ? [] : parsed.problems.map(({ path, code }) => `${path} ${code}`);
  };

  it('is right as it is', () => {
    expect(problemsOf(json())).toEqual([]);
  });

  it('is refused with the path of every problem', () => {
    const wrong = json();
    delete wrong.cases.columns.age;
    wrong.cases.sexes.F = 'woman';
    wrong.links.columns.sources = 'edge1';
    wrong.dates = 'month/day/year';
    wrong.lastDay = '2020-02-30';
    wrong.sourceText.caseNumbers[1] = '(';
    wrong.sourceText.stays[0].area = 'Wuhan';
    wrong.sourceText.homes[0].pattern = '[';
    wrong.sourceText.notEvidence[0].reason.zh = '';
    expect(problemsOf(wrong)).toEqual([
      'lastDay not-a-day',
      'dates not-allowed',
      'cases.columns.age not-a-text',
      'cases.sexes.F not-allowed',
      'links.columns.sources not-a-list',
      'sourceText.caseNumbers[1] not-a-pattern',
      'sourceText.stays[0].area not-an-area',
      'sourceText.homes[0].pattern not-a-pattern',
      'sourceText.notEvidence[0].reason.zh not-a-text',
      'lastDay wrong-order',
    ]);
    expect(problemsOf(null)).toContain(' not-an-object');
  });
});

describe('the free text', () => {
  const read = (text: string) => readSourceText(text, MAPPING.sourceText);

  it.each([
    ['case TJ6 (family)', ['TJ6']],
    ['TJ9; TJ21', ['TJ9', 'TJ21']],
    ['coworkers of cases TJ2 TJ6', ['TJ2', 'TJ6']],
    ["TJ50's family", ['TJ50']],
    ['closing contact of TJ93,TJ107 living in Baodi', ['TJ93', 'TJ107']],
    ['duaghtor of TJ100， whife of TJ103', ['TJ100', 'TJ103']],
    ['sister of case 109', ['TJ109']],
    ['close contact of TJ93, TJ107, TJ119 and TJ121', ['TJ93', 'TJ107', 'TJ119', 'TJ121']],
    ['close contacts of cases TJ64 / TJ99', ['TJ64', 'TJ99']],
    ['TJ6 and again TJ6', ['TJ6']],
    ['coworker of a person from wuhan', []],
  ])('names the cases in “%s”', (text, expected) => {
    expect(read(text).cases).toEqual(expected);
  });

  it.each([
    ['Wuhan', ['420100']],
    ['travle to Wuhan', ['420100']],
    ['Wuhan, affect by TJ3', ['420100']],
    ['living in Hubei', ['420000']],
    ['Hubei; TJ45', ['420000']],
    ['trip to Hebei', []],
    ['coworker of a person from wuhan', []],
  ])('finds the stay in “%s”', (text, expected) => {
    expect(read(text).stays.map(({ area }) => area)).toEqual(expected);
  });

  it('finds a home only where it is said that they live there', () => {
    expect(read('family member of TJ93, living in Baodi').homeArea).toBe('120115');
    expect(read('living at proximity of Baodi shopping mall').homeArea).toBeNull();
  });

  it.each([
    ['shooper in the mall', ['shopping']],
    ['train crew', ['train']],
    ['travel', ['elsewhere']],
    ['trip to Hebei', ['elsewhere']],
    ['confirmed patient and family of TJ39', ['unnamed-contact']],
    ['Wuhan, TJ14 and JN25', ['not-a-case']],
    ['unclear infection source', ['unknown']],
    ['', ['nothing']],
    ['something new; TJ1', ['not-recognised']],
    ['family of TJ1', []],
  ])('lists what cannot become evidence in “%s”, and never guesses', (text, expected) => {
    expect(read(text).unused.map(({ code }) => code)).toEqual(expected);
  });
});
