import type { Problem, Suspension } from '@healthcode/contracts/client';
import { Button } from '@healthcode/ui';
import { useState } from 'react';
import { useT } from '../i18n/words.ts';
import { useSession } from '../session/SessionProvider.tsx';
import { Failure } from '../shell/Failure.tsx';
import { takeFocus } from './take-focus.ts';
import { useSuspensionWords } from './use-suspension-words.ts';

interface AnswerSuspensionProps {
  readonly suspension: Suspension;
  readonly onAnswered: (suspension: Suspension) => void;
  readonly onStale?: () => void;
}

type State =
  | { readonly step: 'idle' }
  | { readonly step: 'sure' | 'sending'; readonly confirms: boolean }
  | { readonly step: 'failed'; readonly problem: Problem | null };

/** The second officer's answer. It cannot be taken back, and so it is asked for twice. */
export function AnswerSuspension({ suspension, onAnswered, onStale }: AnswerSuspensionProps) {
  const t = useT();
  const { api } = useSession();
  const [state, setState] = useState<State>({ step: 'idle' });

  const answer = async (confirms: boolean) => {
    setState({ step: 'sending', confirms });
    const params = { suspensionId: suspension.suspensionId };
    const reply = await api('answerSuspension', { params, body: { confirms } });
    if (reply.ok) onAnswered(reply.value);
    else setState({ step: 'failed', problem: reply.problem ?? null });
  };

  if (state.step === 'failed') {
    const again = state.problem === null ? () => setState({ step: 'idle' }) : onStale;
    return <Failure title={t('suspensions.answerFailed')} problem={state.problem} onRetry={again} />;
  }
  if (state.step === 'idle')
    return <TwoAnswers suspension={suspension} choose={(confirms) => setState({ step: 'sure', confirms })} />;
  return (
    <AreYouSure
      suspension={suspension}
      confirms={state.confirms}
      sending={state.step === 'sending'}
      onYes={() => void answer(state.confirms)}
      onBack={() => setState({ step: 'idle' })}
    />
  );
}

interface TwoAnswersProps {
  readonly suspension: Suspension;
  readonly choose: (confirms: boolean) => void;
}

function TwoAnswers({ suspension, choose }: TwoAnswersProps) {
  const t = useT();
  const { named } = useSuspensionWords();
  return (
    <div className="console-actions">
      <Button
        variant="second"
        icon="check"
        aria-label={t('suspensions.agreeOf', named(suspension))}
        onClick={() => choose(true)}
      >
        {t('suspensions.agree')}
      </Button>
      <Button
        variant="second"
        icon="close"
        aria-label={t('suspensions.refuseOf', named(suspension))}
        onClick={() => choose(false)}
      >
        {t('suspensions.refuse')}
      </Button>
    </div>
  );
}

interface AreYouSureProps {
  readonly suspension: Suspension;
  readonly confirms: boolean;
  readonly sending: boolean;
  readonly onYes: () => void;
  readonly onBack: () => void;
}

function AreYouSure({ suspension, confirms, sending, onYes, onBack }: AreYouSureProps) {
  const t = useT();
  const { named } = useSuspensionWords();
  return (
    <section className="console-ask" aria-label={t('suspensions.sure')} tabIndex={-1} ref={takeFocus}>
      <p>{t(confirms ? 'suspensions.sureAgree' : 'suspensions.sureRefuse', named(suspension))}</p>
      <div className="console-actions">
        <Button waiting={sending} waitingText={t('suspensions.sending')} onClick={onYes}>
          {t(confirms ? 'suspensions.yesAgree' : 'suspensions.yesRefuse')}
        </Button>
        <Button variant="plain" onClick={onBack}>
          {t('suspensions.back')}
        </Button>
      </div>
    </section>
  );
}
