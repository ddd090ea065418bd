import type { ChecksToday } from '@healthcode/contracts/client';
import { formatNumber, Loading, Panel, PanelSection } from '@healthcode/ui';
import { useCallback } from 'react';
import { ReleasePart } from '../gates/ReleasePart.tsx';
import { useT } from '../i18n/words.ts';
import { NoChecks } from '../overview/ChecksPanel.tsx';
import { CountsTable } from '../overview/CountsTable.tsx';
import { FreshnessLine } from '../overview/FreshnessLine.tsx';
import { inUsualOrder } from '../overview/figures.ts';
import { REFRESH_MS } from '../overview/freshness.ts';
import { usePolled } from '../overview/use-polled.ts';
import { useSession } from '../session/SessionProvider.tsx';
import { ConsolePage } from '../shell/ConsolePage.tsx';
import { Failure } from '../shell/Failure.tsx';
import { HoursTable } from './HoursTable.tsx';
import { VenuesTable } from './VenuesTable.tsx';

/** Today's checks as far as gates have uploaded them: by decision, hour and venue. Nobody checked is named. */
export function ChecksPage() {
  const t = useT();
  const { api } = useSession();
  const polled = usePolled(
    useCallback(() => api('checksToday'), [api]),
    REFRESH_MS,
  );
  const { value } = polled;
  const failed = polled.problem !== null || (!value && polled.lost);
  const title =
    value && value.total > 0
      ? t('checks.heading', {
          count: value.venues,
          number: formatNumber(value.total),
          venues: formatNumber(value.venues),
        })
      : t('checks.title');
  return (
    <ConsolePage
      title={title}
      documentTitle={t('checks.title')}
      lead={value && <FreshnessLine polled={polled} asOf={value.asOf} said="age.countedAt" />}
    >
      {failed && <Failure title={t('checks.failed')} problem={polled.problem} onRetry={polled.askNow} />}
      {!value && !failed && <Loading text={t('checks.loading')} />}
      {value && (value.total === 0 ? <NoChecks /> : <Figures checks={value} />)}
    </ConsolePage>
  );
}

function Figures({ checks }: { checks: ChecksToday }) {
  const t = useT();
  return (
    <div className="console-columns">
      <div className="console-column">
        <Panel>
          <PanelSection title={t('checks.byVenue')}>
            {checks.byVenue.length < checks.venues && (
              <p className="console-meta">
                {t('checks.busiest', { count: checks.byVenue.length, all: formatNumber(checks.venues) })}
              </p>
            )}
            <VenuesTable venues={checks.byVenue} />
          </PanelSection>
        </Panel>
      </div>
      <div className="console-column">
        <Panel>
          <PanelSection title={t('checks.byDecision')}>
            <p className="console-meta">{t('home.checksHint')}</p>
            <CountsTable counts={inUsualOrder(checks.byDecision)} />
          </PanelSection>
        </Panel>
        <Panel>
          <PanelSection title={t('checks.byHour')}>
            <HoursTable hours={checks.byHour} />
          </PanelSection>
        </Panel>
        <Panel>
          <PanelSection title={t('gates.title')}>
            <ReleasePart venues={checks.byVenue} />
          </PanelSection>
        </Panel>
      </div>
    </div>
  );
}
