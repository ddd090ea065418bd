import type { VenueListed } from '@healthcode/contracts/client';
import { Button, EmptyState, formatNumber, Loading, Panel, PanelSection } from '@healthcode/ui';
import { useCallback, useState } from 'react';
import { useSession } from '../session/SessionProvider.tsx';
import { usePages } from '../session/use-pages.ts';
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
  const ask = useCallback(
    (after: string | null) => api('venues', { query: { state, ...(after ? { after } : {}) } }),
    [api, state],
  );
  const { pages, state: step, problem, hasMore, more } = usePages(ask);
  const venues = pages.flatMap((page) => page.venues);
  const total = pages.at(-1)?.total ?? 0;
  const waiting = state === 'asked' && total > 0;
  return (
    <ConsolePage
      title={waiting ? t('area.waiting', { count: total }) : t('area.title')}
      documentTitle={t('area.title')}
    >
      <Choice
        legend={t('area.show')}
        options={STATES.map((value) => ({ value, label: t(`states.${value}`) }))}
        chosen={state}
        choose={setState}
      />
      <Panel>
        <PanelSection>
          <ul className="console-records">
            {venues.map((venue) => (
              <VenueRow key={venue.venueId} venue={venue} href={`/venues/${venue.venueId}/facts`} />
            ))}
          </ul>
          {step === 'asking' && <Loading text={t('area.loading')} />}
          {step === 'failed' && <Failure title={t('area.failed')} problem={problem} onRetry={more} />}
          {step === 'asked' && venues.length === 0 && (
            <EmptyState icon="gate" title={t(state === 'asked' ? 'area.none' : 'area.noneOther')}>
              {state === 'asked' ? t('area.noneText') : undefined}
            </EmptyState>
          )}
          {step === 'asked' && hasMore && (
            <div className="console-actions">
              <Button variant="second" onClick={more}>
                {t('area.more', { shown: formatNumber(venues.length), total: formatNumber(total) })}
              </Button>
            </div>
          )}
        </PanelSection>
      </Panel>
    </ConsolePage>
  );
}
