import type { Db } from '../db.ts';

/** Lets each statement of this transaction run for ten minutes: one that reads a whole city takes its time. */
export async function liftTimeout(tx: Db): Promise<void> {
  await tx`set local statement_timeout = '10min'`;
}
