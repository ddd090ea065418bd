import { type Database, listLogEntries, saveCheckpoint } from '@healthcode/store';
import {
  formatLogProof,
  formatVerifierKey,
  planAppend,
  proveInclusion,
  type TreeEdge,
} from '@healthcode/translog';
import { type LogSigner, signCheckpoint } from '@healthcode/translog/sign';
import type { Clock } from '../../platform/clock.ts';
import { LogBrokenError } from './log-broken.ts';
import type { LogFiles } from './log-files.ts';
import { AT_ONCE, CHECKPOINT, type OpenedLog, openLog } from './open-log.ts';

interface LogParts {
  readonly db: Database;
  readonly files: LogFiles;
  readonly signer: LogSigner;
  readonly clock: Clock;
}

/** Beside the log's own files: the key by which its checkpoints are verified. */
const KEY_FILE = 'verifier-key';

/**
 * Makes the files of the public log from what the database holds, and signs its checkpoints: one writer a log, which
 * the server's lock on the database sees to. A signed checkpoint is never taken back: it is in the database before
 * anybody can read it, and every later tree continues it.
 */
export class LogWriter {
  /** The log's key, as it is published. */
  readonly verifierKey: string;
  readonly #parts: LogParts;
  #edge: TreeEdge;
  #note: string | null;
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(parts: LogParts, { edge, note }: OpenedLog) {
    this.#parts = parts;
    this.#edge = edge;
    this.#note = note;
    this.verifierKey = formatVerifierKey(parts.signer.verifier);
  }

  /** Finds where the log stands; files that are missing are made again. Throws a `LogBrokenError`. */
  static async open(parts: LogParts): Promise<LogWriter> {
    const { db, files, signer } = parts;
    const opened = await openLog({ db, files, key: signer.verifier });
    const writer = new LogWriter(parts, opened);
    files.write({ path: KEY_FILE, bytes: Buffer.from(`${writer.verifierKey}\n`) });
    if (opened.note !== null) files.write({ path: CHECKPOINT, bytes: Buffer.from(opened.note) });
    return writer;
  }

  /** Entries that everybody can read. */
  get size(): number {
    return this.#edge.size;
  }

  /** Publishes everything that was committed. @returns how many entries everybody can read then */
  publish(): Promise<number> {
    const next = this.#turn.then(() => this.#publishAll());
    this.#turn = next.catch(() => undefined);
    return next;
  }

  /**
   * The proof (C2SP tlog-proof) that an entry is in the log as everybody can read it now, with the entry itself as its
   * extra data. Throws a RangeError for an index that is not yet published.
   */
  async prove(index: number, entry: Uint8Array): Promise<string> {
    const [size, checkpoint] = [this.size, this.#note];
    if (checkpoint === null) throw new RangeError('nothing was published yet');
    const path = await proveInclusion(this.#parts.files, index, size);
    return formatLogProof({ index, path, checkpoint, extra: entry });
  }

  async #publishAll(): Promise<number> {
    const { db } = this.#parts;
    for (;;) {
      const entries = await listLogEntries(db, this.#edge.size, AT_ONCE);
      if (entries.length === 0) return this.#edge.size;
      await this.#append(entries);
    }
  }

  async #append(entries: readonly Uint8Array[]): Promise<void> {
    const { db, files, signer, clock } = this.#parts;
    const plan = planAppend(this.#edge, entries);
    for (const file of plan.files) files.write(file);
    const { name: origin } = signer.verifier;
    const note = signCheckpoint({ origin, size: plan.size, root: plan.root }, [signer]);
    const saved = await saveCheckpoint(
      db,
      origin,
      { size: plan.size, root: plan.root, note },
      clock.realNow(),
    );
    if (!saved) throw new LogBrokenError('other-writer');
    files.write({ path: CHECKPOINT, bytes: Buffer.from(note) });
    this.#edge = plan.edge;
    this.#note = note;
    files.removePartials(plan.files);
  }
}
