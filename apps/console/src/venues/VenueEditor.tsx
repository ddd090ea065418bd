import type { ApiResult, RegistrationForm, VenueForm } from '@healthcode/contracts/client';
import { Button, ErrorSummary, Loading, usePreferences } from '@healthcode/ui';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useAct } from '../appeals/use-act.ts';
import { Failure } from '../shell/Failure.tsx';
import { useOffer } from './form/use-offer.ts';
import { VenueFields } from './form/VenueFields.tsx';
import { inWords, problemErrors, venueErrors, type Wrong, withChange } from './form/venue-draft.ts';
import { useT } from './words.ts';

interface VenueEditorProps<T> {
  readonly start: VenueForm;
  readonly submitText: string;
  readonly send: (venue: VenueForm) => Promise<ApiResult<T>>;
  readonly onDone: (value: T) => void;
  readonly children?: ReactNode;
}

/** The form of a venue for a manager who is signed in: a further one, or one to be put right. */
export function VenueEditor<T>(props: VenueEditorProps<T>) {
  const t = useT();
  const { asked, retry } = useOffer();
  if (asked.state === 'loading') return <Loading text={t('register.formLoading')} />;
  if (asked.state === 'failed')
    return <Failure title={t('register.formFailed')} problem={asked.problem} onRetry={retry} />;
  return <Editor {...props} offer={asked.value} />;
}

function Editor<T>(props: VenueEditorProps<T> & { readonly offer: RegistrationForm }) {
  const { start, submitText, send, onDone, offer, children } = props;
  const t = useT();
  const { language } = usePreferences();
  const [venue, setVenue] = useState(start);
  const [found, setFound] = useState<readonly Wrong[]>([]);
  const [attempt, setAttempt] = useState(0);
  const act = useAct<T>(onDone);
  const atFields = problemErrors(act.problem);
  const errors = inWords(found.length > 0 ? found : atFields, language);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = venueErrors(venue, offer);
    setFound(wrong);
    setAttempt(attempt + 1);
    if (wrong.length === 0) void act.run(() => send(venue));
  };
  return (
    <form className="hc-form" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} attempt={attempt} />
      {act.failed && atFields.length === 0 && <Failure title={t('register.failed')} problem={act.problem} />}
      <VenueFields
        venue={venue}
        offer={offer}
        errorAt={new Map(errors.map(({ field, message }) => [field, message]))}
        onChange={(change) => setVenue(withChange(venue, change))}
      />
      <div className="console-actions">
        <Button type="submit" waiting={act.sending} waitingText={t('register.submitting')}>
          {submitText}
        </Button>
        {children}
      </div>
    </form>
  );
}
