import { errorText } from '@healthcode/contracts/client';
import { Notice, usePreferences } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import type { Failure } from '../platform/use-submit.ts';

interface FailureNoticeProps {
  readonly failure: Failure | null;
  /** Problems that are shown at a field instead. */
  readonly except?: readonly string[];
}

/** Why sending did not succeed, where no single field is to blame. */
export function FailureNotice({ failure, except = [] }: FailureNoticeProps) {
  const t = useT();
  const { language } = usePreferences();
  if (failure === null || (!failure.offline && except.includes(failure.problem.code))) return null;
  const retryAfter = failure.offline ? undefined : failure.problem.retryAfterSeconds;
  return (
    <Notice kind="warn" live>
      <p>{failure.offline ? t('common.offline') : errorText(failure.problem.code, language)}</p>
      {retryAfter !== undefined && <p>{t('signIn.retryAfter', { seconds: retryAfter })}</p>}
    </Notice>
  );
}
