import { AppLink, PanelSection } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';

/** That no person decided (PIPL 24), and the way to have one look at it. */
export function AutomatedDecision() {
  const t = useT();
  return (
    <PanelSection title={t('reason.automatedTitle')}>
      <p>{t('reason.automated')}</p>
      <AppLink className="hc-link hc-link--stands" href="/appeals/new?kind=review">
        {t('reason.automatedDo')}
      </AppLink>
    </PanelSection>
  );
}
