import {
  columnOfAttribute,
  columnsOfKind,
  type EvidenceKind,
  requiredColumnsOfKind,
} from '@healthcode/domain';
import { type Field, fieldsOf } from '../evidence/field.ts';

/** One column of a file of evidence, as somebody who makes the file has to know it. */
export interface ColumnHelp {
  readonly column: string;
  /** No row may leave it empty, unless it takes the record back. */
  readonly required: boolean;
  /** null: a column of every kind. */
  readonly field: Field | null;
}

/** All columns of a kind's file, in the order of a template. */
export function columnsHelp(kind: EvidenceKind): readonly ColumnHelp[] {
  const required = new Set(requiredColumnsOfKind(kind));
  const fields = new Map(fieldsOf(kind).map((field) => [columnOfAttribute(field.name), field]));
  return columnsOfKind(kind).map((column) => ({
    column,
    required: required.has(column),
    field: fields.get(column) ?? null,
  }));
}

/** An empty file with the header of the kind; the mark at its start tells spreadsheets that it is UTF-8. */
export const templateHref = (kind: EvidenceKind): string =>
  `data:text/csv;charset=utf-8,${encodeURIComponent(`\ufeff${columnsOfKind(kind).join(',')}\r\n`)}`;
