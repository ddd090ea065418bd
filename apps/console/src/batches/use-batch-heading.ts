import type { BatchSummary } from '@healthcode/contracts/client';
import { formatNumber } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { rowsToTake } from './batch-state.ts';

/** How things stand with a file, in one sentence. */
export function useBatchHeading(batch: BatchSummary | null): string {
  const t = useT();
  if (batch === null) return t('batch.title');
  const count = rowsToTake(batch);
  const words = { count, number: formatNumber(count) };
  switch (batch.state) {
    case 'checked':
      return count === 0 ? t('batch.headings.checkedNone') : t('batch.checked', words);
    case 'finished':
      return t('batch.finished', words);
    default:
      return t(`batch.headings.${batch.state}`);
  }
}
