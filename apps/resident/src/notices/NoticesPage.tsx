import type { NoticeList, NoticeView } from '@healthcode/contracts/client';
import {
  BackLink,
  Button,
  ButtonLink,
  EmptyState,
  formatCivilDay,
  Panel,
  usePreferences,
} from '@healthcode/ui';
import { useT as useAppT } from '../i18n/words.ts';
import { FailureNotice } from '../shell/FailureNotice.tsx';
import { FetchedView } from '../shell/FetchedView.tsx';
import { Screen } from '../shell/Screen.tsx';
import { SessionNeeded } from '../shell/SessionNeeded.tsx';
import { useServices } from '../shell/services-context.ts';
import { NoticeRow } from './NoticeRow.tsx';
import './notices.css';
import { type DayOfNotices, noticesByDay } from './notices-by-day.ts';
import { useNoticePages } from './use-notice-pages.ts';
import { useT } from './words.ts';

function Day({ day, notices, seenUntil }: DayOfNotices & { readonly seenUntil: number }) {
  const t = useT();
  const { language } = usePreferences();
  const { clock, dayOf } = useServices();
  const today = dayOf(clock.now());
  const date = formatCivilDay(day, language, { now: clock.now(), weekday: day !== today });
  return (
    <section className="r-section">
      <h2 className="r-beside">{day === today ? t('today', { date }) : date}</h2>
      <Panel>
        <ul className="n-notices">
          {notices.map((notice) => (
            <NoticeRow key={notice.noticeId} notice={notice} isNew={notice.at > seenUntil} />
          ))}
        </ul>
      </Panel>
    </section>
  );
}

function Days({
  notices,
  seenUntil,
}: Pick<NoticeList, 'seenUntil'> & { readonly notices: readonly NoticeView[] }) {
  const t = useT();
  const { dayOf } = useServices();
  if (notices.length === 0) {
    return (
      <EmptyState icon="bell" title={t('empty')}>
        <p>{t('emptyHint')}</p>
      </EmptyState>
    );
  }
  return noticesByDay(notices, dayOf).map((day) => <Day key={day.day} {...day} seenUntil={seenUntil} />);
}

function Pages() {
  const t = useT();
  const { fetched, again, notices, hasOlder, reading, readOlder } = useNoticePages();
  return (
    <FetchedView fetched={fetched} again={again}>
      {({ seenUntil }) => (
        <>
          <Days notices={notices} seenUntil={seenUntil} />
          <FailureNotice failure={reading.failure} />
          {hasOlder && (
            <Button variant="second" block waiting={reading.busy} onClick={readOlder}>
              {t('older')}
            </Button>
          )}
        </>
      )}
    </FetchedView>
  );
}

/** Everything that this account and the people in its care were told, the newest first. */
export function NoticesPage() {
  const t = useT();
  const appT = useAppT();
  return (
    <Screen
      before={<BackLink href="/mine">{appT('common.back')}</BackLink>}
      title={t('title')}
      lead={<p>{t('lead')}</p>}
    >
      <SessionNeeded>
        <Pages />
        <ButtonLink href="/notices/settings" variant="second" icon="message" block>
          {t('settings.title')}
        </ButtonLink>
      </SessionNeeded>
    </Screen>
  );
}
