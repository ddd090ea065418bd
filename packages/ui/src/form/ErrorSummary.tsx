import { type MouseEvent, useEffect, useId, useRef } from 'react';
import { useSharedT } from '../i18n/init-i18n.ts';
import { Icon } from '../icon/Icon.tsx';
import { markTitle } from '../shell/document-title.ts';

export interface FieldError {
  /** The id of the control. */
  readonly field: string;
  readonly message: string;
}

export interface ErrorSummaryProps {
  readonly errors: readonly FieldError[];
  readonly title?: string | undefined;
  /** Counts submissions: focus returns here even when the errors are the same as before. */
  readonly attempt?: number | undefined;
}

/** What has to be put right before going on. Takes the focus, marks the page's title, links to each field. */
export function ErrorSummary({ errors, title, attempt }: ErrorSummaryProps) {
  const t = useSharedT();
  const titleId = useId();
  const box = useRef<HTMLDivElement>(null);
  const content = errors.map((error) => `${error.field} ${error.message}`).join('\n');
  const prefix = t('errors.prefix');
  const hasErrors = errors.length > 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt takes the focus even with the same content
  useEffect(() => {
    if (content !== '') box.current?.focus();
  }, [content, attempt]);

  useEffect(() => {
    if (!hasErrors) return;
    markTitle(prefix);
    return () => markTitle('');
  }, [hasErrors, prefix]);

  if (!hasErrors) return null;
  return (
    <div className="hc-errors" ref={box} role="alert" tabIndex={-1} aria-labelledby={titleId}>
      <h2 id={titleId}>
        <Icon name="attention" />
        <span>{title ?? t('errors.title', { count: errors.length })}</span>
      </h2>
      <ul>
        {errors.map((error) => (
          <li key={`${error.field} ${error.message}`}>
            <a
              className="hc-link hc-link--stands"
              href={`#${error.field}`}
              onClick={(event) => goToField(event, error.field)}
            >
              {error.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Moves to the control without changing the address, which belongs to the app's router. */
function goToField(event: MouseEvent, field: string): void {
  const control = document.getElementById(field);
  if (control === null) return;
  event.preventDefault();
  control.closest('.hc-field, .hc-group')?.scrollIntoView({ block: 'start' });
  control.focus({ preventScroll: true });
}
