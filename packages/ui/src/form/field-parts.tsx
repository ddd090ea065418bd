import type { ReactNode } from 'react';
import { useSharedT } from '../i18n/init-i18n.ts';
import { Icon } from '../icon/Icon.tsx';
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx';

/** What every field takes. */
export interface FieldProps {
  /** Of the control, so that the error summary can point at it. */
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What is wrong and how to put it right; the same words as in the summary. */
  readonly error?: string | undefined;
}

/** `aria-describedby` of a field with this hint and error. */
export function describedBy({
  id,
  hint,
  error,
}: Pick<FieldProps, 'id' | 'hint' | 'error'>): string | undefined {
  const ids = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`];
  return ids.filter((part) => part !== '').join(' ') || undefined;
}

/** Hint and error between label and control. */
export function HintAndError({ id, hint, error }: Pick<FieldProps, 'id' | 'hint' | 'error'>) {
  const t = useSharedT();
  return (
    <>
      {hint !== undefined && (
        <div className="hc-field__hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error !== undefined && (
        <p className="hc-field__error" id={`${id}-error`}>
          <Icon name="attention" />
          <VisuallyHidden>{t('errors.label')}</VisuallyHidden>
          <span>{error}</span>
        </p>
      )}
    </>
  );
}
