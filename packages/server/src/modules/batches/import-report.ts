import type { EvidenceKind } from '@healthcode/domain';
import type { BatchCounts } from '@healthcode/store';
import type { FileHeader } from './file-header.ts';
import type { Mapping } from './mapping.ts';
import type { MeasuredDelivery } from './measure-delivery.ts';
import type { FailedRow } from './take-chunk.ts';

/** One file from one source, with who sent it. */
export interface Delivery {
  readonly sourceId: string;
  /** Null: the header of the file decides. */
  readonly kind: EvidenceKind | string | null;
  readonly fileName: string;
  readonly sentBy: Sender;
  readonly mapping?: Mapping | null;
  /** The bytes from the beginning; called several times. */
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
  /** Nothing was taken: the file is beyond its source's bound and waits for two officers. Null: it does not. */
  readonly waits: MeasuredDelivery | null;
}

/** Failed rows named in a report that is held in memory. */
export const REPORTED_FAILURES = 1_000;

export const NO_COUNTS: BatchCounts = {
  rowsRead: 0,
  rowsTaken: 0,
  rowsRepeated: 0,
  rowsOlder: 0,
  rowsFailed: 0,
  rowsWeighing: 0,
  peopleWaiting: 0,
  coloursChanged: 0,
};

export function addCounts(left: BatchCounts, right: BatchCounts): BatchCounts {
  const names = Object.keys(NO_COUNTS) as (keyof BatchCounts)[];
  return Object.fromEntries(names.map((name) => [name, left[name] + right[name]])) as unknown as BatchCounts;
}
