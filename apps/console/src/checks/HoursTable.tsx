import type { ChecksToday } from '@healthcode/contracts/client';
import { formatNumber } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';

type Hour = ChecksToday['byHour'][number];

const twoDigits = (hour: number) => String(hour).padStart(2, '0');
const totalOf = ({ admitted, notAdmitted }: Hour) => admitted + notAdmitted;

/** A bar an hour: the filled part was admitted, the outlined part was not. Every figure stands beside it. */
export function HoursTable({ hours }: { hours: readonly Hour[] }) {
  const t = useT();
  const most = Math.max(...hours.map(totalOf), 1);
  const width = (count: number) => ({ width: `${(count / most) * 100}%` });
  return (
    <table className="console-counts">
      <thead>
        <tr className="console-meta-row">
          <th scope="col">{t('checks.hour')}</th>
          <th scope="col">{t('checks.admitted')}</th>
          <th scope="col">{t('checks.notAdmitted')}</th>
        </tr>
      </thead>
      <tbody>
        {hours.map((hour) => (
          <tr className="console-counts__row" key={hour.hour}>
            <th className="console-counts__name" scope="row">
              <span>{t('checks.hourOf', { from: twoDigits(hour.hour), to: twoDigits(hour.hour + 1) })}</span>
              <span className="console-bar console-bar--split" aria-hidden="true">
                <span className="console-bar__length" style={width(hour.admitted)} />
                {hour.notAdmitted > 0 && (
                  <span className="console-bar__rest" style={width(hour.notAdmitted)} />
                )}
              </span>
            </th>
            <td className="console-counts__number">{formatNumber(hour.admitted)}</td>
            <td className="console-counts__number">{formatNumber(hour.notAdmitted)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
