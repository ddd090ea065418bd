import type { BatchList, BatchSummary, BatchView, RequestOf } from '@healthcode/contracts';
import {
  type BatchRow,
  changeBatch,
  findBatch,
  findEarlierDelivery,
  findSource,
  listBatches,
  listFailures,
  listReviews,
  lockBatch,
  type StaffRow,
} from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { sourceName } from '../evidence/source-name.ts';
import { requireConsoleStaff } from '../sign-in/console-staff.ts';
import { admitBatch } from './admit-batch.ts';
import { KEPT_FAILURES } from './failure-keeper.ts';
import { boundOf } from './measure-delivery.ts';
import { reviewViewOf } from './review-batch.ts';
import { UploadStore } from './upload-store.ts';

const LISTED = 100;
const FAILURES_A_PAGE = 50;

/** Officers see every source's deliveries, a source's user their own; nobody else sees any. */
async function requireStaff(services: Services, staffId: string): Promise<StaffRow> {
  const staff = await requireConsoleStaff(services, staffId);
  if (staff.role === 'officer' || (staff.role === 'source' && staff.sourceId)) return staff;
  throw new ProblemError('not-allowed');
}

async function requireBatch(services: Services, staff: StaffRow, batchId: string): Promise<BatchRow> {
  const batch = await findBatch(services.db, batchId);
  const visible = staff.role === 'officer' || batch?.sourceId === staff.sourceId;
  if (!batch || !visible) throw new ProblemError('batch-unknown');
  return batch;
}

const isMine = (staff: StaffRow, batch: BatchRow): boolean =>
  staff.role === 'source' && staff.sourceId === batch.sourceId;

/** The source's own user, or a refusal. */
export async function requireOwnBatch(
  services: Services,
  staffId: string,
  batchId: string,
): Promise<BatchRow> {
  const staff = await requireStaff(services, staffId);
  const batch = await requireBatch(services, staff, batchId);
  if (!isMine(staff, batch)) throw new ProblemError('not-allowed');
  return batch;
}

function summaryOf(services: Services, batch: BatchRow): BatchSummary {
  const { sentByStaff: _, sha256, header: __, mapping: ___, problem, sourceId, ...row } = batch;
  return {
    ...row,
    source: { sourceId, name: sourceName(services, sourceId) },
    sha256: sha256 && Buffer.from(sha256).toString('hex'),
    problem: problem as BatchSummary['problem'],
  };
}

export async function readBatches(services: Services, staffId: string): Promise<BatchList> {
  const staff = await requireStaff(services, staffId);
  const rows = await listBatches(services.db, {
    sourceId: staff.role === 'source' ? staff.sourceId : null,
    limit: LISTED,
  });
  return { batches: rows.map((row) => summaryOf(services, row)) };
}

export async function readBatch(
  services: Services,
  staffId: string,
  batchId: string,
  query: RequestOf<'batch'>['query'] = {},
): Promise<BatchView> {
  const staff = await requireStaff(services, staffId);
  const batch = await requireBatch(services, staff, batchId);
  const afterLine = Number(query.afterLine ?? 0);
  const rows = await listFailures(services.db, batchId, { afterLine, limit: FAILURES_A_PAGE + 1 });
  const page = rows.slice(0, FAILURES_A_PAGE);
  const { sourceId, sha256 } = batch;
  return {
    batch: summaryOf(services, batch),
    mine: isMine(staff, batch),
    earlierDeliveryAt: sha256 && (await findEarlierDelivery(services.db, { sourceId, sha256, batchId })),
    failures: page.map(({ line, problems }) => ({
      line,
      problems: problems as BatchView['failures'][number]['problems'],
    })),
    nextAfterLine: rows.length > FAILURES_A_PAGE ? page.at(-1)!.line : null,
    failuresKept: Math.min(batch.rowsFailed, KEPT_FAILURES),
    bound: boundOf(services, (await findSource(services.db, sourceId))!),
    ...reviewViewOf(staff, batch, await listReviews(services.db, batchId)),
  };
}

/** A batch that its sender has said yes to: taken, being taken, or waiting for two officers. */
const CONFIRMED: readonly BatchRow['state'][] = ['waiting', 'taking', 'finished'];

/**
 * The good rows of a checked file are taken from now on, or it waits for two officers; asked twice, nothing happens
 * twice.
 */
export async function confirmBatch(services: Services, staffId: string, batchId: string): Promise<BatchView> {
  const batch = await requireOwnBatch(services, staffId, batchId);
  if (batch.state === 'checked') {
    const source = (await findSource(services.db, batch.sourceId))!;
    await admitBatch(services, { batchId, source, weighing: batch.rowsWeighing });
  } else if (!CONFIRMED.includes(batch.state)) throw new ProblemError('batch-not-checked');
  services.workMayHaveCome();
  return readBatch(services, staffId, batchId);
}

const DISCARDABLE: readonly (BatchRow['state'] | null)[] = ['checked', 'waiting', 'discarded'];

export async function discardBatch(services: Services, staffId: string, batchId: string): Promise<BatchView> {
  await requireOwnBatch(services, staffId, batchId);
  await services.db.begin(async (tx) => {
    if (!DISCARDABLE.includes(await lockBatch(tx, batchId))) throw new ProblemError('batch-not-checked');
    await changeBatch(tx, batchId, { state: 'discarded' });
    await new UploadStore(services).remove(tx, batchId);
  });
  return readBatch(services, staffId, batchId);
}
