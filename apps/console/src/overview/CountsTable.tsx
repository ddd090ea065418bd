import type { Overview } from '@healthcode/contracts/client';
import { DECISION_WORDS, formatNumber, usePreferences } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';

const isKnown = (decision: string): decision is keyof typeof DECISION_WORDS =>
  Object.hasOwn(DECISION_WORDS, decision);

/** Checks by decision. The bars are Haihe blue: a count is no status. */
export function CountsTable({ counts }: { counts: Overview['checksToday']['byDecision'] }) {
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
