import type { VenueCounts } from '@healthcode/contracts/client';
import { DECISION_WORDS, formatNumber, usePreferences } from '@healthcode/ui';
import { useT as useSharedT } from '../../i18n/words.ts';
import { Cell, ColumnHead, Row, RowHead, Rows, StackedTable } from '../../shell/stacked-table.tsx';
import { useT } from '../words.ts';
import { countOf, type HourPart, partsOf } from './hour-parts.ts';

type Hour = VenueCounts['byHour'][number];

const twoDigits = (hour: number) => String(hour).padStart(2, '0');

/** A bar an hour, in parts that differ by pattern and not by colour; every figure stands beside it. */
export function HourDecisions({ hours }: { readonly hours: readonly Hour[] }) {
  const t = useT();
  const { language } = usePreferences();
  const parts = partsOf(hours);
  const nameOf = (part: HourPart) => (part === 'rest' ? t('counts.other') : DECISION_WORDS[part][language]);
  const totalOf = (hour: Hour) => parts.reduce((sum, part) => sum + countOf(hour, part), 0);
  const most = Math.max(...hours.map(totalOf), 1);
  return (
    <>
      <p className="console-key" aria-hidden="true">
        {parts.map((part) => (
          <span key={part}>
            <span className="console-key__sample" data-part={part} />
            {nameOf(part)}
          </span>
        ))}
      </p>
      <StackedTable label={t('counts.hoursTable')}>
        <Rows part="head">
          <Row>
            <ColumnHead look="name">{t('counts.hour')}</ColumnHead>
            {parts.map((part) => (
              <ColumnHead key={part}>{nameOf(part)}</ColumnHead>
            ))}
          </Row>
        </Rows>
        <Rows part="body">
          {hours.map((hour) => (
            <HourRow key={hour.hour} {...{ hour, parts, most, nameOf }} />
          ))}
        </Rows>
      </StackedTable>
    </>
  );
}

interface HourRowProps {
  readonly hour: Hour;
  readonly parts: readonly HourPart[];
  /** Checks of the busiest hour: its bar is as long as there is room. */
  readonly most: number;
  readonly nameOf: (part: HourPart) => string;
}

function HourRow({ hour, parts, most, nameOf }: HourRowProps) {
  const words = useSharedT();
  const counts = parts.map((part) => ({ part, count: countOf(hour, part) }));
  return (
    <Row>
      <RowHead>
        <span>{words('checks.hourOf', { from: twoDigits(hour.hour), to: twoDigits(hour.hour + 1) })}</span>
        <span className="console-bar console-bar--split" aria-hidden="true">
          {counts
            .filter(({ count }) => count > 0)
            .map(({ part, count }) => (
              <span
                className="console-bar__part"
                data-part={part}
                key={part}
                style={{ width: `${(count / most) * 100}%` }}
              />
            ))}
        </span>
      </RowHead>
      {counts.map(({ part, count }) => (
        <Cell key={part} label={nameOf(part)} isNone={count === 0}>
          {formatNumber(count)}
        </Cell>
      ))}
    </Row>
  );
}
