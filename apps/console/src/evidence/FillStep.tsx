import { BackLink, Button, ErrorSummary, Panel, PanelSection } from '@healthcode/ui';
import { type FormEvent, useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { useCity } from '../clock/CityProvider.tsx';
import { useT } from '../i18n/words.ts';
import { ConsolePage } from '../shell/ConsolePage.tsx';
import { AttributeField } from './AttributeField.tsx';
import { checkForm } from './check-form.ts';
import { DocumentFields } from './DocumentFields.tsx';
import { useDraft } from './DraftProvider.tsx';
import type { Draft } from './draft.ts';
import { fieldsOf } from './field.ts';
import type { FormError } from './form-error.ts';
import { RecordNumberField } from './RecordNumberField.tsx';
import { RulesDecide } from './RulesDecide.tsx';
import { useDraftTitle } from './use-draft-title.ts';
import { useSay } from './use-say.ts';

/** One kind's form. What is wrong is found here before anything is sent, and what the server found stands here too. */
export function FillStep({ base, draft }: { base: string; draft: Draft }) {
  const t = useT();
  const { sayError } = useSay();
  const { setDraft } = useDraft();
  const { cityNow, utcOffsetMinutes } = useCity();
  const [, navigate] = useLocation();
  const [attempt, setAttempt] = useState(0);
  const target = useControlInAddress();
  const title = useDraftTitle(draft);
  const fields = useMemo(() => fieldsOf(draft.kind), [draft.kind]);
  const errorAt = new Map(draft.errors.map((error) => [error.control, sayError(error)]));

  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const checked = checkForm(draft, { now: cityNow(), utcOffsetMinutes });
    const errors: readonly FormError[] = checked.ok ? [] : checked.errors;
    change({ errors, recordId: draft.recordId.trim() });
    setAttempt(attempt + 1);
    if (checked.ok) navigate(`${base}/check`);
  };

  return (
    <ConsolePage
      title={title}
      lead={<RulesDecide />}
      before={<BackLink href={draft.corrects ? '/records' : '/'} />}
      width="text"
      keepFocus={target !== '' || draft.errors.length > 0}
    >
      <form className="hc-form" onSubmit={submit} noValidate autoComplete="off">
        <ErrorSummary
          errors={draft.errors.map((error) => ({ field: error.control, message: sayError(error) }))}
          attempt={attempt}
        />
        <Panel>
          <PanelSection title={t('report.person')}>
            <DocumentFields draft={draft} errorAt={errorAt} onChange={(document) => change({ document })} />
          </PanelSection>
          <PanelSection title={t('report.facts')}>
            <div className="hc-form">
              {fields.map((field) => (
                <AttributeField
                  key={field.name}
                  field={field}
                  values={draft.values}
                  errorAt={errorAt}
                  onChange={(values) => change({ values: { ...draft.values, ...values } })}
                />
              ))}
              <RecordNumberField
                draft={draft}
                error={errorAt.get('recordId')}
                onChange={(recordId) => change({ recordId })}
              />
            </div>
          </PanelSection>
        </Panel>
        <div className="console-actions">
          <Button type="submit">{t('report.next')}</Button>
        </div>
      </form>
    </ConsolePage>
  );
}

/** The control that the address names (`#sampledAt.date`), focused when one comes back to change an answer. */
function useControlInAddress(): string {
  const [target] = useState(() => decodeURIComponent(window.location.hash.slice(1)));
  useEffect(() => {
    if (target !== '') document.getElementById(target)?.focus();
  }, [target]);
  return target;
}
