import type { BatchSummary, BatchView } from '@healthcode/contracts/client';
import { waitReasonOf } from '@healthcode/domain';

export type BatchState = BatchSummary['state'];

/** States that end by themselves: the page asks often while one lasts. */
export const isMoving = (state: BatchState): boolean =>
  state === 'arriving' || state === 'checking' || state === 'taking';

/** States whose counts say what became of the rows, or what would. A discarded file has become nothing. */
export const hasCounts = (state: BatchState): boolean => state !== 'refused' && state !== 'discarded';

/** States in which the counts are a forecast: nothing has been taken so far. */
export const isForecast = (state: BatchState): boolean =>
  state === 'checking' || state === 'checked' || state === 'waiting';

type Counts = Pick<BatchSummary, 'rowsTaken' | 'rowsOlder' | 'rowsRepeated' | 'rowsFailed'>;

/** Rows that taking the file writes down: those that count, and older versions that are only kept. */
export const rowsToTake = ({ rowsTaken, rowsOlder }: Counts): number => rowsTaken + rowsOlder;

/** Rows that change nobody's evidence: there already, or an older version. */
export const rowsUnchanged = ({ rowsRepeated, rowsOlder }: Counts): number => rowsRepeated + rowsOlder;

/**
 * Whether the file by itself has more rows that may make a colour worse than the source may bring on its own word, by
 * the domain's rule. What the source brought in the hours before only the server knows, which measures once more.
 */
export const willWait = ({
  batch,
  bound,
}: {
  readonly batch: Counts & Pick<BatchSummary, 'rowsWeighing'>;
  readonly bound: BatchView['bound'];
}): boolean =>
  rowsToTake(batch) > 0 && waitReasonOf({ weighing: batch.rowsWeighing, before: 0 }, bound) !== null;

/** Whether an office refused the file; one that its own source gave up is discarded too. */
export const isTurnedDown = ({
  batch,
  reviews,
}: {
  readonly batch: Pick<BatchSummary, 'state'>;
  readonly reviews: readonly Pick<BatchView['reviews'][number], 'saysYes'>[];
}): boolean => batch.state === 'discarded' && reviews.some(({ saysYes }) => !saysYes);

/** How far taking has come, 0 to 1; null while the number of rows is not known. */
export function shareDone({
  rowsRead,
  rowsTotal,
}: Pick<BatchSummary, 'rowsRead' | 'rowsTotal'>): number | null {
  if (rowsTotal === null) return null;
  return rowsTotal === 0 ? 1 : Math.min(1, rowsRead / rowsTotal);
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Whether an address can name a batch at all. */
export const isBatchId = (text: string): boolean => UUID.test(text);
