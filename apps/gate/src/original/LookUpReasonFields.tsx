import { LOOK_UP_NOTE_MAX, LOOK_UP_REASON_NAMES, LOOK_UP_REASONS } from '@healthcode/domain';
import { OptionGroup, TextField, usePreferences } from '@healthcode/ui';
import type { LookUpPartProps } from './LookUpDocument.tsx';
import { useOriginalT } from './words.ts';

/** Why there is no code; the person reads it. */
export function LookUpReasonFields({ form, missing, onChange }: LookUpPartProps) {
  const t = useOriginalT();
  const { language } = usePreferences();
  return (
    <>
      <OptionGroup
        id="look-up-reason"
        label={t('reason')}
        error={missing.includes('reason') ? t('reasonMissing') : undefined}
        options={LOOK_UP_REASONS.map((value) => ({ value, label: LOOK_UP_REASON_NAMES[value][language] }))}
        value={form.reason}
        onChange={(reason) => onChange({ reason })}
      />
      {form.reason === 'other' ? (
        <TextField
          id="look-up-note"
          label={t('note')}
          hint={t('noteHint')}
          error={missing.includes('note') ? t('noteMissing') : undefined}
          value={form.note}
          onChange={(note) => onChange({ note })}
          maxLength={LOOK_UP_NOTE_MAX}
          autoComplete="off"
        />
      ) : null}
    </>
  );
}
