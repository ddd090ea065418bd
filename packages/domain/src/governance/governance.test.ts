import { describe, expect, it } from 'vitest';
import rules2020 from '../../../../policy/tianjin/rules-2020.json' with { type: 'json' };
import { parseRuleSet } from '../rules/parse-rule-set.ts';
import type { Rule, RuleSet } from '../rules/rule-set.ts';
import { HOUR_MS } from '../time/day-number.ts';
import { describeRuleSetDiff } from './describe-change.ts';
import {
  approvalsNeeded,
  approve,
  EMERGENCY_NOTICE_MS,
  earliestBeginning,
  NOTICE_MS,
  type Proposal,
} from './publication.ts';
import { decidesAlike, decidingRules, diffRuleSets, isNoDifference } from './rule-set-diff.ts';
import { ruleVersions } from './rule-versions.ts';

const MINUTE_MS = HOUR_MS / 60;
const NOON = 1_600_000_020_000;
const parsed = parseRuleSet(rules2020);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const founding: RuleSet = { ...parsed.value, version: 1 };

const without = (ruleSet: RuleSet, id: string): RuleSet => ({
  ...ruleSet,
  version: ruleSet.version + 1,
  rules: ruleSet.rules.filter((rule) => rule.id !== id),
});
const changedTo = (ruleSet: RuleSet, id: string, change: Partial<Rule>): RuleSet => ({
  ...ruleSet,
  version: ruleSet.version + 1,
  rules: ruleSet.rules.map((rule) => (rule.id === id ? { ...rule, ...change } : rule)),
});
const ruleOf = (ruleSet: RuleSet, id: string): Rule => ruleSet.rules.find((rule) => rule.id === id)!;

describe('the difference between two rule sets', () => {
  it('is none for the same rules in another order', () => {
    const turned = { ...founding, rules: [...founding.rules].reverse() };
    expect(diffRuleSets(founding, turned)).toEqual({
      added: [],
      removed: [],
      changed: [],
      declarations: null,
    });
  });

  it('names what was added, removed and changed', () => {
    const less = without(founding, 'TJ-R03');
    expect(diffRuleSets(founding, less).removed.map(({ id }) => id)).toEqual(['TJ-R03']);
    expect(diffRuleSets(less, founding).added.map(({ id }) => id)).toEqual(['TJ-R03']);
    const stricter = changedTo(founding, 'TJ-R02', { open: { reviewAfterDays: 7, endsAfterDays: 90 } });
    expect(diffRuleSets(founding, stricter).changed).toMatchObject([
      { after: { id: 'TJ-R02' }, decides: true },
    ]);
  });

  it('tells a new wording from a new decision', () => {
    const reworded = changedTo(founding, 'TJ-R02', { title: { zh: '确诊者', en: 'Confirmed' } });
    const diff = diffRuleSets(founding, reworded);
    expect(diff.changed).toMatchObject([{ after: { id: 'TJ-R02' }, decides: false }]);
    expect(decidingRules(diff)).toEqual({ before: [], after: [] });
  });

  it('takes the same authorities in another order for the same', () => {
    const rule = ruleOf(founding, 'TJ-R01');
    expect(decidesAlike(rule, { ...rule, reportedBy: [...rule.reportedBy].reverse() })).toBe(true);
    expect(decidesAlike(rule, { ...rule, reportedBy: rule.reportedBy.slice(1) })).toBe(false);
  });

  it('is told in words, each part before and after', () => {
    const phases = [
      {
        ...ruleOf(founding, 'TJ-R02').phases[0]!,
        until: { any: [{ event: 'dischargedDay', plusDays: 28 }] },
      },
    ];
    const longer = changedTo(without(founding, 'TJ-R03'), 'TJ-R02', { phases });
    expect(describeRuleSetDiff(diffRuleSets(founding, longer))).toEqual([
      {
        ruleId: 'TJ-R02',
        title: ruleOf(founding, 'TJ-R02').title,
        kind: 'changed',
        changes: [
          {
            what: 'phases',
            before: { zh: expect.stringContaining('第 14 天'), en: expect.stringContaining('14 days after') },
            after: {
              zh: '从报告日起为红色，到出院日后第 28 天，或以上都没有发生时，最长 365 天后自动结束为止',
              en: expect.stringMatching(
                /^red from the day of report until 28 days after the day of discharge/,
              ),
            },
          },
        ],
      },
      { ruleId: 'TJ-R03', title: ruleOf(founding, 'TJ-R03').title, kind: 'removed', changes: [] },
    ]);
  });
});

describe('another period for declarations', () => {
  const fortnight = { ...founding, version: 2, declarations: { validDays: 14 } };
  const diff = diffRuleSets(founding, fortnight);

  it('is a difference, though no rule decides otherwise', () => {
    expect(isNoDifference(diffRuleSets(founding, { ...founding }))).toBe(true);
    expect(isNoDifference(diffRuleSets(fortnight, { ...fortnight }))).toBe(true);
    expect(isNoDifference(diff)).toBe(false);
    expect(decidingRules(diff)).toEqual({ before: [], after: [] });
    expect(isNoDifference(diffRuleSets(fortnight, { ...fortnight, declarations: { validDays: 7 } }))).toBe(
      false,
    );
  });

  it('is told in words, before and after', () => {
    expect(describeRuleSetDiff(diff)).toMatchObject([
      {
        ruleId: '',
        kind: 'changed',
        changes: [
          {
            what: 'declarations',
            before: { zh: expect.stringContaining('没有期限') },
            after: { zh: expect.stringContaining('14 天') },
          },
        ],
      },
    ]);
  });
});

describe('the version of a rule', () => {
  it('stays while later sets decide alike, and is the later one’s where they do not', () => {
    const reworded = changedTo(founding, 'TJ-R02', { title: { zh: '确诊者', en: 'Confirmed' } });
    const stricter = changedTo(reworded, 'TJ-R01', { open: { reviewAfterDays: 1, endsAfterDays: 9 } });
    const versions = ruleVersions([founding, reworded, stricter]);
    expect([versions.get('TJ-R01'), versions.get('TJ-R02')]).toEqual([3, 1]);
    expect(versions.size).toBe(founding.rules.length);
  });

  it('begins anew where a rule was gone for a version', () => {
    const less = without(founding, 'TJ-R03');
    expect(ruleVersions([founding, less]).has('TJ-R03')).toBe(false);
    expect(ruleVersions([founding, less, { ...founding, version: 3 }]).get('TJ-R03')).toBe(3);
  });
});

describe('an approval', () => {
  const proposal: Proposal = {
    authorId: 'author',
    inForceFrom: null,
    emergencyGround: null,
    basedOn: 4,
    approvals: [],
  };
  const by = (staffId: string, at = NOON) => ({ staffId, at });

  it('of one other person publishes, in force after the whole notice', () => {
    expect(approve(proposal, by('second'), 4)).toEqual({
      kind: 'published',
      version: 5,
      inForceFrom: NOON + NOTICE_MS,
    });
  });

  it('begins at a full minute', () => {
    expect(earliestBeginning(proposal, NOON)).toBe(NOON + NOTICE_MS);
    expect(earliestBeginning(proposal, NOON + 1)).toBe(NOON + NOTICE_MS + MINUTE_MS);
  });

  it('of the author, of the same person again, and of a draft against an older version is refused', () => {
    expect(approve(proposal, by('author'), 4)).toEqual({ kind: 'refused', problem: 'own-draft' });
    const urgent = { ...proposal, emergencyGround: 'outbreak', approvals: [by('second')] };
    expect(approve(urgent, by('second'), 4)).toEqual({ kind: 'refused', problem: 'approved-already' });
    expect(approve(proposal, by('second'), 5)).toEqual({ kind: 'refused', problem: 'based-on-older' });
  });

  it.each([
    [-1, 'refused'],
    [0, 'published'],
    [1, 'published'],
  ])('with the beginning %d ms beside the notice’s end: %s', (beside, kind) => {
    const inForceFrom = NOON + NOTICE_MS + beside;
    expect(approve({ ...proposal, inForceFrom }, by('second'), 4).kind).toBe(kind);
  });

  it('in an emergency needs two people besides the author, and the notice is shorter', () => {
    const urgent: Proposal = { ...proposal, emergencyGround: 'a new variant' };
    expect(approvalsNeeded(urgent)).toBe(2);
    expect(approve(urgent, by('second'), 4)).toEqual({ kind: 'waits', missing: 1 });
    expect(approve({ ...urgent, approvals: [by('second')] }, by('third'), 4)).toEqual({
      kind: 'published',
      version: 5,
      inForceFrom: NOON + EMERGENCY_NOTICE_MS,
    });
  });
});
