import type { VenueView } from '@healthcode/contracts/client';
import type { ReactNode } from 'react';
import { useSession } from '../../session/SessionProvider.tsx';
import { ConfirmAct } from '../ConfirmAct.tsx';
import { useT } from '../words.ts';

interface CloseVenueProps {
  readonly view: VenueView;
  /** In the city's name only: what its manager reads. */
  readonly reason?: string;
  readonly onClosed: (view: VenueView) => void;
  /** Asked for before it is confirmed. */
  readonly children?: ReactNode;
}

/** Closes a venue for good, once it was said what ends with it. */
export function CloseVenue({ view, reason, onClosed, children }: CloseVenueProps) {
  const t = useT();
  const { api } = useSession();
  const params = { venueId: view.venue.venueId };
  const body = reason === undefined ? {} : { reason };
  return (
    <ConfirmAct
      act={t('close.act')}
      sure={t('close.sure')}
      lost={view.waiting}
      yes={t('close.yes')}
      failed={t('close.failed')}
      send={() => api('closeVenue', { params, body })}
      onDone={onClosed}
    >
      {children}
    </ConfirmAct>
  );
}
