import { FILE_ROUTES, type VenueCounts, type VenueView } from '@healthcode/contracts/client';
import {
  EmptyState,
  formatNumber,
  formatTime,
  Icon,
  Loading,
  Panel,
  PanelSection,
  usePreferences,
} from '@healthcode/ui';
import { useCallback } from 'react';
import { HoursTable } from '../../checks/HoursTable.tsx';
import { CountsTable } from '../../overview/CountsTable.tsx';
import { inUsualOrder } from '../../overview/figures.ts';
import { REFRESH_MS } from '../../overview/freshness.ts';
import { usePolled } from '../../overview/use-polled.ts';
import { useSession } from '../../session/SessionProvider.tsx';
import { Failure } from '../../shell/Failure.tsx';
import { useT } from '../words.ts';
import { DaysTable } from './DaysTable.tsx';

/** What was checked here today and in the last thirty days, as far as gates have uploaded it. */
export function CountsPart({ view }: { readonly view: VenueView }) {
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
      {value && <Figures counts={value} venueId={venueId} isEarly={state !== 'approved'} />}
    </>
  );
}

interface FiguresProps {
  readonly counts: VenueCounts;
  readonly venueId: string;
  readonly isEarly: boolean;
}

function Figures({ counts, venueId, isEarly }: FiguresProps) {
  const t = useT();
  return (
    <div className="console-columns">
      <div className="console-column">
        <Panel>
          <Today counts={counts} isEarly={isEarly} />
        </Panel>
      </div>
      <div className="console-column">
        <Panel>
          <PanelSection title={t('counts.days')}>
            <DaysTable days={counts.days} />
          </PanelSection>
          <PanelSection title={t('counts.export')}>
            <p className="console-meta">{t('counts.exportText')}</p>
            <Months months={counts.months} venueId={venueId} />
          </PanelSection>
        </Panel>
      </div>
    </div>
  );
}

function Today({ counts: { today, asOf }, isEarly }: Omit<FiguresProps, 'venueId'>) {
  const t = useT();
  if (today.total === 0) {
    return (
      <PanelSection>
        <EmptyState icon="gate" title={t('counts.none')}>
          {t(isEarly ? 'counts.early' : 'counts.noneText')}
        </EmptyState>
      </PanelSection>
    );
  }
  const number = formatNumber(today.total);
  return (
    <>
      <PanelSection title={t('counts.heading', { count: today.total, number })}>
        <p className="console-meta">
          <span>{t('counts.asOf', { time: formatTime(asOf) })}</span>
          {today.lastAt !== null && <span>{t('counts.last', { time: formatTime(today.lastAt) })}</span>}
        </p>
        <CountsTable counts={inUsualOrder(today.byDecision)} />
      </PanelSection>
      <PanelSection title={t('counts.byHour')}>
        <HoursTable hours={today.byHour} />
      </PanelSection>
    </>
  );
}

function Months({ months, venueId }: { readonly months: readonly string[]; readonly venueId: string }) {
  const t = useT();
  const { language } = usePreferences();
  if (months.length === 0) return <p>{t('counts.exportNone')}</p>;
  const path = FILE_ROUTES.venueMonth.path.replace(':venueId', venueId);
  return (
    <ul>
      {months.map((month) => (
        <li key={month}>
          {/* Of the service and not of the app: a plain link, so that the browser saves what comes. */}
          <a className="hc-link hc-link--stands" href={`${path}?${new URLSearchParams({ month, language })}`}>
            <Icon name="download" />
            <span>{t('counts.exportOf', { month })}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
