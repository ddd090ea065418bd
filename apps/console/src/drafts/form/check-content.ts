import { describeRule, type FieldProblem, parseRuleSet, type RuleInWords } from '@healthcode/domain';

/** What comes with publication and is not part of a draft. Any that is right will do. */
const PUBLISHED = { version: 1, inForceFrom: 0 };

/** Everything that is wrong with a draft's rules, as the service will find it, each at its place. */
export function problemsOf(content: object): readonly FieldProblem[] {
  const parsed = parseRuleSet({ ...content, ...PUBLISHED });
  return parsed.ok ? [] : parsed.problems;
}

/** Rules are values: another one is another object. */
const said = new WeakMap<object, RuleInWords | null>();

/** A rule in words while it is being written; null while something in it is wrong. */
export function ruleInWords(rule: unknown): RuleInWords | null {
  if (typeof rule !== 'object' || rule === null) return null;
  const known = said.get(rule);
  if (known !== undefined) return known;
  const parsed = parseRuleSet({ id: 'draft', note: { zh: '-', en: '-' }, rules: [rule], ...PUBLISHED });
  const [right] = parsed.ok ? parsed.value.rules : [];
  const words = right === undefined ? null : describeRule(right);
  said.set(rule, words);
  return words;
}
