import type { ReactNode } from 'react';
import { classNames } from '../parts/class-names.ts';
import { FieldPattern } from './FieldPattern.tsx';
import type { StatusTone } from './status-words.ts';

export interface StatusFieldProps {
  readonly tone: StatusTone;
  readonly children?: ReactNode;
  readonly className?: string | undefined;
  /** Greyed: the colour is an hour old or more, and the gate decides. */
  readonly stale?: boolean | undefined;
  readonly as?: 'div' | 'section' | 'article' | 'main' | undefined;
  readonly id?: string | undefined;
  readonly 'aria-label'?: string | undefined;
  readonly 'aria-labelledby'?: string | undefined;
}

/** A field in a status colour with its pattern; sets text, deep tone and focus ring for what is inside. */
export function StatusField({
  tone,
  children,
  className,
  stale,
  as: Element = 'div',
  ...rest
}: StatusFieldProps) {
  return (
    <Element
      {...rest}
      className={classNames('hc-status', className)}
      data-tone={tone}
      data-stale={stale || undefined}
    >
      <FieldPattern key={tone} tone={tone} />
      {children}
    </Element>
  );
}
