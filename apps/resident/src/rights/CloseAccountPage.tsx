import {
  announce,
  BackLink,
  Button,
  ButtonLink,
  CheckGroup,
  ErrorSummary,
  Panel,
  PanelSection,
} from '@healthcode/ui';
import { type FormEvent, useState } from 'react';
import { useConfirmed } from '../accounts/use-confirmed.tsx';
import { useSubmit } from '../platform/use-submit.ts';
import { FailureNotice } from '../shell/FailureNotice.tsx';
import { Screen } from '../shell/Screen.tsx';
import { useServices } from '../shell/services-context.ts';
import { SessionOnly } from './SessionOnly.tsx';
import { useT } from './words.ts';

const EFFECTS = ['code', 'family', 'erased', 'appeals', 'stays', 'holds', 'again', 'way'] as const;

/** What follows, in plain words. */
function Consequences({ onGoOn }: { readonly onGoOn: () => void }) {
  const t = useT();
  return (
    <>
      <Panel>
        <PanelSection title={t('close.effects')}>
          <ul className="r-bullets r-paragraphs">
            {EFFECTS.map((effect) => (
              <li key={effect}>{t(`close.${effect}`)}</li>
            ))}
          </ul>
        </PanelSection>
      </Panel>
      <div className="r-actions">
        <ButtonLink href="/rights/data" variant="second" icon="download" block>
          {t('close.download')}
        </ButtonLink>
        <ButtonLink href="/mine" block>
          {t('close.stay')}
        </ButtonLink>
        <Button variant="second" block onClick={onGoOn}>
          {t('close.goOn')}
        </Button>
      </div>
    </>
  );
}

/** The second question: a tick, and then the button. */
function Sure({ onStay }: { readonly onStay: () => void }) {
  const t = useT();
  const { api, session } = useServices();
  const { busy, failure, run } = useSubmit();
  const confirmed = useConfirmed();
  const [ticked, setTicked] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const error = attempt > 0 && !ticked ? t('close.tickFirst') : undefined;

  const close = async (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (!ticked) return;
    const send = () => api.call('closeAccount', { body: { understood: true } });
    const closed = await run(() => confirmed.run(send));
    if (closed === null) return;
    announce(t('close.done'));
    await session.end();
  };

  return (
    <form className="hc-form" onSubmit={close} noValidate>
      <ErrorSummary
        errors={error === undefined ? [] : [{ field: 'sure', message: error }]}
        attempt={attempt}
      />
      <FailureNotice failure={failure} />
      <CheckGroup
        id="sure"
        label={t('close.sureTitle')}
        error={error}
        options={[{ value: 'sure', label: t('close.tick') }]}
        values={ticked ? ['sure'] : []}
        onChange={(values) => setTicked(values.length > 0)}
      />
      <Button variant="second" block onClick={onStay}>
        {t('close.stay')}
      </Button>
      <Button type="submit" block waiting={busy}>
        {t('close.submit')}
      </Button>
      {confirmed.sheet}
    </form>
  );
}

/** Closing the account: its consequences first, then asked once more. */
export function CloseAccountPage() {
  const t = useT();
  const [sure, setSure] = useState(false);
  return (
    <Screen
      before={<BackLink href="/rights/data">{t('back')}</BackLink>}
      title={t('close.title')}
      lead={<p>{t('close.lead')}</p>}
    >
      <SessionOnly>
        {sure ? <Sure onStay={() => setSure(false)} /> : <Consequences onGoOn={() => setSure(true)} />}
      </SessionOnly>
    </Screen>
  );
}
