import { formatNumber } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
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
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard
    <section className="console-scroll" aria-label={t('recolour.rulesTable')} tabIndex={0}>
      <table className="console-table">
        <thead>
          <tr>
            <th className={WORDS} data-part="head" scope="col">
              {t('recolour.rule')}
            </th>
            <th className={WORDS} data-part="head" scope="col">
              {t('recolour.step')}
            </th>
            <th className={CELL} data-part="head" scope="col">
              {t('recolour.people')}
            </th>
          </tr>
        </thead>
        {changesByRule(changes).map((rule) => (
          <RuleRows key={rule.ruleId} rule={rule} title={titleOf(rule.ruleId)} />
        ))}
      </table>
    </section>
  );
}

const CELL = 'console-table__cell';
const WORDS = 'console-table__cell console-table__cell--text';

function RuleRows({ rule, title }: { rule: RuleChanges; title: string }) {
  return (
    <tbody>
      {rule.steps.map((step, place) => (
        <tr key={`${step.from} ${step.to}`}>
          {place === 0 && (
            <th className={WORDS} data-part="body" scope="rowgroup" rowSpan={rule.steps.length}>
              {title}
              {title !== rule.ruleId && <span className="console-table__beside">{rule.ruleId}</span>}
            </th>
          )}
          <td className={WORDS} data-part="body">
            <StepMark step={step} />
          </td>
          <td className={`${CELL} console-table__cell--bold`} data-part="body">
            {formatNumber(step.count)}
          </td>
        </tr>
      ))}
    </tbody>
  );
}
