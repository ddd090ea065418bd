import type { Localised } from '../localised.ts';
import type { EvidenceKind } from './evidence.ts';
import { EVIDENCE_KIND_NAMES, EVIDENCE_KINDS } from './evidence-kinds.ts';

/** Columns that say which record this is and whom it is about (doors, "Evidence CSV"). */
export const COMMON_COLUMNS = [
  'record-id',
  'version',
  'document-type',
  'document-number',
  'document-country',
  'name',
  'withdrawn',
] as const;

/** Without these a file cannot be read at all. */
export const NEEDED_COLUMNS = ['record-id', 'version', 'document-type', 'document-number'] as const;

/** Columns that a downloaded report adds to failed rows; a corrected report may be sent as it is. */
export const REPORT_COLUMN = /^import-/;

/** The column of an attribute: `lastContactDay` stands in `last-contact-day`. */
export function columnOfAttribute(attribute: string): string {
  return attribute.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** All columns of a file of this kind, in the order in which a template has them. */
export function columnsOfKind(kind: EvidenceKind): string[] {
  const attributes = Object.keys(EVIDENCE_KINDS[kind].attributes).map(columnOfAttribute);
  return [...COMMON_COLUMNS.filter((name) => name !== 'withdrawn'), ...attributes, 'withdrawn'];
}

/** Columns whose cells no row of this kind may leave empty, unless it takes the record back. */
export function requiredColumnsOfKind(kind: EvidenceKind): string[] {
  const attributes = Object.entries(EVIDENCE_KINDS[kind].attributes);
  return [
    ...NEEDED_COLUMNS,
    ...attributes.filter(([, type]) => type.required).map(([name]) => columnOfAttribute(name)),
  ];
}

/** What a column is called in words. */
export function columnName(kind: EvidenceKind, column: string): Localised {
  const common = COMMON_NAMES[column as (typeof COMMON_COLUMNS)[number]];
  if (common !== undefined) return common;
  const attributes = Object.entries(EVIDENCE_KINDS[kind].attributes);
  const found = attributes.find(([name]) => columnOfAttribute(name) === column);
  return found?.[1].name ?? { zh: column, en: column };
}

/**
 * The kinds that a file with this header can be of: every column known to the kind, every required one there.
 * Contacts of cases and of contacts have the same columns; then the sender says which.
 */
export function kindsOfHeader(header: readonly string[]): EvidenceKind[] {
  const named = header.filter((column) => !REPORT_COLUMN.test(column));
  return EVIDENCE_KIND_NAMES.filter((kind) => {
    const known = new Set(columnsOfKind(kind));
    return (
      named.every((column) => known.has(column)) &&
      requiredColumnsOfKind(kind).every((column) => named.includes(column))
    );
  });
}

/** Something wrong with the header of a file. */
export type HeaderProblem = {
  readonly code: HeaderProblemCode;
  readonly column: string;
  readonly message: Localised;
};

/** Stable codes of what can be wrong with a header. */
export type HeaderProblemCode = 'column-missing' | 'column-unknown' | 'column-twice';

/** Everything that is wrong with the header of a file of this kind; empty: nothing. */
export function headerProblems(kind: EvidenceKind, header: readonly string[]): HeaderProblem[] {
  const known = new Set(columnsOfKind(kind));
  const missing = requiredColumnsOfKind(kind).filter((column) => !header.includes(column));
  const unknown = header.filter((column) => !known.has(column) && !REPORT_COLUMN.test(column));
  const twice = header.filter((column, index) => header.indexOf(column) !== index);
  return [
    ...missing.map((column) => problem('column-missing', kind, column)),
    ...[...new Set(unknown)].map((column) => problem('column-unknown', kind, column)),
    ...[...new Set(twice)].map((column) => problem('column-twice', kind, column)),
  ];
}

function problem(code: HeaderProblemCode, kind: EvidenceKind, column: string): HeaderProblem {
  const { zh, en } = columnName(kind, column);
  const kindName = EVIDENCE_KINDS[kind].name;
  const messages: Readonly<Record<HeaderProblemCode, Localised>> = {
    'column-missing': {
      zh: `缺少列 ${column}（${zh}）。`,
      en: `The column ${column} (${en}) is missing.`,
    },
    'column-unknown': {
      zh: `“${kindName.zh}”没有列 ${column}。请删去或改名。`,
      en: `A file of the kind “${kindName.en}” has no column ${column}. Remove or rename it.`,
    },
    'column-twice': { zh: `列 ${column} 出现了两次。`, en: `The column ${column} appears twice.` },
  };
  return { code, column, message: messages[code] };
}

const COMMON_NAMES: Readonly<Record<(typeof COMMON_COLUMNS)[number], Localised>> = {
  'record-id': { zh: '记录编号', en: 'record number' },
  version: { zh: '版本', en: 'version' },
  'document-type': { zh: '证件类型', en: 'document type' },
  'document-number': { zh: '证件号码', en: 'document number' },
  'document-country': { zh: '护照签发国家或地区', en: 'country that issued the passport' },
  name: { zh: '姓名', en: 'name' },
  withdrawn: { zh: '撤回', en: 'withdrawn' },
};
