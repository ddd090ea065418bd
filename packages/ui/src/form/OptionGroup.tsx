import { classNames } from '../parts/class-names.ts';
import { describedBy, HintAndError } from './field-parts.tsx';
import { type GroupProps, GroupShell } from './GroupShell.tsx';
import { OptionRow } from './OptionRow.tsx';

export interface OptionGroupProps<Value extends string = string> extends GroupProps<Value> {
  /** null: nothing chosen yet. Nothing is ever preselected for the reader. */
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  /** `chips`: short words side by side, as a filter. */
  readonly look?: 'options' | 'chips' | undefined;
}

/** One answer of several: native radio buttons. */
export function OptionGroup<Value extends string>(props: OptionGroupProps<Value>) {
  const { id, hint, error, options, value, onChange, look = 'options', name } = props;
  return (
    <GroupShell {...props} role="radiogroup">
      <HintAndError id={id} hint={hint} error={error} />
      <div className={classNames('hc-options', look === 'chips' && 'hc-options--chips')}>
        {options.map((option, at) => (
          <OptionRow
            key={option.value}
            type="radio"
            id={at === 0 ? id : `${id}-${option.value}`}
            name={name ?? id}
            option={option}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
            describedBy={describedBy({ id, hint: undefined, error })}
          />
        ))}
      </div>
    </GroupShell>
  );
}

export interface CheckGroupProps<Value extends string = string> extends GroupProps<Value> {
  readonly values: readonly Value[];
  readonly onChange: (values: readonly Value[]) => void;
}

/** Any number of answers: native checkboxes. */
export function CheckGroup<Value extends string>(props: CheckGroupProps<Value>) {
  const { id, hint, error, options, values, onChange, name } = props;
  const toggle = (value: Value) =>
    onChange(
      options.map((option) => option.value).filter((known) => (known === value) !== values.includes(known)),
    );
  return (
    <GroupShell {...props}>
      <HintAndError id={id} hint={hint} error={error} />
      <div className="hc-options">
        {options.map((option, at) => (
          <OptionRow
            key={option.value}
            type="checkbox"
            id={at === 0 ? id : `${id}-${option.value}`}
            name={name ?? id}
            option={option}
            checked={values.includes(option.value)}
            onChange={() => toggle(option.value)}
            describedBy={describedBy({ id, hint: undefined, error })}
          />
        ))}
      </div>
    </GroupShell>
  );
}
