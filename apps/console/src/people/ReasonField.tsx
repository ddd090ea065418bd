import { RECORD_LOOK_REASONS } from '@healthcode/domain';
import { OptionGroup } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';

interface ReasonFieldProps {
  readonly value: string | null;
  readonly error: string | undefined;
  readonly onChange: (reason: string) => void;
}

/** Why the record is opened. Nothing is preselected: the person reads what is chosen here. */
export function ReasonField({ value, error, onChange }: ReasonFieldProps) {
  const t = useT();
  return (
    <OptionGroup
      id="reason"
      label={t('look.reason')}
      hint={t('look.reasonHint')}
      error={error}
      options={RECORD_LOOK_REASONS.map((reason) => ({
        value: reason as string,
        label: t(`look.reasons.${reason as 'data-quality'}`),
      }))}
      value={value}
      onChange={onChange}
    />
  );
}
