import { SeenSteps } from '@healthcode/pass';
import type { GateDatabase } from '../storage/database.ts';

/** Steps older than this are refused for their age alone, long since. */
const SEEN_STEPS_KEPT_MS = 60 * 60_000;

/** What was seen here before the reload. */
export async function restoreSeenSteps(database: GateDatabase, now: number): Promise<SeenSteps> {
  const stored = await database.getAll('seenSteps');
  const young = stored.filter(([, , firstSeen]) => now - firstSeen < SEEN_STEPS_KEPT_MS);
  for (const [key, , firstSeen] of stored) {
    if (now - firstSeen >= SEEN_STEPS_KEPT_MS) await database.delete('seenSteps', key);
  }
  return new SeenSteps(young.sort((a, b) => a[2] - b[2]));
}
