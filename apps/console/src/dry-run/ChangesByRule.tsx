import { formatNumber } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { Cell, ColumnHead, Row, RowHead, Rows, StackedTable } from '../shell/stacked-table.tsx';
import { type ColourChange, changesByRule, type RuleChanges } from './colour-changes.ts';
import { StepMark } from './StepMark.tsx';

interface ChangesByRuleProps {
  readonly changes: readonly ColourChange[];
  /** A rule's title in the reader's language, or its number where none is known. */
  readonly titleOf: (ruleId: string) => string;
}

/** Which rule is the reason, and how many people go from what to what by it. */
export function ChangesByRule({ changes, titleOf }: ChangesByRuleProps) {
  const t = useT();
  return (
    <StackedTable label={t('recolour.rulesTable')}>
      <Rows part="head">
        <Row>
          <ColumnHead look="text">{t('recolour.rule')}</ColumnHead>
          <ColumnHead look="text">{t('recolour.step')}</ColumnHead>
          <ColumnHead>{t('recolour.people')}</ColumnHead>
        </Row>
      </Rows>
      {changesByRule(changes).map((rule) => (
        <RuleRows key={rule.ruleId} rule={rule} title={titleOf(rule.ruleId)} />
      ))}
    </StackedTable>
  );
}

function RuleRows({ rule, title }: { rule: RuleChanges; title: string }) {
  return (
    <Rows part="body">
      {rule.steps.map((step, place) => (
        <Row key={`${step.from} ${step.to}`}>
          {place === 0 && (
            <RowHead look="text" rows={rule.steps.length}>
              {title}
              {title !== rule.ruleId && <span className="console-table__beside">{rule.ruleId}</span>}
            </RowHead>
          )}
          <Cell look="text">
            <StepMark step={step} />
          </Cell>
          <Cell look="bold">{formatNumber(step.count)}</Cell>
        </Row>
      ))}
    </Rows>
  );
}
