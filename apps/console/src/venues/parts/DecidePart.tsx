import type { VenueView } from '@healthcode/contracts/client';
import { Button, ErrorSummary, OptionGroup, Panel, PanelSection, TextArea } from '@healthcode/ui';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useAct } from '../../appeals/use-act.ts';
import { useSession } from '../../session/SessionProvider.tsx';
import { Failure } from '../../shell/Failure.tsx';
import { Ask } from '../Ask.tsx';
import { useT } from '../words.ts';

type Decision = 'approve' | 'refuse';
const SHORTEST_REASON = 4;
const LONGEST_REASON = 300;

interface DecidePartProps {
  readonly view: VenueView;
  readonly onDecided: (view: VenueView) => void;
  readonly onReload: () => void;
}

/** The community's answer: yes, once what it allows was read; or no, with a reason that the manager can act upon. */
export function DecidePart(props: DecidePartProps) {
  const t = useT();
  const { isAsked, setAsked, sending, send, ...form } = useDecision(props);
  return (
    <Panel>
      <PanelSection title={t('decide.title')}>
        <DecideForm {...form} onReload={props.onReload}>
          {!isAsked && (
            <Button type="submit" waiting={sending} waitingText={t('decide.sending')}>
              {t('decide.submit')}
            </Button>
          )}
        </DecideForm>
        {isAsked && (
          <Ask
            yes={t('decide.approveYes')}
            sending={sending}
            onYes={() => void send({ decision: 'approve' })}
            onBack={() => setAsked(false)}
          >
            <p>{t('decide.approveSure')}</p>
          </Ask>
        )}
      </PanelSection>
    </Panel>
  );
}

function useDecision({ view, onDecided }: DecidePartProps) {
  const { api } = useSession();
  const [decision, setDecision] = useState<Decision | null>(null);
  const [reason, setReason] = useState('');
  const [attempt, setAttempt] = useState(0);
  const [isAsked, setAsked] = useState(false);
  const { run, ...act } = useAct(onDecided);
  const wrong = wrongWith(decision, reason);
  const send = (given: { readonly decision: Decision; readonly reason?: string }) => {
    const { revision, venue } = view;
    const body = { revision, ...given };
    return run(() => api('decideVenue', { params: { venueId: venue.venueId }, body }));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (wrong !== null) return;
    if (decision === 'approve') setAsked(true);
    else void send({ decision: 'refuse', reason: reason.trim() });
  };
  const choose = (next: Decision) => {
    setAsked(false);
    setDecision(next);
  };
  return { ...act, decision, choose, reason, setReason, attempt, wrong, isAsked, setAsked, send, submit };
}

interface DecideFormProps
  extends Omit<ReturnType<typeof useDecision>, 'isAsked' | 'setAsked' | 'send' | 'sending'> {
  readonly onReload: () => void;
  readonly children: ReactNode;
}

function DecideForm(props: DecideFormProps) {
  const { decision, choose, reason, setReason, attempt, wrong, submit, failed, problem, onReload } = props;
  const t = useT();
  const errors = attempt > 0 && wrong !== null ? [{ field: wrong.field, message: t(wrong.words) }] : [];
  const errorAt = (field: string) => errors.find((error) => error.field === field)?.message;
  const isStale = problem?.code === 'venue-changed' || problem?.code === 'venue-step';
  return (
    <form className="hc-form" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} attempt={attempt} />
      {failed && (
        <Failure title={t('decide.failed')} problem={problem} onRetry={isStale ? onReload : undefined} />
      )}
      <OptionGroup
        id="decision"
        label={t('decide.legend')}
        error={errorAt('decision')}
        options={(['approve', 'refuse'] as const).map((value) => ({
          value,
          label: t(`decide.${value}`),
          hint: t(`decide.${value}Hint`),
        }))}
        value={decision}
        onChange={choose}
      />
      {decision === 'refuse' && (
        <TextArea
          id="reason"
          label={t('decide.reason')}
          hint={t('decide.reasonHint')}
          error={errorAt('reason')}
          value={reason}
          onChange={setReason}
          rows={3}
          maxLength={LONGEST_REASON}
        />
      )}
      <div className="console-actions">{props.children}</div>
    </form>
  );
}

function wrongWith(decision: Decision | null, reason: string) {
  if (decision === null) return { field: 'decision', words: 'decide.choose' } as const;
  if (decision === 'approve' || [...reason.trim()].length >= SHORTEST_REASON) return null;
  return { field: 'reason', words: 'decide.reasonMissing' } as const;
}
