import { DECLARATION_AREAS } from '../areas/district.ts';
import { PROVINCE_NAMES } from '../areas/province-names.ts';
import { SYMPTOM_CODES } from '../evidence/symptom-codes.ts';
import type { Localised } from '../localised.ts';
import type { DayNumber } from '../time/day-number.ts';
import { isPlausibleTemperature } from '../venues/temperature.ts';
import {
  ABROAD,
  AREA_DETAILS,
  type AreaDetail,
  COMMUNITY_MAX_LENGTH,
  CONTACT_KINDS,
  type DeclarationAnswers,
  MOST_STAYS,
  type QuestionId,
} from './declaration.ts';
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
  'not-in-area': {
    zh: '这个街道或乡镇不在所选的区。',
    en: 'This street or town is not in the chosen district.',
  },
  'too-long': { zh: '社区名称最多 40 个字。', en: 'The name of a community has at most 40 characters.' },
  'ends-before-start': {
    zh: '离开的日期不能早于到达的日期。',
    en: 'The last day cannot be before the first.',
  },
  'too-many': { zh: '最多填 5 处。', en: 'At most five places can be given.' },
  'not-asked': { zh: '这一题没有问到，请不要回答。', en: 'This question was not asked and takes no answer.' },
  'unknown-question': { zh: '没有这一题。', en: 'There is no such question.' },
  'not-an-object': { zh: '没有收到回答。', en: 'No answers were received.' },
} as const satisfies Record<string, Localised>;

/** Something wrong with the answer to one question; `question` is null for the declaration as a whole. */
export type DeclarationProblem = {
  readonly question: QuestionId | AreaDetail | null;
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
 * `today` is the city's civil day; `areas` are the district codes to choose from, `streets` those of streets and towns;
 * without a list of these only their form is checked, and that they lie in the district.
 */
export function parseDeclaration(
  value: unknown,
  today: DayNumber,
  areas: readonly string[] = DECLARATION_AREAS,
  streets: ReadonlySet<string> | null = null,
): ParsedDeclaration {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { ok: false, problems: [{ question: null, code: 'not-an-object' }] };
  }
  const given = Object.fromEntries(
    Object.entries(value).filter(([, answer]) => answer !== undefined && answer !== null),
  );
  const known: readonly string[] = [...DECLARATION_QUESTIONS.map(({ id }) => id), ...AREA_DETAILS];
  const problems: DeclarationProblem[] = Object.keys(given)
    .filter((name) => !known.includes(name))
    .map(() => ({ question: null, code: 'unknown-question' }));
  const asked = questionsAsked(given as Partial<DeclarationAnswers>);
  for (const { id, optional } of DECLARATION_QUESTIONS) {
    const isAsked = asked.some((question) => question.id === id);
    const code = answerProblem(id, given[id], { isAsked, optional, today, areas });
    if (code !== null) problems.push({ question: id, code });
  }
  for (const detail of AREA_DETAILS) {
    const code = given[detail] === undefined ? null : areaDetailProblem(detail, given, streets);
    if (code !== null) problems.push({ question: detail, code });
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
    case 'contactDetail':
      return contactProblem(answer, context.today);
    case 'stays':
      return staysProblem(answer, context.today);
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

const CODE_FORM = /^\d{9}$/;
/** Characters that are no part of a name: controls, and what turns the direction of text. */
const NOT_IN_NAMES = /[\p{Cc}\p{Cf}]/u;

function areaDetailProblem(
  detail: AreaDetail,
  given: Readonly<Record<string, unknown>>,
  streets: ReadonlySet<string> | null,
): DeclarationProblem['code'] | null {
  const answer = given[detail];
  if (typeof answer !== 'string') return 'not-an-option';
  if (detail === 'community') {
    if (answer.trim() === '' || NOT_IN_NAMES.test(answer)) return 'not-an-option';
    return [...answer].length > COMMUNITY_MAX_LENGTH ? 'too-long' : null;
  }
  if (!CODE_FORM.test(answer) || streets?.has(answer) === false) return 'not-an-option';
  return answer.slice(0, 6) === given['area'] ? null : 'not-in-area';
}

type Fields = Readonly<Record<string, unknown>>;

/** An object with no other fields than these. */
function isObjectOf(value: unknown, names: readonly string[]): value is Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.keys(value).every((name) => names.includes(name));
}

function contactProblem(answer: unknown, today: DayNumber): DeclarationProblem['code'] | null {
  if (!isObjectOf(answer, ['day', 'kind'])) return 'not-an-option';
  const { day, kind } = answer;
  if (day === undefined && kind === undefined) return 'missing';
  if (kind !== undefined && !isOneOf(CONTACT_KINDS, kind)) return 'not-an-option';
  return day === undefined ? null : dayProblem(day, today);
}

function staysProblem(answer: unknown, today: DayNumber): DeclarationProblem['code'] | null {
  if (!Array.isArray(answer)) return 'not-an-option';
  if (answer.length === 0) return 'missing';
  if (answer.length > MOST_STAYS) return 'too-many';
  return answer.map((stay) => stayProblem(stay, today)).find((code) => code !== null) ?? null;
}

function stayProblem(stay: unknown, today: DayNumber): DeclarationProblem['code'] | null {
  if (!isObjectOf(stay, ['place', 'fromDay', 'toDay'])) return 'not-an-option';
  const { place, fromDay, toDay } = stay;
  const isPlace = typeof place === 'string' && (place === ABROAD || Object.hasOwn(PROVINCE_NAMES, place));
  if (!isPlace) return 'not-an-option';
  const problem = dayProblem(fromDay, today) ?? dayProblem(toDay, today);
  return problem ?? ((fromDay as DayNumber) > (toDay as DayNumber) ? 'ends-before-start' : null);
}
