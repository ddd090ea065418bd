import { errorText } from '@healthcode/contracts/client';
import { AppLink, Notice, usePreferences } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import type { SendState } from './use-send.ts';

/** Problems that another record number or the list of sent records puts right. */
const ABOUT_THE_NUMBER = ['version-conflict', 'older-version'];

/** Why the record was not taken, or that nobody knows whether it was. */
export function SendFailure({ state, base }: { state: SendState; base: string }) {
  const t = useT();
  const { language } = usePreferences();
  if (state.step === 'no-reply') {
    return (
      <Notice kind="warn" live title={t('report.noReply')}>
        <p>{t('report.noReplyText')}</p>
      </Notice>
    );
  }
  if (state.step !== 'refused') return null;
  const { problem } = state;
  // A record whose errors name no control of this form: the general words, never silence.
  return (
    <Notice kind="warn" live title={t('report.refused')}>
      <p>{errorText(problem, language)}</p>
      {ABOUT_THE_NUMBER.includes(problem.code) && (
        <p className="console-notice-action">
          <AppLink className="hc-link hc-link--stands" href={`${base}#recordId`}>
            {t('report.changeNumber')}
          </AppLink>
          <AppLink className="hc-link hc-link--stands" href="/records">
            {t('report.toRecords')}
          </AppLink>
        </p>
      )}
    </Notice>
  );
}
