import type { Gate } from '../app/gate.ts';
import { wipeAllButChecks } from '../storage/database.ts';
import { oweSignOut } from './owed-sign-out.ts';

/** Long enough for what a gate collects in a few minutes. */
const LAST_UPLOAD_MS = 8_000;

/**
 * Signs out without asking: the PIN was forgotten, or guessed at. Keys, lists, names and the shift's record go; checks
 * that could not be uploaded stay, without names, for the next sign-in of whoever made them.
 */
export async function leaveKeepingChecks({ queue, client, database, move }: Gate): Promise<void> {
  queue.hold(null);
  const inTime = new Promise((resolve) => setTimeout(resolve, LAST_UPLOAD_MS));
  await Promise.race([queue.flush(), inTime]);
  queue.close();
  if (!(await client('signOut', { body: {} })).ok) oweSignOut();
  move.leave();
  await wipeAllButChecks(database);
  window.location.replace('/');
}
