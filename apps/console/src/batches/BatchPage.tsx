import type { BatchView } from '@healthcode/contracts/client';
import { BackLink, Loading, Notice } from '@healthcode/ui';
import { useCallback, useState } from 'react';
import { useT } from '../i18n/words.ts';
import { REFRESH_MS } from '../overview/freshness.ts';
import { usePolled } from '../overview/use-polled.ts';
import { useSession } from '../session/SessionProvider.tsx';
import { ConsolePage } from '../shell/ConsolePage.tsx';
import { Failure } from '../shell/Failure.tsx';
import { NotFoundPage } from '../shell/NotFoundPage.tsx';
import { BatchAnswer } from './BatchAnswer.tsx';
import { BatchFacts } from './BatchFacts.tsx';
import { BatchFailures } from './BatchFailures.tsx';
import { BatchOutcome } from './BatchOutcome.tsx';
import { BatchProgress } from './BatchProgress.tsx';
import { BatchReview } from './BatchReview.tsx';
import { isBatchId, isMoving } from './batch-state.ts';
import { useBatchHeading } from './use-batch-heading.ts';

/** Between two looks at a file that is being gone through: its counts run, and the end is seen at once. */
const MOVING_MS = 1_000;

export function BatchPage({ batchId }: { batchId: string }) {
  return isBatchId(batchId) ? <KnownBatch batchId={batchId} /> : <NotFoundPage />;
}

/** One file: how far it has come, what became of its rows, what is to be decided. */
function KnownBatch({ batchId }: { batchId: string }) {
  const t = useT();
  const { api } = useSession();
  const [answered, setAnswered] = useState(false);
  const [moving, setMoving] = useState(true);
  const ask = useCallback(async () => {
    const reply = await api('batch', { params: { batchId }, query: {} });
    if (reply.ok) {
      setMoving(isMoving(reply.value.batch.state));
      setAnswered(false);
    }
    return reply;
  }, [api, batchId]);
  const { value, problem, lost, askNow } = usePolled(ask, moving || answered ? MOVING_MS : REFRESH_MS);
  const heading = useBatchHeading(value ?? null);
  return (
    <ConsolePage
      title={heading}
      documentTitle={value ? value.batch.fileName : t('batch.title')}
      before={<BackLink href="/batches">{t('batches.title')}</BackLink>}
    >
      {problem && <Failure title={t('batch.failed')} problem={problem} onRetry={askNow} />}
      {lost && !value && <Failure title={t('batch.failed')} problem={null} onRetry={askNow} />}
      {lost && value && (
        <Notice kind="warn" live>
          <p>{t('batches.late')}</p>
        </Notice>
      )}
      {!value && !problem && !lost && <Loading text={t('batch.loading')} />}
      {value && <Report view={value} onAnswered={() => setAnswered(true)} />}
    </ConsolePage>
  );
}

function Report({ view, onAnswered }: { view: BatchView; onAnswered: () => void }) {
  const { batch } = view;
  return (
    <div className="console-columns">
      <div className="console-column">
        {isMoving(batch.state) && <BatchProgress batch={batch} />}
        <BatchReview view={view} onAnswered={onAnswered} />
        <BatchOutcome view={view} />
        <BatchAnswer key={batch.state} view={view} onAnswered={onAnswered} />
        {batch.rowsFailed > 0 && !isMoving(batch.state) && (
          <BatchFailures key={`${batch.batchId} ${batch.state}`} view={view} />
        )}
      </div>
      <div className="console-column">
        <BatchFacts view={view} />
      </div>
    </div>
  );
}
