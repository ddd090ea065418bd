import type { Problem, RequestOf } from '@healthcode/contracts/client';
import { BackLink, Button, ButtonLink, ErrorSummary, Panel, PanelSection } from '@healthcode/ui';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { useCity } from '../clock/CityProvider.tsx';
import { AttributeField } from '../evidence/AttributeField.tsx';
import type { FormValues } from '../evidence/field.ts';
import type { FormError } from '../evidence/form-error.ts';
import { useSay } from '../evidence/use-say.ts';
import { useT } from '../i18n/words.ts';
import { useSession } from '../session/SessionProvider.tsx';
import { ConsolePage } from '../shell/ConsolePage.tsx';
import { Failure } from '../shell/Failure.tsx';
import { checkEvent, EVENT_FIELDS } from './event-form.ts';

/** A place and a time, on a ground that names nobody. */
export function ProposeEventPage() {
  const t = useT();
  const { sayError } = useSay();
  const { cityNow, utcOffsetMinutes } = useCity();
  const [values, setValues] = useState<FormValues>({});
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const send = useSendEvent();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const checked = checkEvent(values, { now: cityNow(), utcOffsetMinutes });
    setErrors(checked.ok ? [] : checked.errors);
    setAttempt(attempt + 1);
    if (checked.ok) void send.send(checked.body);
  };
  const errorAt = new Map(errors.map((error) => [error.control, sayError(error)]));
  return (
    <ConsolePage
      title={t('events.propose')}
      lead={<p>{t('events.proposeLead')}</p>}
      before={<BackLink href="/events" />}
      width="text"
    >
      {send.failed && <Failure title={t('events.notSent')} problem={send.problem} />}
      <form className="hc-form" onSubmit={submit} noValidate autoComplete="off">
        <ErrorSummary
          errors={errors.map((error) => ({ field: error.control, message: sayError(error) }))}
          attempt={attempt}
        />
        <Panel>
          <PanelSection title={t('events.facts')}>
            <div className="hc-form">
              {EVENT_FIELDS.map((field) => (
                <AttributeField
                  key={field.name}
                  field={field}
                  values={values}
                  errorAt={errorAt}
                  onChange={(change) => setValues({ ...values, ...change })}
                />
              ))}
            </div>
          </PanelSection>
        </Panel>
        <div className="console-actions">
          <Button type="submit" waiting={send.sending} waitingText={t('events.sending')}>
            {t('events.send')}
          </Button>
          <ButtonLink href="/events" variant="second">
            {t('events.back')}
          </ButtonLink>
        </div>
      </form>
    </ConsolePage>
  );
}

function useSendEvent() {
  const { api } = useSession();
  const [, navigate] = useLocation();
  const [sending, setSending] = useState(false);
  const [failed, setFailed] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = async (body: RequestOf<'proposeEvent'>['body']) => {
    setSending(true);
    setFailed(false);
    const reply = await api('proposeEvent', { body });
    setSending(false);
    if (reply.ok) return navigate('/events');
    setProblem(reply.problem ?? null);
    setFailed(true);
  };
  return { send, sending, failed, problem };
}
