import {
  columnOfAttribute,
  columnsOfKind,
  EVIDENCE_KINDS,
  type EvidenceKind,
  formatDay,
} from '@healthcode/domain';
import { stringify } from 'csv-stringify/sync';
import type { PlannedRecord } from './planned-record.ts';
import type { SyntheticPerson } from './synthetic-people.ts';

/** Records of one kind as a file that every source could send: the columns of `columnsOfKind`, days as YYYY-MM-DD. */
export function evidenceCsv(
  kind: EvidenceKind,
  records: readonly PlannedRecord[],
  people: ReadonlyMap<string, SyntheticPerson>,
): string {
  const columns = columnsOfKind(kind).filter((column) => column !== 'document-country');
  return stringify([columns, ...records.map((record) => rowOf(record, people.get(record.caseId)!, columns))]);
}

function rowOf(record: PlannedRecord, person: SyntheticPerson, columns: readonly string[]): string[] {
  const cells: Record<string, string> = {
    'record-id': record.recordId,
    version: '1',
    'document-type': 'resident-id',
    'document-number': person.documentNumber,
    name: person.name,
    withdrawn: 'false',
    ...attributeCells(record),
  };
  return columns.map((column) => cells[column] ?? '');
}

function attributeCells({ kind, attributes }: PlannedRecord): Record<string, string> {
  const types = EVIDENCE_KINDS[kind].attributes;
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      columnOfAttribute(name),
      types[name]?.type === 'day' ? formatDay(Number(value)) : String(value),
    ]),
  );
}
