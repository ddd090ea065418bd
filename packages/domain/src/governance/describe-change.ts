import { COLOUR_NAMES } from '../colours/colour-names.ts';
import { describeDeclarationPeriod } from '../declarations/declaration-period.ts';
import type { Localised } from '../localised.ts';
import { describeRule, type PhaseInWords, type RuleInWords } from '../rules/describe-rule.ts';
import type { Rule } from '../rules/rule-set.ts';
import type { RuleSetDiff } from './rule-set-diff.ts';

/** One difference between two rules in words: what was said before, and what is said now. */
export type WordChange = {
  readonly what:
    | 'title'
    | 'applies-to'
    | 'phases'
    | 'open'
    | 'reported-by'
    | 'reason'
    | 'to-do'
    | 'basis'
    | 'declarations';
  readonly before: Localised;
  readonly after: Localised;
};

/** What happened to one rule between two versions, or to what the set says beside its rules. */
export type RuleChangeInWords = {
  /** Empty: the change is of the set, not of one rule. */
  readonly ruleId: string;
  readonly title: Localised;
  readonly kind: 'added' | 'removed' | 'changed' | 'reworded';
  /** For a rule that both sets have; empty otherwise. */
  readonly changes: readonly WordChange[];
};

/**
 * The differences between two rule sets in plain words, from the data that decides; removed rules come
 * after the others, the period of declarations last.
 */
export function describeRuleSetDiff(diff: RuleSetDiff): RuleChangeInWords[] {
  const whole = (kind: 'added' | 'removed') => (rule: Rule) => ({
    ruleId: rule.id,
    title: rule.title,
    kind,
    changes: [],
  });
  return [
    ...diff.changed.map(({ before, after, decides }) => ({
      ruleId: after.id,
      title: after.title,
      kind: decides ? ('changed' as const) : ('reworded' as const),
      changes: wordChanges(before, after),
    })),
    ...diff.added.map(whole('added')),
    ...diff.removed.map(whole('removed')),
    ...(diff.declarations === null ? [] : [periodChange(diff.declarations)]),
  ];
}

function periodChange({ before, after }: NonNullable<RuleSetDiff['declarations']>): RuleChangeInWords {
  return {
    ruleId: '',
    title: { zh: '申报的有效期', en: 'How long a declaration counts' },
    kind: 'changed',
    changes: [
      {
        what: 'declarations',
        before: describeDeclarationPeriod(before),
        after: describeDeclarationPeriod(after),
      },
    ],
  };
}

function wordChanges(before: Rule, after: Rule): WordChange[] {
  const [old, now] = [describeRule(before), describeRule(after)];
  const pairs: readonly (readonly [WordChange['what'], Localised, Localised])[] = [
    ['title', before.title, after.title],
    ['applies-to', old.appliesTo, now.appliesTo],
    ['phases', phasesInWords(old), phasesInWords(now)],
    ['open', openInWords(before), openInWords(after)],
    ['reported-by', joined(old.reportedBy), joined(now.reportedBy)],
    ['reason', before.reason, after.reason],
    ['to-do', before.toDo, after.toDo],
    ['basis', before.basis, after.basis],
  ];
  return pairs
    .filter(([, left, right]) => left.zh !== right.zh || left.en !== right.en)
    .map(([what, left, right]) => ({ what, before: left, after: right }));
}

const phasesInWords = ({ phases }: RuleInWords): Localised => ({
  zh: phases.map(({ colour, from, until }) => phaseText('zh', colour, from, until)).join('；'),
  en: phases.map(({ colour, from, until }) => phaseText('en', colour, from, until)).join('; '),
});

function phaseText(
  language: 'zh' | 'en',
  colour: PhaseInWords['colour'],
  from: Localised,
  until: readonly Localised[],
): string {
  const ways = until.map((way) => way[language]);
  const name = COLOUR_NAMES[colour][language];
  return language === 'zh'
    ? `${from.zh}为${name}，到${ways.join('，或')}为止`
    : `${name} ${from.en} until ${ways.join(', or ')}`;
}

const openInWords = ({ open }: Rule): Localised =>
  open === undefined
    ? { zh: '没有规定', en: 'not set' }
    : {
        zh: `${open.reviewAfterDays} 天后询问报告单位，最长 ${open.endsAfterDays} 天`,
        en: `the authority is asked after ${open.reviewAfterDays} days; ${open.endsAfterDays} days at the longest`,
      };

const joined = (names: readonly Localised[]): Localised => ({
  zh: names.map(({ zh }) => zh).join('、'),
  en: names.map(({ en }) => en).join(', '),
});
