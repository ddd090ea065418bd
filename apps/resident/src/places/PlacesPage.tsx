import type { PlaceGuide } from '@healthcode/contracts/client';
import {
  AppLink,
  BackLink,
  Icon,
  Panel,
  PanelSection,
  STATUS_WORDS,
  StatusShape,
  usePreferences,
} from '@healthcode/ui';
import { useCallback } from 'react';
import { useT as useAppT } from '../i18n/words.ts';
import { useFetched } from '../platform/use-fetched.ts';
import { FetchedView } from '../shell/FetchedView.tsx';
import { Screen } from '../shell/Screen.tsx';
import { useServices } from '../shell/services-context.ts';
import './places.css';
import { useT } from './words.ts';

type Policy = PlaceGuide['policies'][number];
type Answer = Policy['answers'][number];

/** For everybody: where the code counts, where it is for reference, and where nobody looks at it. */
export function PlacesPage() {
  const t = useT();
  const appT = useAppT();
  const { api } = useServices();
  const { fetched, again } = useFetched(useCallback(() => api.call('places'), [api]));
  return (
    <Screen
      before={<BackLink href="/">{appT('common.back')}</BackLink>}
      title={t('title')}
      lead={<p>{t('lead')}</p>}
    >
      <FetchedView fetched={fetched} again={again}>
        {({ policies }) => (
          <>
            {policies.map((policy) => (
              <PolicyPanel key={policy.policy} {...policy} />
            ))}
            <p className="r-beside">{t('normalOnly')}</p>
            <Panel>
              <PanelSection title={t('workTitle')}>
                <p>{t('work')}</p>
              </PanelSection>
              <PanelSection title={t('arriveTitle')}>
                <p>{t('arrive')}</p>
                <AppLink className="hc-link hc-link--stands" href="/rules">
                  {t('rules')}
                </AppLink>
              </PanelSection>
            </Panel>
          </>
        )}
      </FetchedView>
    </Screen>
  );
}

function PolicyPanel({ policy, places, answers }: Policy) {
  const t = useT();
  const { language } = usePreferences();
  return (
    <Panel>
      <PanelSection title={t(policy)}>
        <ul className="r-places">
          {places.map(({ id, name }) => (
            <li key={id}>{name[language]}</li>
          ))}
        </ul>
        <p>{t(`${policy}Text`)}</p>
        {policy === 'original-way' ? (
          <p className="r-place-answer">
            <StatusShape kind="original-way" look="mark" size={28} />
            <span>{t('same')}</span>
          </p>
        ) : (
          <dl className="r-place-answers">
            {answers.map((answer) => (
              <AnswerRow key={answer.state} {...answer} />
            ))}
          </dl>
        )}
      </PanelSection>
    </Panel>
  );
}

function AnswerRow({ state, word }: Answer) {
  const t = useT();
  const { language } = usePreferences();
  return (
    <div className="r-place-answer">
      <dt>
        {state === 'no-code' ? <Icon name="person" /> : <StatusShape kind={state} look="mark" size={28} />}
        <span>{state === 'no-code' ? t('no-code') : STATUS_WORDS[state][language]}</span>
      </dt>
      <dd>{word[language]}</dd>
    </div>
  );
}
