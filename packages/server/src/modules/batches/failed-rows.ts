import type { CellProblem } from '@healthcode/domain';
import { stringify } from 'csv-stringify/sync';
import type { FileHeader } from './file-header.ts';
import type { FailedRow } from './take-chunk.ts';

/** Columns that say what is wrong; the importer passes over them, so that a corrected file may be sent as it is. */
const REPORT_COLUMNS = ['import-line', 'import-columns', 'import-codes', 'import-zh', 'import-en'];

/**
 * The failed rows as CSV: the columns of the file as they came, and what is wrong behind them. With a byte order
 * mark, for spreadsheets.
 */
export function failedRowsCsv(header: readonly string[], failed: readonly FailedRow[]): string {
  return `\ufeff${stringify([[...header, ...REPORT_COLUMNS]])}${failedRowLines(header, failed)}`;
}

/** Writes failed rows as they come; the header with the first. */
export function failedRowsWriter(write: (text: string) => void) {
  let begun = false;
  return (header: Pick<FileHeader, 'columns'>, failed: readonly FailedRow[]): void => {
    write(begun ? failedRowLines(header.columns, failed) : failedRowsCsv(header.columns, failed));
    begun = true;
  };
}

function failedRowLines(header: readonly string[], failed: readonly FailedRow[]): string {
  return stringify(
    failed.map(({ line, cells, problems }) => [...padded(cells, header.length), ...said(line, problems)]),
  );
}

/** A row with too few or too many cells keeps those it has, so far as there are columns. */
const padded = (cells: readonly string[], columns: number): string[] =>
  Array.from({ length: columns }, (_, index) => defused(cells[index] ?? ''));

/** Cells that a spreadsheet would run as a formula are shown as text (CWE-1236); none of ours begins so. */
const defused = (cell: string): string => (/^[=+@\t\r]/.test(cell) ? `'${cell}` : cell);

function said(line: number, problems: readonly CellProblem[]): string[] {
  const all = (part: (problem: CellProblem) => string) => problems.map(part).join('; ');
  return [
    String(line),
    all(({ column }) => column),
    all(({ code }) => code),
    all(({ message }) => message.zh),
    all(({ message }) => message.en),
  ];
}
