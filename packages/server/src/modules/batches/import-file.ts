import { createHash, randomUUID } from 'node:crypto';
import type { EvidenceKind } from '@healthcode/domain';
import {
  addBatchCounts,
  type BatchCounts,
  type BatchRow,
  changeBatch,
  findEarlierDelivery,
  findSource,
  findUnfinishedBatch,
  insertBatch,
  type SourceRow,
  tryLockBatch,
} from '@healthcode/store';
import type { CityCore } from '../../city-core.ts';
import { FailureKeeper } from './failure-keeper.ts';
import type { FileHeader } from './file-header.ts';
import { FileRefused } from './file-problem.ts';
import type { Mapping } from './mapping.ts';
import { runFile } from './run-file.ts';
import type { ChunkResult, FailedRow } from './take-chunk.ts';

/** One file from one source, with who sent it. */
export interface Delivery {
  readonly sourceId: string;
  /** Null: the header of the file decides. */
  readonly kind: EvidenceKind | string | null;
  readonly fileName: string;
  readonly sentBy: Sender;
  readonly mapping?: Mapping | null;
  /** The bytes from the beginning; called twice. */
  open(): AsyncIterable<Uint8Array>;
}

export interface Sender {
  readonly how: 'command-line' | 'staff';
  readonly staffId: string | null;
  /** Masked, or what the command line calls itself. */
  readonly name: string;
}

export interface ImportOptions {
  /** Says what would become of every row, and takes none. */
  readonly dryRun?: boolean;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Failed rows as they come, all of them; the report keeps only the first. */
  readonly onFailed?: (header: FileHeader, failed: readonly FailedRow[]) => void;
}

export interface ImportProgress {
  readonly bytesRead: number;
  readonly bytesTotal: number;
  readonly counts: BatchCounts;
}

/** What became of a file. */
export interface BatchReport {
  /** Null after a dry run: nothing is kept of it. */
  readonly batchId: string | null;
  readonly sourceId: string;
  readonly kind: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly encoding: string;
  readonly counts: BatchCounts;
  /** The first failed rows. */
  readonly failures: readonly Pick<FailedRow, 'line' | 'problems'>[];
  /** When the same bytes were taken before; null: never. */
  readonly earlierDeliveryAt: number | null;
  /** Rows that an earlier, cut-off run of the same file had gone through. */
  readonly resumedAfterRows: number;
}

/** Failed rows named in a report that is held in memory. */
const REPORTED_FAILURES = 1_000;

const NO_COUNTS: BatchCounts = {
  rowsRead: 0,
  rowsTaken: 0,
  rowsRepeated: 0,
  rowsOlder: 0,
  rowsFailed: 0,
  peopleWaiting: 0,
  coloursChanged: 0,
};

function addCounts(left: BatchCounts, right: BatchCounts): BatchCounts {
  const names = Object.keys(NO_COUNTS) as (keyof BatchCounts)[];
  return Object.fromEntries(names.map((name) => [name, left[name] + right[name]])) as unknown as BatchCounts;
}

/**
 * Takes a file of evidence: every good row becomes evidence, holds and colours, and the others a report. The same
 * file again changes nothing; one that was cut off is gone on with where its last whole chunk ended. Throws
 * `FileRefused` when the file as a whole is not right.
 */
export async function importFile(
  core: CityCore,
  delivery: Delivery,
  options: ImportOptions = {},
): Promise<BatchReport> {
  const source = await findSource(core.db, delivery.sourceId);
  if (!source) throw new FileRefused('source-unknown', sourceUnknown(delivery.sourceId));
  const { sha256, bytes } = await hashOf(delivery);
  if (bytes === 0) throw new FileRefused('file-empty', { zh: '文件是空的。', en: 'The file is empty.' });
  const run = new ImportRun(core, delivery, source, { sha256, bytes }, options);
  return options.dryRun ? run.check() : run.take();
}

async function hashOf(delivery: Delivery): Promise<{ sha256: Uint8Array; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of delivery.open()) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { sha256: hash.digest(), bytes };
}

class ImportRun {
  readonly #core: CityCore;
  readonly #delivery: Delivery;
  readonly #source: SourceRow;
  readonly #file: { readonly sha256: Uint8Array; readonly bytes: number };
  readonly #options: ImportOptions;
  #batch: BatchRow | null = null;
  #release: () => Promise<void> = async () => {};
  #header: FileHeader | null = null;
  #counts = NO_COUNTS;
  #bytesRead = 0;
  readonly #failures: Pick<FailedRow, 'line' | 'problems'>[] = [];

  constructor(
    core: CityCore,
    delivery: Delivery,
    source: SourceRow,
    file: { sha256: Uint8Array; bytes: number },
    options: ImportOptions,
  ) {
    this.#core = core;
    this.#delivery = delivery;
    this.#source = source;
    this.#file = file;
    this.#options = options;
  }

  async check(): Promise<BatchReport> {
    const encoding = await this.#run({ take: false, batchId: null, onHeader: async () => 0 });
    return this.#report(encoding, { batchId: null, resumedAfterRows: 0 });
  }

  async take(): Promise<BatchReport> {
    const batchId = randomUUID();
    let resumed = 0;
    try {
      const encoding = await this.#run({
        take: true,
        batchId,
        onHeader: async (header) => {
          resumed = await this.#begin(batchId, header);
          return resumed;
        },
      });
      const id = this.#batch!.batchId;
      await changeBatch(this.#core.db, id, {
        state: 'finished',
        encoding,
        rowsTotal: this.#counts.rowsRead,
        finishedAt: this.#core.clock.cityNow(),
      });
      return await this.#report(encoding, { batchId: id, resumedAfterRows: resumed });
    } finally {
      await this.#release();
    }
  }

  /** Puts the batch on record, or finds the one that was cut off. @returns rows that are done already */
  async #begin(batchId: string, header: FileHeader): Promise<number> {
    const { db, clock } = this.#core;
    const like = { sourceId: this.#source.sourceId, sha256: this.#file.sha256, kind: header.kind };
    const unfinished = await findUnfinishedBatch(db, like);
    const release = unfinished && (await tryLockBatch(db, unfinished.batchId));
    if (unfinished && release) {
      this.#batch = unfinished;
      this.#release = release;
      this.#counts = countsOf(unfinished);
      return unfinished.rowsRead;
    }
    const { how, staffId, name } = this.#delivery.sentBy;
    this.#batch = await this.#insert({ batchId, kind: header.kind, how, staffId, name, at: clock.cityNow() });
    this.#release = (await tryLockBatch(db, batchId)) ?? this.#release;
    await changeBatch(db, batchId, { header: [...header.columns] });
    return 0;
  }

  async #insert(made: {
    batchId: string;
    kind: string;
    how: Sender['how'];
    staffId: string | null;
    name: string;
    at: number;
  }): Promise<BatchRow> {
    const batch = {
      batchId: made.batchId,
      sourceId: this.#source.sourceId,
      kind: made.kind,
      fileName: this.#delivery.fileName,
      sha256: this.#file.sha256,
      bytes: this.#file.bytes,
      sentHow: made.how,
      sentByStaff: made.staffId,
      sentBy: made.name,
      receivedAt: made.at,
      state: 'taking',
    } as const;
    await insertBatch(this.#core.db, batch);
    return batch as unknown as BatchRow;
  }

  async #run(way: {
    take: boolean;
    batchId: string | null;
    onHeader: (header: FileHeader) => Promise<number>;
  }): Promise<string> {
    const keeper = new FailureKeeper(this.#core);
    const run = {
      source: this.#source,
      kind: this.#delivery.kind,
      fileName: this.#delivery.fileName,
      mapping: this.#delivery.mapping ?? null,
      open: () => this.#counting(this.#delivery.open()),
      take: way.take,
      onHeader: async (header: FileHeader) => {
        this.#header = header;
        return way.onHeader(header);
      },
      from: () => ({ staffId: this.#delivery.sentBy.staffId, batchId: this.#batch?.batchId ?? null }),
      onChunk: async (db: Parameters<typeof addBatchCounts>[0], result: ChunkResult) => {
        if (way.take) {
          await addBatchCounts(db, this.#batch!.batchId, result.counts);
          await keeper.keep(db, this.#batch!.batchId, result.failed, this.#counts.rowsFailed);
        }
      },
      afterChunk: (result: ChunkResult) => {
        if (way.take) {
          this.#core.metrics.evidenceTaken.inc({ kind: this.#header!.kind }, result.counts.rowsTaken);
        }
        this.#note(result);
      },
    };
    return runFile(this.#core, run);
  }

  #note(result: ChunkResult): void {
    this.#counts = addCounts(this.#counts, result.counts);
    if (result.failed.length > 0) {
      const room = REPORTED_FAILURES - this.#failures.length;
      this.#failures.push(...result.failed.slice(0, room).map(({ line, problems }) => ({ line, problems })));
      this.#options.onFailed?.(this.#header!, result.failed);
    }
    this.#options.onProgress?.({
      bytesRead: this.#bytesRead,
      bytesTotal: this.#file.bytes,
      counts: this.#counts,
    });
  }

  async *#counting(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    this.#bytesRead = 0;
    for await (const piece of bytes) {
      this.#bytesRead += piece.length;
      yield piece;
    }
  }

  async #report(
    encoding: string,
    { batchId, resumedAfterRows }: Pick<BatchReport, 'batchId' | 'resumedAfterRows'>,
  ): Promise<BatchReport> {
    const like = {
      sourceId: this.#source.sourceId,
      sha256: this.#file.sha256,
      batchId: batchId ?? randomUUID(),
    };
    return {
      batchId,
      sourceId: this.#source.sourceId,
      kind: this.#header!.kind,
      fileName: this.#delivery.fileName,
      sha256: Buffer.from(this.#file.sha256).toString('hex'),
      bytes: this.#file.bytes,
      encoding,
      counts: this.#counts,
      failures: this.#failures,
      earlierDeliveryAt: await findEarlierDelivery(this.#core.db, like),
      resumedAfterRows,
    };
  }
}

const countsOf = (batch: BatchRow): BatchCounts => addCounts(NO_COUNTS, batch);

const sourceUnknown = (sourceId: string) => ({
  zh: `没有来源单位“${sourceId}”。`,
  en: `There is no source “${sourceId}”.`,
});
