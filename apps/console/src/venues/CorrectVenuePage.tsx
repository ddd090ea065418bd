import type { VenueView } from '@healthcode/contracts/client';
import { BackLink, ButtonLink, Loading } from '@healthcode/ui';
import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { useSession } from '../session/SessionProvider.tsx';
import { useAsked } from '../session/use-asked.ts';
import { ConsolePage } from '../shell/ConsolePage.tsx';
import { Failure } from '../shell/Failure.tsx';
import { VenueEditor } from './VenueEditor.tsx';
import { useT } from './words.ts';

/** What was asked for, to be put right and sent to the community again. */
export function CorrectVenuePage({ venueId }: { readonly venueId: string }) {
  const t = useT();
  const { api } = useSession();
  const { asked, retry } = useAsked(
    useCallback(() => api('venueView', { params: { venueId } }), [api, venueId]),
  );
  return (
    <ConsolePage
      title={t('facts.correctTitle')}
      lead={<p>{t('facts.correctLead')}</p>}
      before={<BackLink href={`/venues/${venueId}/facts`} />}
      width="text"
    >
      {asked.state === 'loading' && <Loading text={t('venue.loading')} />}
      {asked.state === 'failed' && (
        <Failure title={t('venue.failed')} problem={asked.problem} onRetry={retry} />
      )}
      {asked.state === 'loaded' && <Correct view={asked.value} />}
    </ConsolePage>
  );
}

function Correct({ view }: { readonly view: VenueView }) {
  const t = useT();
  const { api } = useSession();
  const [, navigate] = useLocation();
  const { venueId } = view.venue;
  const back = `/venues/${venueId}/facts`;
  return (
    <VenueEditor
      start={view.form}
      submitText={t('facts.resubmit')}
      send={(venue) => api('correctVenue', { params: { venueId }, body: { revision: view.revision, venue } })}
      onDone={() => navigate(back)}
    >
      <ButtonLink href={back} variant="second">
        {t('back')}
      </ButtonLink>
    </VenueEditor>
  );
}
