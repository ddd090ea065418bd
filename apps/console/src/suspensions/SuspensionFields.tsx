import type { Suspension } from '@healthcode/contracts/client';
import { DAY_MS, SUSPENSION_DAYS, SUSPENSION_GROUNDS, type SuspensionGround } from '@healthcode/domain';
import { Button, ErrorSummary, OptionGroup, TextField } from '@healthcode/ui';
import { type FormEvent, useId, useState } from 'react';
import { useCity } from '../clock/CityProvider.tsx';
import { useT } from '../i18n/words.ts';
import { Failure } from '../shell/Failure.tsx';
import type { DisputedRecord } from './ProposeSuspension.tsx';
import { checkForm, readDays, type SuspensionForm } from './suspension-form.ts';
import { takeFocus } from './take-focus.ts';
import { useProposal } from './use-proposal.ts';
import { useSuspensionWords } from './use-suspension-words.ts';

interface SuspensionFieldsProps {
  readonly record: DisputedRecord;
  readonly form: SuspensionForm;
  readonly onChange: (form: SuspensionForm) => void;
  readonly onProposed: (suspension: Suspension) => void;
  readonly onLeave: () => void;
}

const GROUNDS = Object.keys(SUSPENSION_GROUNDS) as SuspensionGround[];

/** On what ground and for how long, and what would happen. Nothing is preselected. */
export function SuspensionFields({ record, form, onChange, onProposed, onLeave }: SuspensionFieldsProps) {
  const t = useT();
  const id = useId();
  const [attempt, setAttempt] = useState(0);
  const proposal = useProposal(record, onProposed);
  const checked = checkForm(form);
  const wrong = attempt > 0 && !checked.ok ? checked.wrong : [];
  const errors = useErrors(wrong);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (checked.ok) void proposal.send(checked);
  };
  return (
    <form className="hc-form console-ask" onSubmit={submit} noValidate autoComplete="off">
      <h3 tabIndex={-1} ref={takeFocus}>
        {t('suspensions.proposeTitle')}
      </h3>
      {proposal.failed && <Failure title={t('suspensions.notSent')} problem={proposal.problem} />}
      <ErrorSummary
        errors={wrong.map((field) => ({ field: `${id}${field}`, message: errors[field] ?? '' }))}
        attempt={attempt}
      />
      <GroundAndDays id={id} form={form} errors={errors} onChange={onChange} />
      <WhatHappens days={readDays(form.days)} />
      <div className="console-actions">
        <Button type="submit" waiting={proposal.sending} waitingText={t('suspensions.sending')}>
          {t('suspensions.send')}
        </Button>
        <Button variant="plain" onClick={onLeave}>
          {t('suspensions.leave')}
        </Button>
      </div>
    </form>
  );
}

type Errors = Record<'ground' | 'days', string | undefined>;

function useErrors(wrong: readonly ('ground' | 'days')[]): Errors {
  const t = useT();
  return {
    ground: wrong.includes('ground') ? t('suspensions.groundMissing') : undefined,
    days: wrong.includes('days') ? t('suspensions.daysWrong', SUSPENSION_DAYS) : undefined,
  };
}

interface GroundAndDaysProps extends Pick<SuspensionFieldsProps, 'form' | 'onChange'> {
  readonly id: string;
  readonly errors: Errors;
}

function GroundAndDays({ id, form, errors, onChange }: GroundAndDaysProps) {
  const t = useT();
  return (
    <>
      <OptionGroup
        id={`${id}ground`}
        label={t('suspensions.ground')}
        hint={t('suspensions.groundHint')}
        error={errors.ground}
        options={GROUNDS.map((value) => ({ value, label: t(`suspensions.grounds.${value}`) }))}
        value={form.ground}
        onChange={(ground) => onChange({ ...form, ground })}
      />
      <TextField
        id={`${id}days`}
        label={t('suspensions.days')}
        hint={t('suspensions.daysHint', SUSPENSION_DAYS)}
        error={errors.days}
        value={form.days}
        onChange={(days) => onChange({ ...form, days })}
        inputMode="numeric"
        chars={3}
        unit={t('suspensions.daysUnit')}
      />
    </>
  );
}

function WhatHappens({ days }: { days: number | null }) {
  const t = useT();
  const { cityNow } = useCity();
  const { sayTime } = useSuspensionWords();
  return (
    <ul className="console-ends">
      <li>{t('suspensions.willNotYet')}</li>
      <li>
        {days === null
          ? t('suspensions.willThen')
          : t('suspensions.willThenUntil', { until: sayTime(cityNow() + days * DAY_MS) })}
      </li>
      <li>{t('suspensions.willLog')}</li>
    </ul>
  );
}
