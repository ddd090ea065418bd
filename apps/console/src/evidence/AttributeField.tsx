import { CheckGroup, OptionGroup, SelectField, TextField, usePreferences } from '@healthcode/ui';
import { useCity } from '../clock/CityProvider.tsx';
import { useT } from '../i18n/words.ts';
import { DayField } from './DayField.tsx';
import { type Field, type FormValues, listOf, textOf } from './field.ts';
import { InstantField } from './InstantField.tsx';
import { useSay } from './use-say.ts';

export interface AttributeFieldProps {
  readonly field: Field;
  readonly values: FormValues;
  readonly errorAt: ReadonlyMap<string, string>;
  /** The controls that changed. */
  readonly onChange: (values: FormValues) => void;
}

/** One attribute, asked for as its type wants. Nothing is preselected. */
export function AttributeField(props: AttributeFieldProps) {
  switch (props.field.widget) {
    case 'choice':
    case 'choices':
    case 'yes-no':
      return <ChoiceField {...props} />;
    case 'district':
      return <DistrictField {...props} />;
    case 'instant':
      return <InstantField {...props} />;
    case 'day':
      return <DayField {...props} />;
    default:
      return <WrittenField {...props} />;
  }
}

export function useLabel(field: Field): string {
  const t = useT();
  const { sayLabel } = useSay();
  const label = sayLabel(field.name);
  return field.required ? label : t('report.optionalLabel', { label });
}

function ChoiceField({ field, values, errorAt, onChange }: AttributeFieldProps) {
  const t = useT();
  const { sayCode } = useSay();
  const label = useLabel(field);
  const { name, widget } = field;
  const options =
    widget === 'yes-no'
      ? [
          { value: 'yes', label: t('report.yes') },
          { value: 'no', label: t('report.no') },
        ]
      : field.codes.map((code) => ({ value: code, label: sayCode(name, code) }));
  const shared = { id: name, label, error: errorAt.get(name), options };
  if (widget === 'choices') {
    return (
      <CheckGroup {...shared} values={listOf(values, name)} onChange={(list) => onChange({ [name]: list })} />
    );
  }
  const chosen = textOf(values, name);
  return (
    <OptionGroup
      {...shared}
      value={chosen === '' ? null : chosen}
      onChange={(code) => onChange({ [name]: code })}
    />
  );
}

function DistrictField({ field, values, errorAt, onChange }: AttributeFieldProps) {
  const { language } = usePreferences();
  const { city } = useCity();
  const label = useLabel(field);
  const chosen = textOf(values, field.name);
  const options = (city?.districts ?? []).map(({ code, name }) => ({ value: code, label: name[language] }));
  return (
    <SelectField
      id={field.name}
      label={label}
      error={errorAt.get(field.name)}
      options={options}
      value={chosen === '' ? null : chosen}
      onChange={(code) => onChange({ [field.name]: code })}
    />
  );
}

const HINTS = { tenths: 'report.tenths', area: 'report.areaHint', country: 'report.countryHint' } as const;
const CHARS: Readonly<Record<string, number>> = { tenths: 7, 'whole-number': 7, area: 9, country: 6 };

function WrittenField({ field, values, errorAt, onChange }: AttributeFieldProps) {
  const t = useT();
  const label = useLabel(field);
  const { name, widget } = field;
  const hint =
    widget === 'tenths' || widget === 'area' || widget === 'country' ? t(HINTS[widget]) : undefined;
  return (
    <TextField
      id={name}
      label={label}
      hint={hint}
      error={errorAt.get(name)}
      value={textOf(values, name)}
      onChange={(text) => onChange({ [name]: text })}
      inputMode={
        widget === 'tenths' ? 'decimal' : widget === 'whole-number' || widget === 'area' ? 'numeric' : 'text'
      }
      autoComplete="off"
      chars={CHARS[widget]}
      unit={widget === 'tenths' ? '℃' : undefined}
    />
  );
}
