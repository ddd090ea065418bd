import { dayNumberAt } from '@healthcode/domain';
import {
  type BatchState,
  holdBatch,
  letBatchIn,
  lockBatch,
  raiseAlarm,
  resetBatch,
  type SourceRow,
} from '@healthcode/store';
import type { CityCore } from '../../city-core.ts';
import { type MeasuredDelivery, measureDelivery } from './measure-delivery.ts';

/** A batch that was checked, with the rows of it that weigh. */
interface CheckedBatch {
  readonly batchId: string;
  readonly source: SourceRow;
  readonly weighing: number;
}

/** Gone through, and neither let in nor held so far; one from the command line is still called `arriving` then. */
const UNDECIDED: readonly (BatchState | null)[] = ['checked', 'arriving'];

/**
 * Lets a checked batch in (its state is then `taking`), or leaves it waiting for two officers and tells them by an
 * alarm. A batch that is decided about already stays as it is.
 */
export async function admitBatch(
  core: CityCore,
  { batchId, source, weighing }: CheckedBatch,
): Promise<MeasuredDelivery> {
  return core.db.begin(async (tx) => {
    const measured = await measureDelivery(core, tx, source, weighing);
    if (!UNDECIDED.includes(await lockBatch(tx, batchId))) return measured;
    const { reason, before, bound } = measured;
    const at = core.clock.cityNow();
    if (reason === null) {
      await resetBatch(tx, batchId, 'taking');
      await letBatchIn(tx, batchId, { at, weighing });
      return measured;
    }
    await holdBatch(tx, batchId, { at, reason });
    await raiseAlarm(tx, {
      kind: 'batch-waiting',
      subject: batchId,
      day: dayNumberAt(at, core.policy.utcOffsetMinutes),
      at,
      facts: { source: source.sourceId, rows: weighing, before, ...bound },
    });
    return measured;
  });
}
