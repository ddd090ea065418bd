import type { CellProblem } from '@healthcode/domain';
import { listFailures } from '@healthcode/store';
import type { Services } from '../../services.ts';
import { failedRowsCsv } from './failed-rows.ts';
import { FailureKeeper, KEPT_FAILURES } from './failure-keeper.ts';
import { requireOwnBatch } from './service.ts';

/** The failed rows of a batch as a file, for the source that sent them and nobody else. */
export async function failedRowsOf(
  services: Services,
  staffId: string,
  batchId: string,
): Promise<{ fileName: string; csv: string }> {
  const batch = await requireOwnBatch(services, staffId, batchId);
  const rows = await listFailures(services.db, batchId, { afterLine: 0, limit: KEPT_FAILURES });
  const keeper = new FailureKeeper(services);
  const failed = rows.map(({ line, problems, rowSealed }) => ({
    line,
    problems: problems as CellProblem[],
    cells: keeper.open(batchId, line, rowSealed),
  }));
  const name = batch.fileName.replace(/\.[^.]*$/, '');
  return { fileName: `${name}-failed.csv`, csv: failedRowsCsv(batch.header ?? [], failed) };
}
