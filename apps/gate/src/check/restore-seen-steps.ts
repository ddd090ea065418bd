import { type SeenStep, SeenSteps } from '@healthcode/pass';
import type { GateDatabase } from '../storage/database.ts';

/** Steps older than this are refused for their age alone, long since; ms, end exclusive. */
const SEEN_STEPS_KEPT_MS = 60 * 60_000;

/** Lets go of old steps, in one transaction however many they are. @returns what is left, oldest first */
export async function pruneSeenSteps(database: GateDatabase, now: number): Promise<SeenStep[]> {
  const work = database.transaction('seenSteps', 'readwrite');
  const stored = await work.store.getAll();
  const young = stored.filter(([, , firstSeen]) => now - firstSeen < SEEN_STEPS_KEPT_MS);
  if (young.length < stored.length) {
    void work.store.clear();
    for (const step of young) void work.store.put(step, step[0]);
  }
  await work.done;
  return young.sort((a, b) => a[2] - b[2]);
}

/** What was seen here before the reload. @param now city time, UTC ms */
export const restoreSeenSteps = async (database: GateDatabase, now: number): Promise<SeenSteps> =>
  new SeenSteps(await pruneSeenSteps(database, now));
