import { equalBytes } from '../encoding/bytes.ts';
import { type Checkpoint, parseCheckpoint } from '../notes/checkpoint.ts';
import { openCheckpoint, type TrustedLog } from '../notes/open-checkpoint.ts';
import { parseNote } from '../notes/signed-note.ts';
import { problemAt } from '../problem.ts';
import type { TileSource } from '../tiles/tile-source.ts';
import type { ProblemList } from './problem-list.ts';

/** Reads the log's checkpoint and the known one, and notes what is wrong with either or between them. */
export async function readCheckpoints(
  source: TileSource,
  log: TrustedLog,
  knownNote: string | Uint8Array | undefined,
  list: ProblemList,
): Promise<{ checkpoint: Checkpoint | null; known: Checkpoint | null }> {
  const known = knownNote === undefined ? null : openKnown(knownNote, log, list);
  const note = await source.read('checkpoint');
  if (note === null) {
    list.add(problemAt('file-missing', 'checkpoint'));
    return { checkpoint: null, known };
  }
  const opened = openCheckpoint(note, log);
  if (!opened.ok) {
    const { code, place } = opened.problem;
    list.add(problemAt(code, `checkpoint, ${place}`));
  }
  const checkpoint = opened.ok ? opened.value : statedCheckpoint(note);
  if (checkpoint !== null && known !== null) compare(known, checkpoint, list);
  return { checkpoint, known };
}

function openKnown(note: string | Uint8Array, log: TrustedLog, list: ProblemList): Checkpoint | null {
  const opened = openCheckpoint(note, log);
  if (opened.ok) return opened.value;
  const { code, place } = opened.problem;
  list.add(problemAt(code, `known checkpoint, ${place}`));
  return null;
}

/** What an unverified checkpoint says, so that the files can still be compared with it. */
function statedCheckpoint(note: Uint8Array): Checkpoint | null {
  const parsed = parseNote(note);
  const checkpoint = parsed.ok ? parseCheckpoint(parsed.value.text) : parsed;
  return checkpoint.ok ? checkpoint.value : null;
}

function compare(known: Checkpoint, checkpoint: Checkpoint, list: ProblemList): void {
  if (checkpoint.size < known.size) {
    list.add(problemAt('rolled-back', `checkpoint, size ${checkpoint.size} after ${known.size}`));
  }
  if (checkpoint.size === known.size && !equalBytes(checkpoint.root, known.root)) {
    list.add(problemAt('forked', `checkpoint, size ${known.size}`));
  }
}
