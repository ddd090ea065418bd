import { Loading } from '@healthcode/ui';
import type { ReactNode } from 'react';
import { useCity } from '../clock/CityProvider.tsx';
import { useT } from '../i18n/words.ts';
import { ChangesByRule } from './ChangesByRule.tsx';
import { ChangesMap } from './ChangesMap.tsx';
import { ChangesTable } from './ChangesTable.tsx';
import { type ColourChange, stepsTaken } from './colour-changes.ts';
import { StepTotals } from './StepTotals.tsx';

/** A table of more steps than these is too wide to stand beside the map. */
const BESIDE_MAP = 3;

interface ChangePartsProps {
  /** At least one. */
  readonly changes: readonly ColourChange[];
  readonly titleOf: (ruleId: string) => string;
  /** Each part with its title, as a panel or as a section of one. */
  readonly frame: (title: string, content: ReactNode) => ReactNode;
}

/** Who changes from what to what: in all, by rule, and where. */
export function ChangeParts({ changes, titleOf, frame }: ChangePartsProps) {
  const t = useT();
  const { city } = useCity();
  const districts = city?.districts;
  return (
    <>
      <div className="console-pair">
        {frame(t('recolour.totals'), <StepTotals changes={changes} />)}
        {frame(t('recolour.byRule'), <ChangesByRule changes={changes} titleOf={titleOf} />)}
      </div>
      <div className="console-pair" data-stacked={stepsTaken(changes).length > BESIDE_MAP || undefined}>
        {frame(
          t('recolour.where'),
          districts ? <ChangesMap changes={changes} districts={districts} /> : <Loading />,
        )}
        {frame(
          t('recolour.byDistrict'),
          districts ? <ChangesTable changes={changes} districts={districts} /> : <Loading />,
        )}
      </div>
    </>
  );
}
