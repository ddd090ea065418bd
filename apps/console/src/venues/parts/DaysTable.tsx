import type { VenueDays } from '@healthcode/contracts/client';
import { formatCivilDay, formatNumber, usePreferences } from '@healthcode/ui';
import { Cell, ColumnHead, Row, RowHead, Rows, StackedTable } from '../../shell/stacked-table.tsx';
import { useT } from '../words.ts';

const COLUMNS = ['total', 'admitted', 'refused', 'other'] as const;

/** A row a day, the newest first; days on which nothing was checked are left out. */
export function DaysTable({ days }: { readonly days: VenueDays['days'] }) {
  const t = useT();
  const { language } = usePreferences();
  const busy = days.filter(({ total }) => total > 0);
  if (busy.length === 0) return <p>{t('counts.noDays')}</p>;
  return (
    <StackedTable label={t('counts.daysTable')}>
      <Rows part="head">
        <Row>
          <ColumnHead look="name">{t('counts.day')}</ColumnHead>
          {COLUMNS.map((column) => (
            <ColumnHead key={column}>{t(`counts.${column}`)}</ColumnHead>
          ))}
        </Row>
      </Rows>
      <Rows part="body">
        {busy.map((day) => (
          <Row key={day.day}>
            <RowHead>{formatCivilDay(day.day, language)}</RowHead>
            {COLUMNS.map((column) => (
              <Cell key={column} label={t(`counts.${column}`)} isNone={day[column] === 0}>
                {formatNumber(day[column])}
              </Cell>
            ))}
          </Row>
        ))}
      </Rows>
    </StackedTable>
  );
}
