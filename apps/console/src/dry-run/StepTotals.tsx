import { formatNumber } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { type ColourChange, countOf, stepsTaken } from './colour-changes.ts';
import { StepMark } from './StepMark.tsx';

/** Who becomes what. The bars are Haihe blue: a count is no status. */
export function StepTotals({ changes }: { changes: readonly ColourChange[] }) {
  const t = useT();
  const totals = stepsTaken(changes).map((step) => ({ step, count: countOf(changes, step) }));
  const most = Math.max(...totals.map(({ count }) => count), 1);
  return (
    <table className="console-counts">
      <thead className="hc-hidden">
        <tr>
          <th scope="col">{t('recolour.step')}</th>
          <th scope="col">{t('recolour.people')}</th>
        </tr>
      </thead>
      <tbody>
        {totals.map(({ step, count }) => (
          <tr className="console-counts__row" key={`${step.from} ${step.to}`}>
            <th className="console-counts__name" scope="row">
              <StepMark step={step} />
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
