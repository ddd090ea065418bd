import { errorText } from '@healthcode/contracts/client';
import { Notice, usePreferences } from '@healthcode/ui';
import { useT } from '../../i18n/words.ts';
import type { Doing } from './use-draft-action.ts';

/** Why something was not done, or that nobody knows whether it was. */
export function DoingFailure({ doing }: { doing: Doing<string> }) {
  const t = useT();
  const { language } = usePreferences();
  if (doing.step === 'no-reply') {
    return (
      <Notice kind="warn" live title={t('draftDo.noReply')}>
        <p>{t('draftDo.noReplyText')}</p>
      </Notice>
    );
  }
  if (doing.step !== 'refused') return null;
  return (
    <Notice kind="warn" live title={t('draftDo.notDone')}>
      <p>{errorText(doing.problem, language)}</p>
    </Notice>
  );
}
