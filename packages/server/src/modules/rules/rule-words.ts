import type { RulesView } from '@healthcode/contracts';
import {
  describeDeclarationPeriod,
  describeRule,
  describeRuleSetDiff,
  diffRuleSets,
  type Rule,
  type RuleSet,
} from '@healthcode/domain';

/** A rule set in plain words, made from the data that colours are computed from. */
export const viewRules = (ruleSet: RuleSet): RulesView => ({
  ruleSetId: ruleSet.id,
  version: ruleSet.version,
  inForceFrom: ruleSet.inForceFrom,
  note: ruleSet.note,
  declarations: ruleSet.declarations === undefined ? null : describeDeclarationPeriod(ruleSet),
  rules: ruleSet.rules.map((rule) => ({
    id: rule.id,
    title: rule.title,
    colours: rule.phases.map((phase) => phase.colour),
    words: wordsOf(rule),
    reason: rule.reason,
    toDo: rule.toDo,
    basis: rule.basis,
  })),
});

/** What one set changes of another, in plain words. */
export const viewChanges = (before: RuleSet, after: RuleSet) =>
  describeRuleSetDiff(diffRuleSets(before, after)).map((change) => ({
    ...change,
    changes: [...change.changes],
  }));

function wordsOf(rule: Rule): RulesView['rules'][number]['words'] {
  const { appliesTo, phases, reportedBy } = describeRule(rule);
  return {
    appliesTo,
    phases: phases.map((phase) => ({ ...phase, until: [...phase.until] })),
    reportedBy: [...reportedBy],
  };
}
