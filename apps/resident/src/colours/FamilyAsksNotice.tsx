import { AppLink, Notice } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { useObserved } from '../platform/observable.ts';
import { personOf } from '../session/home.ts';
import { useServices } from '../shell/services-context.ts';

/** Somebody in the family asks to show one's code: it waits for an answer. */
export function FamilyAsksNotice() {
  const t = useT();
  const asks = personOf(useObserved(useServices().session.state))?.familyAsks ?? 0;
  if (asks === 0) return null;
  return (
    <Notice>
      <p>{t('code.familyAsks')}</p>
      <AppLink className="hc-link hc-link--stands" href="/family">
        {t('code.familyAnswer')}
      </AppLink>
    </Notice>
  );
}
