import {
  DAY_MS,
  type DeliveryBound,
  deliveryBoundOf,
  type WaitReason,
  waitReasonOf,
} from '@healthcode/domain';
import { countWeighingSince, type Db, lockSource, type SourceRow } from '@healthcode/store';
import type { CityCore } from '../../city-core.ts';

/** A delivery beside what its source may bring on its own word. */
export interface MeasuredDelivery {
  /** Null: it goes in. */
  readonly reason: WaitReason | null;
  /** Records that weigh: of this delivery, and of the source's in the 24 hours before. */
  readonly weighing: number;
  readonly before: number;
  readonly bound: DeliveryBound;
}

/** How much of what is measured so may come from a source on its own word. */
export const boundOf = ({ policy }: Pick<CityCore, 'policy'>, { authority }: Pick<SourceRow, 'authority'>) =>
  deliveryBoundOf(policy.safeguards, authority as Parameters<typeof deliveryBoundOf>[1]);

/**
 * Measures a delivery against its source's bound. No other delivery of the source is measured until the transaction
 * ends: what is let in must be on record by then.
 */
export async function measureDelivery(
  core: Pick<CityCore, 'policy' | 'clock'>,
  tx: Db,
  source: Pick<SourceRow, 'sourceId' | 'authority'>,
  weighing: number,
): Promise<MeasuredDelivery> {
  await lockSource(tx, source.sourceId);
  const before = await countWeighingSince(tx, source.sourceId, core.clock.cityNow() - DAY_MS);
  const bound = boundOf(core, source);
  return { reason: waitReasonOf({ weighing, before }, bound), weighing, before, bound };
}
