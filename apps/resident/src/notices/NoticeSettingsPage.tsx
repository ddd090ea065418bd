import type { NoticeSettings } from '@healthcode/contracts/client';
import { TEXT_GROUPS } from '@healthcode/domain';
import { AppLink, announce, BackLink, Button, CheckGroup, Notice, usePreferences } from '@healthcode/ui';
import { type FormEvent, useCallback, useState } from 'react';
import { useT as useAppT } from '../i18n/words.ts';
import { useFetched } from '../platform/use-fetched.ts';
import { useSubmit } from '../platform/use-submit.ts';
import { FailureNotice } from '../shell/FailureNotice.tsx';
import { FetchedView } from '../shell/FetchedView.tsx';
import { Screen } from '../shell/Screen.tsx';
import { SessionNeeded } from '../shell/SessionNeeded.tsx';
import { useServices } from '../shell/services-context.ts';
import { useT } from './words.ts';

type Group = NoticeSettings['texts'][number];

function SettingsForm({ settings }: { readonly settings: NoticeSettings }) {
  const t = useT();
  const { language } = usePreferences();
  const { api } = useServices();
  const [texts, setTexts] = useState<readonly Group[]>(settings.texts);
  const [saved, setSaved] = useState(false);
  const { busy, failure, run } = useSubmit();
  const choose = (chosen: readonly Group[]) => {
    setTexts(chosen);
    setSaved(false);
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const body = { language, texts: [...texts] };
    const reply = await run(() => api.call('saveNoticeSettings', { body }));
    if (reply === null) return;
    setSaved(true);
    announce(t('settings.saved'));
  };
  return (
    <form className="hc-form" onSubmit={save}>
      <FailureNotice failure={failure} />
      <CheckGroup<Group>
        id="texts"
        label={t('settings.legend')}
        hint={t('settings.hint')}
        options={TEXT_GROUPS.map((value) => ({
          value,
          label: t(`settings.groups.${value}`),
          hint: t(`settings.groupHints.${value}`),
        }))}
        values={texts}
        onChange={choose}
      />
      <div className="r-actions">
        <Button type="submit" block waiting={busy}>
          {t('settings.save')}
        </Button>
      </div>
      {saved && (
        <Notice>
          <p>{t('settings.saved')}</p>
        </Notice>
      )}
    </form>
  );
}

/** Which notices also come as a text message. In the app all of them stand in any case. */
export function NoticeSettingsPage() {
  const t = useT();
  const appT = useAppT();
  const { api } = useServices();
  const { fetched, again } = useFetched(useCallback(() => api.call('noticeSettings'), [api]));
  return (
    <Screen
      before={<BackLink href="/notices">{appT('common.back')}</BackLink>}
      title={t('settings.title')}
      lead={<p>{t('settings.lead')}</p>}
    >
      <SessionNeeded>
        <FetchedView fetched={fetched} again={again}>
          {(settings) => <SettingsForm settings={settings} />}
        </FetchedView>
      </SessionNeeded>
      <Notice>
        <p>{t('settings.consent')}</p>
        <AppLink className="hc-link hc-link--stands" href="/rights/consents">
          {t('settings.toConsent')}
        </AppLink>
      </Notice>
    </Screen>
  );
}
