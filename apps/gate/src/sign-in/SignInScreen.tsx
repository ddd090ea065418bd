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

interface Sent {
  readonly phone: string;
  readonly resendAfterSeconds: number;
}

/** Phone and one-time code. Also reached with checks still waiting, after a sign-in has run out. */
export function SignInScreen() {
  const t = useT();
  const { language } = usePreferences();
  const [, go] = useLocation();
  const { client, session, queue, player, sync } = useGate();
  const { waiting } = useStore(queue.state);
  const { staff } = useStore(session.state);
  const [sent, setSent] = useState<Sent | null>(null);
  const [error, setError] = useState<string>();

  const requestCode = async (phone: string) => {
    setError(undefined);
    const result = await client('requestCode', { body: { phone } });
    if (result.ok) setSent({ phone, resendAfterSeconds: result.value.resendAfterSeconds });
    else setError(problemSentence(result.problem, language, t));
  };
  const signIn = async (phone: string, code: string) => {
    player.unlock();
    setError(undefined);
    const result = await client('signIn', { body: { phone, code } });
    if (!result.ok) return setError(problemSentence(result.problem, language, t));
    const failure = await session.takeUp();
    if (failure) return setError(problemText(failure, language, t));
    void queue.flush();
    go(session.state.get().venueId ? '/' : '/venue');
    await sync.now();
  };

  return (
    <GatePage title={t('signIn.title')} lead={t('signIn.lead')} backTo={staff ? '/' : undefined}>
      {waiting > 0 ? <Notice>{t('signIn.keptOffline')}</Notice> : null}
      {sent ? (
        <CodeForm
          key={sent.phone}
          sent={sent}
          error={error}
          onSubmit={(code) => signIn(sent.phone, code)}
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
