import type { BatchView, Problem } from '@healthcode/contracts/client';
import { errorText } from '@healthcode/contracts/client';
import { Button, ButtonLink, formatNumber, Notice, Sheet, usePreferences } from '@healthcode/ui';
import { useState } from 'react';
import { useT } from '../i18n/words.ts';
import { useSession } from '../session/SessionProvider.tsx';
import { isMoving, rowsToTake, willWait } from './batch-state.ts';

type Answer = 'takeBatch' | 'discardBatch';
type Answering =
  | { readonly step: 'idle' | 'no-reply' }
  | { readonly step: 'sending'; readonly answer: Answer }
  | { readonly step: 'refused'; readonly problem: Problem };

interface BatchAnswerProps {
  readonly view: BatchView;
  /** The file's state has changed, or may have. */
  readonly onAnswered: () => void;
}

/** Take the rows or discard the file: for the source's own people, once it has been checked. What waits for officers
    may only be discarded. */
export function BatchAnswer({ view, onAnswered }: BatchAnswerProps) {
  const t = useT();
  const { state } = view.batch;
  if ((state === 'checked' || state === 'waiting') && view.mine) {
    return <Decision view={view} onAnswered={onAnswered} />;
  }
  if (state === 'checked') return <p>{t('batch.waitsForSource')}</p>;
  if (isMoving(state) || !view.mine) return null;
  return (
    <div className="console-actions">
      <ButtonLink href="/batches/new" icon="upload">
        {t('batch.again')}
      </ButtonLink>
      <ButtonLink href="/batches" variant="second">
        {t('batch.toList')}
      </ButtonLink>
    </div>
  );
}

function Decision({ view, onAnswered }: BatchAnswerProps) {
  const t = useT();
  const { batch, bound } = view;
  const { api } = useSession();
  const [answering, setAnswering] = useState<Answering>({ step: 'idle' });
  const [asking, setAsking] = useState(false);
  const count = batch.state === 'checked' ? rowsToTake(batch) : 0;
  const waits = count > 0 && willWait(view);

  const send = async (answer: Answer) => {
    setAsking(false);
    if (answering.step === 'sending') return;
    setAnswering({ step: 'sending', answer });
    const reply = await api(answer, { params: { batchId: batch.batchId }, body: {} });
    // Taken or not, the page asks how things stand; until then the button keeps waiting.
    onAnswered();
    if (reply.ok) return;
    setAnswering(reply.offline ? { step: 'no-reply' } : { step: 'refused', problem: reply.problem });
  };
  const waitsFor = answering.step === 'sending' ? answering.answer : null;

  return (
    <>
      <AnswerFailure answering={answering} />
      {waits && (
        <Notice>
          <p>
            {t('review.willWait', {
              rows: formatNumber(batch.rowsWeighing),
              inBatch: formatNumber(bound.inBatch),
            })}
          </p>
        </Notice>
      )}
      <div className="console-actions">
        {count > 0 && (
          <Button
            icon="check"
            waiting={waitsFor === 'takeBatch'}
            waitingText={t(waits ? 'review.sending' : 'batch.taking')}
            onClick={() => void send('takeBatch')}
          >
            {waits ? t('batch.takeWaits') : t('batch.take', { count, number: formatNumber(count) })}
          </Button>
        )}
        <Button
          variant="second"
          waiting={waitsFor === 'discardBatch'}
          waitingText={t('batch.discarding')}
          onClick={() => setAsking(true)}
        >
          {t('batch.discard')}
        </Button>
      </div>
      <Sheet open={asking} onClose={() => setAsking(false)} title={t('batch.discardTitle')}>
        <p>{t('batch.discardText')}</p>
        <div className="console-actions">
          <Button onClick={() => void send('discardBatch')}>{t('batch.discardGo')}</Button>
          <Button variant="second" onClick={() => setAsking(false)}>
            {t('batch.keep')}
          </Button>
        </div>
      </Sheet>
    </>
  );
}

function AnswerFailure({ answering }: { answering: Answering }) {
  const t = useT();
  const { language } = usePreferences();
  if (answering.step === 'no-reply') {
    return (
      <Notice kind="warn" live title={t('batch.noReply')}>
        <p>{t('batch.noReplyText')}</p>
      </Notice>
    );
  }
  if (answering.step !== 'refused') return null;
  return (
    <Notice kind="warn" live title={t('batch.notDone')}>
      <p>{errorText(answering.problem, language)}</p>
    </Notice>
  );
}
