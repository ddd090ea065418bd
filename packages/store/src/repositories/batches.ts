import type { Db } from '../db.ts';
import { recordset } from '../recordset.ts';

/**
 * arriving: the file is being sent · checking, checked: rows are or were looked at, nothing is taken ·
 * waiting: beyond the bound, nothing is taken until two officers have said yes · taking: rows are being taken ·
 * finished · refused: the file as a whole · discarded: by whoever sent it, or by an officer's no
 */
export type BatchState =
  | 'arriving'
  | 'checking'
  | 'checked'
  | 'waiting'
  | 'taking'
  | 'finished'
  | 'refused'
  | 'discarded';

/** How far a batch has come; rows are counted without the header. */
export interface BatchCounts {
  rowsRead: number;
  rowsTaken: number;
  rowsRepeated: number;
  rowsOlder: number;
  rowsFailed: number;
  /** Of the rows taken, those that may make a colour worse: they count against the source's bound. */
  rowsWeighing: number;
  /** Rows taken about people who have not applied: they wait for them. */
  peopleWaiting: number;
  coloursChanged: number;
}

export interface BatchRow extends BatchCounts {
  batchId: string;
  sourceId: string;
  kind: string | null;
  fileName: string;
  sha256: Uint8Array | null;
  bytes: number;
  sentHow: 'staff' | 'command-line';
  sentByStaff: string | null;
  sentBy: string;
  receivedAt: number;
  state: BatchState;
  rowsTotal: number | null;
  problem: unknown;
  header: string[] | null;
  encoding: string | null;
  finishedAt: number | null;
  /** Why it waits, or waited, for two officers. */
  waitReason: 'batch' | 'day' | null;
  waitingSince: number | null;
  /** When two officers let it in. */
  approvedAt: number | null;
  /** As the importer reads it; null: the columns are ours. */
  mapping: unknown;
}

const COLUMNS = `
  batch_id as "batchId", source_id as "sourceId", kind, file_name as "fileName", sha256, bytes,
  sent_how as "sentHow", sent_by_staff as "sentByStaff", sent_by as "sentBy", received_at as "receivedAt", state,
  rows_total as "rowsTotal", rows_read as "rowsRead", rows_taken as "rowsTaken", rows_repeated as "rowsRepeated",
  rows_older as "rowsOlder", rows_failed as "rowsFailed", rows_weighing as "rowsWeighing",
  people_waiting as "peopleWaiting", colours_changed as "coloursChanged", problem, header, encoding,
  finished_at as "finishedAt", wait_reason as "waitReason", waiting_since as "waitingSince",
  approved_at as "approvedAt", mapping`;

export type NewBatch = Pick<
  BatchRow,
  | 'batchId'
  | 'sourceId'
  | 'kind'
  | 'fileName'
  | 'sha256'
  | 'bytes'
  | 'sentHow'
  | 'sentByStaff'
  | 'sentBy'
  | 'receivedAt'
  | 'state'
>;

export async function insertBatch(db: Db, batch: NewBatch): Promise<void> {
  await db`insert into batch (batch_id, source_id, kind, file_name, sha256, bytes, sent_how, sent_by_staff, sent_by,
      received_at, state)
    values (${batch.batchId}, ${batch.sourceId}, ${batch.kind}, ${batch.fileName}, ${batch.sha256}, ${batch.bytes},
      ${batch.sentHow}, ${batch.sentByStaff}, ${batch.sentBy}, ${batch.receivedAt}, ${batch.state})`;
}

export async function findBatch(db: Db, batchId: string): Promise<BatchRow | null> {
  const [row] = await db<BatchRow[]>`select ${db.unsafe(COLUMNS)} from batch where batch_id = ${batchId}`;
  return row ?? null;
}

/** A batch of the same bytes from the same source that was cut off while its rows were being taken. */
export async function findUnfinishedBatch(
  db: Db,
  like: { sourceId: string; sha256: Uint8Array; kind: string },
): Promise<BatchRow | null> {
  const [row] = await db<BatchRow[]>`
    select ${db.unsafe(COLUMNS)} from batch
    where source_id = ${like.sourceId} and sha256 = ${like.sha256} and kind = ${like.kind} and state = 'taking'
    order by received_at limit 1`;
  return row ?? null;
}

/** When the same bytes were delivered and taken before; null: never. */
export async function findEarlierDelivery(
  db: Db,
  like: { sourceId: string; sha256: Uint8Array; batchId: string },
): Promise<number | null> {
  const [row] = await db<{ receivedAt: number }[]>`
    select received_at as "receivedAt" from batch
    where source_id = ${like.sourceId} and sha256 = ${like.sha256} and batch_id <> ${like.batchId}
      and state = 'finished'
    order by received_at limit 1`;
  return row?.receivedAt ?? null;
}

export interface BatchFilter {
  /** Null: of every source. */
  readonly sourceId: string | null;
  readonly limit: number;
}

export async function listBatches(db: Db, { sourceId, limit }: BatchFilter): Promise<BatchRow[]> {
  return db<BatchRow[]>`
    select ${db.unsafe(COLUMNS)} from batch
    where ${sourceId}::text is null or source_id = ${sourceId}
    order by received_at desc, batch_id limit ${limit}`;
}

/**
 * Batches that a server must go on with: files that came whole and were not worked through. What the command line
 * sends it takes itself, unless two officers had to let it in.
 */
export async function listBatchesToWork(db: Db): Promise<BatchRow[]> {
  return db<BatchRow[]>`
    select ${db.unsafe(COLUMNS)} from batch
    where state = 'checking' and sent_how = 'staff'
      or state = 'taking' and (sent_how = 'staff' or approved_at is not null)
    order by received_at, batch_id`;
}

export type BatchChange = Partial<
  Pick<
    BatchRow,
    'state' | 'kind' | 'problem' | 'header' | 'encoding' | 'rowsTotal' | 'sha256' | 'bytes' | 'finishedAt'
  >
>;

export async function changeBatch(db: Db, batchId: string, change: BatchChange): Promise<void> {
  const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value));
  await db`update batch set
      state = coalesce(${change.state ?? null}, state), kind = coalesce(${change.kind ?? null}, kind),
      problem = coalesce(${json(change.problem)}::text::jsonb, problem),
      header = coalesce(${json(change.header)}::text::jsonb, header),
      encoding = coalesce(${change.encoding ?? null}, encoding),
      rows_total = coalesce(${change.rowsTotal ?? null}::bigint, rows_total),
      sha256 = coalesce(${change.sha256 ?? null}::bytea, sha256),
      bytes = coalesce(${change.bytes ?? null}::bigint, bytes),
      finished_at = coalesce(${change.finishedAt ?? null}::bigint, finished_at)
    where batch_id = ${batchId}`;
}

/** Adds what one more chunk of rows came to, in the transaction that took them. */
export async function addBatchCounts(db: Db, batchId: string, counts: BatchCounts): Promise<void> {
  await db`update batch set rows_read = rows_read + ${counts.rowsRead}, rows_taken = rows_taken + ${counts.rowsTaken},
      rows_repeated = rows_repeated + ${counts.rowsRepeated}, rows_older = rows_older + ${counts.rowsOlder},
      rows_failed = rows_failed + ${counts.rowsFailed}, rows_weighing = rows_weighing + ${counts.rowsWeighing},
      people_waiting = people_waiting + ${counts.peopleWaiting},
      colours_changed = colours_changed + ${counts.coloursChanged}
    where batch_id = ${batchId}`;
}

/** Begins the count again, and forgets the failures of a check. */
export async function resetBatch(db: Db, batchId: string, state: BatchState): Promise<void> {
  await db`delete from batch_failure where batch_id = ${batchId}`;
  await db`update batch set state = ${state}, rows_read = 0, rows_taken = 0, rows_repeated = 0, rows_older = 0,
      rows_failed = 0, rows_weighing = 0, people_waiting = 0, colours_changed = 0, finished_at = null
    where batch_id = ${batchId}`;
}

export interface FailureRow {
  line: number;
  problems: unknown;
  rowSealed: Uint8Array;
}

export async function insertFailures(
  db: Db,
  batchId: string,
  failures: readonly FailureRow[],
): Promise<void> {
  if (failures.length === 0) return;
  await db`insert into batch_failure (batch_id, line, problems, row_sealed)
    select ${batchId}, r.line, r.problems, r."rowSealed"
    from ${recordset(db, 'r', failures, { line: 'bigint', problems: 'jsonb', rowSealed: 'bytea' })}
    on conflict (batch_id, line) do nothing`;
}

/** Failed rows in the order of the file, after that line. */
export async function listFailures(
  db: Db,
  batchId: string,
  page: { afterLine: number; limit: number },
): Promise<FailureRow[]> {
  return db<FailureRow[]>`
    select line, problems, row_sealed as "rowSealed" from batch_failure
    where batch_id = ${batchId} and line > ${page.afterLine} order by line limit ${page.limit}`;
}

export async function insertBatchPart(
  db: Db,
  batchId: string,
  part: number,
  sealed: Uint8Array,
): Promise<void> {
  await db`insert into batch_part (batch_id, part, sealed) values (${batchId}, ${part}, ${sealed})`;
}

/** The sealed bytes of one part of an uploaded file; null past its end. */
export async function findBatchPart(db: Db, batchId: string, part: number): Promise<Uint8Array | null> {
  const [row] = await db<{ sealed: Uint8Array }[]>`
    select sealed from batch_part where batch_id = ${batchId} and part = ${part}`;
  return row?.sealed ?? null;
}

export async function deleteBatchParts(db: Db, batchId: string): Promise<void> {
  await db`delete from batch_part where batch_id = ${batchId}`;
}

/** Uploads that were cut off: nobody will finish them. */
export async function discardAbandonedUploads(db: Db, receivedBefore: number): Promise<void> {
  await db`
    with gone as (update batch set state = 'discarded' where state = 'arriving' and received_at < ${receivedBefore}
      returning batch_id)
    delete from batch_part p using gone g where p.batch_id = g.batch_id`;
}
