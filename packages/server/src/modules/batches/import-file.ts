import { createHash, randomUUID } from 'node:crypto';
import {
  type BatchCounts,
  type BatchRow,
  changeBatch,
  findBatch,
  findEarlierDelivery,
  findSource,
  findUnfinishedBatch,
  findWaitingBatch,
  insertBatch,
  keepMapping,
  letBatchIn,
  type NewBatch,
  type SourceRow,
  tryLockBatch,
} from '@healthcode/store';
import type { CityCore } from '../../city-core.ts';
import { watchReds } from '../alarms/watch-city.ts';
import { admitBatch } from './admit-batch.ts';
import { countCandidates } from './count-candidates.ts';
import type { FileHeader } from './file-header.ts';
import { FilePass } from './file-pass.ts';
import { FileRefused } from './file-problem.ts';
import {
  addCounts,
  type BatchReport,
  type Delivery,
  type ImportOptions,
  NO_COUNTS,
} from './import-report.ts';
import { boundOf, measureDelivery } from './measure-delivery.ts';
import { UploadStore } from './upload-store.ts';

/**
 * Takes a file of evidence: every good row becomes evidence, holds and colours, and the others a report. The same
 * file again changes nothing; one that was cut off is gone on with where its last whole chunk ended. Nothing is taken
 * of a file beyond its source's bound: it is kept and waits for two officers. Throws `FileRefused` when the file as a
 * whole is not right.
 */
export async function importFile(
  core: CityCore,
  delivery: Delivery,
  options: ImportOptions = {},
): Promise<BatchReport> {
  const source = await findSource(core.db, delivery.sourceId);
  if (!source) throw new FileRefused('source-unknown', sourceUnknown(delivery.sourceId));
  const { sha256, bytes } = await hashOf(delivery);
  if (bytes === 0) throw new FileRefused('file-empty', { zh: '文件是空的。', en: 'The file is empty.' });
  const run = new ImportRun(core, delivery, source, { sha256, bytes }, options);
  return options.dryRun ? run.check() : run.take();
}

async function hashOf(delivery: Delivery): Promise<{ sha256: Uint8Array; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of delivery.open()) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { sha256: hash.digest(), bytes };
}

class ImportRun {
  readonly #core: CityCore;
  readonly #delivery: Delivery;
  readonly #source: SourceRow;
  readonly #file: { readonly sha256: Uint8Array; readonly bytes: number };
  readonly #pass: FilePass;
  #batch: Pick<BatchRow, 'batchId' | 'rowsRead'> | null = null;
  #release: () => Promise<void> = async () => {};
  #kind = '';

  constructor(
    core: CityCore,
    delivery: Delivery,
    source: SourceRow,
    file: { sha256: Uint8Array; bytes: number },
    options: ImportOptions,
  ) {
    this.#core = core;
    this.#delivery = delivery;
    this.#source = source;
    this.#file = file;
    this.#pass = new FilePass(core, source, delivery, file.bytes, options);
  }

  async check(): Promise<BatchReport> {
    const encoding = await this.#pass.run({ take: false, batch: null });
    this.#kind = this.#pass.kind;
    return this.#report(encoding, { batchId: null });
  }

  /** Takes the rows, or leaves the whole file waiting for two officers where it is beyond the source's bound. */
  async take(): Promise<BatchReport> {
    const { header, rows } = await this.#candidates();
    this.#kind = header.kind;
    try {
      const waiting = await findWaitingBatch(this.#core.db, this.#like(header.kind));
      if (waiting) return await this.#foundWaiting(waiting.batchId);
      const resumed = await this.#goOn(header.kind);
      if (resumed !== null) return await this.#takeRows(resumed);
      if (await this.#letIn(header, rows)) return await this.#takeRows(0);
      return await this.#checkAndMeasure(header);
    } finally {
      await this.#release();
    }
  }

  #candidates() {
    const { kind, fileName, mapping = null, open } = this.#delivery;
    const { mandate } = this.#source;
    const most = boundOf(this.#core, this.#source).inBatch;
    return countCandidates(open(), { kind, fileName, mapping, mandate }, most);
  }

  #like(kind: string) {
    return { sourceId: this.#source.sourceId, sha256: this.#file.sha256, kind };
  }

  /** Goes on with a batch that was cut off; it was let in then. @returns rows that are done already; null: none */
  async #goOn(kind: string): Promise<number | null> {
    const unfinished = await findUnfinishedBatch(this.#core.db, this.#like(kind));
    const release = unfinished && (await tryLockBatch(this.#core.db, unfinished.batchId));
    if (!unfinished || !release) return null;
    this.#batch = unfinished;
    this.#release = release;
    this.#pass.reset(countsOf(unfinished));
    return unfinished.rowsRead;
  }

  /** Puts the batch on record as being taken, if even every row that may weigh is within the bound. */
  async #letIn(header: FileHeader, candidates: number): Promise<boolean> {
    const batch = this.#newBatch(header.kind, 'taking');
    const { batchId } = batch;
    const isIn = await this.#core.db.begin(async (tx) => {
      const { reason, weighing } = await measureDelivery(this.#core, tx, this.#source, candidates);
      if (reason !== null) return false;
      await insertBatch(tx, batch);
      await changeBatch(tx, batchId, { header: [...header.columns] });
      await letBatchIn(tx, batchId, { at: batch.receivedAt, weighing });
      return true;
    });
    if (isIn) await this.#claim(batchId);
    return isIn;
  }

  async #claim(batchId: string): Promise<void> {
    this.#batch = { batchId, rowsRead: 0 };
    this.#release = (await tryLockBatch(this.#core.db, batchId)) ?? this.#release;
  }

  #newBatch(kind: string, state: 'taking' | 'arriving'): NewBatch {
    const { fileName, sentBy } = this.#delivery;
    return {
      batchId: randomUUID(),
      ...this.#like(kind),
      fileName,
      bytes: this.#file.bytes,
      sentHow: sentBy.how,
      sentByStaff: sentBy.staffId,
      sentBy: sentBy.name,
      receivedAt: this.#core.clock.cityNow(),
      state,
    };
  }

  /** Goes through the whole file without taking anything, keeps it, and measures what it would really bring. */
  async #checkAndMeasure(header: FileHeader): Promise<BatchReport> {
    const { db } = this.#core;
    const batch = this.#newBatch(header.kind, 'arriving');
    const { batchId } = batch;
    await insertBatch(db, batch);
    await changeBatch(db, batchId, { header: [...header.columns] });
    await this.#claim(batchId);
    try {
      const encoding = await this.#pass.run({ take: false, batch: this.#batch });
      const { mapping } = this.#delivery;
      if (mapping) await keepMapping(db, batchId, mapping);
      await new UploadStore(this.#core).write(batchId, this.#delivery.open(), () => {});
      await changeBatch(db, batchId, { encoding, rowsTotal: this.#pass.counts.rowsRead });
      const measured = await admitBatch(this.#core, {
        batchId,
        source: this.#source,
        weighing: this.#pass.counts.rowsWeighing,
      });
      if (measured.reason !== null) return await this.#report(encoding, { batchId, waits: measured });
    } catch (error) {
      await changeBatch(db, batchId, { state: 'discarded' });
      await new UploadStore(this.#core).remove(db, batchId);
      throw error;
    }
    this.#pass.reset();
    return this.#takeRows(0);
  }

  /** The same file again, while it waits. */
  async #foundWaiting(batchId: string): Promise<BatchReport> {
    const { db } = this.#core;
    const batch = (await findBatch(db, batchId))!;
    this.#pass.reset(countsOf(batch));
    const waits = await db.begin((tx) =>
      measureDelivery(this.#core, tx, this.#source, this.#pass.counts.rowsWeighing),
    );
    return this.#report(batch.encoding ?? 'utf-8', {
      batchId,
      waits: { ...waits, reason: batch.waitReason },
    });
  }

  async #takeRows(resumedAfterRows: number): Promise<BatchReport> {
    const encoding = await this.#pass.run({ take: true, batch: this.#batch });
    const { batchId } = this.#batch!;
    // Before it is called finished: whoever sees that sees the alarms too.
    if (this.#pass.counts.rowsWeighing > 0) await watchReds(this.#core);
    await changeBatch(this.#core.db, batchId, {
      state: 'finished',
      encoding,
      rowsTotal: this.#pass.counts.rowsRead,
      finishedAt: this.#core.clock.cityNow(),
    });
    // Kept where it had waited for officers, or had to be checked first.
    await new UploadStore(this.#core).remove(this.#core.db, batchId);
    return this.#report(encoding, { batchId, resumedAfterRows });
  }

  async #report(
    encoding: string,
    { batchId, resumedAfterRows = 0, waits = null }: Pick<BatchReport, 'batchId'> & Partial<BatchReport>,
  ): Promise<BatchReport> {
    const like = { ...this.#like(this.#kind), batchId: batchId ?? randomUUID() };
    return {
      batchId,
      sourceId: this.#source.sourceId,
      kind: this.#kind,
      fileName: this.#delivery.fileName,
      sha256: Buffer.from(this.#file.sha256).toString('hex'),
      bytes: this.#file.bytes,
      encoding,
      counts: this.#pass.counts,
      failures: this.#pass.failures,
      earlierDeliveryAt: await findEarlierDelivery(this.#core.db, like),
      resumedAfterRows,
      waits,
    };
  }
}

const countsOf = (batch: BatchRow): BatchCounts => addCounts(NO_COUNTS, batch);

const sourceUnknown = (sourceId: string) => ({
  zh: `没有来源单位“${sourceId}”。`,
  en: `There is no source “${sourceId}”.`,
});
