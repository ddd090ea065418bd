import type { AppealView, Correction } from '@healthcode/contracts/client';
import { APPEAL_TEXT_MAX } from '@healthcode/domain';
import { Button, formatInstant, TextArea, usePreferences } from '@healthcode/ui';
import { useId, useRef, useState } from 'react';
import { useSession } from '../session/SessionProvider.tsx';
import { Failure } from '../shell/Failure.tsx';
import { takeFocus, takeFocusBack } from '../suspensions/take-focus.ts';
import { useAct } from './use-act.ts';
import { useT } from './words.ts';

interface AskCorrectionProps {
  view: AppealView;
  record: AppealView['evidence'][number];
  onChanged: (view: AppealView) => void;
}

/** At a record: what was asked of its source, and the way to ask. */
export function AskCorrection({ view, record, onChanged }: AskCorrectionProps) {
  const t = useT();
  const { language } = usePreferences();
  const [open, setOpen] = useState(false);
  const [left, setLeft] = useState(false);
  const { source, recordId } = record;
  const about = view.corrections.filter(
    (one) => one.recordId === recordId && one.source.sourceId === source.sourceId,
  );
  const names = { source: source.name[language], record: recordId };
  const mayAsk = view.mayWork && source.sourceId !== 'self' && !about.some(({ state }) => state === 'open');
  return (
    <>
      {about.map((correction) => (
        <AskedBefore key={correction.requestId} correction={correction} />
      ))}
      {mayAsk && !open && (
        <div className="console-actions" ref={left ? takeFocusBack : undefined}>
          <Button variant="second" aria-label={t('correction.askOf', names)} onClick={() => setOpen(true)}>
            {t('correction.ask')}
          </Button>
        </div>
      )}
      {mayAsk && open && (
        <AskForm
          view={view}
          record={record}
          onLeave={() => {
            setOpen(false);
            setLeft(true);
          }}
          onChanged={(changed) => {
            setOpen(false);
            onChanged(changed);
          }}
        />
      )}
    </>
  );
}

function AskedBefore({ correction }: { correction: Correction }) {
  const t = useT();
  const { language } = usePreferences();
  const { askedBy, askedAt, text, state, answeredAt, answer } = correction;
  const say = (at: number) => formatInstant(at, language, { year: true });
  return (
    <div className="console-record console-aside">
      <p className="console-record__what">
        <strong>{t('correction.ask')}</strong>
        <span className="console-tag">{t(`correction.states.${state}`)}</span>
      </p>
      <p className="console-words">{text}</p>
      <p className="console-meta">
        <span>{t('correction.asked', { office: askedBy.office[language], time: say(askedAt) })}</span>
      </p>
      {answer !== null && answeredAt !== null && (
        <>
          <p className="console-words">{answer}</p>
          <p className="console-meta">
            <span>{t('correction.answered', { time: say(answeredAt) })}</span>
          </p>
        </>
      )}
    </div>
  );
}

function AskForm({ view, record, onChanged, onLeave }: AskCorrectionProps & { onLeave: () => void }) {
  const t = useT();
  const id = useId();
  const { language } = usePreferences();
  const { api } = useSession();
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const requestId = useRef(crypto.randomUUID());
  const act = useAct(onChanged);
  const send = () => {
    const isBlank = text.trim() === '';
    setMissing(isBlank);
    if (isBlank) return;
    const { source, recordId } = record;
    const body = { requestId: requestId.current, sourceId: source.sourceId, recordId, text };
    void act.run(() => api('askCorrection', { params: { appealId: view.appealId }, body }));
  };
  return (
    <form className="hc-form console-ask" onSubmit={(event) => event.preventDefault()} noValidate>
      <h3 tabIndex={-1} ref={takeFocus}>
        {t('correction.title', { source: record.source.name[language] })}
      </h3>
      {act.failed && <Failure title={t('one.notDone')} problem={act.problem} />}
      <TextArea
        id={`${id}text`}
        label={t('correction.text')}
        hint={t('correction.textHint')}
        error={missing && text.trim() === '' ? t('correction.textMissing') : undefined}
        rows={3}
        maxLength={APPEAL_TEXT_MAX}
        value={text}
        onChange={setText}
      />
      <div className="console-actions">
        <Button waiting={act.sending} waitingText={t('one.sending')} onClick={send}>
          {t('correction.send')}
        </Button>
        <Button variant="plain" onClick={onLeave}>
          {t('correction.leave')}
        </Button>
      </div>
    </form>
  );
}
