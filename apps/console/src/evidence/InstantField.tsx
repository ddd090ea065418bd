import { Button, TextField } from '@healthcode/ui';
import { useCity } from '../clock/CityProvider.tsx';
import { writeInstant } from '../clock/wall-time.ts';
import { useT } from '../i18n/words.ts';
import { type AttributeFieldProps, useLabel } from './AttributeField.tsx';
import { firstControl, textOf, timeControl } from './field.ts';

/** A day and a time of day, in the city's zone whatever the computer is set to. */
export function InstantField({ field, values, errorAt, onChange }: AttributeFieldProps) {
  const t = useT();
  const label = useLabel(field);
  const { cityNow, utcOffsetMinutes } = useCity();
  const [date, time] = [firstControl(field), timeControl(field)];
  const now = writeInstant(cityNow(), utcOffsetMinutes);
  return (
    <fieldset className="console-instant">
      <legend className="hc-field__label">{t('report.inZone', { label })}</legend>
      <div className="console-moment">
        <TextField
          id={date}
          label={t('report.date')}
          hint={t('report.dateHint', { example: now.date })}
          error={errorAt.get(date)}
          value={textOf(values, date)}
          onChange={(text) => onChange({ [date]: text })}
          autoComplete="off"
          chars={12}
        />
        <TextField
          id={time}
          label={t('report.time')}
          hint={t('report.timeHint', { example: '14:30' })}
          error={errorAt.get(time)}
          value={textOf(values, time)}
          onChange={(text) => onChange({ [time]: text })}
          autoComplete="off"
          chars={8}
        />
        <Button
          variant="second"
          aria-label={t('report.nowOf', { field: label })}
          onClick={() => onChange({ [date]: now.date, [time]: now.time })}
        >
          {t('report.now')}
        </Button>
      </div>
    </fieldset>
  );
}
