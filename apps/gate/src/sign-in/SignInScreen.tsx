import { Notice, usePreferences } from '@healthcode/ui';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { GatePage } from '../app/GatePage.tsx';
import { useGate } from '../app/gate-context.ts';
import { problemText } from '../app/problem-text.ts';
import { useStore } from '../app/store.ts';
import { useT } from '../words/words.ts';
import { CodeForm } from './CodeForm.tsx';
import { DemoInboxHint } from './DemoInboxHint.tsx';
import { PhoneForm } from './PhoneForm.tsx';
import { problemSentence } from './problem-sentence.ts';
import { signIn } from './sign-in.ts';

interface Sent {
  readonly phone: string;
  readonly resendAfterSeconds: number;
}

/** Phone and one-time code. Also reached with checks still waiting, after a sign-in has run out. */
export function SignInScreen() {
  const t = useT();
  const { language } = usePreferences();
  const [, go] = useLocation();
  const gate = useGate();
  const { client, session, queue, player } = gate;
  const { waiting, ofOthers } = useStore(queue.state);
  const { staff } = useStore(session.state);
  const [sent, setSent] = useState<Sent | null>(null);
  const [error, setError] = useState<string>();

  const requestCode = async (phone: string) => {
    setError(undefined);
    const result = await client('requestCode', { body: { phone } });
    if (result.ok) setSent({ phone, resendAfterSeconds: result.value.resendAfterSeconds });
    else setError(problemSentence(result.problem, language, t));
  };
  const submit = async (phone: string, code: string) => {
    player.unlock();
    setError(undefined);
    const end = await signIn(gate, phone, code);
    if (end.kind === 'refused') return setError(problemSentence(end.problem, language, t));
    if (end.kind === 'not-enrolled') return setError(problemText(end.failure, language, t));
    go(session.state.get().venueId ? '/' : '/venue');
  };

  return (
    <GatePage title={t('signIn.title')} lead={t('signIn.lead')} backTo={staff ? '/' : undefined}>
      {waiting + ofOthers > 0 ? <Notice>{t('signIn.keptOffline')}</Notice> : null}
      {sent ? (
        <CodeForm
          key={sent.phone}
          sent={sent}
          error={error}
          onSubmit={(code) => submit(sent.phone, code)}
          onResend={() => requestCode(sent.phone)}
          onBack={() => {
            setError(undefined);
            setSent(null);
          }}
        />
      ) : (
        <PhoneForm error={error} onSubmit={requestCode} />
      )}
      <DemoInboxHint phone={sent?.phone ?? null} />
    </GatePage>
  );
}
