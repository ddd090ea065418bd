import { describe, expect, it } from 'vitest';
import { parseEvidenceAttributes } from '../evidence/parse-evidence-attributes.ts';
import { parseDay } from '../time/day-number.ts';
import type { DeclarationAnswers } from './declaration.ts';
import { declarationEvidence } from './declaration-evidence.ts';
import { DECLARATION_QUESTIONS } from './declaration-questions.ts';
import { nextQuestion, previousQuestion, questionsAsked } from './next-question.ts';
import { DECLARATION_PROBLEMS, parseDeclaration } from './parse-declaration.ts';

const today = parseDay('2026-11-23') ?? 0;
const well: DeclarationAnswers = { area: '120101', symptoms: 'no', contact: 'no', travel: 'unsure' };
const ill: DeclarationAnswers = { ...well, symptoms: 'yes', symptomCodes: ['dry-cough'], sinceDay: today };
const problemsOf = (value: unknown) => {
  const parsed = parseDeclaration(value, today);
  return parsed.ok ? [] : parsed.problems.map((problem) => `${problem.question}: ${problem.code}`);
};

describe('nextQuestion', () => {
  const walk = (answers: Partial<DeclarationAnswers>) => {
    const ids: string[] = [];
    let current = nextQuestion(answers, null);
    while (current !== null) {
      ids.push(current);
      current = nextQuestion(answers, current);
    }
    return ids;
  };

  it('asks five questions of someone without symptoms, or not sure of them', () => {
    for (const symptoms of ['no', 'unsure'] as const) {
      expect(walk({ symptoms })).toEqual(['area', 'symptoms', 'temperature', 'contact', 'travel']);
    }
    expect(questionsAsked({})).toHaveLength(5);
  });

  it('asks which and since when after a yes', () => {
    const all = DECLARATION_QUESTIONS.map((question) => question.id);
    expect(walk({ symptoms: 'yes' })).toEqual(all.filter((id) => id !== 'contactDetail' && id !== 'stays'));
    expect(walk({ symptoms: 'yes', contact: 'yes', travel: 'yes' })).toEqual(all);
  });

  it('asks about a contact and about stays after a yes only', () => {
    expect(walk({ contact: 'yes', travel: 'unsure' })).toContain('contactDetail');
    expect(walk({ contact: 'unsure', travel: 'yes' })).not.toContain('contactDetail');
    expect(walk({ contact: 'unsure', travel: 'yes' })).toContain('stays');
    expect(walk({ contact: 'no', travel: 'no' })).not.toContain('stays');
  });

  it('leads back the way it came', () => {
    expect(previousQuestion({ symptoms: 'no' }, 'temperature')).toBe('symptoms');
    expect(previousQuestion({ symptoms: 'yes' }, 'temperature')).toBe('sinceDay');
    expect(previousQuestion({}, 'area')).toBeNull();
  });
});

describe('parseDeclaration', () => {
  it('takes complete answers, with and without symptoms and temperature', () => {
    for (const answers of [well, ill, { ...well, temperature: 365 }]) {
      expect(parseDeclaration(answers, today)).toEqual({ ok: true, answers });
    }
  });

  it('names every question that was not answered', () => {
    expect(problemsOf({})).toEqual([
      'area: missing',
      'symptoms: missing',
      'contact: missing',
      'travel: missing',
    ]);
    expect(problemsOf({ ...well, symptoms: 'yes', symptomCodes: [] })).toEqual([
      'symptomCodes: missing',
      'sinceDay: missing',
    ]);
  });

  it('refuses answers that are no options, and ones to questions that were not asked', () => {
    expect(problemsOf({ ...well, area: '110101', contact: 'maybe' })).toEqual([
      'area: not-an-option',
      'contact: not-an-option',
    ]);
    expect(problemsOf({ ...ill, symptoms: 'no' })).toEqual([
      'symptomCodes: not-asked',
      'sinceDay: not-asked',
    ]);
    expect(problemsOf({ ...ill, symptomCodes: ['fever', 'fever'] })).toEqual(['symptomCodes: not-an-option']);
    expect(problemsOf({ ...well, name: 'x' })).toEqual(['null: unknown-question']);
    expect(problemsOf('yes')).toEqual(['null: not-an-object']);
  });

  it('takes districts of another list when it is given one', () => {
    expect(parseDeclaration({ ...well, area: '110101' }, today, ['110101']).ok).toBe(true);
  });

  it('takes a first day up to today and down to a year ago', () => {
    const since = (day: number) => problemsOf({ ...ill, sinceDay: day });
    expect([since(today - 1), since(today), since(today + 1)]).toEqual([[], [], ['sinceDay: in-the-future']]);
    expect([since(today - 364), since(today - 365), since(today - 366)]).toEqual([
      [],
      [],
      ['sinceDay: too-long-ago'],
    ]);
  });
});

describe('what may be said beside the questions', () => {
  const streets = new Set(['120101001', '120102001']);
  const problems = (more: object) => {
    const parsed = parseDeclaration({ ...well, ...more }, today, ['120101', '120102'], streets);
    return parsed.ok ? [] : parsed.problems.map(({ question, code }) => `${question}: ${code}`);
  };

  it('is a street of the district, from the list where there is one', () => {
    expect(problems({ street: '120101001' })).toEqual([]);
    expect(problems({ street: '120102001' })).toEqual(['street: not-in-area']);
    for (const street of ['120101002', '12010100', '1201010011', 'x', 120_101_001]) {
      expect([street, problems({ street })]).toEqual([street, ['street: not-an-option']]);
    }
    expect(parseDeclaration({ ...well, street: '120101999' }, today).ok).toBe(true);
  });

  it('is a community of 1 to 40 characters', () => {
    const named = (community: unknown) => problems({ community });
    expect([1, 39, 40, 41].map((length) => named('里'.repeat(length)))).toEqual([
      ...[[], [], []],
      ['community: too-long'],
    ]);
    expect(named('𠮷'.repeat(40))).toEqual([]);
    for (const wrong of ['', '  ', 'a\u0000b', 'a\u202eb', 7, ['x']]) {
      expect([wrong, named(wrong)]).toEqual([wrong, ['community: not-an-option']]);
    }
  });

  it('is when and how a contact came about, one of the two at least, after a yes only', () => {
    const told = (contactDetail: unknown) => problems({ contact: 'yes', contactDetail });
    for (const right of [{ day: today }, { kind: 'meal' }, { day: today - 3, kind: 'other' }])
      expect(told(right)).toEqual([]);
    expect(told({})).toEqual(['contactDetail: missing']);
    expect(told({ day: today + 1 })).toEqual(['contactDetail: in-the-future']);
    for (const wrong of [{ kind: 'x' }, { name: 'x' }, 'meal', []])
      expect(told(wrong)).toEqual(['contactDetail: not-an-option']);
    expect(problems({ contactDetail: { kind: 'meal' } })).toEqual(['contactDetail: not-asked']);
  });

  it('is one to five stays, each from a day to the same or a later one, after a yes only', () => {
    const told = (...stays: unknown[]) => problems({ travel: 'yes', stays });
    const stay = { place: '13', fromDay: today - 3, toDay: today - 1 };
    expect(told(stay)).toEqual([]);
    expect(told({ ...stay, place: 'abroad', toDay: stay.fromDay })).toEqual([]);
    expect([5, 6].map((count) => told(...Array(count).fill(stay)))).toEqual([[], ['stays: too-many']]);
    expect(told()).toEqual(['stays: missing']);
    expect(told(stay, { ...stay, toDay: stay.fromDay - 1 })).toEqual(['stays: ends-before-start']);
    expect(told({ ...stay, toDay: today + 1 })).toEqual(['stays: in-the-future']);
    expect(told({ ...stay, fromDay: undefined })).toEqual(['stays: not-a-day']);
    for (const wrong of [
      { ...stay, place: '99' },
      { ...stay, place: 'toString' },
      { ...stay, hotel: 'x' },
      'x',
    ]) {
      expect(told(wrong)).toEqual(['stays: not-an-option']);
    }
    expect(problems({ stays: [stay] })).toEqual(['stays: not-asked']);
  });

  it('is no evidence: it changes no colour', () => {
    const more = {
      ...well,
      street: '120101001',
      community: '某小区',
      contact: 'yes',
      contactDetail: { kind: 'household', day: today },
      travel: 'yes',
      stays: [{ place: '42', fromDay: today - 9, toDay: today }],
    } as const;
    expect(declarationEvidence(more, 1_000)).toEqual(declarationEvidence(well, 1_000));
  });
});

describe('declarationEvidence', () => {
  const codes = (answers: DeclarationAnswers) => declarationEvidence(answers, 1_000).attributes['codes'];

  it('takes 37.3 degrees for a fever: not 37.2, and 37.4 too', () => {
    expect([372, 373, 374].map((temperature) => codes({ ...well, temperature }))).toEqual([
      [],
      ['fever'],
      ['fever'],
    ]);
  });

  it('adds a measured fever to the symptoms that were named, once', () => {
    expect(codes({ ...ill, temperature: 380 })).toEqual(['fever', 'dry-cough']);
    expect(codes({ ...ill, symptomCodes: ['fever'], temperature: 380 })).toEqual(['fever']);
  });

  it('makes nothing of "not sure", of contact or of travel', () => {
    const unsure: DeclarationAnswers = { ...well, symptoms: 'unsure', contact: 'yes', travel: 'yes' };
    expect(declarationEvidence(unsure, 1_000)).toEqual({
      kind: 'symptom',
      attributes: { codes: [], reportedAt: 1_000 },
    });
  });

  it('is evidence that its kind’s schema accepts', () => {
    for (const answers of [well, ill, { ...ill, temperature: 391 }]) {
      const { kind, attributes } = declarationEvidence(answers, 1_000);
      expect(parseEvidenceAttributes(kind, attributes).ok).toBe(true);
    }
  });
});

describe('DECLARATION_QUESTIONS', () => {
  it('says every question, reason, effect and option in both languages', () => {
    const texts = DECLARATION_QUESTIONS.flatMap((question) => [
      question.text,
      question.why,
      question.effect,
      ...(question.hint ? [question.hint] : []),
      ...question.options.flatMap((option) => [option.text, ...(option.note ? [option.note] : [])]),
    ]);
    for (const text of [...texts, ...Object.values(DECLARATION_PROBLEMS)]) {
      expect(text.zh).toMatch(/\p{Script=Han}/u);
      expect(text.en).toMatch(/^[^\p{Script=Han}]+$/u);
      expect(text.zh + text.en).not.toMatch(/[!！]/);
    }
  });

  it('promises nobody a telephone call', () => {
    expect(JSON.stringify(DECLARATION_QUESTIONS)).not.toMatch(/电话|回访|\bcall\b|phone/i);
  });
});
