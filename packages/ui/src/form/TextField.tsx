import type { InputHTMLAttributes } from 'react';
import { classNames } from '../parts/class-names.ts';
import { describedBy, type FieldProps, HintAndError } from './field-parts.tsx';

type Native = Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'value' | 'onChange' | 'className' | 'size'>;

export interface TextFieldProps extends FieldProps, Native {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Large, spaced figures: one-time codes, telephone numbers. */
  readonly big?: boolean | undefined;
  /** Width in characters; as wide as its container without it. */
  readonly chars?: number | undefined;
  /** A unit after the field, as °C. */
  readonly unit?: string | undefined;
}

/** One line of text. It takes `inputMode`, `autoComplete` and the other attributes of an input. */
export function TextField(props: TextFieldProps) {
  const { id, label, hint, error, value, onChange, big, chars, unit, ...native } = props;
  return (
    <div className="hc-field" data-error={error !== undefined || undefined}>
      <label className="hc-field__label" htmlFor={id}>
        {label}
      </label>
      <HintAndError id={id} hint={hint} error={error} />
      <div className="hc-field__line">
        <input
          type="text"
          {...native}
          id={id}
          className={classNames('hc-input', big && 'hc-input--big')}
          style={chars === undefined ? undefined : { maxWidth: `calc(${chars}ch + 48px)` }}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={describedBy({ id, hint, error })}
        />
        {unit !== undefined && <span className="hc-field__unit">{unit}</span>}
      </div>
    </div>
  );
}

export interface TextAreaProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly name?: string | undefined;
}

/** Several lines of text, as the reasons of an appeal. */
export function TextArea({ id, label, hint, error, value, onChange, rows = 4, ...native }: TextAreaProps) {
  return (
    <div className="hc-field" data-error={error !== undefined || undefined}>
      <label className="hc-field__label" htmlFor={id}>
        {label}
      </label>
      <HintAndError id={id} hint={hint} error={error} />
      <textarea
        {...native}
        id={id}
        rows={rows}
        className="hc-input hc-input--area"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={describedBy({ id, hint, error })}
      />
    </div>
  );
}
