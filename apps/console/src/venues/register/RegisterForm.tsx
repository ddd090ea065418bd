import type { Problem, RegistrationForm, VenueForm } from '@healthcode/contracts/client';
import {
  Button,
  ErrorSummary,
  Loading,
  Panel,
  PanelSection,
  ProgressSteps,
  TextField,
  usePreferences,
} from '@healthcode/ui';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { useSession } from '../../session/SessionProvider.tsx';
import { ConsolePage } from '../../shell/ConsolePage.tsx';
import { Failure } from '../../shell/Failure.tsx';
import { useOffer } from '../form/use-offer.ts';
import { VenueFields } from '../form/VenueFields.tsx';
import { inWords, nameErrors, problemErrors, venueErrors, type Wrong } from '../form/venue-draft.ts';
import { useT } from '../words.ts';

interface RegisterFormProps {
  readonly ticket: string;
  readonly name: string;
  readonly venue: VenueForm;
  readonly onName: (name: string) => void;
  readonly onVenue: (change: Partial<VenueForm>) => void;
  readonly onTicketOver: () => void;
}

/** The last step: who answers for the venue, what it is and where. */
export function RegisterForm(props: RegisterFormProps) {
  const t = useT();
  const { asked, retry } = useOffer();
  return (
    <ConsolePage
      title={t('register.formTitle')}
      documentTitle={t('register.title')}
      lead={<p>{t('register.formLead')}</p>}
      before={<ProgressSteps current={3} total={3} />}
      width="text"
    >
      {asked.state === 'loading' && <Loading text={t('register.formLoading')} />}
      {asked.state === 'failed' && (
        <Failure title={t('register.formFailed')} problem={asked.problem} onRetry={retry} />
      )}
      {asked.state === 'loaded' && <Fields {...props} offer={asked.value} />}
    </ConsolePage>
  );
}

function Fields(props: RegisterFormProps & { readonly offer: RegistrationForm }) {
  const { name, venue, offer, onName, onVenue, onTicketOver } = props;
  const t = useT();
  const { errors, attempt, sending, failure, submit } = useRegister(props);
  const errorAt = new Map(errors.map(({ field, message }) => [field, message]));
  return (
    <form className="hc-form" onSubmit={(event) => void submit(event)} noValidate>
      <ErrorSummary errors={errors} attempt={attempt} />
      {failure && <Failure title={t('register.failed')} problem={failure.problem} />}
      {failure?.problem?.code === 'registration-expired' && (
        <div className="console-actions">
          <Button variant="second" onClick={onTicketOver}>
            {t('register.again')}
          </Button>
        </div>
      )}
      <Panel>
        <PanelSection title={t('register.you')}>
          <TextField
            id="name"
            label={t('register.name')}
            hint={t('register.nameHint')}
            error={errorAt.get('name')}
            value={name}
            onChange={onName}
            autoComplete="name"
            maxLength={200}
            chars={24}
          />
        </PanelSection>
      </Panel>
      <VenueFields {...{ venue, offer, errorAt }} onChange={onVenue} />
      <div className="console-actions">
        <Button type="submit" waiting={sending} waitingText={t('register.submitting')}>
          {t('register.submit')}
        </Button>
      </div>
    </form>
  );
}

function useRegister({
  ticket,
  name,
  venue,
  offer,
}: RegisterFormProps & { readonly offer: RegistrationForm }) {
  const { api, check } = useSession();
  const { language } = usePreferences();
  const [, navigate] = useLocation();
  const [errors, setErrors] = useState<readonly Wrong[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<{ readonly problem: Problem | null } | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (sending) return;
    const found = [...nameErrors(name), ...venueErrors(venue, offer)];
    setErrors(found);
    setAttempt(attempt + 1);
    setFailure(null);
    if (found.length > 0) return;
    setSending(true);
    const reply = await api('registerVenue', { body: { ticket, name: name.trim(), venue } });
    if (reply.ok) {
      navigate(`/venues/${reply.value.venueId}/facts`);
      return check();
    }
    setSending(false);
    const problem = reply.problem ?? null;
    const atFields = problemErrors(problem);
    setErrors(atFields);
    if (atFields.length === 0) setFailure({ problem });
  };
  return { errors: inWords(errors, language), attempt, sending, failure, submit };
}
