import type { BatchView, Problem } from '@healthcode/contracts/client';
import { Button, formatNumber, Sheet, TextArea } from '@healthcode/ui';
import { useState } from 'react';
import { useT } from '../i18n/words.ts';
import { useSession } from '../session/SessionProvider.tsx';
import { Failure } from '../shell/Failure.tsx';

const REASON_MAX = 200;

interface ReviewAnswerProps {
  readonly view: BatchView;
  readonly onAnswered: () => void;
}

type Asking = 'yes' | 'no' | null;

/** An officer's yes or no. It cannot be taken back, and so it is asked for twice; what was typed stays meanwhile. */
export function ReviewAnswer({ view, onAnswered }: ReviewAnswerProps) {
  const t = useT();
  const { api } = useSession();
  const [asking, setAsking] = useState<Asking>(null);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [sending, setSending] = useState(false);
  const [failed, setFailed] = useState<{ problem: Problem | null } | null>(null);
  const { mayApprove, mayRefuse, batch } = view;

  const send = async (saysYes: boolean) => {
    if (!saysYes && reason.trim() === '') return setMissing(true);
    setAsking(null);
    setSending(true);
    setFailed(null);
    const body = { saysYes, reason: reason.trim() };
    const reply = await api('reviewBatch', { params: { batchId: batch.batchId }, body });
    setSending(false);
    if (!reply.ok) setFailed({ problem: reply.problem ?? null });
    onAnswered();
  };

  return (
    <>
      {failed && <Failure title={t('review.failed')} problem={failed.problem} />}
      <WhyNot view={view} />
      <div className="console-actions">
        {mayApprove && (
          <Button
            icon="check"
            waiting={sending}
            waitingText={t('review.sending')}
            onClick={() => setAsking('yes')}
          >
            {t('review.approve')}
          </Button>
        )}
        {mayRefuse && (
          <Button
            variant="second"
            icon="close"
            waiting={sending}
            waitingText={t('review.sending')}
            onClick={() => setAsking('no')}
          >
            {t('review.refuse')}
          </Button>
        )}
      </div>
      <Sheet
        open={asking !== null}
        onClose={() => setAsking(null)}
        title={t(asking === 'no' ? 'review.refuseTitle' : 'review.approveTitle')}
      >
        <Consequence saysYes={asking === 'yes'} view={view} />
        <TextArea
          id="review-reason"
          label={t(asking === 'no' ? 'review.reason' : 'review.note')}
          hint={t('review.hint')}
          error={asking === 'no' && missing && reason.trim() === '' ? t('review.reasonMissing') : undefined}
          rows={3}
          maxLength={REASON_MAX}
          value={reason}
          onChange={setReason}
        />
        <div className="console-actions">
          <Button onClick={() => void send(asking === 'yes')}>
            {t(asking === 'no' ? 'review.refuseGo' : 'review.approveGo')}
          </Button>
          <Button variant="second" onClick={() => setAsking(null)}>
            {t('review.back')}
          </Button>
        </div>
      </Sheet>
    </>
  );
}

/** Why the one who looks cannot say yes. */
function WhyNot({ view: { mayApprove, mayRefuse, reviews } }: { view: BatchView }) {
  const t = useT();
  if (mayApprove) return null;
  if (reviews.some(({ mine }) => mine)) return <p>{t('review.waitsOther')}</p>;
  return mayRefuse ? <p>{t('review.sameOffice')}</p> : null;
}

function Consequence({ saysYes, view: { batch, reviews } }: { saysYes: boolean; view: BatchView }) {
  const t = useT();
  if (!saysYes) return <p>{t('review.refuseText')}</p>;
  const count = batch.coloursChanged;
  return (
    <>
      <p>{t(reviews.some((review) => review.saysYes) ? 'review.approveLast' : 'review.approveFirst')}</p>
      <p>
        {count > 0
          ? t('batch.followsForecast', { count, number: formatNumber(count) })
          : t('batch.followsNone')}
      </p>
    </>
  );
}
