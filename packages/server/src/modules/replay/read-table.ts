import type { Localised } from '@healthcode/domain';
import { NotTextError } from '../batches/csv/decode-text.ts';
import { type CsvRecord, type RecordFault, readRecords } from '../batches/csv/read-records.ts';

/** Something wrong in one cell of a file; an empty column means the line as a whole. */
export interface CellFault {
  readonly file: string;
  /** From 1, the header being line 1. */
  readonly line: number;
  readonly column: string;
  readonly message: Localised;
}

/** One row of a file by column name. */
export interface TableRow {
  readonly line: number;
  /** The cell without the blanks around it. */
  readonly cell: (column: string) => string;
}

/** Reads a small CSV file whole: byte order mark, blanks around headers and cells, quoted commas. */
export async function readTable(
  file: string,
  bytes: Uint8Array,
  columns: readonly string[],
  faults: CellFault[],
): Promise<TableRow[]> {
  const note = (line: number, column: string, message: Localised) =>
    faults.push({ file, line, column, message });
  const [first, ...records] = await recordsOf(bytes, note);
  const header = first?.cells.map((name) => name.trim()) ?? [];
  const missing = columns.filter((column) => !header.includes(column));
  for (const column of missing) note(1, column, { zh: '缺少这一列', en: 'this column is missing' });
  if (missing.length > 0) return [];
  const places = new Map(header.map((name, place) => [name, place]));
  return records.flatMap(({ line, cells, fault }) => {
    if (fault !== null) note(line, '', FAULTS[fault]);
    else if (cells.every((cell) => cell.trim() === '')) return [];
    else if (cells.length !== header.length) note(line, '', wrongCount(cells.length, header.length));
    else return [{ line, cell: (column: string) => (cells[places.get(column)!] ?? '').trim() }];
    return [];
  });
}

/** A line list has hundreds of rows; this is more than any. */
const ALL = 1_000_000;

async function recordsOf(
  bytes: Uint8Array,
  note: (line: number, column: string, message: Localised) => void,
): Promise<CsvRecord[]> {
  try {
    const chunks: CsvRecord[][] = [];
    for await (const chunk of readRecords(whole(bytes), { chunkRecords: ALL })) chunks.push(chunk);
    return chunks.flat();
  } catch (error) {
    if (!(error instanceof NotTextError)) throw error;
    note(1, '', { zh: '不是 CSV 文本', en: 'this is no CSV text' });
    return [];
  }
}

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const FAULTS: Readonly<Record<RecordFault, Localised>> = {
  'too-long': { zh: '这一行太长', en: 'this row is too long' },
  'quote-open': { zh: '引号没有结束', en: 'a quotation mark is never closed' },
  'quotes-wrong': { zh: '引号位置不对', en: 'the quotation marks are misplaced' },
  'characters-wrong': { zh: '有读不出的字符', en: 'some characters cannot be read' },
};

const wrongCount = (found: number, wanted: number): Localised => ({
  zh: `这一行有 ${found} 格，表头有 ${wanted} 列`,
  en: `this row has ${found} cells, the header ${wanted} columns`,
});
