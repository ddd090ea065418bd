import type { NoticeView } from '@healthcode/contracts/client';
import { AppLink, formatTime, Icon, usePreferences } from '@healthcode/ui';
import { noticeHref, noticeIcon, noticeText } from './notice-kinds.ts';
import { useT } from './words.ts';

interface NoticeRowProps {
  readonly notice: NoticeView;
  readonly isNew: boolean;
}

/** One notice: what happened, about whom, when; it leads to where something can be done. */
export function NoticeRow({ notice, isNew }: NoticeRowProps) {
  const t = useT();
  const { language } = usePreferences();
  const { at, kind, facts, about } = notice;
  const [title, more] = noticeText(kind, facts, language);
  const href =
    about === null || about.relation === 'self' || kind !== 'declaration-lapses' ? noticeHref(kind) : null;
  return (
    <li className="n-notice">
      <span className="hc-tile">
        <Icon name={noticeIcon(kind)} />
      </span>
      <h3>
        {isNew && <span className="n-new">{t('new')}</span>}
        {href === null ? (
          title
        ) : (
          <AppLink className="n-notice__link" href={href}>
            {title}
          </AppLink>
        )}
      </h3>
      <time className="r-beside" dateTime={new Date(at).toISOString()}>
        {formatTime(at)}
      </time>
      <div className="n-notice__what">
        {about !== null && about.relation !== 'self' && <p>{t('about', { name: about.maskedName })}</p>}
        {more !== undefined && <p className="r-beside">{more}</p>}
      </div>
      {href !== null && <Icon name="chevron-right" className="n-notice__way" />}
    </li>
  );
}
