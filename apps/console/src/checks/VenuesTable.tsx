import type { ChecksToday } from '@healthcode/contracts/client';
import { DECISION_WORDS, formatNumber, formatTime, usePreferences } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { useDistrictName } from '../people/use-district-name.ts';
import { Cell, ColumnHead, Row, RowHead, Rows, StackedTable } from '../shell/stacked-table.tsx';

type Venue = ChecksToday['byVenue'][number];

const SHOWN = ['admit', 'refer', 'refuse'] as const;

const countOf = ({ byDecision }: Venue, wanted: string) =>
  byDecision.find(({ decision }) => decision === wanted)?.count ?? 0;

/** Checks by venue, the busiest first. */
export function VenuesTable({ venues }: { venues: readonly Venue[] }) {
  const t = useT();
  const { language } = usePreferences();
  return (
    <StackedTable label={t('checks.venuesTable')}>
      <Rows part="head">
        <Row>
          <ColumnHead look="name">{t('checks.venue')}</ColumnHead>
          <ColumnHead>{t('home.total')}</ColumnHead>
          {SHOWN.map((decision) => (
            <ColumnHead key={decision}>{DECISION_WORDS[decision][language]}</ColumnHead>
          ))}
          <ColumnHead>{t('checks.last')}</ColumnHead>
        </Row>
      </Rows>
      <Rows part="body">
        {venues.map((venue) => (
          <VenueRow key={venue.venueId} venue={venue} />
        ))}
      </Rows>
    </StackedTable>
  );
}

function VenueRow({ venue }: { venue: Venue }) {
  const t = useT();
  const { language } = usePreferences();
  const nameOf = useDistrictName();
  return (
    <Row>
      <RowHead>
        <span className="console-venue">
          <span>{venue.name[language]}</span>
          <span className="console-venue__place">{nameOf(venue.district)}</span>
          {venue.copiedCodes > 0 && (
            <span className="console-venue__copied">{t('gates.copied', { count: venue.copiedCodes })}</span>
          )}
        </span>
      </RowHead>
      <Cell look="bold" label={t('home.total')}>
        {formatNumber(venue.total)}
      </Cell>
      {SHOWN.map((decision) => (
        <Cell label={DECISION_WORDS[decision][language]} key={decision}>
          {formatNumber(countOf(venue, decision))}
        </Cell>
      ))}
      <Cell label={t('checks.last')}>{formatTime(venue.lastAt)}</Cell>
    </Row>
  );
}
