import type { EnrolledStaff } from '@healthcode/contracts/client';
import { Button, ErrorSummary, Panel, PanelSection, TextField, usePreferences } from '@healthcode/ui';
import { type FormEvent, useState } from 'react';
import { useAct } from '../../appeals/use-act.ts';
import { useSession } from '../../session/SessionProvider.tsx';
import { Failure } from '../../shell/Failure.tsx';
import { inWords, problemErrors } from '../form/venue-draft.ts';
import { useT } from '../words.ts';

interface EnrolFormProps {
  readonly venueId: string;
  readonly onEnrolled: (list: EnrolledStaff) => void;
}

/** A further member of gate staff: the phone that they sign in with, and the name. */
export function EnrolForm({ venueId, onEnrolled }: EnrolFormProps) {
  const t = useT();
  const { api } = useSession();
  const { language } = usePreferences();
  const [phone, setPhone] = useState('');
  const [name, setName] = useState('');
  const [attempt, setAttempt] = useState(0);
  const { run, sending, failed, problem } = useAct<EnrolledStaff>((list) => {
    setPhone('');
    setName('');
    onEnrolled(list);
  });
  const errors = inWords(problemErrors(problem), language);
  const errorAt = new Map(errors.map(({ field, message }) => [field, message]));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    // Empty fields are sent too: the service’s rules are the only ones, and its words are shown.
    const body = { phone: phone.trim() || '-', name: name.trim() };
    void run(() => api('enrolVenueStaff', { params: { venueId }, body }));
  };
  return (
    <Panel>
      <PanelSection title={t('staff.add')}>
        <form className="hc-form" onSubmit={submit} noValidate autoComplete="off">
          <p>{t('staff.lead')}</p>
          <ErrorSummary errors={errors} attempt={attempt} />
          {failed && errors.length === 0 && <Failure title={t('staff.failed')} problem={problem} />}
          <TextField
            id="phone"
            type="tel"
            inputMode="tel"
            autoComplete="off"
            label={t('staff.phone')}
            hint={t('staff.phoneHint')}
            error={errorAt.get('phone')}
            value={phone}
            onChange={setPhone}
            chars={18}
          />
          <TextField
            id="name"
            label={t('staff.name')}
            hint={t('staff.nameHint')}
            error={errorAt.get('name')}
            value={name}
            onChange={setName}
            autoComplete="off"
            maxLength={200}
            chars={24}
          />
          <div className="console-actions">
            <Button type="submit" icon="plus" waiting={sending} waitingText={t('staff.sending')}>
              {t('staff.submit')}
            </Button>
          </div>
        </form>
      </PanelSection>
    </Panel>
  );
}
