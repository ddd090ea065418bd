import { DECLARATION_AREAS } from '../areas/district.ts';
import { SYMPTOM_CODES } from '../evidence/symptom-codes.ts';
import type { Localised } from '../localised.ts';
import type { DayNumber } from '../time/day-number.ts';
import { isPlausibleTemperature } from '../venues/temperature.ts';
import type { DeclarationAnswers, QuestionId } from './declaration.ts';
import { DECLARATION_QUESTIONS } from './declaration-questions.ts';
import { questionsAsked } from './next-question.ts';

/** Everything that can be wrong with an answer; the keys are stable codes. */
export const DECLARATION_PROBLEMS = {
  missing: { zh: '这一题还没有回答。', en: 'This question has not been answered.' },
  'not-an-option': { zh: '请从给出的选项中选择。', en: 'Please choose from the options given.' },
  'not-a-day': { zh: '请选择一个日期。', en: 'Please choose a day.' },
  'in-the-future': { zh: '日期不能晚于今天。', en: 'The day cannot be later than today.' },
  'too-long-ago': { zh: '日期不能早于一年前。', en: 'The day cannot be more than a year ago.' },
  implausible: {
    zh: '体温应在 34.0 到 43.0 ℃ 之间。请再量一次，或者跳过。',
    en: 'A temperature lies between 34.0 and 43.0 °C. Please measure again, or skip this.',
  },
  'not-asked': { zh: '这一题没有问到，请不要回答。', en: 'This question was not asked and takes no answer.' },
  'unknown-question': { zh: '没有这一题。', en: 'There is no such question.' },
  'not-an-object': { zh: '没有收到回答。', en: 'No answers were received.' },
} as const satisfies Record<string, Localised>;

/** Something wrong with the answer to one question; `question` is null for the declaration as a whole. */
export type DeclarationProblem = {
  readonly question: QuestionId | null;
  readonly code: keyof typeof DECLARATION_PROBLEMS;
};

/** A complete declaration, or all that is wrong with it (at least one problem). */
export type ParsedDeclaration =
  | { readonly ok: true; readonly answers: DeclarationAnswers }
  | { readonly ok: false; readonly problems: readonly DeclarationProblem[] };

const LONGEST_SINCE_DAYS = 365;

/**
 * Reads the answers to a whole declaration. Null and undefined are no answer. An answer to a question that
 * the others do not lead to is a problem, not silently dropped: what a person said is never changed.
 * `today` is the city's civil day; `areas` are the district codes to choose from.
 */
export function parseDeclaration(
  value: unknown,
  today: DayNumber,
  areas: readonly string[] = DECLARATION_AREAS,
): ParsedDeclaration {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { ok: false, problems: [{ question: null, code: 'not-an-object' }] };
  }
  const given = Object.fromEntries(
    Object.entries(value).filter(([, answer]) => answer !== undefined && answer !== null),
  );
  const known: readonly string[] = DECLARATION_QUESTIONS.map((question) => question.id);
  const problems: DeclarationProblem[] = Object.keys(given)
    .filter((name) => !known.includes(name))
    .map(() => ({ question: null, code: 'unknown-question' }));
  const asked = questionsAsked(given['symptoms'] === 'yes' ? { symptoms: 'yes' } : {});
  for (const { id, optional } of DECLARATION_QUESTIONS) {
    const isAsked = asked.some((question) => question.id === id);
    const code = answerProblem(id, given[id], { isAsked, optional, today, areas });
    if (code !== null) problems.push({ question: id, code });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, answers: given as DeclarationAnswers };
}

type Context = {
  readonly isAsked: boolean;
  readonly optional: boolean;
  readonly today: DayNumber;
  readonly areas: readonly string[];
};

function answerProblem(id: QuestionId, answer: unknown, context: Context): DeclarationProblem['code'] | null {
  if (answer === undefined) return context.isAsked && !context.optional ? 'missing' : null;
  if (!context.isAsked) return 'not-asked';
  switch (id) {
    case 'area':
      return isOneOf(context.areas, answer) ? null : 'not-an-option';
    case 'symptoms':
    case 'contact':
    case 'travel':
      return isOneOf(['no', 'yes', 'unsure'], answer) ? null : 'not-an-option';
    case 'symptomCodes':
      return symptomsProblem(answer);
    case 'sinceDay':
      return dayProblem(answer, context.today);
    case 'temperature':
      return typeof answer === 'number' && isPlausibleTemperature(answer) ? null : 'implausible';
  }
}

function isOneOf(allowed: readonly string[], answer: unknown): boolean {
  return typeof answer === 'string' && allowed.includes(answer);
}

function symptomsProblem(answer: unknown): DeclarationProblem['code'] | null {
  if (!Array.isArray(answer)) return 'not-an-option';
  if (answer.length === 0) return 'missing';
  const distinct = new Set(answer).size === answer.length;
  return distinct && answer.every((code) => isOneOf(SYMPTOM_CODES, code)) ? null : 'not-an-option';
}

function dayProblem(answer: unknown, today: DayNumber): DeclarationProblem['code'] | null {
  if (typeof answer !== 'number' || !Number.isInteger(answer)) return 'not-a-day';
  if (answer > today) return 'in-the-future';
  return answer < today - LONGEST_SINCE_DAYS ? 'too-long-ago' : null;
}
