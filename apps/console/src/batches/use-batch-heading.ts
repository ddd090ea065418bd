import type { BatchView } from '@healthcode/contracts/client';
import { formatNumber } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { isTurnedDown, rowsToTake, willWait } from './batch-state.ts';

/** How things stand with a file, in one sentence. */
export function useBatchHeading(view: BatchView | null): string {
  const t = useT();
  if (view === null) return t('batch.title');
  const { batch } = view;
  const count = rowsToTake(batch);
  const words = { count, number: formatNumber(count) };
  switch (batch.state) {
    case 'checked':
      if (count === 0) return t('batch.headings.checkedNone');
      return willWait(view) ? t('batch.headings.checkedWaits') : t('batch.checked', words);
    case 'finished':
      return t('batch.finished', words);
    case 'discarded':
      return t(isTurnedDown(view) ? 'batch.headings.turnedDown' : 'batch.headings.discarded');
    default:
      return t(`batch.headings.${batch.state}`);
  }
}
