import type { BatchSummary } from '@healthcode/contracts/client';
import { formatNumber, Panel } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { shareDone } from './batch-state.ts';
import { ProgressBar } from './ProgressBar.tsx';

/** How many rows have been gone through; of how many is known only once they have been checked. */
export function BatchProgress({ batch }: { batch: BatchSummary }) {
  const t = useT();
  const share = batch.state === 'taking' ? shareDone(batch) : null;
  const count = batch.rowsRead;
  const number = formatNumber(count);
  return (
    <Panel>
      <div className="hc-panel__section">
        <ProgressBar share={share} label={t(`batches.states.${batch.state}`)} />
        <p>
          {share === null || batch.rowsTotal === null
            ? t('batch.readSoFar', { count, number })
            : t('batch.readOf', { number, total: formatNumber(batch.rowsTotal) })}
        </p>
        <p className="console-meta">{t('batch.mayLeave')}</p>
      </div>
    </Panel>
  );
}
