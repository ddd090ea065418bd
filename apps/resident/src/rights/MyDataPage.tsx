import { FILE_ROUTES, type MyData } from '@healthcode/contracts/client';
import {
  AppLink,
  announce,
  BackLink,
  Button,
  Icon,
  type IconName,
  Panel,
  PanelSection,
  usePreferences,
} from '@healthcode/ui';
import { useCallback } from 'react';
import { useConfirmed } from '../accounts/use-confirmed.tsx';
import { download } from '../platform/download.ts';
import { useFetched } from '../platform/use-fetched.ts';
import { useSubmit } from '../platform/use-submit.ts';
import { FailureNotice } from '../shell/FailureNotice.tsx';
import { FetchedView } from '../shell/FetchedView.tsx';
import { Screen } from '../shell/Screen.tsx';
import { useServices } from '../shell/services-context.ts';
import { SessionOnly } from './SessionOnly.tsx';
import { useT } from './words.ts';
import './rights.css';

type Topic = MyData['topics'][number];

function TopicRow({ topic, count, days, reason }: Topic) {
  const t = useT();
  const { language } = usePreferences();
  const why = reason[language];
  return (
    <li className="r-topic">
      <h2>{t(`data.topics.${topic as 'account'}`)}</h2>
      <p className="r-strong">{t('data.count', { count })}</p>
      <p className="r-beside">
        {days === null ? t('data.untimed', { reason: why }) : t('data.kept', { count: days, reason: why })}
      </p>
    </li>
  );
}

function Download({ personId }: { readonly personId: string | null }) {
  const t = useT();
  const { language } = usePreferences();
  const { busy, failure, run } = useSubmit();
  const confirmed = useConfirmed();
  const query = personId === null ? '' : `?personId=${personId}`;
  const save = async (kind: 'json' | 'pdf') => {
    const route = kind === 'json' ? FILE_ROUTES.myDataJson : FILE_ROUTES.myDataPdf;
    const fileName = `health-code-data.${kind}`;
    const get = () => download({ ...route, path: `${route.path}${query}`, fileName, language });
    const done = await run(() => confirmed.run(get));
    if (done) announce(t('data.ready'));
  };
  return (
    <PanelSection title={t('data.downloadTitle')}>
      <p>{t('data.download')}</p>
      <FailureNotice failure={failure} />
      <Button variant="second" icon="download" block waiting={busy} onClick={() => void save('pdf')}>
        {t('data.pdf')}
      </Button>
      <Button variant="second" icon="download" block waiting={busy} onClick={() => void save('json')}>
        {t('data.json')}
      </Button>
      {confirmed.sheet}
    </PanelSection>
  );
}

const MORE: readonly {
  readonly href: string;
  readonly icon: IconName;
  readonly words: 'toConsents' | 'toLooked' | 'toCorrect' | 'toClose';
}[] = [
  { href: '/rights/consents', icon: 'check', words: 'toConsents' },
  { href: '/looked', icon: 'eye', words: 'toLooked' },
  { href: '/rights/correct', icon: 'pencil', words: 'toCorrect' },
  { href: '/rights/close', icon: 'person-minus', words: 'toClose' },
];

function More() {
  const t = useT();
  return (
    <Panel>
      <nav aria-label={t('data.moreTitle')}>
        {MORE.map(({ href, icon, words }) => (
          <AppLink className="r-row" href={href} key={href}>
            <Icon name={icon} />
            <span>{t(`data.${words}`)}</span>
            <Icon name="chevron-right" />
          </AppLink>
        ))}
      </nav>
    </Panel>
  );
}

/** All that is kept about a person, how long and why, and a copy of it. */
export function MyDataPage() {
  const t = useT();
  const { api } = useServices();
  const personId = new URLSearchParams(window.location.search).get('person');
  const read = useCallback(
    () => api.call('myData', { query: personId === null ? {} : { personId } }),
    [api, personId],
  );
  const { fetched, again } = useFetched(read);
  return (
    <Screen
      before={<BackLink href="/mine">{t('back')}</BackLink>}
      title={t('data.title')}
      lead={<p>{t('data.lead')}</p>}
    >
      <More />
      <SessionOnly>
        <FetchedView fetched={fetched} again={again}>
          {({ topics }) => (
            <Panel>
              <ul className="r-topics">
                {topics.map((topic) => (
                  <TopicRow key={topic.topic} {...topic} />
                ))}
              </ul>
              <Download personId={personId} />
            </Panel>
          )}
        </FetchedView>
      </SessionOnly>
    </Screen>
  );
}
