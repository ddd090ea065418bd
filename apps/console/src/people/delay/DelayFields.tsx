import { DELAY_GROUNDS, type DelayGround } from '@healthcode/domain';
import { Disclosure, OptionGroup, TextField, usePreferences } from '@healthcode/ui';
import { AT_ONCE, type CheckedDelay, type DelayDraft } from './delay-draft.ts';
import { useT } from './words.ts';

interface DelayFieldsProps {
  readonly draft: DelayDraft;
  /** Shown once the form has been sent. */
  readonly checked: CheckedDelay | null;
  readonly onChange: (draft: DelayDraft) => void;
}

/** Closed by default: the person is told at once. */
export function DelayFields({ draft, checked, onChange }: DelayFieldsProps) {
  const t = useT();
  const { language } = usePreferences();
  const errors = checked === null || checked.ok ? [] : checked.errors;
  const errorAt = (field: string) => errors.find((error) => error.field === field)?.message[language];
  const grounds = (Object.keys(DELAY_GROUNDS) as DelayGround[]).map((ground) => ({
    value: ground as string,
    label: DELAY_GROUNDS[ground][language],
  }));
  return (
    <Disclosure summary={t('summary')}>
      <div className="hc-form">
        <p>{t('lead')}</p>
        <OptionGroup
          id="delay-ground"
          label={t('ground')}
          error={errorAt('delay-ground')}
          options={[{ value: AT_ONCE, label: t('atOnce') }, ...grounds]}
          value={draft.ground}
          onChange={(ground) => onChange({ ...draft, ground })}
        />
        {draft.ground !== AT_ONCE && (
          <>
            <TextField
              id="delay-case-number"
              label={t('caseNumber')}
              hint={t('caseNumberHint')}
              error={errorAt('delay-case-number')}
              value={draft.caseNumber}
              onChange={(caseNumber) => onChange({ ...draft, caseNumber })}
              autoComplete="off"
              maxLength={60}
            />
            <TextField
              id="delay-days"
              label={t('days')}
              hint={t('daysHint')}
              error={errorAt('delay-days')}
              value={draft.days}
              onChange={(days) => onChange({ ...draft, days })}
              inputMode="numeric"
              autoComplete="off"
              maxLength={2}
              chars={4}
            />
          </>
        )}
      </div>
    </Disclosure>
  );
}
