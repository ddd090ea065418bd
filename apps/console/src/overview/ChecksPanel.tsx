import type { Overview } from '@healthcode/contracts/client';
import {
  DECISION_WORDS,
  EmptyState,
  formatNumber,
  Panel,
  PanelSection,
  usePreferences,
} from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { inUsualOrder } from './figures.ts';

type Checks = Overview['checksToday'];

const isKnown = (decision: string): decision is keyof typeof DECISION_WORDS =>
  Object.hasOwn(DECISION_WORDS, decision);

/** Today's checks by decision. The bars are Haihe blue: a count is no status. */
export function ChecksPanel({ checks }: { checks: Checks }) {
  const t = useT();
  if (checks.total === 0) {
    return (
      <Panel>
        <EmptyState icon="gate" title={t('home.checksNone')}>
          {t('home.checksNoneText')}
        </EmptyState>
      </Panel>
    );
  }
  return (
    <Panel>
      <PanelSection title={t('home.checks', { count: checks.total, number: formatNumber(checks.total) })}>
        <p className="console-meta">{t('home.checksHint')}</p>
        <CountsTable counts={inUsualOrder(checks.byDecision)} />
      </PanelSection>
    </Panel>
  );
}

function CountsTable({ counts }: { counts: Checks['byDecision'] }) {
  const t = useT();
  const { language } = usePreferences();
  const most = Math.max(...counts.map(({ count }) => count), 1);
  return (
    <table className="console-counts">
      <thead className="hc-hidden">
        <tr>
          <th scope="col">{t('home.decision')}</th>
          <th scope="col">{t('home.count')}</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ decision, count }) => (
          <tr className="console-counts__row" key={decision}>
            <th className="console-counts__name" scope="row">
              <span>{isKnown(decision) ? DECISION_WORDS[decision][language] : decision}</span>
              <span className="console-bar" aria-hidden="true">
                <span className="console-bar__length" style={{ width: `${(count / most) * 100}%` }} />
              </span>
            </th>
            <td className="console-counts__number">{formatNumber(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
