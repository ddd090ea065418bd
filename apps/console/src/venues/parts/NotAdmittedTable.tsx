import type { VenueCounts } from '@healthcode/contracts/client';
import { DECISION_WORDS, formatNumber, usePreferences } from '@healthcode/ui';
import { Cell, ColumnHead, Row, RowHead, Rows, StackedTable } from '../../shell/stacked-table.tsx';
import { useT } from '../words.ts';
import { reasonOf } from './reason-of.ts';

type NotAdmitted = VenueCounts['notAdmitted'][number];

/** Who was not admitted today: what was decided, what for, how often. Nobody is named, and no colour was kept. */
export function NotAdmittedTable({ rows }: { readonly rows: readonly NotAdmitted[] }) {
  const t = useT();
  const { language } = usePreferences();
  const wordsOf = (decision: string) =>
    DECISION_WORDS[decision as keyof typeof DECISION_WORDS]?.[language] ?? decision;
  return (
    <StackedTable label={t('counts.notAdmittedTable')}>
      <Rows part="head">
        <Row>
          <ColumnHead look="name">{t('counts.why')}</ColumnHead>
          <ColumnHead look="text">{t('counts.decision')}</ColumnHead>
          <ColumnHead>{t('counts.times')}</ColumnHead>
        </Row>
      </Rows>
      <Rows part="body">
        {rows.map((row) => (
          <Row key={`${row.decision} ${row.outcome}`}>
            <RowHead>{t(`reasons.${reasonOf(row)}`)}</RowHead>
            <Cell look="text" label={t('counts.decision')}>
              {wordsOf(row.decision)}
            </Cell>
            <Cell look="bold" label={t('counts.times')}>
              {formatNumber(row.count)}
            </Cell>
          </Row>
        ))}
      </Rows>
    </StackedTable>
  );
}
