import type { CityReply } from '@healthcode/contracts/client';
import {
  Button,
  ButtonLink,
  CheckGroup,
  ErrorSummary,
  Loading,
  Notice,
  Panel,
  PanelSection,
  usePreferences,
} from '@healthcode/ui';
import { type FormEvent, useState } from 'react';
import { useT } from '../i18n/words.ts';
import { useObserved } from '../platform/observable.ts';
import { useSubmit } from '../platform/use-submit.ts';
import { FailureNotice } from '../shell/FailureNotice.tsx';
import { Screen } from '../shell/Screen.tsx';
import { loadCity } from '../shell/services.ts';
import { useServices } from '../shell/services-context.ts';
import { ConsentText } from './ConsentText.tsx';
import { TextNeedsNetwork } from './TextNeedsNetwork.tsx';

const TEXT_CHANGED = 'consent-text-changed';

function ConsentForm({ city }: { readonly city: CityReply }) {
  const t = useT();
  const services = useServices();
  const [ticked, setTicked] = useState(false);
  const [attempt, setAttempt] = useState({ count: 0, missing: false });
  const { busy, failure, run } = useSubmit();
  const changed = failure?.offline === false && failure.problem.code === TEXT_CHANGED;
  const error = attempt.missing && !ticked ? t('consent.acceptFirst') : undefined;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAttempt({ count: attempt.count + 1, missing: !ticked });
    if (!ticked) return;
    const { textVersion } = city.consent;
    const me = await run(() => services.api.call('consent', { body: { textVersion } }));
    if (me !== null) return services.session.adopt(me);
    setTicked(false);
    await loadCity(services);
  };

  return (
    <form className="hc-form" onSubmit={submit} noValidate>
      <ErrorSummary
        errors={error === undefined ? [] : [{ field: 'accept', message: error }]}
        attempt={attempt.count}
      />
      {changed && (
        <Notice kind="warn" live>
          <p>{t('consent.changed')}</p>
        </Notice>
      )}
      <FailureNotice failure={failure} except={[TEXT_CHANGED]} />
      <CheckGroup
        id="accept"
        label={t('consent.title')}
        legend="hidden"
        error={error}
        options={[{ value: 'accept', label: t('consent.accept') }]}
        values={ticked ? ['accept'] : []}
        onChange={(values) => setTicked(values.length > 0)}
      />
      <Button type="submit" block waiting={busy}>
        {t('consent.submit')}
      </Button>
      <ButtonLink href="/consent/refused" variant="second" block>
        {t('consent.refuse')}
      </ButtonLink>
    </form>
  );
}

/** How the information is used, in plain words, before anything about the person is asked. */
export function ConsentPage() {
  const t = useT();
  const { language } = usePreferences();
  const { city: cityNow, api } = useServices();
  const city = useObserved(cityNow);
  const reach = useObserved(api.reach);
  return (
    <Screen title={t('consent.title')}>
      {city === null && (reach === 'offline' ? <TextNeedsNetwork /> : <Loading />)}
      {city !== null && (
        <>
          <Panel>
            <PanelSection>
              <ConsentText paragraphs={city.consent.paragraphs} language={language} />
            </PanelSection>
          </Panel>
          <ConsentForm city={city} />
        </>
      )}
    </Screen>
  );
}
