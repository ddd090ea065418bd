import { formatCivilDay, PanelSection, usePreferences } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { useHeldUntil } from './use-held-pass.ts';

/** Until when this phone can show a code without a network. */
export function PassesHeld() {
  const t = useT();
  const { language } = usePreferences();
  const { today, until } = useHeldUntil();
  if (until === null) return null;
  return (
    <PanelSection title={t('mine.passes')}>
      <p>
        {until === today
          ? t('code.coveredToday')
          : t('code.covered', { day: formatCivilDay(until, language, { weekday: true }) })}
      </p>
    </PanelSection>
  );
}
