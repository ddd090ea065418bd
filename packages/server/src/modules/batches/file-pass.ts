import { addBatchCounts, type BatchCounts, type SourceRow } from '@healthcode/store';
import type { CityCore } from '../../city-core.ts';
import { FailureKeeper } from './failure-keeper.ts';
import type { FileHeader } from './file-header.ts';
import {
  addCounts,
  type Delivery,
  type ImportOptions,
  NO_COUNTS,
  REPORTED_FAILURES,
} from './import-report.ts';
import { runFile } from './run-file.ts';
import type { ChunkResult, FailedRow } from './take-chunk.ts';

/** Whether rows are taken, and the batch on whose record counts and failed rows go; null: on none. */
export interface PassWay {
  readonly take: boolean;
  readonly batch: { readonly batchId: string; readonly rowsRead: number } | null;
}

/** Goes through a delivered file, and keeps what it found: counts, failed rows, how far it is. */
export class FilePass {
  readonly #core: CityCore;
  readonly #source: SourceRow;
  readonly #delivery: Delivery;
  readonly #bytesTotal: number;
  readonly #options: ImportOptions;
  #counts = NO_COUNTS;
  #failures: Pick<FailedRow, 'line' | 'problems'>[] = [];
  #bytesRead = 0;
  #header: FileHeader | null = null;

  constructor(
    core: CityCore,
    source: SourceRow,
    delivery: Delivery,
    bytesTotal: number,
    options: ImportOptions,
  ) {
    this.#core = core;
    this.#source = source;
    this.#delivery = delivery;
    this.#bytesTotal = bytesTotal;
    this.#options = options;
  }

  get counts(): BatchCounts {
    return this.#counts;
  }

  /** What the file's header says it holds; empty before it was read. */
  get kind(): string {
    return this.#header?.kind ?? '';
  }

  get failures(): readonly Pick<FailedRow, 'line' | 'problems'>[] {
    return this.#failures;
  }

  /** Begins with what an earlier run counted; without it, from nothing. */
  reset(counts: BatchCounts = NO_COUNTS): void {
    this.#counts = counts;
    this.#failures = [];
  }

  /** @returns the file's encoding */
  run({ take, batch }: PassWay): Promise<string> {
    const { kind, fileName, mapping = null, sentBy } = this.#delivery;
    const keeper = new FailureKeeper(this.#core);
    return runFile(this.#core, {
      ...{ source: this.#source, kind, fileName, mapping, take },
      open: () => this.#counting(this.#delivery.open()),
      onHeader: async (header) => {
        this.#header = header;
        return batch?.rowsRead ?? 0;
      },
      from: () => ({ staffId: sentBy.staffId, batchId: batch?.batchId ?? null }),
      onChunk: async (db, result) => {
        if (batch === null) return;
        await addBatchCounts(db, batch.batchId, result.counts);
        await keeper.keep(db, batch.batchId, result.failed, this.#counts.rowsFailed);
      },
      afterChunk: (result) => {
        if (take) this.#core.metrics.evidenceTaken.inc({ kind: this.#header!.kind }, result.counts.rowsTaken);
        // a file that is checked on a batch's record is gone through once more to be taken
        this.#note(result, take || batch === null);
      },
    });
  }

  /** @param forGood whether the rows are not gone through once more */
  #note(result: ChunkResult, forGood: boolean): void {
    this.#counts = addCounts(this.#counts, result.counts);
    if (result.failed.length > 0) {
      const room = REPORTED_FAILURES - this.#failures.length;
      this.#failures.push(...result.failed.slice(0, room).map(({ line, problems }) => ({ line, problems })));
      if (forGood) this.#options.onFailed?.(this.#header!, result.failed);
    }
    this.#options.onProgress?.({
      bytesRead: this.#bytesRead,
      bytesTotal: this.#bytesTotal,
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
}
