import {
  type CellProblem,
  type EvidenceRowRead,
  type Localised,
  parseEvidenceRow,
  type RowTime,
} from '@healthcode/domain';
import type { CsvRecord, RecordFault } from './csv/read-records.ts';
import type { FileHeader } from './file-header.ts';

/** A row with its place in the file: understood, or with everything that is wrong with it. */
export type FileRow = {
  readonly line: number;
  readonly cells: readonly string[];
} & ({ readonly row: EvidenceRowRead } | { readonly problems: readonly CellProblem[] });

/** Reads one record of the file. A row of blanks is none: null. */
export function readRow(record: CsvRecord, header: FileHeader, time: RowTime): FileRow | null {
  const { line, cells, fault } = record;
  if (fault !== null) {
    const cut = record.text === '' ? [] : [record.text];
    return { line, cells: cut, problems: [{ column: '', code: fault, message: FAULTS[fault] }] };
  }
  if (cells.every((cell) => cell.trim() === '')) return null;
  if (cells.length !== header.columns.length) {
    return { line, cells, problems: [wrongCount(cells.length, header.columns.length)] };
  }
  const parsed = parseEvidenceRow(header.kind, (column) => header.cell(cells, column), time);
  if (parsed.ok) return { line, cells, row: parsed.row };
  const problems = parsed.problems.map((problem) => ({
    ...problem,
    column: header.nameInFile(problem.column),
  }));
  return { line, cells, problems };
}

function wrongCount(found: number, wanted: number): CellProblem {
  return {
    column: '',
    code: 'cell-count',
    message: {
      zh: `这一行有 ${found} 格，表头有 ${wanted} 列。检查有没有多写或漏写逗号。`,
      en: `This row has ${found} cells, the header ${wanted} columns. Look for a comma too many or missing.`,
    },
  };
}

const FAULTS: Readonly<Record<RecordFault, Localised>> = {
  'too-long': {
    zh: '这一行超过 65,536 个字，没有读取。',
    en: 'This row is longer than 65,536 characters and was not read.',
  },
  'quote-open': {
    zh: '这一行的引号没有结束。',
    en: 'A quotation mark in this row is never closed.',
  },
  'quotes-wrong': {
    zh: '这一行的引号位置不对。格子里的引号要写成两个。',
    en: 'The quotation marks in this row are misplaced. Inside a cell they are doubled.',
  },
  'characters-wrong': {
    zh: '这一行有读不出的字符，编码可能和文件其他部分不同。',
    en: 'This row has characters that cannot be read; it may be in another encoding than the rest of the file.',
  },
};
