import type { Db } from '../db.ts';
import type { BatchRow } from './batches.ts';

/** Lets one delivery of a source at a time be measured against the bound, until the transaction ends. */
export async function lockSource(db: Db, sourceId: string): Promise<void> {
  await db`select from source where source_id = ${sourceId} for update`;
}

/**
 * How many records that weigh a source brought since then (exclusive) on its own word: by single reports, and by
 * batches, of which one that is still being taken counts with all that it is expected to bring. What two officers
 * let in does not use up the source's own allowance.
 */
export async function countWeighingSince(db: Db, sourceId: string, since: number): Promise<number> {
  const [row] = await db<{ weighing: number }[]>`
    select (
      (select count(*) from evidence where source_id = ${sourceId} and received_at > ${since} and weighs
        and batch_id is null and received_from is not null)
      + (select coalesce(sum(case state when 'taking' then greatest(weighing_expected, rows_weighing)
          else rows_weighing end), 0) from batch where source_id = ${sourceId} and let_in_at > ${since})
    )::int as weighing`;
  return row!.weighing;
}

/** Its rows are taken from now on, on its sender's word alone. */
export async function letBatchIn(
  db: Db,
  batchId: string,
  { at, weighing }: { readonly at: number; readonly weighing: number },
): Promise<void> {
  await db`update batch set let_in_at = ${at}, weighing_expected = ${weighing} where batch_id = ${batchId}`;
}

/** It waits for two officers from now on. */
export async function holdBatch(
  db: Db,
  batchId: string,
  { at, reason }: { readonly at: number; readonly reason: 'batch' | 'day' },
): Promise<void> {
  await db`update batch set state = 'waiting', waiting_since = ${at}, wait_reason = ${reason}
    where batch_id = ${batchId}`;
}

/** How a file's columns become ours, for whoever takes it later. */
export async function keepMapping(db: Db, batchId: string, mapping: object): Promise<void> {
  await db`update batch set mapping = ${db.json(mapping as never)} where batch_id = ${batchId}`;
}

/** The batch of the same bytes from the same source that waits for officers; null: none does. */
export async function findWaitingBatch(
  db: Db,
  like: { sourceId: string; sha256: Uint8Array; kind: string },
): Promise<Pick<BatchRow, 'batchId'> | null> {
  const [row] = await db<{ batchId: string }[]>`
    select batch_id as "batchId" from batch
    where source_id = ${like.sourceId} and sha256 = ${like.sha256} and kind = ${like.kind} and state = 'waiting'
    order by received_at limit 1`;
  return row ?? null;
}
