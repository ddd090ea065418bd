import type { Checkpoint } from '../notes/checkpoint.ts';
import type { TrustedLog } from '../notes/open-checkpoint.ts';
import { type LogProblem, LogReadError } from '../problem.ts';
import type { TileSource } from '../tiles/tile-source.ts';
import { type EntryCheck, healthCodeEntry } from './entry-check.ts';
import { ProblemList, TooManyProblems } from './problem-list.ts';
import { readCheckpoints } from './read-checkpoints.ts';
import { rebuildTree } from './rebuild-tree.ts';

export interface VerifyLogOptions {
  /** A signed checkpoint kept from earlier: the log must still hold all that it held then. */
  readonly known?: string | Uint8Array;
  /** What every entry must be; by default a valid entry of Health Code's log. */
  readonly checkEntry?: EntryCheck;
  /** After every bundle. */
  readonly onProgress?: (progress: { readonly entries: number; readonly of: number }) => void;
  /** After so many problems the rest is not looked at; 100 by default. */
  readonly maxProblems?: number;
}

export interface LogVerdict {
  /** Everything was looked at and nothing is wrong. */
  readonly ok: boolean;
  readonly problems: readonly LogProblem[];
  /** Whether everything was looked at. */
  readonly complete: boolean;
  /** As the log states it, also where its signature is wrong; `null` when it cannot be read. */
  readonly checkpoint: Checkpoint | null;
  /** How many entries were looked at. */
  readonly entries: number;
}

/**
 * Checks a whole log from its files alone: the checkpoint's signature, every entry, every hash of every tile as it
 * follows from the entries, the root, and that nothing of a known earlier log was changed. Finds every problem, not
 * only the first. Errors of the source itself, such as a broken disk, are thrown.
 */
export async function verifyLog(
  source: TileSource,
  log: TrustedLog,
  options: VerifyLogOptions = {},
): Promise<LogVerdict> {
  const list = new ProblemList(options.maxProblems ?? 100);
  const seen: { checkpoint: Checkpoint | null; entries: number } = { checkpoint: null, entries: 0 };
  let complete = false;
  try {
    const { checkpoint, known } = await readCheckpoints(source, log, options.known, list);
    seen.checkpoint = checkpoint;
    if (checkpoint !== null) {
      const onProgress = (entries: number) => {
        seen.entries = entries;
        options.onProgress?.({ entries, of: checkpoint.size });
      };
      const checkEntry = options.checkEntry ?? healthCodeEntry;
      await rebuildTree({ source, checkpoint, known, checkEntry, onProgress, list });
      complete = true;
    }
  } catch (error) {
    if (error instanceof LogReadError) addLast(list, error.problem);
    else if (!(error instanceof TooManyProblems)) throw error;
  }
  const { problems } = list;
  return { ok: complete && problems.length === 0, problems, complete, ...seen };
}

function addLast(list: ProblemList, problem: LogProblem): void {
  try {
    list.add(problem);
  } catch {
    // the list is full with it, and nothing comes after it
  }
}
