import type { VenueListed } from '@healthcode/contracts/client';
import { EmptyState, Loading, Panel, PanelSection } from '@healthcode/ui';
import { useCallback, useState } from 'react';
import { useSession } from '../session/SessionProvider.tsx';
import { useAsked } from '../session/use-asked.ts';
import { Choice } from '../shell/Choice.tsx';
import { ConsolePage } from '../shell/ConsolePage.tsx';
import { Failure } from '../shell/Failure.tsx';
import { VenueRow } from './VenueRow.tsx';
import { useT } from './words.ts';

type State = VenueListed['state'];
const STATES: readonly State[] = ['asked', 'approved', 'refused', 'closed'];

/** Venues of the area that somebody answers for: first those that wait, the longest waiting on top. */
export function AreaVenuesPage() {
  const t = useT();
  const { api } = useSession();
  const [state, setState] = useState<State>('asked');
  const { asked, retry } = useAsked(useCallback(() => api('venues', { query: { state } }), [api, state]));
  const venues = asked.state === 'loaded' ? asked.value.venues : null;
  const waiting = state === 'asked' && venues !== null && venues.length > 0;
  return (
    <ConsolePage
      title={waiting ? t('area.waiting', { count: venues.length }) : t('area.title')}
      documentTitle={t('area.title')}
    >
      <Choice
        legend={t('area.show')}
        options={STATES.map((value) => ({ value, label: t(`states.${value}`) }))}
        chosen={state}
        choose={setState}
      />
      {asked.state === 'loading' && <Loading text={t('area.loading')} />}
      {asked.state === 'failed' && (
        <Failure title={t('area.failed')} problem={asked.problem} onRetry={retry} />
      )}
      {venues && (
        <Panel>
          <PanelSection>
            {venues.length === 0 ? (
              <EmptyState icon="gate" title={t(state === 'asked' ? 'area.none' : 'area.noneOther')}>
                {state === 'asked' ? t('area.noneText') : undefined}
              </EmptyState>
            ) : (
              <ul className="console-records">
                {venues.map((venue) => (
                  <VenueRow key={venue.venueId} venue={venue} href={`/venues/${venue.venueId}/facts`} />
                ))}
              </ul>
            )}
          </PanelSection>
        </Panel>
      )}
    </ConsolePage>
  );
}
