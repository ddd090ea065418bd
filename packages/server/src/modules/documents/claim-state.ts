import type { DeskClaim } from '@healthcode/contracts';
import { CLAIM_REASONS, type ClaimReason, type Localised } from '@healthcode/domain';
import type { ClaimRow } from '@healthcode/store';

/** How far a claim has come at this moment of the city's time. */
export function stateOfClaim(claim: ClaimRow, now: number): DeskClaim['state'] {
  if (claim.accepts === false || claim.agrees === false) return 'refused';
  const isDone = claim.accepts === true && (!claim.needsSecond || claim.agrees === true);
  if (isDone) return 'accepted';
  if (claim.expiresAt <= now) return 'lapsed';
  return claim.accepts === null ? 'waiting' : 'second-officer';
}

/** The first officer's reason in words; null before. */
export function claimReasonName({ reason }: ClaimRow): Localised | null {
  if (reason === null) return null;
  const { zh, en } = CLAIM_REASONS[reason as ClaimReason];
  return { zh, en };
}
