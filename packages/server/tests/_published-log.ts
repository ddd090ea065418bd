import {
  type Checkpoint,
  type LogEntry,
  type LogVerdict,
  openCheckpoint,
  parseLogEntry,
  readEntryBundle,
  TILE_WIDTH,
  type TileSource,
  type TrustedLog,
  trustLog,
  verifyLog,
} from '@healthcode/translog';

/** The public log as anybody reads it from one of the origins. */
export interface PublishedLog {
  readonly source: TileSource;
  readonly log: TrustedLog;
  /** As it was fetched. */
  readonly note: Uint8Array;
  readonly checkpoint: Checkpoint;
  readonly entries: readonly LogEntry[];
}

export const sourceAt = (origin: string): TileSource => ({
  read: async (path) => {
    const response = await fetch(`${origin}/log/${path}`);
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  },
});

export async function readPublishedLog(source: TileSource): Promise<PublishedLog> {
  const key = Buffer.from((await source.read('verifier-key'))!).toString();
  const log = valueIn(trustLog([key]));
  const note = (await source.read('checkpoint'))!;
  const checkpoint = valueIn(openCheckpoint(note, log));
  const entries: LogEntry[] = [];
  for (let index = 0; index * TILE_WIDTH < checkpoint.size; index++) {
    for (const bytes of await readEntryBundle(source, index, checkpoint.size)) entries.push(entryIn(bytes));
  }
  return { source, log, note, checkpoint, entries };
}

/** Whether the whole log is as it should be, and still holds what it held then. */
export const verdictOn = ({ source, log }: PublishedLog, known?: Uint8Array): Promise<LogVerdict> =>
  verifyLog(source, log, known === undefined ? {} : { known });

function entryIn(bytes: Uint8Array): LogEntry {
  const parsed = parseLogEntry(bytes);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.entry;
}

function valueIn<T>(result: { ok: true; value: T } | { ok: false; problem: { message: string } }): T {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}
