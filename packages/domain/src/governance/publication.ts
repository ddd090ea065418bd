import { HOUR_MS, type InstantMs } from '../time/day-number.ts';

/** From publication until a rule set comes into force, at least; shorter only in a stated emergency. */
export const NOTICE_MS = 48 * HOUR_MS;
/** In an emergency: what every process, gate and reader of the public log needs to have the rules in time. */
export const EMERGENCY_NOTICE_MS = HOUR_MS / 6;

/** Somebody's word for a draft as it was at that moment. */
export type Approval = { readonly staffId: string; readonly at: InstantMs };

/** What is to be decided about a draft that was handed in. */
export type Proposal = {
  readonly authorId: string;
  /** Null: as soon as the notice allows. */
  readonly inForceFrom: InstantMs | null;
  /** Why the notice must be shorter; null: it need not. */
  readonly emergencyGround: string | null;
  /** The version that the draft was written against. */
  readonly basedOn: number;
  readonly approvals: readonly Approval[];
};

export type PublicationProblem = 'own-draft' | 'approved-already' | 'notice-too-short' | 'based-on-older';

/** What an approval leads to. */
export type ApprovalOutcome =
  | { readonly kind: 'refused'; readonly problem: PublicationProblem }
  /** It counts; so many more people are needed. */
  | { readonly kind: 'waits'; readonly missing: number }
  /** It was the last one needed. `inForceFrom` is the first instant at which the set is in force. */
  | { readonly kind: 'published'; readonly version: number; readonly inForceFrom: InstantMs };

/** How many people besides the author must approve: one, in an emergency two (rules-and-evidence, "Model"). */
export const approvalsNeeded = ({ emergencyGround }: Pick<Proposal, 'emergencyGround'>): number =>
  emergencyGround === null ? 1 : 2;

/**
 * Decides what somebody's approval of a draft does. Nobody approves their own draft or the same one twice; a draft
 * written against a version that is not the newest any more is not published, for its dry run compared it with other
 * rules; and between the last approval and the beginning lies the whole notice.
 *
 * @param latestVersion the highest version ever published
 */
export function approve(proposal: Proposal, approval: Approval, latestVersion: number): ApprovalOutcome {
  const refused = (problem: PublicationProblem): ApprovalOutcome => ({ kind: 'refused', problem });
  if (approval.staffId === proposal.authorId) return refused('own-draft');
  if (proposal.approvals.some(({ staffId }) => staffId === approval.staffId))
    return refused('approved-already');
  if (proposal.basedOn !== latestVersion) return refused('based-on-older');
  const earliest = earliestBeginning(proposal, approval.at);
  if (proposal.inForceFrom !== null && proposal.inForceFrom < earliest) return refused('notice-too-short');
  const missing = approvalsNeeded(proposal) - proposal.approvals.length - 1;
  if (missing > 0) return { kind: 'waits', missing };
  return { kind: 'published', version: latestVersion + 1, inForceFrom: proposal.inForceFrom ?? earliest };
}

const MINUTE_MS = HOUR_MS / 60;

/** The first full minute that lies the whole notice after `publishedAt`. */
export function earliestBeginning(
  { emergencyGround }: Pick<Proposal, 'emergencyGround'>,
  publishedAt: InstantMs,
): InstantMs {
  const notice = emergencyGround === null ? NOTICE_MS : EMERGENCY_NOTICE_MS;
  return Math.ceil((publishedAt + notice) / MINUTE_MS) * MINUTE_MS;
}
