import { AppLink, EmptyState, formatInstant, Loading, Panel, usePreferences } from '@healthcode/ui';
import { useCallback, useState } from 'react';
import { useSession } from '../session/SessionProvider.tsx';
import { useAsked } from '../session/use-asked.ts';
import { Choice } from '../shell/Choice.tsx';
import { ConsolePage } from '../shell/ConsolePage.tsx';
import { Failure } from '../shell/Failure.tsx';
import { type AppealFilter, countUrgency, filterAppeals, type ListedAppeal } from './appeal-lists.ts';
import './appeals.css';
import { useT } from './words.ts';

const FILTERS: readonly AppealFilter[] = ['open', 'mine', 'ended'];

/** What has to be answered, by deadline. */
export function AppealsPage() {
  const t = useT();
  const { api } = useSession();
  const { asked, retry } = useAsked(useCallback(() => api('appeals'), [api]));
  const [filter, setFilter] = useState<AppealFilter>('open');
  const all = asked.state === 'loaded' ? asked.value.appeals : [];
  const count = filterAppeals(all, 'open').length;
  const title =
    asked.state !== 'loaded' ? t('title') : count === 0 ? t('headingNone') : t('heading', { count });
  return (
    <ConsolePage title={title} documentTitle={t('title')} lead={<p>{t('lead')}</p>}>
      {asked.state === 'loading' && <Loading text={t('loading')} />}
      {asked.state === 'failed' && <Failure title={t('failed')} problem={asked.problem} onRetry={retry} />}
      {asked.state === 'loaded' && (
        <>
          <div className="console-appeals__head">
            <Choice
              legend={t('filter')}
              options={FILTERS.map((value) => ({ value, label: t(`filters.${value}`) }))}
              chosen={filter}
              choose={setFilter}
            />
            <Counts all={all} />
          </div>
          <List appeals={filterAppeals(all, filter)} />
        </>
      )}
    </ConsolePage>
  );
}

function Counts({ all }: { all: readonly ListedAppeal[] }) {
  const t = useT();
  const [overdue, near] = [countUrgency(all, 'overdue'), countUrgency(all, 'near')];
  return (
    <p className="console-meta">
      {overdue > 0 && <strong>{t('overdueCount', { count: overdue })}</strong>}
      {near > 0 && <span>{t('nearCount', { count: near })}</span>}
    </p>
  );
}

function List({ appeals }: { appeals: readonly ListedAppeal[] }) {
  const t = useT();
  if (appeals.length === 0) {
    return (
      <Panel>
        <EmptyState icon="message" title={t('empty')}>
          {t('emptyText')}
        </EmptyState>
      </Panel>
    );
  }
  return (
    <Panel>
      <div className="hc-panel__section">
        <ul className="console-records">
          {appeals.map((appeal) => (
            <Row key={appeal.appealId} appeal={appeal} />
          ))}
        </ul>
      </div>
    </Panel>
  );
}

function Row({ appeal }: { appeal: ListedAppeal }) {
  const t = useT();
  const { language } = usePreferences();
  const { number, kind, state, urgency, instance, assignedTo, mine, mayWork, dueAt, submittedAt } = appeal;
  const say = (at: number) => formatInstant(at, language, { year: true });
  return (
    <li className="console-appeal">
      <div className="console-record">
        <p className="console-record__what">
          <strong>{t(`kinds.${kind}`)}</strong>
          {urgency !== null && urgency !== 'in-time' && (
            <span className="console-tag" data-waits={urgency === 'overdue' || undefined}>
              {t(`urgency.${urgency}`)}
            </span>
          )}
          {instance === 2 && <span className="console-tag">{t('secondTag')}</span>}
          {mine && <span className="console-tag">{t('mineTag')}</span>}
          {urgency !== null && !mayWork && <span className="console-tag">{t('otherOfficeTag')}</span>}
        </p>
        <p>{t(`states.${state}`)}</p>
        <p className="console-meta">
          <span className="console-whole">{number}</span>
          {urgency !== null && <span>{t('due', { time: say(dueAt) })}</span>}
          <span>{t('submitted', { time: say(submittedAt) })}</span>
          {assignedTo !== null && (
            <span>{t('by', { name: assignedTo.name, office: assignedTo.office[language] })}</span>
          )}
        </p>
        <p>
          <AppLink
            className="hc-link hc-link--stands"
            href={`/appeals/${appeal.appealId}`}
            aria-label={t('openOf', { number })}
          >
            {t('open')}
          </AppLink>
        </p>
      </div>
    </li>
  );
}
