import type { Rule, RuleSet } from '../rules/rule-set.ts';

/** A rule that both sets have, not the same in them. */
export type ChangedRule = {
  readonly before: Rule;
  readonly after: Rule;
  /** Whether it may hold other colours now; else only its wording changed. */
  readonly decides: boolean;
};

/** What one rule set has and another has not, each in the order of its own set. */
export type RuleSetDiff = {
  readonly added: readonly Rule[];
  readonly removed: readonly Rule[];
  readonly changed: readonly ChangedRule[];
  /** How long a declaration counts, where that is another; it holds no colour. */
  readonly declarations: { readonly before: Period; readonly after: Period } | null;
};

type Period = Pick<RuleSet, 'declarations'>;
type Rules = Pick<RuleSet, 'rules' | 'declarations'>;

/** Compares rule by rule, by id, and the period of declarations. The order of rules in a set means nothing. */
export function diffRuleSets(before: Rules, after: Rules): RuleSetDiff {
  const old = new Map(before.rules.map((rule) => [rule.id, rule]));
  const kept = new Set(after.rules.map(({ id }) => id));
  return {
    added: after.rules.filter(({ id }) => !old.has(id)),
    removed: before.rules.filter(({ id }) => !kept.has(id)),
    changed: after.rules.flatMap((rule) => {
      const earlier = old.get(rule.id);
      return earlier === undefined || sameValue(earlier, rule)
        ? []
        : [{ before: earlier, after: rule, decides: !decidesAlike(earlier, rule) }];
    }),
    declarations: sameValue(before.declarations, after.declarations)
      ? null
      : { before: periodOf(before), after: periodOf(after) },
  };
}

const periodOf = ({ declarations }: Rules): Period => (declarations === undefined ? {} : { declarations });

/** Whether there is no difference, in the rules or their wording or in the period. */
export function isNoDifference({ added, removed, changed, declarations }: RuleSetDiff): boolean {
  return added.length + removed.length + changed.length === 0 && declarations === null;
}

/** The rules, of either set, by which somebody's holds may differ between the two. */
export function decidingRules(diff: RuleSetDiff): { before: Rule[]; after: Rule[] } {
  const changed = diff.changed.filter(({ decides }) => decides);
  return {
    before: [...diff.removed, ...changed.map((rule) => rule.before)],
    after: [...diff.added, ...changed.map((rule) => rule.after)],
  };
}

/** Whether two rules give the same holds of any evidence. Their wording may differ. */
export function decidesAlike(left: Rule, right: Rule): boolean {
  return sameValue(decidingPart(left), decidingPart(right));
}

const decidingPart = ({ evidence, when, phases, open, reportedBy }: Rule) => ({
  evidence,
  when,
  phases,
  open,
  reportedBy: [...reportedBy].sort(),
});

/** Equality of JSON values; the order of an object's fields means nothing, and an absent one equals undefined. */
function sameValue(left: unknown, right: unknown): boolean {
  return JSON.stringify(inOrder(left)) === JSON.stringify(inOrder(right));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inner]) => [name, inOrder(inner)]));
}
