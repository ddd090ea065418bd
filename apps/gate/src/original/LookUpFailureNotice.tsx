import { ButtonLink, formatTime, Notice, usePreferences } from '@healthcode/ui';
import { OFFLINE } from '../app/failure.ts';
import { problemText } from '../app/problem-text.ts';
import { useT } from '../words/words.ts';
import type { LookUpFailure } from './use-look-up.ts';
import { useOriginalT } from './words.ts';

/** Why nothing was looked up, when it may be tried again, and the way that is always open. */
export function LookUpFailureNotice({ failure }: { readonly failure: LookUpFailure | null }) {
  const t = useOriginalT();
  const say = useT();
  const { language } = usePreferences();
  if (failure === null) return null;
  const { againAt } = failure;
  return (
    <div className="stack" role="alert">
      <Notice kind="warn" title={t('failed')}>
        <p>{failure.code === OFFLINE.code ? t('offline') : problemText(failure, language, say)}</p>
        {againAt === undefined ? null : <p>{t('again', { time: formatTime(againAt) })}</p>}
      </Notice>
      {failure.code === 'not-signed-in' ? (
        <ButtonLink size="gate" block variant="second" href="/sign-in">
          {say('signIn.signInAgain')}
        </ButtonLink>
      ) : (
        <ButtonLink size="gate" block variant="second" icon="document" href="/original">
          {t('instead')}
        </ButtonLink>
      )}
    </div>
  );
}
