import type { ExposureEvent, Problem } from '@healthcode/contracts/client';
import { Button, usePreferences } from '@healthcode/ui';
import { useState } from 'react';
import { useT } from '../i18n/words.ts';
import { useSession } from '../session/SessionProvider.tsx';
import { Failure } from '../shell/Failure.tsx';

interface AnswerEventProps {
  readonly event: ExposureEvent;
  readonly onAnswered: () => void;
}

type State =
  | { readonly step: 'idle' }
  | { readonly step: 'sure' | 'sending'; readonly confirms: boolean }
  | { readonly step: 'failed'; readonly problem: Problem | null };

/** The second officer's answer. It cannot be taken back, and so it is asked for twice. */
export function AnswerEvent({ event, onAnswered }: AnswerEventProps) {
  const t = useT();
  const { language } = usePreferences();
  const { api } = useSession();
  const [state, setState] = useState<State>({ step: 'idle' });
  const place = event.place[language];

  const answer = async (confirms: boolean) => {
    setState({ step: 'sending', confirms });
    const reply = await api('answerEvent', { params: { eventId: event.eventId }, body: { confirms } });
    if (reply.ok) onAnswered();
    else setState({ step: 'failed', problem: reply.problem ?? null });
  };

  if (state.step === 'failed')
    return <Failure title={t('events.answerFailed')} problem={state.problem} onRetry={onAnswered} />;
  if (state.step === 'idle') {
    return (
      <div className="console-actions">
        <Button
          variant="second"
          icon="check"
          aria-label={t('events.confirmOf', { place })}
          onClick={() => setState({ step: 'sure', confirms: true })}
        >
          {t('events.confirm')}
        </Button>
        <Button
          variant="second"
          icon="close"
          aria-label={t('events.rejectOf', { place })}
          onClick={() => setState({ step: 'sure', confirms: false })}
        >
          {t('events.reject')}
        </Button>
      </div>
    );
  }
  const { confirms } = state;
  return (
    <section className="console-ask" aria-label={t('events.sure')}>
      <p>{t(confirms ? 'events.sureConfirm' : 'events.sureReject')}</p>
      <div className="console-actions">
        <Button
          waiting={state.step === 'sending'}
          waitingText={t('events.sending')}
          onClick={() => void answer(confirms)}
        >
          {t(confirms ? 'events.yesConfirm' : 'events.yesReject')}
        </Button>
        <Button variant="plain" onClick={() => setState({ step: 'idle' })}>
          {t('events.back')}
        </Button>
      </div>
    </section>
  );
}
