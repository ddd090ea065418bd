import type { ChecksToday } from '@healthcode/contracts/client';
import { DECISION_WORDS, formatNumber, formatTime, usePreferences } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { useDistrictName } from '../people/use-district-name.ts';

type Venue = ChecksToday['byVenue'][number];

const CELL = 'console-table__cell';
const NAME = 'console-table__cell console-table__cell--name console-table__cell--words';
const SHOWN = ['admit', 'refer', 'refuse'] as const;

const countOf = ({ byDecision }: Venue, wanted: string) =>
  byDecision.find(({ decision }) => decision === wanted)?.count ?? 0;

/** Checks by venue, the busiest first. */
export function VenuesTable({ venues }: { venues: readonly Venue[] }) {
  const t = useT();
  const { language } = usePreferences();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard
    <section className="console-scroll" aria-label={t('checks.venuesTable')} tabIndex={0}>
      <table className="console-table">
        <thead>
          <tr>
            <th className={NAME} data-part="head" scope="col">
              {t('checks.venue')}
            </th>
            <th className={CELL} data-part="head" scope="col">
              {t('home.total')}
            </th>
            {SHOWN.map((decision) => (
              <th className={CELL} data-part="head" scope="col" key={decision}>
                {DECISION_WORDS[decision][language]}
              </th>
            ))}
            <th className={CELL} data-part="head" scope="col">
              {t('checks.last')}
            </th>
          </tr>
        </thead>
        <tbody>
          {venues.map((venue) => (
            <VenueRow key={venue.venueId} venue={venue} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function VenueRow({ venue }: { venue: Venue }) {
  const { language } = usePreferences();
  const nameOf = useDistrictName();
  return (
    <tr>
      <th className={NAME} data-part="body" scope="row">
        <span className="console-venue">
          <span>{venue.name[language]}</span>
          <span className="console-venue__place">{nameOf(venue.district)}</span>
        </span>
      </th>
      <td className={`${CELL} console-table__cell--bold`} data-part="body">
        {formatNumber(venue.total)}
      </td>
      {SHOWN.map((decision) => (
        <td className={CELL} data-part="body" key={decision}>
          {formatNumber(countOf(venue, decision))}
        </td>
      ))}
      <td className={CELL} data-part="body">
        {formatTime(venue.lastAt)}
      </td>
    </tr>
  );
}
