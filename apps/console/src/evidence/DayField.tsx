import { Button, TextField } from '@healthcode/ui';
import { useCity } from '../clock/CityProvider.tsx';
import { writeInstant } from '../clock/wall-time.ts';
import { useT } from '../i18n/words.ts';
import { type AttributeFieldProps, useLabel } from './AttributeField.tsx';
import { textOf } from './field.ts';

/**
 * A day as text, not a native picker: that one follows the computer's own language and order of day and month, and
 * a date read in the wrong order is a wrong fact about somebody.
 */
export function DayField({ field, values, errorAt, onChange }: AttributeFieldProps) {
  const t = useT();
  const label = useLabel(field);
  const { cityNow, utcOffsetMinutes } = useCity();
  const today = writeInstant(cityNow(), utcOffsetMinutes).date;
  return (
    <div className="console-moment">
      <TextField
        id={field.name}
        label={label}
        hint={t('report.dateHint', { example: today })}
        error={errorAt.get(field.name)}
        value={textOf(values, field.name)}
        onChange={(text) => onChange({ [field.name]: text })}
        autoComplete="off"
        chars={12}
      />
      <Button
        variant="second"
        aria-label={t('report.todayOf', { field: label })}
        onClick={() => onChange({ [field.name]: today })}
      >
        {t('report.today')}
      </Button>
    </div>
  );
}
