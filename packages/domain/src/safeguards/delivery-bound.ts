import type { Authority } from '../evidence/authority.ts';
import type { DeliveryBound, Safeguards } from './safeguards.ts';

/** Why a delivery waits for two officers: it is too large itself, or together with the source's last 24 hours. */
export type WaitReason = 'batch' | 'day';

/** The bound that holds for a kind of body. */
export function deliveryBoundOf({ deliveries }: Safeguards, authority: Authority): DeliveryBound {
  return deliveries.byAuthority[authority] ?? deliveries.usual;
}

/**
 * Whether a delivery goes in on its sender's word. Exactly as many as the bound still go in.
 *
 * @param weighing records of this delivery that weigh; with none it always goes in
 * @param before records that weigh which the source brought in the 24 hours before on its own word
 */
export function waitReasonOf(
  { weighing, before }: { readonly weighing: number; readonly before: number },
  bound: DeliveryBound,
): WaitReason | null {
  if (weighing === 0) return null;
  if (weighing > bound.inBatch) return 'batch';
  return weighing + before > bound.inDay ? 'day' : null;
}
