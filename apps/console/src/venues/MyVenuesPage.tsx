import { ButtonLink, EmptyState, Loading, Panel, PanelSection } from '@healthcode/ui';
import { useCallback } from 'react';
import { useSession } from '../session/SessionProvider.tsx';
import { useAsked } from '../session/use-asked.ts';
import { ConsolePage } from '../shell/ConsolePage.tsx';
import { Failure } from '../shell/Failure.tsx';
import { VenueRow } from './VenueRow.tsx';
import { useT } from './words.ts';

/** Where a manager begins: every venue of theirs, with its state. */
export function MyVenuesPage() {
  const t = useT();
  const { api } = useSession();
  const { asked, retry } = useAsked(useCallback(() => api('venues', { query: {} }), [api]));
  const venues = asked.state === 'loaded' ? asked.value.venues : [];
  const add = (
    <ButtonLink href="/venues/new" icon="plus" variant={venues.length === 0 ? 'main' : 'second'}>
      {t('mine.add')}
    </ButtonLink>
  );
  return (
    <ConsolePage
      title={venues.length > 0 ? t('mine.heading', { count: venues.length }) : t('mine.title')}
      documentTitle={t('mine.title')}
    >
      {asked.state === 'loading' && <Loading text={t('mine.loading')} />}
      {asked.state === 'failed' && (
        <Failure title={t('mine.failed')} problem={asked.problem} onRetry={retry} />
      )}
      {asked.state === 'loaded' && (
        <Panel>
          <PanelSection>
            {venues.length === 0 ? (
              <EmptyState icon="gate" title={t('mine.none')} action={add}>
                {t('mine.noneText')}
              </EmptyState>
            ) : (
              <>
                <ul className="console-records">
                  {venues.map((venue) => (
                    <VenueRow
                      key={venue.venueId}
                      venue={venue}
                      href={`/venues/${venue.venueId}${venue.state === 'approved' ? '' : '/facts'}`}
                    />
                  ))}
                </ul>
                <div className="console-actions">{add}</div>
              </>
            )}
          </PanelSection>
        </Panel>
      )}
    </ConsolePage>
  );
}
