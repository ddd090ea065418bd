import type { DeskClaim } from '@healthcode/contracts/client';
import { Button, Panel, PanelSection } from '@healthcode/ui';
import { useState } from 'react';
import { useSession } from '../session/SessionProvider.tsx';
import { Failure } from '../shell/Failure.tsx';
import { AreYouSure } from './AreYouSure.tsx';
import { useDesk } from './use-desk.ts';
import { useT } from './words.ts';

interface AnswerClaimProps {
  readonly claim: DeskClaim;
  readonly onAnswered: (claim: DeskClaim) => void;
}

/** The second officer's answer where the present account objected. */
export function AnswerClaim({ claim, onAnswered }: AnswerClaimProps) {
  const t = useT();
  const { api } = useSession();
  const [agrees, setAgrees] = useState(false);
  const { state, send, askTwice, back } = useDesk(onAnswered);
  const choose = (choice: boolean) => {
    setAgrees(choice);
    askTwice();
  };
  const answer = () =>
    send(() => api('answerClaim', { params: { claimNumber: claim.claimNumber }, body: { agrees } }));
  return (
    <Panel>
      <PanelSection title={t('answer')}>
        <p>{t('answerLead')}</p>
        {state.step === 'failed' && <Failure title={t('failed')} problem={state.problem} />}
        {state.step === 'sure' || state.step === 'sending' ? (
          <AreYouSure
            text={t(agrees ? 'sureAccept' : 'sureRefuse')}
            yes={t(agrees ? 'agree' : 'disagree')}
            sending={state.step === 'sending'}
            onYes={() => void answer()}
            onBack={back}
          />
        ) : (
          <div className="console-actions">
            <Button variant="second" icon="check" onClick={() => choose(true)}>
              {t('agree')}
            </Button>
            <Button variant="second" icon="close" onClick={() => choose(false)}>
              {t('disagree')}
            </Button>
          </div>
        )}
      </PanelSection>
    </Panel>
  );
}
