import { AppLink, Icon } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { useObserved } from '../platform/observable.ts';
import { useServices } from '../shell/services-context.ts';

/** Where more are not counted. */
const COUNTED = 100;

const unreadText = (unread: number): string => (unread >= COUNTED ? '99+' : String(unread));

/** Under the code, only while there is something new: how many notices, and the way to them. */
export function NewsLine() {
  const t = useT();
  const unread = useObserved(useServices().notices.count)?.unread ?? 0;
  if (unread === 0) return null;
  return (
    <AppLink className="r-why r-news" href="/notices">
      <Icon name="bell" />
      <b>{t('news.line', { count: unread, shown: unreadText(unread) })}</b>
      <Icon name="chevron-right" />
    </AppLink>
  );
}

/** The way to the notices among the ways of 我的, with how many are new. */
export function NewsRow() {
  const t = useT();
  const unread = useObserved(useServices().notices.count)?.unread ?? 0;
  return (
    <AppLink className="r-row" href="/notices">
      <Icon name="bell" />
      <span>
        {t('news.title')}
        {unread > 0 && <b className="r-count">{t('news.unread', { shown: unreadText(unread) })}</b>}
      </span>
      <Icon name="chevron-right" />
    </AppLink>
  );
}
