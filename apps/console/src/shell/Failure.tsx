import { errorText, type Problem } from '@healthcode/contracts/client';
import { Button, Notice, usePreferences } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';

interface FailureProps {
  readonly title: string;
  /** The server's problem; null: it was not reached. */
  readonly problem: Problem | null;
  readonly onRetry?: (() => void) | undefined;
}

/** Something could not be had or done: what, why in the catalogue's words, and a way to try again. */
export function Failure({ title, problem, onRetry }: FailureProps) {
  const t = useT();
  const { language } = usePreferences();
  return (
    <Notice kind="warn" live title={title}>
      <p>{problem ? errorText(problem, language) : t('signIn.unreachableText')}</p>
      {problem?.retryAfterSeconds !== undefined && (
        <p>{t('signIn.retryAfter', { seconds: problem.retryAfterSeconds })}</p>
      )}
      {onRetry && (
        <p className="console-notice-action">
          <Button variant="second" icon="refresh" onClick={onRetry}>
            {t('signIn.retry')}
          </Button>
        </p>
      )}
    </Notice>
  );
}
