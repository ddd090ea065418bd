import { EVIDENCE_KINDS, type EvidenceKind, natureOf } from '@healthcode/domain';
import { NotTextError } from './csv/decode-text.ts';
import { type CsvRecord, readRecords } from './csv/read-records.ts';
import { type FileHeader, type HeaderOptions, readHeader } from './file-header.ts';
import { FileRefused, NOT_TEXT } from './file-problem.ts';

/** Records looked at together. */
const CHUNK_RECORDS = 1_000;

/** What can be known of a file without the database. */
export interface Candidates {
  readonly header: FileHeader;
  /** Rows that may weigh against the source: never fewer than do. More than `most` are not counted further. */
  readonly rows: number;
}

/**
 * Reads a file's header, and counts the rows that may weigh until they are more than `most`. Throws `FileRefused` as
 * taking it would.
 */
export async function countCandidates(
  bytes: AsyncIterable<Uint8Array>,
  options: HeaderOptions,
  most: number,
): Promise<Candidates> {
  let header: FileHeader | null = null;
  let rows = 0;
  try {
    for await (const records of readRecords(bytes, { chunkRecords: CHUNK_RECORDS })) {
      header ??= readHeader(records.shift()?.cells ?? [], options);
      rows += countIn(records, header);
      if (rows > most || !mayWeigh(header.kind)) break;
    }
  } catch (error) {
    if (error instanceof NotTextError) throw new FileRefused('not-text', NOT_TEXT[error.what]);
    throw error;
  }
  if (header === null) throw new FileRefused('file-empty', { zh: '文件是空的。', en: 'The file is empty.' });
  return { header, rows };
}

const mayWeigh = (kind: EvidenceKind): boolean =>
  EVIDENCE_KINDS[kind].nature === 'adverse' || EVIDENCE_KINDS[kind].nature === 'by-attribute';

function countIn(records: readonly CsvRecord[], { kind, cell }: FileHeader): number {
  if (!mayWeigh(kind)) return 0;
  if (EVIDENCE_KINDS[kind].nature === 'adverse') return records.length;
  const isAdverse = ({ cells }: CsvRecord) =>
    natureOf({ kind, attributes: { result: cell(cells, 'result').trim() } }) === 'adverse';
  return records.filter(isAdverse).length;
}
