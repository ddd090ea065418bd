import type { AppealMessage, AppealView } from '@healthcode/contracts/client';
import { APPEAL_TEXT_MAX } from '@healthcode/domain';
import { Button, formatInstant, Panel, PanelSection, TextArea, usePreferences } from '@healthcode/ui';
import { useRef, useState } from 'react';
import { useSession } from '../session/SessionProvider.tsx';
import { Failure } from '../shell/Failure.tsx';
import { useAct } from './use-act.ts';
import { useT } from './words.ts';

interface AppealMessagesProps {
  view: AppealView;
  onChanged: (view: AppealView) => void;
}

/** What both sides wrote; and writing to the person, with or without a question. */
export function AppealMessages({ view, onChanged }: AppealMessagesProps) {
  const t = useT();
  return (
    <Panel>
      <PanelSection title={t('one.messages')}>
        <ul className="console-messages">
          {view.messages.map((message) => (
            <Message key={message.messageId} message={message} />
          ))}
        </ul>
        {view.mayWork && <Write view={view} onChanged={onChanged} />}
      </PanelSection>
    </Panel>
  );
}

function Message({ message: { office, kind, at, text } }: { message: AppealMessage }) {
  const t = useT();
  const { language } = usePreferences();
  const from = office === null ? t('one.person') : office[language];
  return (
    <li className="console-message" data-from={office === null ? 'person' : 'office'}>
      <p>
        <strong>{kind === 'question' ? t('one.question', { office: from }) : from}</strong>
      </p>
      <p className="console-words">{text}</p>
      <p className="console-meta">
        <span>{formatInstant(at, language, { year: true })}</span>
      </p>
    </li>
  );
}

function Write({ view, onChanged }: AppealMessagesProps) {
  const t = useT();
  const { api } = useSession();
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  // the same words sent again after a lost reply are the same message
  const messageId = useRef(crypto.randomUUID());
  const act = useAct(onChanged);
  const send = async (question: boolean) => {
    const isBlank = text.trim() === '';
    setMissing(isBlank);
    if (isBlank) return;
    const params = { appealId: view.appealId };
    const body = { messageId: messageId.current, text, question };
    if (!(await act.run(() => api('writeAboutAppeal', { params, body })))) return;
    messageId.current = crypto.randomUUID();
    setText('');
  };
  return (
    <form className="hc-form" onSubmit={(event) => event.preventDefault()} noValidate>
      {act.failed && <Failure title={t('one.notDone')} problem={act.problem} />}
      <TextArea
        id="message"
        label={t('one.write')}
        hint={t('one.writeHint')}
        error={missing && text.trim() === '' ? t('one.writeMissing') : undefined}
        rows={3}
        maxLength={APPEAL_TEXT_MAX}
        value={text}
        onChange={setText}
      />
      <div className="console-actions">
        <Button
          variant="second"
          waiting={act.sending}
          waitingText={t('one.sending')}
          onClick={() => void send(true)}
        >
          {t('one.ask')}
        </Button>
        <Button variant="plain" onClick={() => void send(false)}>
          {t('one.tell')}
        </Button>
      </div>
    </form>
  );
}
