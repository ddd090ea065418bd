import {
  type CellProblem,
  columnOfAttribute,
  type EvidenceKind,
  type Localised,
  REFERENCE_UNKNOWN,
} from '@healthcode/domain';
import type { BatchCounts, Db, EvidenceRow, SourceRow } from '@healthcode/store';
import type { CityCore } from '../../city-core.ts';
import { type TakenRecords, type TakeVerdict, takeRecords } from '../evidence/take-records.ts';
import { unknownReferences } from '../evidence/unknown-references.ts';
import { findOrCreatePeople } from '../identity/people-of-documents.ts';
import type { FileHeader } from './file-header.ts';
import type { FileRow } from './read-row.ts';

/** A row that is not taken, with why. */
export interface FailedRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly problems: readonly CellProblem[];
}

export interface ChunkResult {
  readonly counts: BatchCounts;
  /** In the order of the file. */
  readonly failed: readonly FailedRow[];
}

export interface ChunkPlace {
  readonly source: SourceRow;
  readonly header: FileHeader;
  readonly from: { readonly staffId: string | null; readonly batchId: string | null };
}

type GoodRow = Extract<FileRow, { row: unknown }>;

const isGood = (row: FileRow): row is GoodRow => 'row' in row;

/** Takes the good rows of one chunk inside the caller's transaction; the others come back with what is wrong. */
export async function takeChunk(
  core: CityCore,
  tx: Db,
  rows: readonly FileRow[],
  { source, header, from }: ChunkPlace,
): Promise<ChunkResult> {
  const read = rows.filter(isGood);
  const unknown = await unknownReferences(
    tx,
    read.map(({ row }) => ({ kind: header.kind, attributes: row.attributes })),
  );
  const good = read.filter((_, place) => unknown[place]!.length === 0);
  const people = await findOrCreatePeople(
    core,
    tx,
    good.map(({ row }) => row.document),
  );
  const receivedAt = core.clock.cityNow();
  const records = good.map(({ row }, place) =>
    recordOf(row, header.kind, source, people[place]!, receivedAt),
  );
  const taken = await takeRecords(core, tx, records, from);
  const failed: FailedRow[] = [
    ...rows.flatMap((row) => (isGood(row) ? [] : [row])),
    ...read.flatMap((row, place) => referenceFailure(row, unknown[place]!, header)),
    ...good.flatMap((row, place) => versionFailure(row, taken.verdicts[place]!, header)),
  ];
  failed.sort((left, right) => left.line - right.line);
  return {
    failed,
    counts: { ...countTaken(records, taken), rowsRead: rows.length, rowsFailed: failed.length },
  };
}

function recordOf(
  row: GoodRow['row'],
  kind: EvidenceKind,
  source: SourceRow,
  personId: string,
  receivedAt: number,
): EvidenceRow {
  return {
    personId,
    sourceId: source.sourceId,
    recordId: row.recordId,
    version: row.version,
    kind,
    authority: source.authority,
    attributes: row.attributes,
    withdrawn: row.withdrawn,
    receivedAt,
  };
}

function countTaken(records: readonly EvidenceRow[], taken: TakenRecords) {
  const count = (verdict: TakeVerdict) => taken.verdicts.filter((found) => found === verdict).length;
  return {
    rowsTaken: count('new'),
    rowsRepeated: count('repeat'),
    rowsOlder: count('older-version'),
    rowsWeighing: taken.weighing,
    peopleWaiting: records.filter(
      ({ personId }, place) => taken.verdicts[place] === 'new' && taken.waiting.has(personId),
    ).length,
    coloursChanged: taken.coloursChanged,
  };
}

function referenceFailure(
  { line, cells }: GoodRow,
  unknown: readonly { attribute: string; to: 'record' | 'event' }[],
  header: FileHeader,
): FailedRow[] {
  if (unknown.length === 0) return [];
  const problems = unknown.map(({ attribute, to }) => ({
    column: header.nameInFile(columnOfAttribute(attribute)),
    code: 'reference-unknown',
    message: REFERENCE_UNKNOWN[to],
  }));
  return [{ line, cells, problems }];
}

const VERSION_FAILURES: Partial<Record<TakeVerdict, { column: string; message: Localised }>> = {
  'version-conflict': {
    column: 'version',
    message: {
      zh: '同一编号、同一版本已有不同内容。更正请用更高的版本号。',
      en: 'This record and version already exist with other content. To correct it, use a higher version.',
    },
  },
  'kind-changed': {
    column: 'record-id',
    message: {
      zh: '这个编号已是另一类数据。请换一个编号。',
      en: 'This record number already belongs to another kind of record. Use another number.',
    },
  },
};

function versionFailure({ line, cells }: GoodRow, verdict: TakeVerdict, header: FileHeader): FailedRow[] {
  const failure = VERSION_FAILURES[verdict];
  if (!failure) return [];
  const column = header.nameInFile(failure.column);
  return [{ line, cells, problems: [{ column, code: verdict, message: failure.message }] }];
}
