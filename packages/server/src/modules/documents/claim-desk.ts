import type { DeskClaim, RequestOf } from '@healthcode/contracts';
import { isClaimReason } from '@healthcode/domain';
import { type ClaimRow, type Db, lockClaim, saveClaimAnswer, saveClaimDecision } from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { findAccountOf } from '../identity/prove-identity.ts';
import { notify } from '../notices/notify.ts';
import { namesOf } from '../rules/rule-staff.ts';
import { requireOfficer } from '../sign-in/console-staff.ts';
import { claimReasonName, stateOfClaim } from './claim-state.ts';
import { giveIdentity, openClaim } from './give-identity.ts';
import { textAccount } from './text-account.ts';

/** A claim as an officer may see it: kind and last two characters of the document, never number or name. */
export async function findClaim(
  services: Services,
  staffId: string,
  claimNumber: string,
): Promise<DeskClaim> {
  await requireOfficer(services, staffId);
  const claim = await services.db.begin((tx) => lockClaim(tx, claimNumber));
  if (!claim) throw new ProblemError('claim-unknown');
  return viewOf(services, staffId, claim);
}

/**
 * The officer's decision with the document in hand. It is final at once, but for a yes that the present account
 * objected to, or where another account has the person than the one that was told: a second officer answers those.
 */
export async function decideClaim(
  services: Services,
  staffId: string,
  claimNumber: string,
  { accepts, sawDocument, reason }: RequestOf<'decideClaim'>['body'],
): Promise<DeskClaim> {
  await requireOfficer(services, staffId);
  if (!isClaimReason(reason, accepts) || (accepts && !sawDocument)) throw new ProblemError('claim-reason');
  const lost = await services.db.begin(async (tx) => {
    const claim = await requireClaim(services, tx, claimNumber, 'waiting', 'claim-over');
    if (accepts && claim.confirmedBy === null) throw new ProblemError('claim-not-confirmed');
    const present = await findAccountOf(services, tx, openClaim(services, claim).document);
    const untold = present !== null && present !== claim.presentAccount && present !== claim.accountId;
    const needsSecond = accepts && (claim.objectedAt !== null || untold);
    const at = services.clock.cityNow();
    await saveClaimDecision(tx, claimNumber, { staffId, at, accepts, reason, needsSecond });
    if (!accepts) await tellRefused(services, tx, claim);
    return accepts && !needsSecond ? giveIdentity(services, tx, claim) : null;
  });
  return tellAndView(services, staffId, claimNumber, lost);
}

/** The second officer's answer to a yes that was objected to; nobody answers themselves. */
export async function answerClaim(
  services: Services,
  staffId: string,
  claimNumber: string,
  agrees: boolean,
): Promise<DeskClaim> {
  await requireOfficer(services, staffId);
  const lost = await services.db.begin(async (tx) => {
    const claim = await requireClaim(services, tx, claimNumber, 'second-officer', 'claim-not-answerable');
    if (claim.decidedBy === staffId) throw new ProblemError('claim-same-officer');
    await saveClaimAnswer(tx, claimNumber, { staffId, at: services.clock.cityNow(), agrees });
    if (!agrees) await tellRefused(services, tx, claim);
    return agrees ? giveIdentity(services, tx, claim) : null;
  });
  return tellAndView(services, staffId, claimNumber, lost);
}

async function requireClaim(
  services: Services,
  tx: Db,
  claimNumber: string,
  state: DeskClaim['state'],
  otherwise: 'claim-over' | 'claim-not-answerable',
): Promise<ClaimRow> {
  const claim = await lockClaim(tx, claimNumber);
  if (!claim) throw new ProblemError('claim-unknown');
  if (stateOfClaim(claim, services.clock.cityNow()) !== state) throw new ProblemError(otherwise);
  return claim;
}

const tellRefused = (services: Services, tx: Db, { accountId }: ClaimRow): Promise<void> =>
  notify(services, tx, [{ subjectId: accountId, kind: 'identity-claim-refused' }]);

async function tellAndView(
  services: Services,
  staffId: string,
  claimNumber: string,
  lost: string | null,
): Promise<DeskClaim> {
  if (lost !== null) textAccount(services, lost, 'lost');
  services.statusMayHaveChanged();
  return findClaim(services, staffId, claimNumber);
}

async function viewOf(services: Services, staffId: string, claim: ClaimRow): Promise<DeskClaim> {
  const { decidedBy, answeredBy } = claim;
  const named = await namesOf(
    services,
    [decidedBy, answeredBy].flatMap((id) => id ?? []),
  );
  const state = stateOfClaim(claim, services.clock.cityNow());
  const mayAnswer = state === 'second-officer' && decidedBy !== staffId;
  return {
    claimNumber: claim.claimNumber,
    hint: { type: claim.documentType, lastTwo: claim.hintLastTwo },
    maskedName: claim.maskedName,
    madeAt: claim.madeAt,
    expiresAt: claim.expiresAt,
    state,
    confirmed: claim.confirmedBy !== null,
    objected: claim.objectedAt !== null,
    decidedBy: decidedBy === null ? null : named(decidedBy),
    decidedAt: claim.decidedAt,
    reason: claimReasonName(claim),
    answeredBy: answeredBy === null ? null : named(answeredBy),
    answeredAt: claim.answeredAt,
    may: state === 'waiting' ? 'decide' : mayAnswer ? 'answer' : null,
  };
}
