import { AppLink } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';

/** A source reports facts; what follows from them is not chosen here. */
export function RulesDecide() {
  const t = useT();
  return (
    <p>
      {t('source.follows')}{' '}
      <AppLink className="hc-link" href="/rules-in-force">
        {t('source.followsLink')}
      </AppLink>
    </p>
  );
}
