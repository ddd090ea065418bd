import type { MyAppealList } from '@healthcode/contracts/client';
import {
  AppLink,
  BackLink,
  ButtonLink,
  EmptyState,
  formatRecent,
  Icon,
  Notice,
  Panel,
  usePreferences,
} from '@healthcode/ui';
import { useT as useAppT } from '../i18n/words.ts';
import { useObserved } from '../platform/observable.ts';
import { personOf } from '../session/home.ts';
import { FetchedView } from '../shell/FetchedView.tsx';
import { Screen } from '../shell/Screen.tsx';
import { SessionNeeded } from '../shell/SessionNeeded.tsx';
import { useServices } from '../shell/services-context.ts';
import { useMyAppeals } from './known-appeals.ts';
import { useT } from './words.ts';

/** Every appeal for oneself and one's family, and the way to make one. */
export function AppealsPage() {
  const t = useT();
  const appT = useAppT();
  return (
    <Screen
      before={<BackLink href="/mine">{appT('common.back')}</BackLink>}
      title={t('title')}
      lead={<p>{t('lead')}</p>}
    >
      <SessionNeeded>
        <Mine />
      </SessionNeeded>
    </Screen>
  );
}

function Mine() {
  const t = useT();
  const known = useMyAppeals();
  return (
    <FetchedView {...known}>
      {(list) => (
        <>
          {known.stale && <HeardAt at={list.asOf} />}
          <ButtonLink href="/appeals/new" icon="pencil" block>
            {t('make')}
          </ButtonLink>
          <Panel>
            {list.appeals.length === 0 ? (
              <EmptyState icon="message" title={t('empty')}>
                {t('emptyText')}
              </EmptyState>
            ) : (
              <ul>
                {list.appeals.map((appeal) => (
                  <Row key={appeal.appealId} appeal={appeal} />
                ))}
              </ul>
            )}
          </Panel>
        </>
      )}
    </FetchedView>
  );
}

/** Without a network: when what is shown was so. */
export function HeardAt({ at }: { readonly at: number }) {
  const t = useT();
  const { language } = usePreferences();
  const { clock } = useServices();
  return (
    <Notice kind="warn" live>
      <p>{t('heardAt', { time: formatRecent(at, clock.now(), language) })}</p>
    </Notice>
  );
}

function Row({ appeal }: { readonly appeal: MyAppealList['appeals'][number] }) {
  const t = useT();
  const { language } = usePreferences();
  const { clock, session } = useServices();
  const own = personOf(useObserved(session.state))?.holder?.personId;
  const { urgency, dueAt } = appeal;
  return (
    <li className="r-appeal-row">
      <AppLink className="r-row" href={`/appeals/${appeal.appealId}`}>
        <Icon name={appeal.state === 'question-asked' ? 'question' : 'message'} />
        <span>
          <strong className="r-strong">{t(`states.${appeal.state}`)}</strong>
          <span className="r-appeal-row__more">
            {t(`kinds.${appeal.kind}`)} · {appeal.number}
          </span>
          {appeal.personId !== own && (
            <span className="r-appeal-row__more">{t('forWhom', { name: appeal.maskedName })}</span>
          )}
          {urgency !== null && (
            <span className="r-appeal-row__more">
              {urgency === 'overdue'
                ? t('overdue')
                : t('dueBy', { time: formatRecent(dueAt, clock.now(), language) })}
            </span>
          )}
        </span>
        <Icon name="chevron-right" />
      </AppLink>
    </li>
  );
}
