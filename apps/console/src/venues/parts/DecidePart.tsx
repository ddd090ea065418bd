import type { VenueView } from '@healthcode/contracts/client';
import { Button, ErrorSummary, OptionGroup, Panel, PanelSection, TextArea } from '@healthcode/ui';
import { type FormEvent, useState } from 'react';
import { useAct } from '../../appeals/use-act.ts';
import { useSession } from '../../session/SessionProvider.tsx';
import { Failure } from '../../shell/Failure.tsx';
import { useT } from '../words.ts';

type Decision = 'approve' | 'refuse';
const SHORTEST_REASON = 4;
const LONGEST_REASON = 300;

interface DecidePartProps {
  readonly view: VenueView;
  readonly onDecided: (view: VenueView) => void;
  readonly onReload: () => void;
}

/** The community's answer: yes, or no with a reason that the manager can act upon. */
export function DecidePart({ view, onDecided, onReload }: DecidePartProps) {
  const t = useT();
  const { api } = useSession();
  const [decision, setDecision] = useState<Decision | null>(null);
  const [reason, setReason] = useState('');
  const [attempt, setAttempt] = useState(0);
  const { run, sending, failed, problem } = useAct(onDecided);
  const wrong = wrongWith(decision, reason);
  const errors = attempt > 0 && wrong !== null ? [{ field: wrong.field, message: t(wrong.words) }] : [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (decision === null || wrong !== null) return;
    const { venueId } = view.venue;
    const said = decision === 'refuse' ? { reason: reason.trim() } : {};
    const body = { revision: view.revision, decision, ...said };
    void run(() => api('decideVenue', { params: { venueId }, body }));
  };
  const errorAt = (field: string) => errors.find((error) => error.field === field)?.message;
  const isStale = problem?.code === 'venue-changed' || problem?.code === 'venue-step';
  return (
    <Panel>
      <PanelSection title={t('decide.title')}>
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
            onChange={setDecision}
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
          <div className="console-actions">
            <Button type="submit" waiting={sending} waitingText={t('decide.sending')}>
              {t('decide.submit')}
            </Button>
          </div>
        </form>
      </PanelSection>
    </Panel>
  );
}

function wrongWith(decision: Decision | null, reason: string) {
  if (decision === null) return { field: 'decision', words: 'decide.choose' } as const;
  if (decision === 'approve' || [...reason.trim()].length >= SHORTEST_REASON) return null;
  return { field: 'reason', words: 'decide.reasonMissing' } as const;
}
