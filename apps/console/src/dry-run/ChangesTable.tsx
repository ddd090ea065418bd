import { formatNumber, usePreferences } from '@healthcode/ui';
import type { CityDistrict } from '../clock/CityProvider.tsx';
import { useT } from '../i18n/words.ts';
import {
  type ColourChange,
  changesByDistrict,
  countOf,
  type Step,
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
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard
    <section className="console-scroll" aria-label={t('recolour.districtsTable')} tabIndex={0}>
      <table className="console-table">
        <thead>
          <tr>
            <th className={NAME} data-part="head" scope="col">
              {t('home.district')}
            </th>
            {columns.map(({ key, head }) => (
              <th className={CELL} data-part="head" scope="col" key={key}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.district}
              name={nameOf(row.district)}
              figures={columns.map(({ count }) => count(row.changes))}
              part="body"
            />
          ))}
        </tbody>
        <tfoot>
          <Row name={t('home.city')} figures={columns.map(({ count }) => count(changes))} part="foot" />
        </tfoot>
      </table>
    </section>
  );
}

const CELL = 'console-table__cell';
const NAME = 'console-table__cell console-table__cell--name';

interface Column {
  readonly key: string;
  readonly head: React.ReactNode;
  readonly count: (changes: readonly ColourChange[]) => number;
}

/** Only the steps that anybody takes; sums of the milder and the stricter ones where they say more than the steps. */
function useColumns(changes: readonly ColourChange[]): Column[] {
  const t = useT();
  const { milder, stricter } = tallyOf(changes);
  const ofStep = (step: Step): Column => ({
    key: `${step.from} ${step.to}`,
    head: <StepMark step={step} />,
    count: (some) => countOf(some, step),
  });
  const ofTally = (which: 'milder' | 'stricter'): Column => ({
    key: which,
    head: t(`recolour.${which}`),
    count: (some) => tallyOf(some)[which],
  });
  const steps = stepsTaken(changes);
  const areMixed = milder > 0 && stricter > 0 && steps.length > 2;
  return [
    ...steps.map(ofStep),
    ...(areMixed ? [ofTally('milder'), ofTally('stricter')] : []),
    { key: 'total', head: t('home.total'), count: (some) => tallyOf(some).people },
  ];
}

interface RowProps {
  readonly name: string;
  /** One for each column, the total last. */
  readonly figures: readonly number[];
  readonly part: 'body' | 'foot';
}

function Row({ name, figures, part }: RowProps) {
  const last = figures.length - 1;
  return (
    <tr>
      <th className={NAME} data-part={part} scope="row">
        {name}
      </th>
      {figures.map((figure, place) => (
        <td
          className={place === last ? `${CELL} console-table__cell--bold` : CELL}
          data-part={part}
          data-none={figure === 0 || undefined}
          // biome-ignore lint/suspicious/noArrayIndexKey: a column has no identity but its place
          key={place}
        >
          {formatNumber(figure)}
        </td>
      ))}
    </tr>
  );
}
