import type { Overview } from '@healthcode/contracts/client';
import { Panel, PanelSection } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { DistrictMap } from '../map/DistrictMap.tsx';
import { Choice } from '../shell/Choice.tsx';
import { DistrictsTable } from './DistrictsTable.tsx';
import { useDistrictView } from './use-district-view.ts';

/** People by district, as a map or as a table of the same numbers. */
export function DistrictsPanel({ overview }: { overview: Overview }) {
  const t = useT();
  const [view, choose] = useDistrictView();
  return (
    <Panel>
      <PanelSection title={t('home.districts')}>
        <div className="console-map__head">
          <p className="console-meta">{t('home.districtsHint')}</p>
          <Choice
            legend={t('map.view')}
            options={(['map', 'table'] as const).map((value) => ({ value, label: t(`map.${value}`) }))}
            chosen={view}
            choose={choose}
          />
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
