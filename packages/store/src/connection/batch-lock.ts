import type { Database } from '../db.ts';

/** Beside `LOCK_SPACE`: our batches ("HB"). */
const BATCH_SPACE = 0x4842;

/**
 * Lets one worker at most go through a batch: the lock belongs to a transaction that does nothing else, so it ends
 * with the process or the connection, however those end. @returns how to give it back; null: somebody else holds it
 */
export function tryLockBatch(db: Database, batchId: string): Promise<(() => Promise<void>) | null> {
  return new Promise((resolve, reject) => {
    const held = db.begin(async (tx) => {
      await tx`set local idle_in_transaction_session_timeout = 0`;
      const [row] = await tx<{ taken: boolean }[]>`
        select pg_try_advisory_xact_lock(${BATCH_SPACE}::int, hashtext(${batchId})) as taken`;
      if (row?.taken !== true) return resolve(null);
      await new Promise<void>((release) => {
        resolve(async () => {
          release();
          await held.catch(() => undefined);
        });
      });
    });
    // Once the lock is held this changes nothing: a connection that goes takes the worker's own with it.
    held.catch(reject);
  });
}
