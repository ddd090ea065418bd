import type { AppealView } from '@healthcode/contracts/client';
import { APPEAL_OUTCOMES, APPEAL_TEXT_MAX, codesOf, DECISION_CODES } from '@healthcode/domain';
import {
  Button,
  ErrorSummary,
  Notice,
  OptionGroup,
  Panel,
  PanelSection,
  TextArea,
  usePreferences,
} from '@healthcode/ui';
import { type FormEvent, useState } from 'react';
import { useSession } from '../session/SessionProvider.tsx';
import { Failure } from '../shell/Failure.tsx';
import { takeFocus } from '../suspensions/take-focus.ts';
import { countFollowing } from './appeal-lists.ts';
import { chooseOutcome, type DecideForm, EMPTY_DECISION, missingIn } from './decide-form.ts';
import { useAct } from './use-act.ts';
import { useT } from './words.ts';

interface DecidePanelProps {
  view: AppealView;
  onChanged: (view: AppealView) => void;
}

/** Outcome, ground and reasons, and asked once more: it cannot be taken back. */
export function DecidePanel({ view, onChanged }: DecidePanelProps) {
  const t = useT();
  const { api } = useSession();
  const [form, setForm] = useState<DecideForm>(EMPTY_DECISION);
  const [attempt, setAttempt] = useState(0);
  const [sure, setSure] = useState(false);
  const act = useAct(onChanged);
  const missing = attempt > 0 ? missingIn(form) : [];
  const { outcome, code, reasons } = form;
  const blocked =
    view.kind === 'colour' && outcome !== null && outcome !== 'rejected' && countFollowing(view) === 0;
  const next = (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    setSure(missingIn(form).length === 0 && !blocked);
  };
  const decide = async () => {
    if (outcome === null || code === null) return;
    const params = { appealId: view.appealId };
    await act.run(() => api('decideAppeal', { params, body: { outcome, code, reasons } }));
    setSure(false);
  };
  return (
    <Panel>
      <PanelSection title={t('decide.title')}>
        <form className="hc-form" onSubmit={next} noValidate>
          {act.failed && <Failure title={t('one.notDone')} problem={act.problem} />}
          <ErrorSummary
            errors={missing.map((field) => ({
              field: `decide-${field}`,
              message: t(`decide.${field}Missing`),
            }))}
            attempt={attempt}
          />
          <Fields form={form} missing={missing} onChange={setForm} />
          {blocked && (
            <Notice kind="warn" live>
              <p>{t('decide.first')}</p>
            </Notice>
          )}
          {sure && outcome !== null ? (
            <Sure
              outcome={t(`decide.outcomes.${outcome}`)}
              isLast={view.instance === 2}
              sending={act.sending}
              onYes={() => void decide()}
              onBack={() => setSure(false)}
            />
          ) : (
            <div className="console-actions">
              <Button type="submit">{t('decide.next')}</Button>
            </div>
          )}
        </form>
      </PanelSection>
    </Panel>
  );
}

interface SureProps {
  outcome: string;
  isLast: boolean;
  sending: boolean;
  onYes: () => void;
  onBack: () => void;
}

function Sure({ outcome, isLast, sending, onYes, onBack }: SureProps) {
  const t = useT();
  return (
    <section className="console-ask" aria-label={t('decide.sure')} tabIndex={-1} ref={takeFocus}>
      <p>{t('decide.sureText', { outcome })}</p>
      {isLast && <p>{t('decide.sureSecond')}</p>}
      <div className="console-actions">
        <Button waiting={sending} waitingText={t('one.sending')} onClick={onYes}>
          {t('decide.yes')}
        </Button>
        <Button variant="plain" onClick={onBack}>
          {t('one.back')}
        </Button>
      </div>
    </section>
  );
}

interface FieldsProps {
  form: DecideForm;
  missing: readonly ('outcome' | 'code' | 'reasons')[];
  onChange: (form: DecideForm) => void;
}

function Fields({ form, missing, onChange }: FieldsProps) {
  const t = useT();
  const { language } = usePreferences();
  const errorOf = (field: FieldsProps['missing'][number]) =>
    missing.includes(field) ? t(`decide.${field}Missing`) : undefined;
  return (
    <>
      <OptionGroup
        id="decide-outcome"
        label={t('decide.outcome')}
        error={errorOf('outcome')}
        options={APPEAL_OUTCOMES.map((value) => ({ value, label: t(`decide.outcomes.${value}`) }))}
        value={form.outcome}
        onChange={(outcome) => onChange(chooseOutcome(form, outcome))}
      />
      {form.outcome !== null && (
        <OptionGroup
          id="decide-code"
          label={t('decide.code')}
          error={errorOf('code')}
          options={codesOf(form.outcome).map((value) => ({ value, label: DECISION_CODES[value][language] }))}
          value={form.code}
          onChange={(code) => onChange({ ...form, code })}
        />
      )}
      <TextArea
        id="decide-reasons"
        label={t('decide.reasons')}
        hint={t('decide.reasonsHint')}
        error={errorOf('reasons')}
        maxLength={APPEAL_TEXT_MAX}
        value={form.reasons}
        onChange={(reasons) => onChange({ ...form, reasons })}
      />
    </>
  );
}
