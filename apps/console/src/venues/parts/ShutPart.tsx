import type { VenueView } from '@healthcode/contracts/client';
import { Panel, PanelSection, TextArea } from '@healthcode/ui';
import { useState } from 'react';
import { useSession } from '../../session/SessionProvider.tsx';
import { ConfirmAct } from '../ConfirmAct.tsx';
import { useT } from '../words.ts';

const LONGEST_REASON = 300;

interface ShutPartProps {
  readonly view: VenueView;
  readonly onShut: (view: VenueView) => void;
}

/** An approved venue, closed in the city's name with a reason that its manager reads. */
export function ShutPart({ view, onShut }: ShutPartProps) {
  const t = useT();
  const { api } = useSession();
  const [reason, setReason] = useState('');
  const { venueId } = view.venue;
  return (
    <Panel>
      <PanelSection title={t('close.act')}>
        <p>{t('shut.lead')}</p>
        <ConfirmAct
          act={t('close.act')}
          sure={t('close.sure')}
          lost={view.waiting}
          yes={t('close.yes')}
          failed={t('close.failed')}
          send={() => api('closeVenue', { params: { venueId }, body: { reason: reason.trim() } })}
          onDone={onShut}
        >
          <TextArea
            id="shut-reason"
            label={t('shut.reason')}
            hint={t('shut.reasonHint')}
            value={reason}
            onChange={setReason}
            rows={3}
            maxLength={LONGEST_REASON}
          />
        </ConfirmAct>
      </PanelSection>
    </Panel>
  );
}
