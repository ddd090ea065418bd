import type { RuleDraft } from '@healthcode/contracts/client';
import { formatRecent, Notice, usePreferences } from '@healthcode/ui';
import { useCity } from '../../clock/CityProvider.tsx';
import { useT } from '../../i18n/words.ts';

/** Who gave the draft back, and why. */
export function ReturnedNotice({ draft: { returned, state } }: { draft: RuleDraft }) {
  const t = useT();
  const { language } = usePreferences();
  const { cityNow } = useCity();
  if (returned === null || state !== 'draft') return null;
  const { by, at, why } = returned;
  return (
    <Notice kind="warn" title={t('draft.returnedTitle', { name: by.name, office: by.office[language] })}>
      <blockquote className="console-quote">{why}</blockquote>
      <p className="console-meta">{t('draft.returnedAt', { time: formatRecent(at, cityNow(), language) })}</p>
    </Notice>
  );
}
