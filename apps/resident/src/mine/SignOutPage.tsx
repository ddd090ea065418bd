import { announce, BackLink, Button, ButtonLink } from '@healthcode/ui';
import { useState } from 'react';
import { useT } from '../i18n/words.ts';
import { Screen } from '../shell/Screen.tsx';
import { useServices } from '../shell/services-context.ts';

/** What signing out does to this phone, before it is done. */
export function SignOutPage() {
  const t = useT();
  const { session } = useServices();
  const [leaving, setLeaving] = useState(false);
  const leave = async () => {
    setLeaving(true);
    announce(t('signOut.done'));
    await session.end();
  };
  return (
    <Screen before={<BackLink href="/mine">{t('common.back')}</BackLink>} title={t('signOut.title')}>
      <div className="r-text">
        <p>{t('signOut.lead')}</p>
        <p>{t('signOut.kept')}</p>
      </div>
      <div className="r-actions">
        <Button block waiting={leaving} onClick={leave}>
          {t('signOut.submit')}
        </Button>
        <ButtonLink href="/mine" variant="second" block>
          {t('signOut.stay')}
        </ButtonLink>
      </div>
    </Screen>
  );
}
