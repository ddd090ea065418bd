import type { ResponseOf } from '@healthcode/contracts/client';
import { DOCUMENT_TYPE_NAMES, type DocumentType } from '@healthcode/domain';
import { Button, formatInstant, Panel, PanelSection, SummaryList, usePreferences } from '@healthcode/ui';
import { useState } from 'react';
import { useT } from '../documents/words.ts';
import { useSubmit } from '../platform/use-submit.ts';
import { FailureNotice } from '../shell/FailureNotice.tsx';
import { Screen } from '../shell/Screen.tsx';
import { useServices } from '../shell/services-context.ts';
import { type IdentityInput, identityBody } from './check-identity.ts';

const CLAIM_DAYS = 14;

interface ClaimPageProps {
  readonly type: DocumentType;
  readonly input: IdentityInput;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** Asking an identity back: what will happen, what was typed, and then the number for the counter. */
export function ClaimPage({ type, input, onBack, onDone }: ClaimPageProps) {
  const [made, setMade] = useState<ResponseOf<'claimIdentity'> | null>(null);
  if (made !== null) return <ClaimMade key="made" made={made} onDone={onDone} />;
  return <ClaimForm type={type} input={input} onBack={onBack} onMade={setMade} />;
}

interface ClaimFormProps extends Omit<ClaimPageProps, 'onDone'> {
  readonly onMade: (made: ResponseOf<'claimIdentity'>) => void;
}

function ClaimForm({ type, input, onBack, onMade }: ClaimFormProps) {
  const t = useT();
  const { language } = usePreferences();
  const { api } = useServices();
  const { busy, failure, run } = useSubmit();
  const send = async () => {
    const made = await run(() => api.call('claimIdentity', { body: identityBody(type, input) }));
    if (made !== null) onMade(made);
  };
  const steps = [t('claimFirst', { days: CLAIM_DAYS }), t('claimSecond'), t('claimThird')];
  return (
    <Screen title={t('claimTitle')} lead={<p>{t('claimLead')}</p>}>
      <FailureNotice failure={failure} />
      <Panel>
        <PanelSection>
          <ol className="r-steps">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </PanelSection>
        <PanelSection>
          <SummaryList
            look="facts"
            rows={[
              { label: t('document'), value: DOCUMENT_TYPE_NAMES[type].full[language] },
              { label: t(`number.${type}`), value: input.documentNumber },
              { label: t('name'), value: input.name },
            ]}
          />
        </PanelSection>
      </Panel>
      <p className="r-beside">{t('claimTold')}</p>
      <div className="r-actions">
        <Button block waiting={busy} onClick={() => void send()}>
          {t('claimSubmit')}
        </Button>
        <Button variant="second" block onClick={onBack}>
          {t('claimBack')}
        </Button>
      </div>
    </Screen>
  );
}

interface ClaimMadeProps {
  readonly made: ResponseOf<'claimIdentity'>;
  readonly onDone: () => void;
}

function ClaimMade({ made, onDone }: ClaimMadeProps) {
  const t = useT();
  const { language } = usePreferences();
  return (
    <Screen title={t('claimedTitle')}>
      <Panel>
        <PanelSection>
          <p className="r-claim-number">{made.claimNumber}</p>
          <p>{t('claimedLead', { until: formatInstant(made.expiresAt, language) })}</p>
        </PanelSection>
      </Panel>
      <p className="r-beside">{t('claimedKept')}</p>
      <Button block onClick={onDone}>
        {t('claimedDone')}
      </Button>
    </Screen>
  );
}
