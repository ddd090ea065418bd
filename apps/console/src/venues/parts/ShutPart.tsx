import type { VenueView } from '@healthcode/contracts/client';
import { Panel, PanelSection, TextArea } from '@healthcode/ui';
import { useState } from 'react';
import { useT } from '../words.ts';
import { CloseVenue } from './CloseVenue.tsx';

const LONGEST_REASON = 300;

interface ShutPartProps {
  readonly view: VenueView;
  readonly onShut: (view: VenueView) => void;
}

/** An approved venue, closed in the city's name with a reason that its manager reads. */
export function ShutPart({ view, onShut }: ShutPartProps) {
  const t = useT();
  const [reason, setReason] = useState('');
  return (
    <Panel>
      <PanelSection title={t('close.act')}>
        <p>{t('shut.lead')}</p>
        <CloseVenue view={view} reason={reason.trim()} onClosed={onShut}>
          <TextArea
            id="shut-reason"
            label={t('shut.reason')}
            hint={t('shut.reasonHint')}
            value={reason}
            onChange={setReason}
            rows={3}
            maxLength={LONGEST_REASON}
          />
        </CloseVenue>
      </PanelSection>
    </Panel>
  );
}
