import { BackLink, ButtonLink } from '@healthcode/ui';
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
        send={(body) => api('askVenue', { body })}
        onDone={({ venueId }) => navigate(`/venues/${venueId}/facts`)}
      >
        <ButtonLink href="/" variant="second">
          {t('back')}
        </ButtonLink>
      </VenueEditor>
    </ConsolePage>
  );
}
