import type { DryRunResult } from '@healthcode/contracts/client';
import { formatNumber, Panel, PanelSection } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { useDistrictName } from '../people/use-district-name.ts';

type DeclarationChange = DryRunResult['declarations']['now'][number];

interface DeclarationPartProps {
  /** At least one, all of them the same way: a period is either longer or shorter than the one before. */
  readonly changes: readonly DeclarationChange[];
}

/** Whose green code another period for declarations withdraws, or gives back, by district. */
export function DeclarationPart({ changes }: DeclarationPartProps) {
  const t = useT();
  const nameOf = useDistrictName();
  const people = changes.reduce((sum, { count }) => sum + count, 0);
  const way = changes[0]!.change;
  const rows = changes.toSorted((left, right) => right.count - left.count);
  return (
    <Panel>
      <PanelSection title={t(`dryRun.declarations.${way}`, { count: people, people: formatNumber(people) })}>
        <p className="console-meta">{t('dryRun.declarations.text')}</p>
        <table className="console-table">
          <caption className="hc-hidden">{t('dryRun.declarations.table')}</caption>
          <thead>
            <tr>
              <th className={NAME} data-part="head" scope="col">
                {t('home.district')}
              </th>
              <th className={CELL} data-part="head" scope="col">
                {t('recolour.people')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ district, count }) => (
              <Row key={district} name={nameOf(district)} count={count} part="body" />
            ))}
          </tbody>
          <tfoot>
            <Row name={t('home.city')} count={people} part="foot" />
          </tfoot>
        </table>
      </PanelSection>
    </Panel>
  );
}

const CELL = 'console-table__cell';
const NAME = 'console-table__cell console-table__cell--name';

function Row({ name, count, part }: { name: string; count: number; part: 'body' | 'foot' }) {
  return (
    <tr>
      <th className={NAME} data-part={part} scope="row">
        {name}
      </th>
      <td className={CELL} data-part={part}>
        {formatNumber(count)}
      </td>
    </tr>
  );
}
