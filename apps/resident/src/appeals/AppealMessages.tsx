import type { AppealMessage, MyAppeal } from '@healthcode/contracts/client';
import { APPEAL_TEXT_MAX } from '@healthcode/domain';
import { Button, formatRecent, Panel, PanelSection, TextArea, usePreferences } from '@healthcode/ui';
import { type FormEvent, useRef, useState } from 'react';
import { useSubmit } from '../platform/use-submit.ts';
import { FailureNotice } from '../shell/FailureNotice.tsx';
import { useServices } from '../shell/services-context.ts';
import type { Acting } from './acting.ts';
import { useT } from './words.ts';

interface AppealMessagesProps {
  readonly appeal: MyAppeal;
  readonly acting: Acting | null;
}

/** What both sides wrote, the first word first, and a place to write. */
export function AppealMessages({ appeal, acting }: AppealMessagesProps) {
  const t = useT();
  return (
    <Panel>
      <PanelSection title={t('one.messages')}>
        <ul className="r-messages">
          {appeal.messages.map((message) => (
            <Message key={message.messageId} message={message} />
          ))}
        </ul>
        {appeal.mayWrite && acting !== null && <Write appeal={appeal} acting={acting} />}
      </PanelSection>
    </Panel>
  );
}

function Message({ message: { office, kind, at, text } }: { readonly message: AppealMessage }) {
  const t = useT();
  const { language } = usePreferences();
  const { clock } = useServices();
  const from = office === null ? t('one.you') : office[language];
  return (
    <li className="r-message" data-from={office === null ? 'person' : 'office'}>
      <p className="r-strong">{kind === 'question' ? t('one.question', { office: from }) : from}</p>
      <p className="r-words">{text}</p>
      <time className="r-beside" dateTime={new Date(at).toISOString()}>
        {formatRecent(at, clock.now(), language)}
      </time>
    </li>
  );
}

function Write({ appeal, acting }: { readonly appeal: MyAppeal; readonly acting: Acting }) {
  const t = useT();
  const { api } = useServices();
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  // the same words sent again after a lost reply are the same message
  const messageId = useRef(crypto.randomUUID());
  const { busy, failure, run } = useSubmit();
  const asked = appeal.state === 'question-asked';
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const isBlank = text.trim() === '';
    setMissing(isBlank);
    if (isBlank) return;
    const params = { appealId: appeal.appealId };
    const body = { messageId: messageId.current, text };
    const changed = await run(() => api.call('writeToAppeal', { params, body }));
    if (changed === null) return;
    setText('');
    messageId.current = crypto.randomUUID();
    acting.onChanged(changed);
  };
  return (
    <form className="hc-form r-write" onSubmit={send} noValidate>
      <FailureNotice failure={failure} />
      <TextArea
        id="words"
        label={t(asked ? 'one.answer' : 'one.write')}
        {...(asked ? { hint: t('one.answerHint') } : {})}
        error={missing && text.trim() === '' ? t('one.textMissing') : undefined}
        rows={asked ? 4 : 3}
        maxLength={APPEAL_TEXT_MAX}
        value={text}
        onChange={setText}
      />
      <Button
        type="submit"
        variant={asked ? 'main' : 'second'}
        block
        waiting={busy}
        waitingText={t('one.sending')}
      >
        {t('one.send')}
      </Button>
    </form>
  );
}
