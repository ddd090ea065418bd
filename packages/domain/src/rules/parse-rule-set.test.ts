import { describe, expect, it } from 'vitest';
import { parseDay, startOfDay } from '../time/day-number.ts';
import { checkExpression } from './check-expression.ts';
import { parseRuleSet } from './parse-rule-set.ts';

const words = { zh: '文字', en: 'words' };
const goodRule = {
  id: 'TJ-R02',
  title: words,
  evidence: 'case',
  when: { '===': [{ var: 'evidence.classification' }, 'confirmed'] },
  phases: [
    {
      colour: 'red',
      from: { event: 'confirmedDay' },
      until: { any: [{ event: 'dischargedDay', plusDays: 14 }] },
    },
  ],
  open: { reviewAfterDays: 30, endsAfterDays: 365 },
  reason: words,
  toDo: words,
  reportedBy: ['health-commission'],
  basis: words,
};
const goodSet = { id: 'tianjin-2022', version: 1, inForceFrom: 0, note: words, rules: [goodRule] };

const problemsOf = (json: unknown) => {
  const parsed = parseRuleSet(json);
  return parsed.ok ? [] : parsed.problems.map((problem) => `${problem.path}: ${problem.code}`);
};
const withRule = (more: Record<string, unknown>) =>
  problemsOf({ ...goodSet, rules: [{ ...goodRule, ...more }] });
const withUntil = (until: unknown) =>
  withRule({ phases: [{ colour: 'red', from: { event: 'confirmedDay' }, until }] });

describe('parseRuleSet', () => {
  it('gives back a rule set that is in order, unchanged', () => {
    expect(parseRuleSet(goodSet)).toEqual({ ok: true, value: goodSet });
  });

  it('takes a civil day for its beginning, from 00:00', () => {
    const parsed = parseRuleSet({ ...goodSet, inForceFrom: '2020-01-21' });
    expect(parsed.ok && parsed.value.inForceFrom).toBe(startOfDay(parseDay('2020-01-21') ?? 0));
    expect(problemsOf({ ...goodSet, inForceFrom: '2020-02-30' })).toEqual(['inForceFrom: not-a-day']);
  });

  it('asks for both languages everywhere', () => {
    expect(withRule({ reason: { zh: '文字' } })).toEqual(['rules[0].reason: language-missing']);
    expect(withRule({ toDo: { zh: ' ', en: 'words' } })).toEqual(['rules[0].toDo: language-missing']);
    expect(withRule({ basis: 'a notice' })).toEqual(['rules[0].basis: not-an-object']);
    expect(problemsOf({ ...goodSet, note: undefined })).toEqual(['note: not-an-object']);
  });

  it('finds events that the kind does not have, or that are no time', () => {
    expect(withUntil({ any: [{ event: 'cured' }] })).toEqual([
      'rules[0].phases[0].until.any[0].event: unknown-event',
    ]);
    expect(withUntil({ any: [{ event: 'classification' }] })).toEqual([
      'rules[0].phases[0].until.any[0].event: unknown-event',
    ]);
    expect(withUntil({ any: [{ event: 'constructor' }] })).toHaveLength(1);
    expect(withUntil({ any: [{ event: 'dischargedDay', plusDays: 1.5 }] })).toEqual([
      'rules[0].phases[0].until.any[0].plusDays: not-an-integer',
    ]);
  });

  it('lets only relieving evidence end a hold, and only adverse evidence begin one', () => {
    for (const evidence of ['case', 'symptom', 'vaccination']) {
      expect(withUntil({ any: [{ evidence, from: ['laboratory'] }] })).toEqual([
        'rules[0].phases[0].until.any[0].evidence: not-relieving',
      ]);
    }
    for (const evidence of [
      'test-result',
      'clinical-clearance',
      'district-clearance',
      'isolation-completed',
    ]) {
      expect(withUntil({ any: [{ evidence, from: ['laboratory'] }] }), evidence).toEqual([]);
    }
    expect(withRule({ evidence: 'vaccination' })).toContain('rules[0].evidence: not-adverse');
    expect(withRule({ evidence: 'clinical-clearance' })).toContain('rules[0].evidence: not-adverse');
  });

  it('asks whose word ends a hold: without a list anybody’s would', () => {
    expect(withUntil({ any: [{ evidence: 'test-result' }] })).toEqual([
      'rules[0].phases[0].until.any[0].from: authorities-missing',
    ]);
    expect(withUntil({ any: [{ evidence: 'test-result', from: [] }] })).toEqual([
      'rules[0].phases[0].until.any[0].from: empty',
    ]);
  });

  it('asks for bounds where a phase may stay open, and not where it cannot', () => {
    const { open: _, ...unbounded } = goodRule;
    expect(problemsOf({ ...goodSet, rules: [unbounded] })).toEqual(['rules[0].open: open-bounds-missing']);
    const closed = { from: { event: 'onsetDay' }, until: { any: [{ event: 'onsetDay', plusDays: 14 }] } };
    expect(
      problemsOf({ ...goodSet, rules: [{ ...unbounded, phases: [{ colour: 'orange', ...closed }] }] }),
    ).toEqual([]);
    expect(withRule({ open: { reviewAfterDays: 9, endsAfterDays: 8 } })).toEqual([
      'rules[0].open.endsAfterDays: not-an-integer',
    ]);
  });

  it('finds unknown fields, colours, authorities, empty lists and repeated ids', () => {
    expect(withRule({ colour: 'red' })).toEqual(['rules[0].colour: unknown-field']);
    expect(withRule({ reportedBy: ['mayor'] })).toEqual(['rules[0].reportedBy[0]: not-allowed']);
    expect(withRule({ reportedBy: [] })).toEqual(['rules[0].reportedBy: empty']);
    expect(withRule({ phases: [] })).toEqual(['rules[0].phases: empty']);
    expect(withUntil({ any: [] })).toContain('rules[0].phases[0].until.any: empty');
    expect(problemsOf({ ...goodSet, rules: [goodRule, goodRule] })).toEqual(['rules[1].id: duplicate']);
    const violet = { ...goodRule.phases[0], colour: 'violet' };
    expect(withRule({ phases: [violet] })).toEqual(['rules[0].phases[0].colour: not-allowed']);
  });

  it('reads relief with count, spacing, authorities, lower bound and condition', () => {
    const member = {
      evidence: 'test-result',
      when: { '===': [{ var: 'by.result' }, 'negative'] },
      count: 2,
      spacedHours: 24,
      from: ['laboratory'],
      after: { event: 'confirmedDay', plusDays: 5 },
    };
    const until = { any: [member], notBefore: { event: 'confirmedDay', plusDays: 10 } };
    const rules = [{ ...goodRule, phases: [{ ...goodRule.phases[0], until }] }];
    expect(parseRuleSet({ ...goodSet, rules })).toEqual({ ok: true, value: { ...goodSet, rules } });
    expect(
      withUntil({ any: [{ ...member, count: 0, when: { '===': [{ var: 'by.colour' }, 'x'] } }] }),
    ).toEqual([
      'rules[0].phases[0].until.any[0].when.===[0]: unknown-attribute',
      'rules[0].phases[0].until.any[0].count: not-an-integer',
    ]);
  });

  it('refuses what is no rule set at all without throwing', () => {
    for (const json of [null, 1, 'x', [], {}, { rules: [null] }, { rules: [{ phases: [{ until: 3 }] }] }]) {
      expect(problemsOf(json).length, JSON.stringify(json)).toBeGreaterThan(0);
    }
  });
});

describe('checkExpression', () => {
  const check = (expression: unknown) =>
    checkExpression(expression, 'when', { evidence: 'symptom', by: 'test-result' }).map(
      (problem) => `${problem.path}: ${problem.code}`,
    );
  const temperature = { var: 'evidence.temperature' };

  it.each([
    [{ in: ['fever', { var: 'evidence.codes' }] }],
    [{ '>=': [temperature, 373] }],
    [{ '<=': [373, temperature, 400] }],
    [{ '!': [{ and: [{ '!': [true] }, { '===': [{ var: 'by.result' }, 'positive'] }] }] }],
    [{ in: [{ var: 'by.result' }, ['negative', 'positive']] }],
    [{ '<': [{ var: 'evidence.reportedAt' }, { var: 'by.sampledAt' }] }],
    [{ '>=': [{ var: 'evidence.sinceDay' }, { '+': [18_000, 14] }] }],
    [{ '===': [{ var: 'person.homeArea.district' }, '120101'] }],
    [{ if: [temperature, { '>=': [temperature, 373] }, false] }],
    [{ and: [temperature, { '>=': [temperature, 373] }] }],
    [{ '>': [{ if: [temperature, temperature, 0] }, 372] }],
    [true],
  ])('finds nothing wrong with %j', (expression) => {
    expect(check(expression)).toEqual([]);
  });

  it.each([
    [{ '===': [{ var: 'evidence.feverish' }, true] }, 'when.===[0]: unknown-attribute'],
    [{ '===': [{ var: 'person.age' }, 60] }, 'when.===[0]: unknown-attribute'],
    [{ '===': [{ var: 'evidence.constructor' }, 'x'] }, 'when.===[0]: unknown-attribute'],
    [{ '===': [{ var: 'person.homeArea' }, '120101'] }, 'when.===: ill-typed'],
    [{ '===': [temperature, '37.3'] }, 'when.===: ill-typed'],
    [{ '>=': [temperature, 37.3] }, 'when.>=[1]: float'],
    [{ '>=': [temperature, 'high'] }, 'when.>=: ill-typed'],
    [{ '<': [{ var: 'evidence.sinceDay' }, { var: 'by.sampledAt' }] }, 'when.<: ill-typed'],
    [{ '===': [{ var: 'evidence.sinceDay' }, { var: 'by.sampledAt' }] }, 'when.===: ill-typed'],
    [{ in: ['flu', { var: 'evidence.codes' }] }, 'when.in: unknown-code'],
    [{ in: [{ var: 'by.result' }, ['unclear']] }, 'when.in: unknown-code'],
    [{ '===': [{ var: 'by.result' }, 'unclear'] }, 'when.===: unknown-code'],
    [{ '+': [1, 2] }, 'when: not-boolean'],
    [{ '===': [{ '+': ['a', 2] }, 2] }, 'when.===[0].+: ill-typed'],
    [{ or: [true, false] }, 'when: operator-not-allowed'],
    [{ plusTime: ['2020-01-01', 1, 'day'] }, 'when: operator-not-allowed'],
    [{ toString: [1] }, 'when: operator-not-allowed'],
    [{ and: [true] }, 'when.and: wrong-operand-count'],
    [{ '>': [{ '+': [1, 2, 3] }, 2] }, 'when.>[0].+: wrong-operand-count'],
    [{ and: true }, 'when.and: wrong-operand-count'],
    [{ and: [{ '>=': [temperature, 373] }, temperature] }, 'when.and[1]: not-boolean'],
    [{ if: [temperature, temperature, false] }, 'when.if: ill-typed'],
    [{}, 'when: not-an-expression'],
    [null, 'when: not-an-expression'],
    [{ and: [true], in: [] }, 'when: not-an-expression'],
  ])('finds what is wrong with %j', (expression, problem) => {
    expect(check(expression)).toEqual([problem]);
  });

  it('reports what is no CertLogic too, once for each place', () => {
    expect(check({ plusTime: ['2020-01-01', 1.5, 'week'] })).toEqual([
      'when: operator-not-allowed',
      'when.plusTime[1]: not-an-amount',
      'when.plusTime[2]: not-a-unit',
    ]);
    expect(check({ and: [{ var: 3 }, { extractFromUVCI: [temperature, 'x'] }] })).toEqual([
      'when.and[0]: unknown-attribute',
      'when.and[1]: operator-not-allowed',
      'when.and[1].extractFromUVCI[1]: not-an-index',
    ]);
    expect(check([temperature, null])).toEqual(['when[1]: not-an-expression', 'when: not-boolean']);
  });

  it('says that a condition is nested too deeply, and nothing else', () => {
    let deep: unknown = temperature;
    for (let level = 0; level < 100_000; level += 1) deep = { '!': [deep] };
    expect(check(deep)).toEqual([expect.stringMatching(/^when\.!.*: too-deep$/)]);
  });

  it('does not know `by` outside of relief', () => {
    const problems = checkExpression({ '===': [{ var: 'by.result' }, 'negative'] }, 'when', {
      evidence: 'symptom',
    });
    expect(problems.map((problem) => problem.code)).toEqual(['unknown-attribute']);
  });
});
