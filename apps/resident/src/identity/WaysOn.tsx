import { AppLink, Notice } from '@healthcode/ui';
import { useT } from '../documents/words.ts';

/** Not confirmed: both reasons that there may be, and a way on for each. It does not say which of them it was. */
export function WaysOn({ onClaim }: { readonly onClaim: () => void }) {
  const t = useT();
  return (
    <Notice kind="warn" live>
      <p>{t('notConfirmed')}</p>
      <p className="r-strong">{t('waysTitle')}</p>
      <ul className="r-ways">
        <li>{t('wayCheck')}</li>
        <li>
          <AppLink className="hc-link hc-link--stands" href="/mine/sign-out">
            {t('waySignOut')}
          </AppLink>
        </li>
        <li>
          <button type="button" className="hc-link hc-link--stands r-ways__button" onClick={onClaim}>
            {t('wayClaim')}
          </button>
        </li>
      </ul>
    </Notice>
  );
}
