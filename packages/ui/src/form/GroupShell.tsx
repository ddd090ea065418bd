import type { ReactNode } from 'react';
import { classNames } from '../parts/class-names.ts';
import { Phrases } from '../parts/Phrases.tsx';
import { describedBy, type FieldProps } from './field-parts.tsx';

export interface Option<Value extends string = string> {
  readonly value: Value;
  readonly label: ReactNode;
  /** What the answer leads to, under the label. */
  readonly hint?: ReactNode;
}

export interface GroupProps<Value extends string> extends FieldProps {
  readonly options: readonly Option<Value>[];
  readonly name?: string | undefined;
  /** `title`: the legend is the page's heading (one question a page). `hidden`: the heading says it already. */
  readonly legend?: 'title' | 'label' | 'hidden' | undefined;
}

interface GroupShellProps<Value extends string> extends GroupProps<Value> {
  readonly role?: 'radiogroup' | undefined;
  readonly children: ReactNode;
}

/** A fieldset with its legend; the first control has the group's id, so that the error summary reaches it. */
export function GroupShell<Value extends string>(props: GroupShellProps<Value>) {
  const { id, label, hint, error, legend = 'label', role, children } = props;
  const words = typeof label === 'string' ? <Phrases text={label} /> : label;
  return (
    <fieldset
      className="hc-group"
      role={role}
      aria-describedby={describedBy({ id, hint, error })}
      aria-invalid={role === undefined ? undefined : error !== undefined || undefined}
      data-error={error !== undefined || undefined}
    >
      <legend
        className={classNames(
          'hc-field__label',
          legend === 'title' && 'hc-group__title',
          legend === 'hidden' && 'hc-hidden',
        )}
      >
        {legend === 'title' ? <h1>{words}</h1> : words}
      </legend>
      {children}
    </fieldset>
  );
}
