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
        <section className="console-scroll" aria-label={t('home.districts')} tabIndex={0}>
          <table className="console-table">
            <DistrictsHead />
            <tbody>
              {byDistrict.map(({ district, name, ...figures }) => (
                <FiguresRow key={district} name={name[language]} figures={figures} />
              ))}
            </tbody>
            <tfoot>
              <FiguresRow name={t('home.city')} figures={people} />
            </tfoot>
          </table>
        </section>
      </PanelSection>
    </Panel>
  );
}

function DistrictsHead() {
  const t = useT();
  const { language } = usePreferences();
  return (
    <thead>
      <tr>
        <th scope="col">{t('home.district')}</th>
        {COLOURS.map((colour) => (
          <th scope="col" key={colour}>
            <span className="console-mark">
              <StatusShape kind={colour} look="mark" size={18} />
              <span>{STATUS_WORDS[colour][language]}</span>
            </span>
          </th>
        ))}
        <th scope="col">{t('home.total')}</th>
        <th scope="col">{t('home.perTenThousand')}</th>
      </tr>
    </thead>
  );
}

function FiguresRow({ name, figures }: { name: string; figures: ByColour }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {COLOURS.map((colour) => (
        <td key={colour}>{formatNumber(figures[colour])}</td>
      ))}
      <td>
        <strong>{formatNumber(totalOf(figures))}</strong>
      </td>
      <td>{perTenThousand(figures) ?? '—'}</td>
    </tr>
  );
}
