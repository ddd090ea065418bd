import { setTimeout as delay } from 'node:timers/promises';
import { rowTime } from '@healthcode/domain';
import type { Database, Db, SourceRow } from '@healthcode/store';
import type { CityCore } from '../../city-core.ts';
import { type FileEncoding, NotTextError } from './csv/decode-text.ts';
import { type CsvRecord, readRecords } from './csv/read-records.ts';
import { type FileHeader, readHeader } from './file-header.ts';
import { FileRefused, NOT_TEXT } from './file-problem.ts';
import type { Mapping } from './mapping.ts';
import { type FileRow, readRow } from './read-row.ts';
import { SeenRows } from './seen-rows.ts';
import { type ChunkResult, takeChunk } from './take-chunk.ts';

/** Rows to a transaction: a chunk is taken whole or not at all. */
const CHUNK_ROWS = 1_000;

/** One pass over the rows of a file. */
export interface FileRun {
  readonly source: SourceRow;
  /** What the sender said the file is; null: the header decides. */
  readonly kind: string | null;
  readonly fileName: string;
  readonly mapping: Mapping | null;
  readonly open: () => AsyncIterable<Uint8Array>;
  /** Asked once the header is read. */
  readonly from: () => { readonly staffId: string | null; readonly batchId: string | null };
  /** False: a check. Every chunk is gone through as if it were taken, and rolled back. */
  readonly take: boolean;
  /** @returns rows that an earlier, cut-off run went through */
  readonly onHeader: (header: FileHeader) => Promise<number>;
  /** In the transaction that takes the chunk; after its end in a check. May run again when the chunk is retried. */
  readonly onChunk: (db: Db, result: ChunkResult) => Promise<void>;
  /** When the chunk is done for good. */
  readonly afterChunk: (result: ChunkResult) => void;
}

/**
 * Goes through a file chunk by chunk, reading the next while the database takes the last. Throws `FileRefused` when
 * the file as a whole is not right; anything else thrown (a database that went away) leaves whole chunks behind and
 * can be gone on with.
 * @returns the encoding found
 */
export async function runFile(core: CityCore, run: FileRun): Promise<FileEncoding> {
  let encoding: FileEncoding = 'utf-8';
  const chunks = readRecords(run.open(), {
    chunkRecords: CHUNK_ROWS,
    onEncoding: (found) => {
      encoding = found;
    },
  });
  try {
    await takeChunks(core, run, chunks);
    return encoding;
  } catch (error) {
    if (error instanceof NotTextError) throw new FileRefused('not-text', NOT_TEXT[error.what]);
    throw error;
  }
}

async function takeChunks(core: CityCore, run: FileRun, chunks: AsyncIterable<CsvRecord[]>): Promise<void> {
  let header: FileHeader | null = null;
  let skip = 0;
  const seen = run.take ? null : new SeenRows();
  let last: Promise<void> = Promise.resolve();
  // What is under way is brought to its end, also when reading on fails.
  const settled = () => last.catch(() => undefined);
  for await (const records of untilSettled(chunks, settled)) {
    if (header === null) {
      header = readHeader(records.shift()?.cells ?? [], { ...run, mandate: run.source.mandate });
      skip = await run.onHeader(header);
    }
    const rows = readRows(core, records, header);
    const left = rows.slice(skip);
    skip = Math.max(0, skip - rows.length);
    await last;
    if (left.length === 0) continue;
    last = seen ? checkChunk(core, run, left, header, seen) : commitChunk(core, run, left, header);
    // Awaited at the next turn; until then a failure is nobody's.
    last.catch(() => undefined);
  }
  await last;
  if (header === null) throw new FileRefused('file-empty', { zh: '文件是空的。', en: 'The file is empty.' });
}

async function* untilSettled(
  chunks: AsyncIterable<CsvRecord[]>,
  settled: () => Promise<void>,
): AsyncGenerator<CsvRecord[]> {
  try {
    yield* chunks;
  } finally {
    await settled();
  }
}

function readRows(core: CityCore, records: readonly CsvRecord[], header: FileHeader): FileRow[] {
  const time = rowTime(core.clock.cityNow(), core.policy.utcOffsetMinutes);
  return records.flatMap((record) => readRow(record, header, time) ?? []);
}

async function commitChunk(
  core: CityCore,
  run: FileRun,
  rows: readonly FileRow[],
  header: FileHeader,
): Promise<void> {
  const place = { source: run.source, header, from: run.from() };
  const result = await withRetry(core.db, async (tx) => {
    const taken = await takeChunk(core, tx, rows, place);
    await run.onChunk(tx, taken);
    return taken;
  });
  run.afterChunk(result);
}

class RolledBack extends Error {
  readonly result: ChunkResult;
  constructor(result: ChunkResult) {
    super('rolled back on purpose');
    this.result = result;
  }
}

async function checkChunk(
  core: CityCore,
  run: FileRun,
  rows: readonly FileRow[],
  header: FileHeader,
  seen: SeenRows,
): Promise<void> {
  const fresh = seen.filter(rows, header);
  const place = { source: run.source, header, from: run.from() };
  try {
    await withRetry(core.db, async (tx) => {
      throw new RolledBack(await takeChunk(core, tx, fresh.rows, place));
    });
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error;
    const result = seen.addTo(error.result, fresh);
    await run.onChunk(core.db, result);
    run.afterChunk(result);
  }
}

/** 40P01 deadlock, 40001 serialisation: nobody's fault, and the chunk is taken at the next try. */
const PASSING = new Set(['40P01', '40001']);

async function withRetry<T>(db: Database, work: (tx: Db) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return (await db.begin(work)) as T;
    } catch (error) {
      if (attempt >= 5 || !PASSING.has(String((error as { code?: unknown }).code))) throw error;
      await delay(20 * attempt);
    }
  }
}
