import type { DryRunResult } from '@healthcode/contracts/client';
import { usePreferences } from '@healthcode/ui';
import { sayHint } from '../evidence/use-say.ts';
import { useT } from '../i18n/words.ts';
import { useDistrictName } from '../people/use-district-name.ts';
import { StepMark } from './StepMark.tsx';

interface SampleTableProps {
  readonly sample: DryRunResult['sample'];
  readonly titleOf: (ruleId: string) => string;
}

/** A few of the people who would change, masked, for checking whether the rules do what was meant. */
export function SampleTable({ sample, titleOf }: SampleTableProps) {
  const t = useT();
  const { language } = usePreferences();
  const nameOf = useDistrictName();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard
    <section className="console-scroll" aria-label={t('dryRun.sampleTable')} tabIndex={0}>
      <table className="console-table console-table--words">
        <thead>
          <tr>
            {(['name', 'document', 'district', 'step', 'rule'] as const).map((column) => (
              <th className={CELL} data-part="head" scope="col" key={column}>
                {t(`dryRun.sampleColumns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.map((person, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: masked people may look the same
            <tr key={place}>
              <th className={CELL} data-part="body" scope="row">
                {person.maskedName || t('dryRun.noName')}
              </th>
              <td className={CELL} data-part="body">
                {sayHint(person.hint, language)}
              </td>
              <td className={CELL} data-part="body">
                {nameOf(person.district)}
              </td>
              <td className={CELL} data-part="body">
                <StepMark step={person} />
              </td>
              <td className={`${CELL} console-table__cell--words`} data-part="body">
                {titleOf(person.ruleId)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const CELL = 'console-table__cell console-table__cell--text';
