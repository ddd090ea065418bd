import type { Overview } from '@healthcode/contracts/client';
import { EmptyState, formatNumber, Loading, Panel } from '@healthcode/ui';
import { useCallback } from 'react';
import { WaitingAppeals } from '../appeals/WaitingAppeals.tsx';
import { useT } from '../i18n/words.ts';
import { RulesPanel } from '../rules/RulesPanel.tsx';
import { useSession } from '../session/SessionProvider.tsx';
import { ConsolePage } from '../shell/ConsolePage.tsx';
import { Failure } from '../shell/Failure.tsx';
import { WaitingSuspensions } from '../suspensions/WaitingSuspensions.tsx';
import { ChecksPanel } from './ChecksPanel.tsx';
import { DistrictsPanel } from './DistrictsPanel.tsx';
import { FreshnessLine } from './FreshnessLine.tsx';
import { notGreen, totalOf } from './figures.ts';
import { REFRESH_MS } from './freshness.ts';
import { PeoplePanel } from './PeoplePanel.tsx';
import { StatusListPanel } from './StatusListPanel.tsx';
import { usePolled } from './use-polled.ts';

/** The city at this moment: one sentence, then the figures, each with its age. */
export function OverviewPage() {
  const t = useT();
  const { api } = useSession();
  const polled = usePolled(
    useCallback(() => api('overview'), [api]),
    REFRESH_MS,
  );
  const { value } = polled;
  return (
    <ConsolePage
      title={useHeading(value)}
      documentTitle={t('home.title')}
      lead={value && <FreshnessLine polled={polled} asOf={value.asOf} />}
    >
      {polled.problem && (
        <Failure title={t('home.failed')} problem={polled.problem} onRetry={polled.askNow} />
      )}
      {!value && !polled.problem && polled.lost && (
        <Failure title={t('home.failed')} problem={null} onRetry={polled.askNow} />
      )}
      {!value && !polled.problem && !polled.lost && <Loading text={t('home.loading')} />}
      <WaitingSuspensions />
      <WaitingAppeals />
      {value && <Figures overview={value} />}
    </ConsolePage>
  );
}

function useHeading(overview: Overview | null): string {
  const t = useT();
  if (!overview) return t('home.title');
  const total = totalOf(overview.people);
  if (total === 0) return t('home.empty');
  const held = notGreen(overview.people);
  const words = { count: total, people: formatNumber(total), held: formatNumber(held) };
  if (held === 0) return t('home.headingAllGreen', words);
  return held === 1 && total > 1 ? t('home.headingOneHeld', words) : t('home.heading', words);
}

function Figures({ overview }: { overview: Overview }) {
  const t = useT();
  const nobody = totalOf(overview.people) === 0;
  return (
    <div className="console-columns">
      <div className="console-column">
        {nobody ? (
          <Panel>
            <EmptyState icon="people" title={t('home.empty')}>
              {t('home.emptyText')}
            </EmptyState>
          </Panel>
        ) : (
          <>
            <PeoplePanel people={overview.people} />
            <DistrictsPanel overview={overview} />
          </>
        )}
      </div>
      <div className="console-column">
        <ChecksPanel checks={overview.checksToday} />
        <StatusListPanel list={overview.statusList} />
        <RulesPanel inForce={overview.rules} />
      </div>
    </div>
  );
}
