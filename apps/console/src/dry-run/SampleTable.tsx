import type { DryRunResult } from '@healthcode/contracts/client';
import { usePreferences } from '@healthcode/ui';
import { sayHint } from '../evidence/use-say.ts';
import { useT } from '../i18n/words.ts';
import { useDistrictName } from '../people/use-district-name.ts';
import { Cell, ColumnHead, Row, RowHead, Rows, StackedTable } from '../shell/stacked-table.tsx';
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
  const label = (column: (typeof COLUMNS)[number]) => t(`dryRun.sampleColumns.${column}`);
  return (
    <StackedTable label={t('dryRun.sampleTable')}>
      <Rows part="head">
        <Row>
          {COLUMNS.map((column) => (
            <ColumnHead look="text" key={column}>
              {label(column)}
            </ColumnHead>
          ))}
        </Row>
      </Rows>
      <Rows part="body">
        {sample.map((person, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: masked people may look the same
          <Row key={place}>
            <RowHead look="text">{person.maskedName || t('dryRun.noName')}</RowHead>
            <Cell look="text" label={label('document')} isLong>
              {sayHint(person.hint, language)}
            </Cell>
            <Cell look="text" label={label('district')} isLong>
              {nameOf(person.district)}
            </Cell>
            <Cell look="text" label={label('step')} isLong>
              <StepMark step={person} />
            </Cell>
            <Cell look="text" label={label('rule')} isLong>
              {titleOf(person.ruleId)}
            </Cell>
          </Row>
        ))}
      </Rows>
    </StackedTable>
  );
}

const COLUMNS = ['name', 'document', 'district', 'step', 'rule'] as const;
