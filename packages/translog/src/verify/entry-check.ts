import { parseLogEntry } from '../entries/parse-log-entry.ts';
import type { LogProblem } from '../problem.ts';

/** What is wrong with an entry, with places inside it; nothing when it is as it should be. */
export type EntryCheck = (entry: Uint8Array, index: number) => readonly LogProblem[];

export const healthCodeEntry: EntryCheck = (entry) => {
  const parsed = parseLogEntry(entry);
  return parsed.ok ? [] : parsed.problems;
};
