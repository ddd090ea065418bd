import type { BatchView, RequestOf } from '@healthcode/contracts';
import { decideReview, type ReviewAnswer } from '@healthcode/domain';
import {
  type BatchReviewRow,
  type BatchRow,
  changeBatch,
  findBatch,
  insertReview,
  listReviews,
  lockBatch,
  markApproved,
  resetBatch,
  type StaffRow,
  settleAlarms,
} from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { requireOfficer } from '../sign-in/console-staff.ts';
import { UploadStore } from './upload-store.ts';

const answerOf = ({ staffId, office, saysYes }: Omit<BatchReviewRow, 'at' | 'reason'>): ReviewAnswer => ({
  staffId,
  office: office.zh,
  saysYes,
});

/** What officers said so far, and what the one who looks may still say. */
export function reviewViewOf(
  staff: StaffRow,
  batch: BatchRow,
  given: readonly BatchReviewRow[],
): Pick<BatchView, 'reviews' | 'mayApprove' | 'mayRefuse'> {
  const may = (saysYes: boolean) =>
    batch.state === 'waiting' &&
    staff.role === 'officer' &&
    decideReview(given.map(answerOf), answerOf({ ...staff, saysYes }), batch.sentByStaff).ok;
  return {
    reviews: given.map(({ staffId, maskedName: name, office, at, saysYes, reason }) => ({
      by: { name, office },
      mine: staffId === staff.staffId,
      at,
      saysYes,
      reason,
    })),
    mayApprove: may(true),
    mayRefuse: may(false),
  };
}

/**
 * An officer's answer on a batch that waits. The second yes, from another office, lets it in; one no discards it, and
 * what was kept of it is deleted.
 */
export async function reviewBatch(
  services: Services,
  staffId: string,
  batchId: string,
  { saysYes, reason: given }: RequestOf<'reviewBatch'>['body'],
): Promise<void> {
  const officer = await requireOfficer(services, staffId);
  const reason = given.trim();
  if (!saysYes && reason === '') throw new ProblemError('refusal-reason-needed');
  await services.db.begin(async (tx) => {
    const state = await lockBatch(tx, batchId);
    if (state === null) throw new ProblemError('batch-unknown');
    if (state !== 'waiting') throw new ProblemError('batch-not-waiting');
    const batch = (await findBatch(tx, batchId))!;
    const before = (await listReviews(tx, batchId)).map(answerOf);
    const verdict = decideReview(before, answerOf({ ...officer, saysYes }), batch.sentByStaff);
    if (!verdict.ok) throw new ProblemError(verdict.reason);
    const at = services.clock.cityNow();
    await insertReview(tx, batchId, { staffId, at, saysYes, reason });
    if (verdict.outcome === 'waiting') return;
    await settleAlarms(tx, { kind: 'batch-waiting', subject: batchId }, { staffId, at, note: reason });
    if (verdict.outcome === 'approved') {
      await markApproved(tx, batchId, at);
      await resetBatch(tx, batchId, 'taking');
    }
    if (verdict.outcome === 'discarded') {
      await changeBatch(tx, batchId, { state: 'discarded', finishedAt: at });
      await new UploadStore(services).remove(tx, batchId);
    }
  });
  services.workMayHaveCome();
}
