import { describe, expect, it } from 'vitest';
import { problemsOf, ruleInWords } from './check-content.ts';
import { type ContentPath, withValue } from './content-path.ts';
import {
  blankAt,
  fieldId,
  isWithin,
  pathAbove,
  placeSteps,
  placeToMend,
  problemAt,
  ruleAt,
} from './problem-places.ts';

const both = { zh: '文字', en: 'words' };
const rule = {
  id: 'TJ-R01',
  title: both,
  evidence: 'case',
  when: { '===': [{ var: 'evidence.classification' }, 'confirmed'] },
  phases: [
    {
      colour: 'red',
      from: { event: 'confirmedDay' },
      until: { any: [{ event: 'dischargedDay', plusDays: 14 }] },
    },
  ],
  open: { reviewAfterDays: 14, endsAfterDays: 60 },
  reason: both,
  toDo: both,
  reportedBy: ['health-commission'],
  basis: both,
};
const content = { id: 'tianjin', note: both, rules: [rule] };
const mend = { code: 'x', message: both };

describe('a draft’s rules', () => {
  it('are right, or wrong at a place', () => {
    expect(problemsOf(content)).toEqual([]);
    const wrong = withValue(content, ['rules', 0, 'phases', 0, 'from', 'event'], 'birthday');
    expect(problemsOf(wrong).map(({ path }) => path)).toEqual(['rules[0].phases[0].from.event']);
    expect(problemsOf({}).length).toBeGreaterThan(0);
  });

  it('are said in words rule by rule, also while another one is wrong', () => {
    expect(ruleInWords(rule)?.appliesTo.en).toBe('Case where the classification is confirmed');
    for (const odd of [null, 7, {}, { ...rule, evidence: 'rumour' }]) expect(ruleInWords(odd)).toBeNull();
  });
});

describe('the place of a problem', () => {
  it('leads to a control, or to the next one above it', () => {
    expect(fieldId('rules[2].phases[0].from.event')).toBe('f-rules-2-phases-0-from-event');
    expect(fieldId('rules[2]')).toBe('f-rules-2');
    const above = [];
    for (let at = 'rules[2].when.and[0].===[1]'; at !== ''; at = pathAbove(at)) above.push(at);
    expect(above).toEqual([
      'rules[2].when.and[0].===[1]',
      'rules[2].when.and[0].===',
      'rules[2].when.and[0]',
      'rules[2].when.and',
      'rules[2].when',
      'rules[2]',
      'rules',
    ]);
  });

  it('is found at the control itself, or for a group anywhere inside', () => {
    const problems = [{ path: 'rules[1].reportedBy[0]', ...mend }];
    expect(problemAt(problems, 'rules[1].reportedBy')).toBeUndefined();
    expect(problemAt(problems, 'rules[1].reportedBy', true)).toBe(problems[0]);
    expect(isWithin('rules[12].id', 'rules[1]')).toBe(false);
    expect(ruleAt('rules[12].id')).toBe(12);
    expect(ruleAt('note')).toBeNull();
  });

  it('is the text that is missing, where one of two languages is', () => {
    const problem = { path: 'rules[0].title', code: 'language-missing', message: both };
    expect(placeToMend(withValue(content, ['rules', 0, 'title', 'zh'], ' '), problem)).toBe('rules[0].title');
    expect(placeToMend(content, problem)).toBe('rules[0].title.en');
  });

  it('that is blank says what to do there', () => {
    const blank = (path: ContentPath, value: unknown) => {
      const wrong = withValue(content, path, value);
      return problemsOf(wrong).map((problem) => blankAt(wrong, problem));
    };
    const event = ['rules', 0, 'phases', 0, 'from', 'event'] as const;
    expect(blank(event, '')).toEqual(['choose']);
    expect(blank(event, 'birthday')).toEqual([null]);
    expect(blank(['rules', 0, 'id'], '')).toEqual(['write']);
    expect(blank(['rules', 0, 'open', 'reviewAfterDays'], undefined)).toEqual(['number']);
    const when = ['rules', 0, 'when'] as const;
    expect(blank(when, { '===': [{ var: '' }, ''] })).toEqual(['choose']);
    expect(blank(when, { '===': [{ var: 'evidence.classification' }, ''] })).toEqual(['choose']);
    expect(blank(when, { '===': [{ var: 'evidence.classification' }, 'rumoured'] })).toEqual([null]);
    expect(blank(['note', 'en'], ' ')).toEqual(['en']);
    expect(blank(['note'], { zh: '', en: '' })).toEqual(['zh']);
  });

  it.each([
    ['rules[2].phases[0].from.event', ['phase 1', 'from']],
    ['rules[2].phases[1].until.any[0].when.and[1].===[1]', ['phase 2', 'way 1', 'when']],
    ['rules[2].phases[1].until.any[2].from', ['phase 2', 'way 3', 'reportedBy']],
    ['rules[2].phases[0].until.any', ['phase 1', 'until']],
    ['rules[2].phases[0].until.notBefore.plusDays', ['phase 1', 'notBefore']],
    ['rules[2].when.===[0]', ['when']],
    ['rules[2].open', ['open']],
    ['rules[2].phases', ['phases']],
    ['rules[2]', []],
    ['rules', ['rules']],
    ['note', ['note']],
  ])('%s is named on the way to it', (path, names) => {
    expect(
      placeSteps(path).map((step) => ('number' in step ? `${step.name} ${step.number}` : step.name)),
    ).toEqual(names);
  });
});
