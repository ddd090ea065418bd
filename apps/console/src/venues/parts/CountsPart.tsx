import type { VenueView } from '@healthcode/contracts/client';
import { Loading, Panel, PanelSection } from '@healthcode/ui';
import { useCallback } from 'react';
import { FreshnessLine } from '../../overview/FreshnessLine.tsx';
import { REFRESH_MS } from '../../overview/freshness.ts';
import { usePolled } from '../../overview/use-polled.ts';
import { useSession } from '../../session/SessionProvider.tsx';
import { Failure } from '../../shell/Failure.tsx';
import { useT } from '../words.ts';
import { DaysTable } from './DaysTable.tsx';
import { MonthsPart } from './MonthsPart.tsx';
import { TodayPart } from './TodayPart.tsx';
import { type DaySums, useVenueDays } from './use-venue-days.ts';

interface CountsPartProps {
  readonly view: VenueView;
}

/** What was checked here today and in the last thirty days, as far as gates have uploaded it. */
export function CountsPart({ view }: CountsPartProps) {
  const t = useT();
  const { api } = useSession();
  const { venueId, state } = view.venue;
  const polled = usePolled(
    useCallback(() => api('venueCounts', { params: { venueId } }), [api, venueId]),
    REFRESH_MS,
  );
  const { value } = polled;
  const failed = polled.problem !== null || (!value && polled.lost);
  return (
    <>
      {failed && <Failure title={t('counts.failed')} problem={polled.problem} onRetry={polled.askNow} />}
      {!value && !failed && <Loading text={t('counts.loading')} />}
      {value && (
        <>
          <FreshnessLine polled={polled} asOf={value.asOf} said="age.countedAt" />
          <div className="console-columns">
            <div className="console-column">
              <TodayPart counts={value} isEarly={state !== 'approved'} />
            </div>
            <div className="console-column">
              <Before today={value} venueId={venueId} />
            </div>
          </div>
        </>
      )}
    </>
  );
}

/** The days before today change seldom: late uploads alone. Today stands on top of them as it is counted now. */
function Before({ today, venueId }: { readonly today: DaySums; readonly venueId: string }) {
  const t = useT();
  const { known, failed, problem, askNow } = useVenueDays(venueId, today);
  return (
    <Panel>
      <PanelSection title={t('counts.days')}>
        {failed && <Failure title={t('counts.failed')} problem={problem} onRetry={askNow} />}
        {known ? <DaysTable days={known.days} /> : !failed && <Loading text={t('counts.loading')} />}
      </PanelSection>
      {known && (
        <PanelSection title={t('counts.export')}>
          <p className="console-meta">{t('counts.exportText')}</p>
          <MonthsPart months={known.months} venueId={venueId} />
          <p className="console-meta">{t('counts.kept', { days: known.keptDays })}</p>
        </PanelSection>
      )}
    </Panel>
  );
}
