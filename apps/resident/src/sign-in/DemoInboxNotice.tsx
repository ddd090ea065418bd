import { Notice } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { useObserved } from '../platform/observable.ts';
import { useServices } from '../shell/services-context.ts';

/** A demonstration sends no text messages: where to read them instead. Not there in production. */
export function DemoInboxNotice({ why }: { readonly why: 'signIn.inboxWhy' | 'signIn.inboxPeople' }) {
  const t = useT();
  const city = useObserved(useServices().city);
  if (city?.mode !== 'demo') return null;
  return (
    <Notice>
      <p>{t(why)}</p>
      <p>
        <a className="hc-link hc-link--stands" href="/demo/inbox" target="_blank" rel="noopener">
          {t('signIn.inbox')}
        </a>
      </p>
    </Notice>
  );
}
