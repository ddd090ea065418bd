import { formatNumber, usePreferences } from '@healthcode/ui';
import type { ReactNode } from 'react';
import type { CityDistrict } from '../clock/CityProvider.tsx';
import { useT } from '../i18n/words.ts';
import { Cell, ColumnHead, Row, RowHead, Rows, StackedTable } from '../shell/stacked-table.tsx';
import {
  type ColourChange,
  changesByDistrict,
  countOf,
  type Step,
  stepName,
  stepsTaken,
  tallyOf,
} from './colour-changes.ts';
import { StepMark } from './StepMark.tsx';

interface ChangesTableProps {
  readonly changes: readonly ColourChange[];
  readonly districts: readonly CityDistrict[];
}

/** Who changes from what to what, district by district; every number stands here, whatever the map shows. */
export function ChangesTable({ changes, districts }: ChangesTableProps) {
  const t = useT();
  const { language } = usePreferences();
  const columns = useColumns(changes);
  const rows = changesByDistrict(
    changes,
    districts.map(({ code }) => code),
  );
  const nameOf = (code: string | null) =>
    districts.find((district) => district.code === code)?.name[language] ?? t('map.withoutDistrict');
  return (
    <StackedTable label={t('recolour.districtsTable')}>
      <Rows part="head">
        <Row>
          <ColumnHead look="name">{t('home.district')}</ColumnHead>
          {columns.map(({ key, head, label }) => (
            <ColumnHead key={key}>{head ?? label}</ColumnHead>
          ))}
        </Row>
      </Rows>
      <Rows part="body">
        {rows.map((row) => (
          <FiguresRow
            key={row.district}
            name={nameOf(row.district)}
            columns={columns}
            changes={row.changes}
            part="body"
          />
        ))}
      </Rows>
      <Rows part="foot">
        <FiguresRow name={t('home.city')} columns={columns} changes={changes} part="foot" />
      </Rows>
    </StackedTable>
  );
}

interface Column {
  readonly key: string;
  readonly label: string;
  /** In the head, where it is more than the label. */
  readonly head?: ReactNode;
  readonly count: (changes: readonly ColourChange[]) => number;
}

/** Only the steps that anybody takes; sums of the milder and the stricter ones where they say more than the steps. */
function useColumns(changes: readonly ColourChange[]): Column[] {
  const t = useT();
  const { milder, stricter } = tallyOf(changes);
  const ofStep = (step: Step): Column => ({
    key: `${step.from} ${step.to}`,
    label: t(`recolour.steps.${stepName(step)}`),
    head: <StepMark step={step} />,
    count: (some) => countOf(some, step),
  });
  const ofTally = (which: 'milder' | 'stricter'): Column => ({
    key: which,
    label: t(`recolour.${which}`),
    count: (some) => tallyOf(some)[which],
  });
  const steps = stepsTaken(changes);
  const areMixed = milder > 0 && stricter > 0 && steps.length > 2;
  return [
    ...steps.map(ofStep),
    ...(areMixed ? [ofTally('milder'), ofTally('stricter')] : []),
    { key: 'total', label: t('home.total'), count: (some) => tallyOf(some).people },
  ];
}

interface FiguresRowProps {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly changes: readonly ColourChange[];
  readonly part: 'body' | 'foot';
}

function FiguresRow({ name, columns, changes, part }: FiguresRowProps) {
  return (
    <Row>
      <RowHead part={part}>{name}</RowHead>
      {columns.map(({ key, label, count }) => {
        const figure = count(changes);
        return (
          <Cell
            part={part}
            look={key === 'total' ? 'bold' : undefined}
            label={label}
            isNone={figure === 0}
            key={key}
          >
            {formatNumber(figure)}
          </Cell>
        );
      })}
    </Row>
  );
}
