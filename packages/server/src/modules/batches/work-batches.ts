import {
  addBatchCounts,
  type BatchRow,
  changeBatch,
  type Db,
  findBatch,
  findSource,
  listBatchesToWork,
  resetBatch,
  tryLockBatch,
} from '@healthcode/store';
import type { CityCore } from '../../city-core.ts';
import { watchReds } from '../alarms/watch-city.ts';
import { FailureKeeper } from './failure-keeper.ts';
import { FileRefused } from './file-problem.ts';
import type { Mapping } from './mapping.ts';
import { runFile } from './run-file.ts';
import type { ChunkResult } from './take-chunk.ts';
import { UploadStore } from './upload-store.ts';

/**
 * Goes through every uploaded file that waits for it: checks those that have arrived, takes those that were
 * confirmed. What a stopped service left half-done is checked afresh, or taken from its last whole chunk on.
 */
export async function workBatches(core: CityCore, afterChunk: () => void = () => {}): Promise<void> {
  for (const { batchId } of await listBatchesToWork(core.db)) {
    const release = await tryLockBatch(core.db, batchId);
    if (!release) continue;
    try {
      const batch = await findBatch(core.db, batchId);
      if (batch?.state === 'checking') await checkBatch(core, batch);
      if (batch?.state === 'taking') await takeBatch(core, batch, afterChunk);
    } finally {
      await release();
    }
  }
}

async function checkBatch(core: CityCore, batch: BatchRow): Promise<void> {
  await resetBatch(core.db, batch.batchId, 'checking');
  await goThrough(core, { ...batch, rowsRead: 0, rowsFailed: 0 }, false, () => {});
}

async function takeBatch(core: CityCore, batch: BatchRow, afterChunk: () => void): Promise<void> {
  await goThrough(core, batch, true, afterChunk);
  await new UploadStore(core).remove(core.db, batch.batchId);
}

async function goThrough(
  core: CityCore,
  batch: BatchRow,
  take: boolean,
  afterChunk: () => void,
): Promise<void> {
  const { batchId } = batch;
  const keeper = new FailureKeeper(core);
  let failed = batch.rowsFailed;
  let rows = batch.rowsRead;
  try {
    const encoding = await runFile(core, {
      source: (await findSource(core.db, batch.sourceId))!,
      kind: batch.kind,
      fileName: batch.fileName,
      mapping: batch.mapping as Mapping | null,
      open: () => new UploadStore(core).read(batchId),
      from: () => ({ staffId: batch.sentByStaff, batchId }),
      take,
      onHeader: async ({ kind, columns }) => {
        await changeBatch(core.db, batchId, { kind, header: [...columns] });
        return batch.rowsRead;
      },
      onChunk: async (db: Db, { counts, failed: rowsFailed }: ChunkResult) => {
        await addBatchCounts(db, batchId, counts);
        await keeper.keep(db, batchId, rowsFailed, failed);
      },
      afterChunk: ({ counts }) => {
        failed += counts.rowsFailed;
        rows += counts.rowsRead;
        afterChunk();
      },
    });
    // Before it is called finished: whoever sees that sees the alarms too.
    if (take) await watchReds(core);
    await changeBatch(core.db, batchId, {
      state: take ? 'finished' : 'checked',
      encoding,
      rowsTotal: rows,
      ...(take ? { finishedAt: core.clock.cityNow() } : {}),
    });
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    await changeBatch(core.db, batchId, {
      state: 'refused',
      problem: error.problem,
      finishedAt: core.clock.cityNow(),
    });
    await new UploadStore(core).remove(core.db, batchId);
  }
}
