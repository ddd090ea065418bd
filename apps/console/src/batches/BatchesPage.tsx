import type { BatchSummary } from '@healthcode/contracts/client';
import { ButtonLink, EmptyState, Loading, Notice, Panel } from '@healthcode/ui';
import { useCallback, useState } from 'react';
import { useT } from '../i18n/words.ts';
import { REFRESH_MS } from '../overview/freshness.ts';
import { usePolled } from '../overview/use-polled.ts';
import { useMe, useSession } from '../session/SessionProvider.tsx';
import { ConsolePage } from '../shell/ConsolePage.tsx';
import { Failure } from '../shell/Failure.tsx';
import { BatchRow } from './BatchRow.tsx';
import { isMoving } from './batch-state.ts';

/** While a file is being gone through, its counts run. */
const MOVING_MS = 2_000;

/** Files that were sent, newest first: a source sees its own, an officer everybody's. */
export function BatchesPage() {
  const t = useT();
  const { api } = useSession();
  const canSend = useMe().role === 'source';
  const [moving, setMoving] = useState(false);
  const ask = useCallback(async () => {
    const reply = await api('batches');
    if (reply.ok) setMoving(reply.value.batches.some(({ state }) => isMoving(state)));
    return reply;
  }, [api]);
  const { value, problem, lost, askNow } = usePolled(ask, moving ? MOVING_MS : REFRESH_MS);
  const count = value?.batches.length ?? 0;
  return (
    <ConsolePage
      title={count > 0 ? t('batches.heading', { count }) : t('batches.title')}
      documentTitle={t('batches.title')}
    >
      {canSend && count > 0 && (
        <div className="console-actions">
          <ButtonLink href="/batches/new" icon="upload">
            {t('batches.upload')}
          </ButtonLink>
        </div>
      )}
      {problem && <Failure title={t('batches.failed')} problem={problem} onRetry={askNow} />}
      {lost && !value && <Failure title={t('batches.failed')} problem={null} onRetry={askNow} />}
      {lost && value && (
        <Notice kind="warn" live>
          <p>{t('batches.late')}</p>
        </Notice>
      )}
      {!value && !problem && !lost && <Loading text={t('batches.loading')} />}
      {value && (
        <Panel>
          <div className="hc-panel__section">
            {count === 0 ? <NoBatches canSend={canSend} /> : <BatchRows batches={value.batches} />}
          </div>
        </Panel>
      )}
    </ConsolePage>
  );
}

function BatchRows({ batches }: { batches: readonly BatchSummary[] }) {
  return (
    <ul className="console-records">
      {batches.map((batch) => (
        <BatchRow key={batch.batchId} batch={batch} />
      ))}
    </ul>
  );
}

function NoBatches({ canSend }: { canSend: boolean }) {
  const t = useT();
  return (
    <EmptyState
      icon="document"
      title={t('batches.empty')}
      action={
        canSend && (
          <ButtonLink href="/batches/new" icon="upload">
            {t('batches.upload')}
          </ButtonLink>
        )
      }
    >
      {t(canSend ? 'batches.emptyText' : 'batches.emptyOfficer')}
    </EmptyState>
  );
}
