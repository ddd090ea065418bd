import type { Correction, CorrectionList } from '@healthcode/contracts/client';
import { APPEAL_TEXT_MAX } from '@healthcode/domain';
import { AppLink, Button, formatInstant, TextArea, usePreferences } from '@healthcode/ui';
import { useId, useState } from 'react';
import { useSession } from '../session/SessionProvider.tsx';
import { Failure } from '../shell/Failure.tsx';
import { useAct } from './use-act.ts';
import { useT } from './words.ts';

interface ItemProps {
  correction: Correction;
  onAnswered: (list: CorrectionList) => void;
}

/** One record to check: what was asked, by whom; and the source’s answer, or a place for it. */
export function CorrectionItem({ correction, onAnswered }: ItemProps) {
  const t = useT();
  const { language } = usePreferences();
  const { recordId, text, askedBy, askedAt, state, answer, answeredAt } = correction;
  const say = (at: number) => formatInstant(at, language, { year: true });
  return (
    <li>
      <div className="console-record">
        <p className="console-record__what">
          <strong>{t('corrections.record', { record: recordId })}</strong>
          {state !== 'open' && (
            <span className="console-tag">
              {t(state === 'done' ? 'corrections.done' : 'corrections.refused')}
            </span>
          )}
        </p>
        <p className="console-words">{text}</p>
        <p className="console-meta">
          <span>
            {t('corrections.asked', {
              name: askedBy.name,
              office: askedBy.office[language],
              time: say(askedAt),
            })}
          </span>
        </p>
        {answer !== null && answeredAt !== null && (
          <>
            <p className="console-words">{answer}</p>
            <p className="console-meta">
              <span>{t('corrections.answered', { time: say(answeredAt) })}</span>
            </p>
          </>
        )}
        {state === 'open' && <Answer requestId={correction.requestId} onAnswered={onAnswered} />}
      </div>
    </li>
  );
}

function Answer({ requestId, onAnswered }: Pick<ItemProps, 'onAnswered'> & { requestId: string }) {
  const t = useT();
  const id = useId();
  const { api } = useSession();
  const [answer, setAnswer] = useState('');
  const [missing, setMissing] = useState(false);
  const act = useAct(onAnswered);
  const send = (done: boolean) => {
    const isBlank = answer.trim() === '';
    setMissing(isBlank);
    if (!isBlank)
      void act.run(() => api('answerCorrection', { params: { requestId }, body: { done, answer } }));
  };
  return (
    <form className="hc-form console-ask" onSubmit={(event) => event.preventDefault()} noValidate>
      {act.failed && <Failure title={t('corrections.notSent')} problem={act.problem} />}
      <p>
        <AppLink className="hc-link hc-link--stands" href="/records">
          {t('corrections.toRecords')}
        </AppLink>
      </p>
      <TextArea
        id={`${id}answer`}
        label={t('corrections.answer')}
        hint={t('corrections.answerHint')}
        error={missing && answer.trim() === '' ? t('corrections.answerMissing') : undefined}
        rows={3}
        maxLength={APPEAL_TEXT_MAX}
        value={answer}
        onChange={setAnswer}
      />
      <div className="console-actions">
        <Button
          variant="second"
          waiting={act.sending}
          waitingText={t('corrections.sending')}
          onClick={() => send(true)}
        >
          {t('corrections.done')}
        </Button>
        <Button variant="second" onClick={() => send(false)}>
          {t('corrections.refused')}
        </Button>
      </div>
    </form>
  );
}
