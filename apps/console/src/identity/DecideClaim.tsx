import type { DeskClaim } from '@healthcode/contracts/client';
import { CLAIM_REASONS, type ClaimReason } from '@healthcode/domain';
import {
  Button,
  CheckGroup,
  ErrorSummary,
  OptionGroup,
  Panel,
  PanelSection,
  usePreferences,
} from '@healthcode/ui';
import { type FormEvent, useState } from 'react';
import { useSession } from '../session/SessionProvider.tsx';
import { Failure } from '../shell/Failure.tsx';
import { AreYouSure } from './AreYouSure.tsx';
import { useDesk } from './use-desk.ts';
import { useT } from './words.ts';

interface DecideClaimProps {
  readonly claim: DeskClaim;
  readonly onDecided: (claim: DeskClaim) => void;
}

const REASONS = Object.keys(CLAIM_REASONS) as ClaimReason[];

/** What the officer found, that the document was seen, and then once more whether it is meant. */
export function DecideClaim({ claim, onDecided }: DecideClaimProps) {
  const t = useT();
  const { api } = useSession();
  const [reason, setReason] = useState<ClaimReason | null>(null);
  const [saw, setSaw] = useState(false);
  const { state, send, askTwice, back } = useDesk(onDecided);
  const accepts = reason !== null && CLAIM_REASONS[reason].accepts;
  const decide = () => {
    if (reason === null) return;
    const params = { claimNumber: claim.claimNumber };
    void send(() => api('decideClaim', { params, body: { accepts, sawDocument: saw, reason } }));
  };
  const will = accepts ? (claim.objected ? 'sureSecond' : 'sureAccept') : 'sureRefuse';
  return (
    <Panel>
      <PanelSection title={t('decide')}>
        {state.step === 'failed' && <Failure title={t('failed')} problem={state.problem} />}
        {state.step === 'sure' || state.step === 'sending' ? (
          <AreYouSure
            text={t(will)}
            yes={t(accepts ? 'yesAccept' : 'yesRefuse')}
            sending={state.step === 'sending'}
            onYes={decide}
            onBack={back}
          />
        ) : (
          <DecisionForm
            {...{ claim, reason, saw, accepts }}
            onReason={setReason}
            onSaw={setSaw}
            onComplete={askTwice}
          />
        )}
      </PanelSection>
    </Panel>
  );
}

interface DecisionFormProps {
  readonly claim: DeskClaim;
  readonly reason: ClaimReason | null;
  readonly saw: boolean;
  readonly accepts: boolean;
  readonly onReason: (reason: ClaimReason) => void;
  readonly onSaw: (saw: boolean) => void;
  readonly onComplete: () => void;
}

function DecisionForm(props: DecisionFormProps) {
  const { claim, reason, saw, accepts, onReason, onSaw, onComplete } = props;
  const t = useT();
  const { language } = usePreferences();
  const [attempt, setAttempt] = useState(0);
  const missing = reason === null ? 'result' : accepts && !saw ? 'saw' : null;
  const wrong = attempt > 0 ? missing : null;
  const messages = { result: t('resultMissing'), saw: t('sawMissing') };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (missing === null) onComplete();
  };
  return (
    <form className="hc-form" onSubmit={submit} noValidate>
      <ErrorSummary
        errors={wrong === null ? [] : [{ field: wrong, message: messages[wrong] }]}
        attempt={attempt}
      />
      <OptionGroup
        id="result"
        label={t('result')}
        error={wrong === 'result' ? messages.result : undefined}
        options={REASONS.map((value) => ({
          value,
          label: t(CLAIM_REASONS[value].accepts ? 'accept' : 'refuse', {
            reason: CLAIM_REASONS[value][language],
          }),
        }))}
        value={reason}
        onChange={onReason}
      />
      {accepts && (
        <CheckGroup
          id="saw"
          label={t('saw')}
          error={wrong === 'saw' ? messages.saw : undefined}
          options={[{ value: 'saw', label: t('sawIt', { lastTwo: claim.hint.lastTwo }) }]}
          values={saw ? ['saw'] : []}
          onChange={(values) => onSaw(values.length > 0)}
        />
      )}
      <div className="console-actions">
        <Button type="submit">{t('goOn')}</Button>
      </div>
    </form>
  );
}
