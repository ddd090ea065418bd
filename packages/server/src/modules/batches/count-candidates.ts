import { EVIDENCE_KINDS, natureOf } from '@healthcode/domain';
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
      if (rows > most || EVIDENCE_KINDS[header.kind].nature === 'neutral') break;
    }
  } catch (error) {
    if (error instanceof NotTextError) throw new FileRefused('not-text', NOT_TEXT[error.what]);
    throw error;
  }
  if (header === null) throw new FileRefused('file-empty', { zh: '文件是空的。', en: 'The file is empty.' });
  return { header, rows };
}

/** Adverse rows, and later versions of relieving ones: those may take back what had relieved somebody. */
function countIn(records: readonly CsvRecord[], { kind, cell }: FileHeader): number {
  const { nature } = EVIDENCE_KINDS[kind];
  if (nature === 'neutral') return 0;
  if (nature === 'adverse') return records.length;
  const isAdverse = ({ cells }: CsvRecord) =>
    nature === 'by-attribute' &&
    natureOf({ kind, attributes: { result: cell(cells, 'result').trim() } }) === 'adverse';
  const isLater = ({ cells }: CsvRecord) => cell(cells, 'version').trim() !== '1';
  return records.filter((record) => isAdverse(record) || isLater(record)).length;
}
