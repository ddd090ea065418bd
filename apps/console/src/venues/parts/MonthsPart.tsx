import { FILE_ROUTES, type VenueDays } from '@healthcode/contracts/client';
import { formatCivilDay, Icon, usePreferences } from '@healthcode/ui';
import { useT } from '../words.ts';

interface MonthsPartProps {
  readonly months: VenueDays['months'];
  readonly venueId: string;
}

/** A file a month. One that is not whole says which days are in it. */
export function MonthsPart({ months, venueId }: MonthsPartProps) {
  const t = useT();
  const { language } = usePreferences();
  if (months.length === 0) return <p>{t('counts.exportNone')}</p>;
  const path = FILE_ROUTES.venueMonth.path.replace(':venueId', venueId);
  const partOf = ({ fromDay, untilDay }: VenueDays['months'][number]) =>
    t('counts.exportPart', {
      from: formatCivilDay(fromDay, language),
      until: formatCivilDay(untilDay, language),
    });
  return (
    <ul>
      {months.map((one) => (
        <li key={one.month}>
          {/* Of the service and not of the app: a plain link, so that the browser saves what comes. */}
          <a
            className="hc-link hc-link--stands"
            href={`${path}?${new URLSearchParams({ month: one.month, language })}`}
          >
            <Icon name="download" />
            <span>{t('counts.exportOf', { month: one.month })}</span>
          </a>
          {!one.isWhole && <span className="console-meta">{partOf(one)}</span>}
        </li>
      ))}
    </ul>
  );
}
