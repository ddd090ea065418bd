import { type CheckpointRow, type Database, findCheckpoint, listLogEntries } from '@healthcode/store';
import {
  type Checkpoint,
  checkSuccessor,
  EMPTY_EDGE,
  type LogFile,
  openCheckpoint,
  planAppend,
  proveConsistency,
  readTreeEdge,
  rootOfEdge,
  type TreeEdge,
  type VerifierKey,
} from '@healthcode/translog';
import { LogBrokenError } from './log-broken.ts';
import type { LogFiles } from './log-files.ts';
import { pathsOfTree } from './log-paths.ts';

interface StoredLog {
  readonly db: Database;
  readonly files: LogFiles;
  readonly key: VerifierKey;
}

export interface OpenedLog {
  readonly edge: TreeEdge;
  /** The newest checkpoint that was signed; null before the first. */
  readonly note: string | null;
}

export const CHECKPOINT = 'checkpoint';
/** How many entries are read and turned into files at once. */
export const AT_ONCE = 10_000;

/** Finds where a log stands, and makes files that are missing again. Throws a `LogBrokenError`. */
export async function openLog(log: StoredLog): Promise<OpenedLog> {
  const signed = await findCheckpoint(log.db, log.key.name);
  const seen = await seenCheckpoint(log);
  // a database from an older backup must not sign another story than the one that people have seen
  if (seen !== null && seen.size > (signed?.size ?? 0)) throw new LogBrokenError('ahead-of-database');
  if (signed === null) return { edge: EMPTY_EDGE, note: null };
  const edge = await edgeInFiles(log, signed);
  if (edge === null) return { edge: await makeAgain(log, signed, seen), note: signed.note };
  if (seen !== null) await requireSuccessor(log, seen, signed);
  return { edge, note: signed.note };
}

/** The checkpoint that everybody can read. */
async function seenCheckpoint({ files, key }: StoredLog): Promise<Checkpoint | null> {
  const note = await files.read(CHECKPOINT);
  if (note === null) return null;
  const opened = openCheckpoint(note, { origin: key.name, keys: [key] });
  if (!opened.ok) throw new LogBrokenError('foreign-checkpoint');
  return opened.value;
}

/** Null: files are missing, or not those of the signed checkpoint. */
async function edgeInFiles({ files }: StoredLog, signed: CheckpointRow): Promise<TreeEdge | null> {
  const edge = await readTreeEdge(files, signed.size).catch(() => null);
  const isWhole = [...pathsOfTree(signed.size)].every((path) => files.has(path));
  return edge !== null && isWhole && hasRoot(edge, signed) ? edge : null;
}

async function makeAgain(log: StoredLog, signed: CheckpointRow, seen: Checkpoint | null): Promise<TreeEdge> {
  // tried before anything is written: entries that somebody changed must not replace what was published
  if (!hasRoot(await replay(log, signed.size), signed)) throw new LogBrokenError('entries-differ');
  if (seen !== null && !hasRoot(await replay(log, seen.size), seen))
    throw new LogBrokenError('other-history');
  return replay(log, signed.size, (made) => {
    for (const file of made) log.files.write(file);
    log.files.removePartials(made);
  });
}

const hasRoot = (edge: TreeEdge, { size, root }: Pick<Checkpoint, 'size' | 'root'>): boolean =>
  edge.size === size && Buffer.from(rootOfEdge(edge)).equals(Buffer.from(root));

/** Appends the entries of the database once more to an empty log. */
async function replay(
  { db }: StoredLog,
  size: number,
  onFiles: (files: readonly LogFile[]) => void = () => {},
): Promise<TreeEdge> {
  let edge = EMPTY_EDGE;
  while (edge.size < size) {
    const entries = await listLogEntries(db, edge.size, Math.min(AT_ONCE, size - edge.size));
    if (entries.length === 0) break;
    const plan = planAppend(edge, entries);
    onFiles(plan.files);
    edge = plan.edge;
  }
  return edge;
}

async function requireSuccessor(
  { files, key }: StoredLog,
  seen: Checkpoint,
  { size, root }: CheckpointRow,
): Promise<void> {
  const path = await proveConsistency(files, seen.size, size);
  if (checkSuccessor(seen, { origin: key.name, size, root }, path) !== null) {
    throw new LogBrokenError('other-history');
  }
}
