import { FAMILY_END_REASONS, type FamilyEndReason } from '@healthcode/domain';
import { Button, OptionGroup, Panel, PanelSection, usePreferences } from '@healthcode/ui';
import { type FormEvent, useState } from 'react';
import { useSession } from '../session/SessionProvider.tsx';
import type { ChangeProps } from './AnswerRequest.tsx';
import { useT } from './words.ts';

const REASONS = Object.keys(FAMILY_END_REASONS) as FamilyEndReason[];

/** Ends what was agreed to, on proof that the officer has seen. Nothing is preselected. */
export function EndCare({ request, change }: ChangeProps) {
  const t = useT();
  const { language } = usePreferences();
  const { api } = useSession();
  const [reason, setReason] = useState<FamilyEndReason | null>(null);
  const [missing, setMissing] = useState(false);
  const [sending, setSending] = useState(false);
  const end = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(reason === null);
    if (reason === null) return;
    setSending(true);
    const { requestNumber } = request;
    await change(() => api('endFamilyAtCounter', { body: { requestNumber, reason } }));
    setSending(false);
  };
  return (
    <Panel>
      <PanelSection title={t('endTitle')}>
        <form className="hc-form" onSubmit={end} noValidate>
          <p>{t('endHint')}</p>
          <OptionGroup
            id="end-reason"
            label={t('endReason')}
            hint={t('endReasonHint')}
            error={missing && reason === null ? t('endReasonMissing') : undefined}
            options={REASONS.map((value) => ({ value, label: FAMILY_END_REASONS[value][language] }))}
            value={reason}
            onChange={setReason}
          />
          <div className="console-actions">
            <Button type="submit" variant="second" waiting={sending} waitingText={t('sending')}>
              {t('end')}
            </Button>
          </div>
        </form>
      </PanelSection>
    </Panel>
  );
}
