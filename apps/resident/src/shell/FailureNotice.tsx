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
  const isTooOften = !failure.offline && failure.problem.code === 'too-many-requests';
  const retryAfter = failure.offline ? undefined : failure.problem.retryAfterSeconds;
  return (
    <Notice kind="warn" live>
      {failure.offline && <p>{t('common.offline')}</p>}
      {!failure.offline && !(isTooOften && retryAfter !== undefined) && (
        <p>{errorText(failure.problem, language)}</p>
      )}
      {retryAfter !== undefined && (
        <p>{t(isTooOften ? 'signIn.tooOften' : 'signIn.retryAfter', { seconds: retryAfter })}</p>
      )}
    </Notice>
  );
}
