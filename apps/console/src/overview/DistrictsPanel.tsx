import type { Overview } from '@healthcode/contracts/client';
import { formatNumber, Panel, PanelSection, STATUS_WORDS, StatusShape, usePreferences } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { type ByColour, COLOURS, perTenThousand, totalOf } from './figures.ts';

interface DistrictsPanelProps {
  readonly byDistrict: Overview['byDistrict'];
  readonly people: ByColour;
}

export function DistrictsPanel({ byDistrict, people }: DistrictsPanelProps) {
  const t = useT();
  const { language } = usePreferences();
  return (
    <Panel>
      <PanelSection title={t('home.districts')}>
        <p className="console-meta">{t('home.districtsHint')}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard */}
        <section className="console-scroll" aria-label={t('home.districtsTable')} tabIndex={0}>
          <table className="console-table">
            <DistrictsHead />
            <tbody>
              {byDistrict.map(({ district, name, ...figures }) => (
                <FiguresRow key={district} name={name[language]} figures={figures} part="body" />
              ))}
            </tbody>
            <tfoot>
              <FiguresRow name={t('home.city')} figures={people} part="foot" />
            </tfoot>
          </table>
        </section>
      </PanelSection>
    </Panel>
  );
}

const CELL = 'console-table__cell';
const NAME = 'console-table__cell console-table__cell--name';

function DistrictsHead() {
  const t = useT();
  const { language } = usePreferences();
  return (
    <thead>
      <tr>
        <th className={NAME} data-part="head" scope="col">
          {t('home.district')}
        </th>
        {COLOURS.map((colour) => (
          <th className={CELL} data-part="head" scope="col" key={colour}>
            <span className="console-mark">
              <StatusShape kind={colour} look="mark" size={18} />
              <span>{STATUS_WORDS[colour][language]}</span>
            </span>
          </th>
        ))}
        <th className={CELL} data-part="head" scope="col">
          {t('home.total')}
        </th>
        <th className={`${CELL} console-table__cell--words`} data-part="head" scope="col">
          {t('home.perTenThousand')}
        </th>
      </tr>
    </thead>
  );
}

interface FiguresRowProps {
  readonly name: string;
  readonly figures: ByColour;
  readonly part: 'body' | 'foot';
}

function FiguresRow({ name, figures, part }: FiguresRowProps) {
  return (
    <tr>
      <th className={NAME} data-part={part} scope="row">
        {name}
      </th>
      {COLOURS.map((colour) => (
        <td className={CELL} data-part={part} key={colour}>
          {formatNumber(figures[colour])}
        </td>
      ))}
      <td className={`${CELL} console-table__cell--bold`} data-part={part}>
        {formatNumber(totalOf(figures))}
      </td>
      <td className={CELL} data-part={part}>
        {perTenThousand(figures) ?? '—'}
      </td>
    </tr>
  );
}
