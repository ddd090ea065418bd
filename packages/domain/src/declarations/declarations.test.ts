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
    expect(walk({ symptoms: 'yes' })).toEqual(DECLARATION_QUESTIONS.map((question) => question.id));
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
