import { type DayNumber, dayNumberOf, type Localised, parseDay } from '@healthcode/domain';
import type { DailyTotal, LineList, PublishedCase, PublishedLinks } from './line-list.ts';
import { type CellFault, readTable, type TableRow } from './read-table.ts';
import type { DateForm, ReplayMapping } from './replay-mapping.ts';
import { ReplayRefused } from './replay-refused.ts';

/** The bytes of the three files. */
export interface LineListFiles {
  readonly cases: Uint8Array;
  readonly links: Uint8Array;
  readonly dailyTotals: Uint8Array;
}

/** Reads the three files. Throws `ReplayRefused` with every cell that is not right, by file, line and column. */
export async function readLineList(files: LineListFiles, mapping: ReplayMapping): Promise<LineList> {
  const faults: CellFault[] = [];
  const list = {
    cases: await readCases(files.cases, mapping, faults),
    links: await readLinks(files.links, mapping, faults),
    totals: await readTotals(files.dailyTotals, mapping, faults),
  };
  if (faults.length > 0) throw new ReplayRefused(FAULTY, ...faults.slice(0, SHOWN).map(inWords));
  return list;
}

const SHOWN = 30;

const FAULTY: Localised = {
  zh: '数据文件有问题，没有开始重放：',
  en: 'The data files are not right; nothing was replayed:',
};

const inWords = ({ file, line, column, message }: CellFault): Localised => ({
  zh: `  ${file} 第 ${line} 行${column === '' ? '' : `“${column}”列`}：${message.zh}`,
  en: `  ${file}, line ${line}${column === '' ? '' : `, column “${column}”`}: ${message.en}`,
});

async function readCases(
  bytes: Uint8Array,
  mapping: ReplayMapping,
  faults: CellFault[],
): Promise<PublishedCase[]> {
  const { file, columns, sexes } = mapping.cases;
  const seen = new Set<string>();
  return (await readTable(file, bytes, Object.values(columns), faults)).map((row) => {
    const cells = new Cells(file, row, mapping, faults);
    const id = cells.id(columns.id, seen);
    return {
      id,
      sex: cells.sex(columns.sex, sexes),
      age: cells.whole(columns.age, 130),
      onsetDay: cells.day(columns.onsetDay),
      confirmedDay: cells.dayOfPeriod(columns.confirmedDay),
      sourceText: cells.text(columns.sourceText),
      windowStart: cells.day(columns.windowStart),
      windowEnd: cells.day(columns.windowEnd),
      windowRemark: cells.text(columns.windowRemark),
      deathDay: cells.day(columns.deathDay),
    };
  });
}

async function readLinks(
  bytes: Uint8Array,
  mapping: ReplayMapping,
  faults: CellFault[],
): Promise<PublishedLinks[]> {
  const { file, columns } = mapping.links;
  const seen = new Set<string>();
  return (await readTable(file, bytes, [columns.id, columns.label, ...columns.sources], faults)).map(
    (row) => {
      const cells = new Cells(file, row, mapping, faults);
      const sources = columns.sources.map((column) => cells.text(column)).filter((source) => source !== '');
      return {
        id: cells.id(columns.id, seen),
        label: cells.text(columns.label),
        sources: [...new Set(sources)],
      };
    },
  );
}

async function readTotals(
  bytes: Uint8Array,
  mapping: ReplayMapping,
  faults: CellFault[],
): Promise<DailyTotal[]> {
  const { file, columns } = mapping.dailyTotals;
  const seen = new Set<number>();
  return (await readTable(file, bytes, Object.values(columns), faults)).map((row) => {
    const cells = new Cells(file, row, mapping, faults);
    const day = cells.neededDay(columns.day);
    if (seen.has(day)) cells.note(columns.day, TWICE);
    seen.add(day);
    return {
      day,
      newCases: cells.whole(columns.newCases, MANY),
      totalCases: cells.whole(columns.totalCases, MANY),
      totalDischarged: cells.wholeOrNull(columns.totalDischarged, MANY),
      totalDeaths: cells.wholeOrNull(columns.totalDeaths, MANY),
    };
  });
}

const MANY = 10_000_000;
/** A record number of evidence is made from it. */
const CASE_ID = /^[A-Za-z0-9][A-Za-z0-9._]{0,19}$/;
const TWICE: Localised = { zh: '出现了两次', en: 'appears twice' };

/** The cells of one row as what they should be; what cannot be understood is noted at its place. */
class Cells {
  readonly #file: string;
  readonly #row: TableRow;
  readonly #mapping: ReplayMapping;
  readonly #faults: CellFault[];

  constructor(file: string, row: TableRow, mapping: ReplayMapping, faults: CellFault[]) {
    this.#file = file;
    this.#row = row;
    this.#mapping = mapping;
    this.#faults = faults;
  }

  note(column: string, message: Localised): void {
    this.#faults.push({ file: this.#file, line: this.#row.line, column, message });
  }

  /** Empty where it is not known. */
  text(column: string): string {
    const text = this.#row.cell(column);
    return this.#mapping.missing.includes(text) ? '' : text;
  }

  id(column: string, seen: Set<string>): string {
    const id = this.text(column);
    if (!CASE_ID.test(id)) this.note(column, { zh: '不是病例编号', en: 'is not the number of a case' });
    else if (seen.has(id)) this.note(column, TWICE);
    seen.add(id);
    return id;
  }

  sex(column: string, sexes: Readonly<Record<string, string>>): 'female' | 'male' {
    const mark = this.text(column);
    const sex = Object.hasOwn(sexes, mark) ? sexes[mark] : undefined;
    if (sex === undefined) this.note(column, { zh: '性别看不懂', en: 'is no sex that the mapping knows' });
    return sex === 'female' ? 'female' : 'male';
  }

  whole(column: string, maximum: number): number {
    const value = this.wholeOrNull(column, maximum);
    if (value === null && this.text(column) === '')
      this.note(column, { zh: '不能空着', en: 'may not be empty' });
    return value ?? 0;
  }

  wholeOrNull(column: string, maximum: number): number | null {
    const text = this.text(column);
    if (text === '') return null;
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (value <= maximum) return value;
    this.note(column, { zh: `应是 0 到 ${maximum} 的整数`, en: `is no whole number up to ${maximum}` });
    return null;
  }

  day(column: string): DayNumber | null {
    const text = this.text(column);
    if (text === '') return null;
    const day = parseDate(text, this.#mapping.dates);
    if (day === null) {
      const { dates } = this.#mapping;
      this.note(column, { zh: `不是存在的日期（${dates}）`, en: `is no day that exists (${dates})` });
    }
    return day;
  }

  neededDay(column: string): DayNumber {
    const day = this.day(column);
    if (day === null && this.text(column) === '')
      this.note(column, { zh: '不能空着', en: 'may not be empty' });
    return day ?? 0;
  }

  dayOfPeriod(column: string): DayNumber {
    const day = this.neededDay(column);
    const { firstDay, lastDay } = this.#mapping;
    if (day !== 0 && (day < firstDay || day > lastDay)) {
      this.note(column, { zh: '不在重放的日期之内', en: 'lies outside of the days that are replayed' });
    }
    return day;
  }
}

function parseDate(text: string, form: DateForm): DayNumber | null {
  if (form === 'year-month-day') return parseDay(text);
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  return match && dayNumberOf(Number(match[3]), Number(match[2]), Number(match[1]));
}
