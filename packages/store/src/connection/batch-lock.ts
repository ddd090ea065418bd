import type { Database } from '../db.ts';

/** Beside `LOCK_SPACE`: our batches ("HB"). */
const BATCH_SPACE = 0x4842;

/**
 * Lets one worker at most go through a batch: the lock belongs to a connection taken out of the pool, so it ends
 * with the process, however that ends. @returns how to give it back; null: somebody else holds it
 */
export async function tryLockBatch(db: Database, batchId: string): Promise<(() => Promise<void>) | null> {
  const connection = await db.reserve();
  try {
    const [row] = await connection<{ taken: boolean }[]>`
      select pg_try_advisory_lock(${BATCH_SPACE}::int, hashtext(${batchId})) as taken`;
    if (row?.taken !== true) {
      connection.release();
      return null;
    }
  } catch (error) {
    connection.release();
    throw error;
  }
  return async () => {
    await connection`select pg_advisory_unlock(${BATCH_SPACE}::int, hashtext(${batchId}))`.catch(
      () => undefined,
    );
    connection.release();
  };
}
