import { BackLink, Panel, PanelSection, usePreferences } from '@healthcode/ui';
import { ConsentText } from '../consent/ConsentText.tsx';
import { TextNeedsNetwork } from '../consent/TextNeedsNetwork.tsx';
import { useT } from '../i18n/words.ts';
import { useObserved } from '../platform/observable.ts';
import { personOf } from '../session/home.ts';
import { Screen } from '../shell/Screen.tsx';
import { useServices } from '../shell/services-context.ts';

/** The text one agreed to, to read again at any time. */
export function WhyPage() {
  const t = useT();
  const { language } = usePreferences();
  const services = useServices();
  const city = useObserved(services.city);
  const version = personOf(useObserved(services.session.state))?.consentVersion ?? null;
  return (
    <Screen
      before={<BackLink href="/mine">{t('common.back')}</BackLink>}
      title={t('why.title')}
      lead={version !== null && <p>{t('why.agreed', { version })}</p>}
    >
      {city === null ? (
        <TextNeedsNetwork />
      ) : (
        <Panel>
          <PanelSection>
            <ConsentText paragraphs={city.consent.paragraphs} language={language} />
          </PanelSection>
        </Panel>
      )}
    </Screen>
  );
}
