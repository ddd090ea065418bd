import { AppLink, BackLink, Panel, PanelSection } from '@healthcode/ui';
import { useT as useAppT } from '../i18n/words.ts';
import { useObserved } from '../platform/observable.ts';
import { personOf } from '../session/home.ts';
import { Screen } from '../shell/Screen.tsx';
import { SessionNeeded } from '../shell/SessionNeeded.tsx';
import { useServices } from '../shell/services-context.ts';
import './accounts.css';
import { DevicesPanel } from './DevicesPanel.tsx';
import { PasskeysPanel } from './PasskeysPanel.tsx';
import { useT } from './words.ts';

function PhonePanel() {
  const t = useT();
  const phone = personOf(useObserved(useServices().session.state))?.phoneHint ?? '';
  return (
    <Panel>
      <PanelSection title={t('phone.title')}>
        {phone === '' ? (
          <>
            <p>{t('phone.none')}</p>
            <AppLink className="hc-link hc-link--stands" href="/mine/account/phone">
              {t('phone.add')}
            </AppLink>
          </>
        ) : (
          <>
            <p className="r-strong">{phone}</p>
            <p className="r-beside">{t('phone.use')}</p>
            <AppLink className="hc-link hc-link--stands" href="/mine/account/phone">
              {t('phone.change')}
            </AppLink>
          </>
        )}
      </PanelSection>
    </Panel>
  );
}

/** What one signs in with and where one is signed in. */
export function AccountPage() {
  const t = useT();
  const appT = useAppT();
  return (
    <Screen
      before={<BackLink href="/mine">{appT('common.back')}</BackLink>}
      title={t('title')}
      lead={<p>{t('lead')}</p>}
    >
      <SessionNeeded>
        <DevicesPanel />
        <PasskeysPanel />
        <PhonePanel />
      </SessionNeeded>
    </Screen>
  );
}
