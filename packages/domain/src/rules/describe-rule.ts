import type { Colour } from '../colours/colour.ts';
import { AUTHORITY_NAMES } from '../evidence/authority.ts';
import { EVIDENCE_KINDS } from '../evidence/evidence-kinds.ts';
import type { Localised } from '../localised.ts';
import { describeCondition } from './describe-condition.ts';
import { describePoint, describeUntil } from './describe-until.ts';
import type { Rule } from './rule-set.ts';

/** One span of a rule in words. */
export type PhaseInWords = {
  readonly colour: Colour;
  /** When it begins: 从报告日起, from the day of report. */
  readonly from: Localised;
  /** Each of these ends it, whichever comes first. */
  readonly until: readonly Localised[];
};

/** A rule as its author's data says it, in sentences that need no knowledge of that data. */
export type RuleInWords = {
  /** Which evidence holds the colour: 病例，类别为确诊; Case where the classification is confirmed. */
  readonly appliesTo: Localised;
  readonly phases: readonly PhaseInWords[];
  /** The kinds of authority whose records the rule applies to. */
  readonly reportedBy: readonly Localised[];
};

/**
 * Says in words what a rule does, from the same data that colours are computed from, so that words and effect cannot
 * part. Only for rules that `parseRuleSet` takes. The rule's own `title`, `reason` and `toDo` are for the person
 * concerned; this is for everyone who wants to know the rule.
 */
export function describeRule(rule: Rule): RuleInWords {
  return {
    appliesTo: appliesTo(rule),
    phases: rule.phases.map((phase) => {
      const { zh, en } = describePoint(rule.evidence, phase.from);
      return {
        colour: phase.colour,
        from: { zh: `从${zh}起`, en: `from ${en}` },
        until: describeUntil(rule, phase),
      };
    }),
    reportedBy: rule.reportedBy.map((authority) => AUTHORITY_NAMES[authority]),
  };
}

function appliesTo({ evidence, when }: Rule): Localised {
  const { zh, en } = EVIDENCE_KINDS[evidence].name;
  const kind = { zh, en: `${en.charAt(0).toUpperCase()}${en.slice(1)}` };
  const condition = describeCondition(when, { evidence });
  if (condition === null) return kind;
  return { zh: `${kind.zh}，${condition.zh}`, en: `${kind.en} where ${condition.en}` };
}
