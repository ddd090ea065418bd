import { useSharedT } from '../i18n/init-i18n.ts';
import { Icon } from '../icon/Icon.tsx';
import { describedBy, type FieldProps, HintAndError } from './field-parts.tsx';

export interface SelectOption<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
}

export interface SelectFieldProps<Value extends string = string> extends FieldProps {
  readonly options: readonly SelectOption<Value>[];
  /** null: nothing chosen yet, and nothing is preselected. */
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly name?: string | undefined;
  readonly autoComplete?: string | undefined;
}

/** A native select, for lists too long for radios. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { id, label, hint, error, options, value, onChange, name, autoComplete } = props;
  const t = useSharedT();
  const choose = (chosen: string) => {
    const option = options.find((candidate) => candidate.value === chosen);
    if (option !== undefined) onChange(option.value);
  };
  return (
    <div className="hc-field" data-error={error !== undefined || undefined}>
      <label className="hc-field__label" htmlFor={id}>
        {label}
      </label>
      <HintAndError id={id} hint={hint} error={error} />
      <div className="hc-select">
        <select
          id={id}
          name={name}
          autoComplete={autoComplete}
          className="hc-input"
          value={value ?? ''}
          onChange={(event) => choose(event.target.value)}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={describedBy({ id, hint, error })}
        >
          {value === null && <option value="">{t('choose')}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" />
      </div>
    </div>
  );
}
