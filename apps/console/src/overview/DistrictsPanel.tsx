import type { Overview } from '@healthcode/contracts/client';
import { Panel, PanelSection } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { DistrictMap } from '../map/DistrictMap.tsx';
import { DistrictsTable } from './DistrictsTable.tsx';
import { type DistrictView, useDistrictView } from './use-district-view.ts';

/** People by district, as a map or as a table of the same numbers. */
export function DistrictsPanel({ overview }: { overview: Overview }) {
  const t = useT();
  const [view, choose] = useDistrictView();
  return (
    <Panel>
      <PanelSection title={t('home.districts')}>
        <div className="console-map__head">
          <p className="console-meta">{t('home.districtsHint')}</p>
          <ViewChoice view={view} choose={choose} />
        </div>
        {view === 'map' ? (
          <DistrictMap byDistrict={overview.byDistrict} />
        ) : (
          <DistrictsTable overview={overview} />
        )}
      </PanelSection>
    </Panel>
  );
}

interface ViewChoiceProps {
  readonly view: DistrictView;
  readonly choose: (view: DistrictView) => void;
}

function ViewChoice({ view, choose }: ViewChoiceProps) {
  const t = useT();
  return (
    <fieldset className="console-choice">
      <legend className="hc-hidden">{t('map.view')}</legend>
      {(['map', 'table'] as const).map((one) => (
        <button
          key={one}
          type="button"
          className="console-choice__option"
          aria-pressed={view === one}
          onClick={() => choose(one)}
        >
          {t(`map.${one}`)}
        </button>
      ))}
    </fieldset>
  );
}
