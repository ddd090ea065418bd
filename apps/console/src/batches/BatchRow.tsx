import type { BatchSummary } from '@healthcode/contracts/client';
import { AppLink, formatNumber, formatRecent, usePreferences } from '@healthcode/ui';
import { useCity } from '../clock/CityProvider.tsx';
import { useSay } from '../evidence/use-say.ts';
import { useT } from '../i18n/words.ts';
import { hasCounts, isForecast, rowsUnchanged } from './batch-state.ts';
import { useSender } from './use-sender.ts';

/** Somebody must decide. */
const WAITS: readonly BatchSummary['state'][] = ['checked', 'waiting'];

/** One file of the list: what, from whom, when, how far, and what became of its rows. */
export function BatchRow({ batch }: { batch: BatchSummary }) {
  const t = useT();
  const { language } = usePreferences();
  const { cityNow } = useCity();
  const { sayKind } = useSay();
  const saySender = useSender();
  return (
    <li className="console-batch">
      <div className="console-record">
        <p className="console-record__what">
          <AppLink className="hc-link hc-link--stands console-file-name" href={`/batches/${batch.batchId}`}>
            {batch.fileName}
          </AppLink>
          <span className="console-tag" data-waits={WAITS.includes(batch.state) || undefined}>
            {t(`batches.states.${batch.state}`)}
          </span>
        </p>
        <p>{batch.kind === null ? t('batches.kindUnknown') : sayKind(batch.kind)}</p>
        <p className="console-meta">
          <span>{saySender(batch)}</span>
          <span>{formatRecent(batch.receivedAt, cityNow(), language)}</span>
        </p>
      </div>
      <RowCounts batch={batch} />
    </li>
  );
}

function RowCounts({ batch }: { batch: BatchSummary }) {
  const t = useT();
  if (!hasCounts(batch.state)) return <p className="console-batch__none">{t('batches.none')}</p>;
  const figures = [
    [isForecast(batch.state) ? 'toTake' : 'taken', batch.rowsTaken],
    ['rowsFailed', batch.rowsFailed],
    ['unchanged', rowsUnchanged(batch)],
  ] as const;
  return (
    <dl className="console-batch__counts">
      {figures.map(([name, count]) => (
        <div key={name}>
          <dt>{t(`batches.${name}`)}</dt>
          <dd>{formatNumber(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
