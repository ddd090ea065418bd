import type { DeskClaim, Problem } from '@healthcode/contracts/client';
import { BackLink, Button, ErrorSummary, TextField } from '@healthcode/ui';
import { type FormEvent, useState } from 'react';
import { useSession } from '../session/SessionProvider.tsx';
import { ConsolePage } from '../shell/ConsolePage.tsx';
import { Failure } from '../shell/Failure.tsx';
import { ClaimPanel } from './ClaimPanel.tsx';
import { readClaimNumber } from './claim-number.ts';
import { useT } from './words.ts';

/** The desk: a claim by its number, and the decision with the document in hand. */
export function ClaimsPage() {
  const t = useT();
  const [claim, setClaim] = useState<DeskClaim | null>(null);
  return (
    <ConsolePage
      title={t('title')}
      lead={<p>{t('lead')}</p>}
      before={<BackLink href="/people" />}
      width="text"
    >
      {claim === null ? (
        <FindClaim onFound={setClaim} />
      ) : (
        <ClaimPanel claim={claim} onChanged={setClaim} onAnother={() => setClaim(null)} />
      )}
    </ConsolePage>
  );
}

type State =
  | { readonly step: 'idle' | 'asking' }
  | { readonly step: 'failed'; readonly problem: Problem | null };

function FindClaim({ onFound }: { readonly onFound: (claim: DeskClaim) => void }) {
  const t = useT();
  const { api } = useSession();
  const [text, setText] = useState('');
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<State>({ step: 'idle' });
  const claimNumber = readClaimNumber(text);
  const error = attempt > 0 && claimNumber === null ? t('numberWrong') : undefined;
  const find = async (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (claimNumber === null || state.step === 'asking') return;
    setState({ step: 'asking' });
    const reply = await api('findClaim', { params: { claimNumber } });
    if (reply.ok) onFound(reply.value);
    else setState({ step: 'failed', problem: reply.problem ?? null });
  };
  return (
    <form className="hc-form" onSubmit={find} noValidate autoComplete="off">
      {state.step === 'failed' && <Failure title={t('notFound')} problem={state.problem} />}
      <ErrorSummary
        errors={error === undefined ? [] : [{ field: 'claim-number', message: error }]}
        attempt={attempt}
      />
      <TextField
        id="claim-number"
        label={t('number')}
        hint={t('numberHint')}
        error={error}
        value={text}
        onChange={setText}
        big
        chars={10}
        maxLength={20}
        autoCapitalize="characters"
        spellCheck={false}
      />
      <div className="console-actions">
        <Button type="submit" waiting={state.step === 'asking'} waitingText={t('finding')}>
          {t('find')}
        </Button>
      </div>
    </form>
  );
}
