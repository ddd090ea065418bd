import type { ConsentList } from '@healthcode/contracts/client';
import {
  Button,
  ButtonLink,
  CheckGroup,
  ErrorSummary,
  Notice,
  Panel,
  PanelSection,
  usePreferences,
} from '@healthcode/ui';
import { type FormEvent, useCallback, useState } from 'react';
import { useT } from '../i18n/words.ts';
import { useFetched } from '../platform/use-fetched.ts';
import { useSubmit } from '../platform/use-submit.ts';
import { FailureNotice } from '../shell/FailureNotice.tsx';
import { FetchedView } from '../shell/FetchedView.tsx';
import { Screen } from '../shell/Screen.tsx';
import { useServices } from '../shell/services-context.ts';
import { ConsentText } from './ConsentText.tsx';

type Purpose = ConsentList['purposes'][number];
const TEXT_CHANGED = 'consent-text-changed';

const TICK_ID = 'accept-health';

interface TextProps {
  readonly purpose: Purpose | undefined;
  readonly title?: string;
}

function Text({ purpose, title }: TextProps) {
  const { language } = usePreferences();
  if (purpose === undefined) return null;
  return (
    <Panel>
      <PanelSection title={title}>
        <ConsentText paragraphs={purpose.paragraphs} language={language} />
      </PanelSection>
    </Panel>
  );
}

interface TickProps {
  readonly ticked: boolean;
  readonly error: string | undefined;
  readonly onTick: (ticked: boolean) => void;
}

/** Health is sensitive, and agreed to by itself (PIPL 29): by a tick of its own, where the button agrees to the rest. */
function HealthTick({ ticked, error, onTick }: TickProps) {
  const t = useT();
  return (
    <CheckGroup
      id={TICK_ID}
      label={t('consent.healthTitle')}
      legend="hidden"
      error={error}
      options={[{ value: 'accept', label: t('consent.acceptHealth') }]}
      values={ticked ? ['accept'] : []}
      onChange={(values) => onTick(values.length > 0)}
    />
  );
}

/** Sends both consents; the last gives the account as it is then. */
function useGiveBoth(purposes: readonly Purpose[]) {
  const { api, session } = useServices();
  const { busy, failure, run } = useSubmit();
  const versionOf = (name: string) => purposes.find(({ purpose }) => purpose === name)?.textVersion ?? 0;
  const send = async (): Promise<void> => {
    const purpose = 'sensitive-health';
    const health = { params: { purpose }, body: { textVersion: versionOf(purpose) } };
    if ((await run(() => api.call('giveConsent', health))) === null) return;
    const me = await run(() => api.call('consent', { body: { textVersion: versionOf('service') } }));
    if (me !== null) await session.adopt(me);
  };
  return { busy, failure, send };
}

function ConsentForm({ list, again }: { readonly list: ConsentList; readonly again: () => void }) {
  const t = useT();
  const [ticked, setTicked] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const { busy, failure, send } = useGiveBoth(list.purposes);
  const changed = failure?.offline === false && failure.problem.code === TEXT_CHANGED;
  const error = attempt > 0 && !ticked ? t('consent.acceptFirst') : undefined;
  const of = (name: string) => list.purposes.find(({ purpose }) => purpose === name);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (ticked) await send();
  };

  return (
    <form className="hc-form" onSubmit={submit} noValidate>
      <ErrorSummary
        errors={error === undefined ? [] : [{ field: TICK_ID, message: error }]}
        attempt={attempt}
      />
      {changed && (
        <>
          <Notice kind="warn" live>
            <p>{t('consent.changed')}</p>
          </Notice>
          <Button variant="second" icon="refresh" onClick={again}>
            {t('consent.readAgain')}
          </Button>
        </>
      )}
      <FailureNotice failure={failure} except={[TEXT_CHANGED]} />
      <Text purpose={of('service')} />
      <Text purpose={of('sensitive-health')} title={t('consent.healthTitle')} />
      <HealthTick ticked={ticked} error={error} onTick={setTicked} />
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
  const { api } = useServices();
  const { fetched, again } = useFetched(useCallback(() => api.call('consents', { query: {} }), [api]));
  return (
    <Screen title={t('consent.title')}>
      <FetchedView fetched={fetched} again={again}>
        {(list) => <ConsentForm list={list} again={again} />}
      </FetchedView>
    </Screen>
  );
}
