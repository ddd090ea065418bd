import type { IdentityDocument } from '../documents/document.ts';
import { DOCUMENT_PROBLEMS } from '../documents/document-problems.ts';
import { parseDocument } from '../documents/parse-document.ts';
import type { Localised } from '../localised.ts';
import { NAME_PROBLEMS, parsePersonName } from '../names/parse-person-name.ts';
import { type DayNumber, dayNumberAt, type InstantMs } from '../time/day-number.ts';
import type { EvidenceAttributes, EvidenceKind } from './evidence.ts';
import { columnOfAttribute } from './evidence-columns.ts';
import { futureProblems } from './future-problems.ts';
import { parseCells } from './parse-cells.ts';
import { parseEvidenceAttributes } from './parse-evidence-attributes.ts';

/** One row of an evidence file, understood. Whether its references exist is the caller's question. */
export type EvidenceRowRead = {
  readonly recordId: string;
  readonly version: number;
  readonly document: IdentityDocument;
  readonly attributes: EvidenceAttributes;
  readonly withdrawn: boolean;
};

/** Something wrong in one cell of a row. Never carries the cell's content. */
export type CellProblem = { readonly column: string; readonly code: string; readonly message: Localised };

/** The row, or everything that is wrong with it (at least one problem). */
export type ParsedEvidenceRow =
  | { readonly ok: true; readonly row: EvidenceRowRead }
  | { readonly ok: false; readonly problems: readonly CellProblem[] };

/** The moment against which a row is read: no birth and no fact may lie after it. */
export type RowTime = { readonly now: InstantMs; readonly today: DayNumber };

/** Reads one row of cells by column name; empty cells and cells of blanks count as absent. */
export function parseEvidenceRow(
  kind: EvidenceKind,
  cell: (column: string) => string,
  time: RowTime,
): ParsedEvidenceRow {
  const problems: CellProblem[] = [];
  const withdrawn = readWithdrawn(cell('withdrawn').trim(), problems);
  const row = {
    recordId: readRecordId(cell('record-id').trim(), problems),
    version: readVersion(cell('version').trim(), problems),
    document: readDocument(cell, time.today, problems),
    attributes: readAttributes(kind, cell, { withdrawn, time }, problems),
    withdrawn,
  };
  checkName(cell('name').trim(), problems);
  if (problems.length > 0 || row.document === null) return { ok: false, problems };
  return { ok: true, row: { ...row, document: row.document } };
}

/** Today and now as `RowTime`, in the region's zone. */
export const rowTime = (now: InstantMs, utcOffsetMinutes: number): RowTime => ({
  now,
  today: dayNumberAt(now, utcOffsetMinutes),
});

function readRecordId(text: string, problems: CellProblem[]): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/.test(text)) {
    note(problems, 'record-id', 'record-id-format', {
      zh: '记录编号应由 1 到 64 个字母、数字或 . _ : - 组成，以字母或数字开头。',
      en: 'A record number has 1 to 64 letters, digits or . _ : - and begins with a letter or digit.',
    });
  }
  return text;
}

function readVersion(text: string, problems: CellProblem[]): number {
  const version = /^[1-9]\d{0,6}$/.test(text) ? Number(text) : 0;
  if (version < 1 || version > 1_000_000) {
    note(problems, 'version', 'version-format', {
      zh: '版本应是 1 到 1000000 的整数。',
      en: 'A version is a whole number from 1 to 1000000.',
    });
  }
  return version;
}

const WITHDRAWN: Readonly<Record<string, boolean>> = {
  '': false,
  false: false,
  no: false,
  '0': false,
  否: false,
  true: true,
  yes: true,
  '1': true,
  是: true,
};

function readWithdrawn(text: string, problems: CellProblem[]): boolean {
  const value = WITHDRAWN[text.toLowerCase()];
  if (value === undefined) {
    note(problems, 'withdrawn', 'withdrawn-format', {
      zh: '撤回一列应是 true 或 false，空着表示 false。',
      en: 'Withdrawn is true or false; empty means false.',
    });
  }
  return value ?? false;
}

function readDocument(
  cell: (column: string) => string,
  today: DayNumber,
  problems: CellProblem[],
): IdentityDocument | null {
  const country = cell('document-country').trim();
  const input = { type: cell('document-type').trim(), number: cell('document-number') };
  const parsed = parseDocument(country === '' ? input : { ...input, country }, today);
  if (parsed.ok) return parsed.document;
  for (const code of parsed.problems) {
    const column =
      code === 'document-type-unknown'
        ? 'document-type'
        : code.startsWith('passport-country')
          ? 'document-country'
          : 'document-number';
    note(problems, column, code, DOCUMENT_PROBLEMS[code]);
  }
  return null;
}

/** A version that takes the record back need not repeat what the record said. */
function readAttributes(
  kind: EvidenceKind,
  cell: (column: string) => string,
  { withdrawn, time }: { readonly withdrawn: boolean; readonly time: RowTime },
  problems: CellProblem[],
): EvidenceAttributes {
  const cells = parseCells(kind, cell);
  problems.push(...cells.problems);
  if (withdrawn && cells.problems.length === 0 && Object.keys(cells.attributes).length === 0) return {};
  const parsed = parseEvidenceAttributes(kind, cells.attributes);
  const found = parsed.ok ? futureProblems(kind, parsed.value, time) : parsed.problems;
  const unread = new Set(cells.problems.map(({ column }) => column));
  for (const { path, code, message } of found) {
    const column = columnOfAttribute(path);
    if (!unread.has(column)) note(problems, column, code, message);
  }
  return parsed.ok ? parsed.value : {};
}

/** A name is checked and not kept: whom a row is about the document alone decides. */
function checkName(text: string, problems: CellProblem[]): void {
  if (text === '') return;
  const parsed = parsePersonName(text);
  if (!parsed.ok) for (const code of parsed.problems) note(problems, 'name', code, NAME_PROBLEMS[code]);
}

function note(problems: CellProblem[], column: string, code: string, message: Localised): void {
  problems.push({ column, code, message });
}
