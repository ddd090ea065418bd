import type { ChecksToday } from '@healthcode/contracts/client';
import { formatNumber } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { as } from '../shell/stacked-table.tsx';

type Hour = ChecksToday['byHour'][number];

const twoDigits = (hour: number) => String(hour).padStart(2, '0');
const totalOf = ({ admitted, notAdmitted }: Hour) => admitted + notAdmitted;

/** A bar an hour: the filled part was admitted, the outlined part was not. Every figure stands beside it. */
export function HoursTable({ hours }: { hours: readonly Hour[] }) {
  const t = useT();
  const most = Math.max(...hours.map(totalOf), 1);
  const width = (count: number) => ({ width: `${(count / most) * 100}%` });
  return (
    <div className="console-stacks">
      <table className="console-counts" {...as('table')}>
        <thead {...as('rowgroup')}>
          <tr className="console-meta-row" {...as('row')}>
            {(['hour', 'admitted', 'notAdmitted'] as const).map((column) => (
              <th scope="col" key={column} {...as('columnheader')}>
                {t(`checks.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...as('rowgroup')}>
          {hours.map((hour) => (
            <HourRow key={hour.hour} hour={hour} width={width} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface HourRowProps {
  readonly hour: Hour;
  readonly width: (count: number) => { width: string };
}

function HourRow({ hour, width }: HourRowProps) {
  const t = useT();
  return (
    <tr className="console-counts__row" {...as('row')}>
      <th className="console-counts__name" scope="row" {...as('rowheader')}>
        <span>{t('checks.hourOf', { from: twoDigits(hour.hour), to: twoDigits(hour.hour + 1) })}</span>
        <span className="console-bar console-bar--split" aria-hidden="true">
          <span className="console-bar__length" style={width(hour.admitted)} />
          {hour.notAdmitted > 0 && <span className="console-bar__rest" style={width(hour.notAdmitted)} />}
        </span>
      </th>
      {(['admitted', 'notAdmitted'] as const).map((column) => (
        <td
          className="console-counts__number"
          data-label={t(`checks.${column}`)}
          key={column}
          {...as('cell')}
        >
          {formatNumber(hour[column])}
        </td>
      ))}
    </tr>
  );
}
