import { BackLink, ButtonLink } from '@healthcode/ui';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useSession } from '../session/SessionProvider.tsx';
import { ConsolePage } from '../shell/ConsolePage.tsx';
import { NO_VENUE } from './form/venue-draft.ts';
import { VenueEditor } from './VenueEditor.tsx';
import { useT } from './words.ts';

/** A further venue of a manager. */
export function NewVenuePage() {
  const t = useT();
  const { api } = useSession();
  const [, navigate] = useLocation();
  // one form, one venue: sent again after a lost reply, it is not asked for twice
  const [venueId] = useState(() => crypto.randomUUID());
  return (
    <ConsolePage
      title={t('mine.addTitle')}
      lead={<p>{t('register.formLead')}</p>}
      before={<BackLink href="/" />}
      width="text"
    >
      <VenueEditor
        start={NO_VENUE}
        submitText={t('register.submit')}
        send={(venue) => api('askVenue', { body: { venueId, venue } })}
        onDone={() => navigate(`/venues/${venueId}/facts`)}
      >
        <ButtonLink href="/" variant="second">
          {t('back')}
        </ButtonLink>
      </VenueEditor>
    </ConsolePage>
  );
}
