import type { Overview } from '@healthcode/contracts/client';
import { AppLink, EmptyState, formatNumber, Panel, PanelSection } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { CountsTable } from './CountsTable.tsx';
import { inUsualOrder } from './figures.ts';

type Checks = Overview['checksToday'];

/** Today's checks by decision; by hour and venue they are on a page of their own. */
export function ChecksPanel({ checks }: { checks: Checks }) {
  const t = useT();
  if (checks.total === 0) return <NoChecks />;
  return (
    <Panel>
      <PanelSection title={t('home.checks', { count: checks.total, number: formatNumber(checks.total) })}>
        <p className="console-meta">{t('home.checksHint')}</p>
        <CountsTable counts={inUsualOrder(checks.byDecision)} />
        <AppLink className="hc-link hc-link--stands" href="/checks">
          {t('home.allChecks')}
        </AppLink>
      </PanelSection>
    </Panel>
  );
}

/** Nothing has been uploaded today. */
export function NoChecks() {
  const t = useT();
  return (
    <Panel>
      <EmptyState icon="gate" title={t('home.checksNone')}>
        {t('home.checksNoneText')}
      </EmptyState>
    </Panel>
  );
}
