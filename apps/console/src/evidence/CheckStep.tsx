import type { EvidenceAttributes, IdentityDocument } from '@healthcode/domain';
import { BackLink, Button, CheckGroup, ErrorSummary, Notice, Panel } from '@healthcode/ui';
import { type FormEvent, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useCity } from '../clock/CityProvider.tsx';
import { useT } from '../i18n/words.ts';
import { ConsolePage } from '../shell/ConsolePage.tsx';
import { CheckAnswers } from './CheckAnswers.tsx';
import { checkForm } from './check-form.ts';
import { endingOf } from './document-fields.ts';
import { type Draft, isOtherPerson } from './draft.ts';
import { SendFailure } from './SendFailure.tsx';
import { useDraftTitle } from './use-draft-title.ts';
import { useSend } from './use-send.ts';

/** What will be sent, once more, against the original; the number is covered until one asks for it. */
export function CheckStep({ base, draft }: { base: string; draft: Draft }) {
  const { cityNow, utcOffsetMinutes } = useCity();
  const [, navigate] = useLocation();
  // Decided once: a minute that passes while one reads changes nothing.
  const [checked] = useState(() => checkForm(draft, { now: cityNow(), utcOffsetMinutes }));
  useEffect(() => {
    if (!checked.ok) navigate(base, { replace: true });
  }, [checked, base, navigate]);
  if (!checked.ok) return null;
  return (
    <CheckedReport base={base} draft={draft} document={checked.document} attributes={checked.attributes} />
  );
}

interface CheckedReportProps {
  readonly base: string;
  readonly draft: Draft;
  readonly document: IdentityDocument;
  readonly attributes: EvidenceAttributes;
}

function CheckedReport({ base, draft, document, attributes }: CheckedReportProps) {
  const t = useT();
  const kindTitle = useDraftTitle(draft);
  const { state, send } = useSend({ base, draft, document, attributes });
  const [confirmed, setConfirmed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const missing = attempt > 0 && !confirmed ? t('report.confirmNeeded') : undefined;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (confirmed && state.step !== 'sending') void send();
  };

  return (
    <ConsolePage
      title={t('report.checkTitle')}
      documentTitle={`${t('report.checkTitle')} · ${kindTitle}`}
      lead={t('report.checkLead')}
      before={<BackLink href={base} />}
      width="text"
    >
      <form className="hc-form" onSubmit={submit} noValidate>
        <ErrorSummary errors={missing ? [{ field: 'confirmed', message: missing }] : []} attempt={attempt} />
        <SendFailure state={state} base={base} />
        <Panel>
          <div className="hc-panel__section">
            <CheckAnswers base={base} draft={draft} document={document} attributes={attributes} />
          </div>
        </Panel>
        {isOtherPerson(draft, document.number) && (
          <Notice kind="warn">
            <p>{t('report.otherPerson')}</p>
          </Notice>
        )}
        <CheckGroup
          id="confirmed"
          label={t('report.confirm')}
          error={missing}
          options={[
            { value: 'yes', label: t('report.confirmNumber', { ending: endingOf(document.number) }) },
          ]}
          values={confirmed ? ['yes'] : []}
          onChange={(list) => setConfirmed(list.length > 0)}
        />
        <div className="console-actions">
          <Button type="submit" waiting={state.step === 'sending'} waitingText={t('report.sending')}>
            {t(state.step === 'no-reply' ? 'report.sendAgain' : 'report.send')}
          </Button>
        </div>
      </form>
    </ConsolePage>
  );
}
