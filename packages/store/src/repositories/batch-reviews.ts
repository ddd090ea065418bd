import type { Db } from '../db.ts';
import type { BatchRow, BatchState } from './batches.ts';

export interface BatchReviewRow {
  staffId: string;
  maskedName: string;
  office: { zh: string; en: string };
  at: number;
  saysYes: boolean;
  reason: string;
}

/** Locks a batch until the transaction ends. @returns its state; null: there is none */
export async function lockBatch(db: Db, batchId: string): Promise<BatchState | null> {
  const [row] = await db<{ state: BatchState }[]>`
    select state from batch where batch_id = ${batchId} for update`;
  return row?.state ?? null;
}

export async function insertReview(
  db: Db,
  batchId: string,
  review: Pick<BatchReviewRow, 'staffId' | 'at' | 'saysYes' | 'reason'>,
): Promise<void> {
  await db`insert into batch_review (batch_id, staff_id, at, says_yes, reason)
    values (${batchId}, ${review.staffId}, ${review.at}, ${review.saysYes}, ${review.reason})`;
}

/** What officers said, the first first, also those who have left since. */
export async function listReviews(db: Db, batchId: string): Promise<BatchReviewRow[]> {
  return db<BatchReviewRow[]>`
    select r.staff_id as "staffId", s.masked_name as "maskedName", s.office, r.at, r.says_yes as "saysYes", r.reason
    from batch_review r join staff s on s.staff_id = r.staff_id
    where r.batch_id = ${batchId} order by r.at, r.staff_id`;
}

/** Two officers have let it in. */
export async function markApproved(db: Db, batchId: string, at: number): Promise<void> {
  await db`update batch set approved_at = ${at} where batch_id = ${batchId}`;
}

/** What these batches are called, and whose they are. */
export async function listBatchNames(
  db: Db,
  batchIds: readonly string[],
): Promise<Pick<BatchRow, 'batchId' | 'fileName' | 'sourceId'>[]> {
  return db<Pick<BatchRow, 'batchId' | 'fileName' | 'sourceId'>[]>`
    select batch_id as "batchId", file_name as "fileName", source_id as "sourceId" from batch
    where batch_id = any(${batchIds as string[]}::uuid[])`;
}
