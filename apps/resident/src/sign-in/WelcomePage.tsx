import { AppLink, ButtonLink, Icon, type IconName, Panel, PanelSection } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { useObserved } from '../platform/observable.ts';
import { Screen } from '../shell/Screen.tsx';
import { useServices } from '../shell/services-context.ts';

function Point({ icon, text }: { readonly icon: IconName; readonly text: string }) {
  return (
    <li className="r-promise">
      <span className="hc-tile">
        <Icon name={icon} />
      </span>
      <span>{text}</span>
    </li>
  );
}

/** What this is, what it takes, and the other way for those who do not want it. */
export function WelcomePage() {
  const t = useT();
  const city = useObserved(useServices().city);
  return (
    <Screen title={t('welcome.title')} lead={<p>{t('welcome.lead')}</p>} documentTitle={t('app.name')}>
      <ul className="r-promises">
        <Point icon="qr" text={t('welcome.offline')} />
        <Point icon="question" text={t('welcome.explained')} />
        <Point icon="eye" text={t('welcome.looked')} />
      </ul>
      <div className="r-actions">
        <ButtonLink href="/sign-in" block>
          {t('welcome.start')}
        </ButtonLink>
        {city?.channels?.some(({ channel }) => channel === 'alipay') && (
          <ButtonLink href="/sign-in/alipay" variant="second" block>
            {t('welcome.alipay')}
          </ButtonLink>
        )}
        <p className="r-beside">{t('welcome.needs')}</p>
      </div>
      <Panel>
        <PanelSection title={t('welcome.noPhoneTitle')}>
          <p>{t('welcome.noPhone')}</p>
          {city !== null && <p>{t('welcome.ask', { hotline: city.hotline })}</p>}
        </PanelSection>
      </Panel>
      <AppLink className="hc-link hc-link--stands" href="/rules">
        {t('common.rules')}
      </AppLink>
    </Screen>
  );
}
