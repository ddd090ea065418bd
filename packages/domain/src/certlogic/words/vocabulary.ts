import type { Localised } from '../../localised.ts';
import { operation, pathOf } from '../operation.ts';

/**
 * How a subject's values are spoken of: a `day` is a day number and an `instant` UTC milliseconds, both said as
 * dates; a `list` includes; `other` is given or not. Of an `unknown` one nothing is taken for granted.
 */
export type SubjectType = 'day' | 'instant' | 'boolean' | 'list' | 'other' | 'unknown';

/** What a path of the data names. */
export type Subject = {
  /** As the subject of a sentence: `体温`, `the temperature`. */
  readonly words: Localised;
  readonly type: SubjectType;
  /** What a literal beside it is called; null for as it is written. */
  readonly literal?: (literal: string | number) => Localised | null;
};

/** The words for the data that an expression reads; null where a path has no name and is said as it is written. */
export type Vocabulary = { readonly subject: (path: string) => Subject | null };

/** What a `var` names, or null for anything else. */
export function subjectOf(expression: unknown, vocabulary: Vocabulary): Subject | null {
  const path = pathOf(expression);
  return path === null ? null : (vocabulary.subject(path) ?? unnamed(path));
}

/** The first subject within what an expression yields: a literal beside it is said as a value of that subject. */
export function subjectWithin(expression: unknown, vocabulary: Vocabulary): Subject | null {
  const subject = subjectOf(expression, vocabulary);
  if (subject !== null) return subject;
  const { operator, operands } = operation(expression) ?? { operator: '', operands: [] };
  const values = operator === 'if' ? operands.slice(1) : operator === '+' ? operands : [];
  const subjects = values.flatMap((value) => subjectWithin(value, vocabulary) ?? []);
  return subjects.find(isTime) ?? subjects[0] ?? null;
}

/** Whether its values are points in time that are kept as integers. */
export function isTime(subject: Subject | null): subject is Subject & { readonly type: 'day' | 'instant' } {
  return subject?.type === 'day' || subject?.type === 'instant';
}

/** What the lambda of a `reduce` reads: the item that it is at, and what it has so far. */
export const LAMBDA_VOCABULARY: Vocabulary = {
  subject: (path) => {
    const [root = '', ...rest] = path.split('.');
    const name = LAMBDA_WORDS.get(root);
    if (name === undefined) return null;
    if (rest.length === 0) return { words: name, type: 'unknown' };
    const part = rest.join('.');
    return { words: { zh: `${name.zh}的“${part}”`, en: `“${part}” of ${name.en}` }, type: 'unknown' };
  },
};

const LAMBDA_WORDS: ReadonlyMap<string, Localised> = new Map([
  ['current', { zh: '该项', en: 'the item' }],
  ['accumulator', { zh: '此前的结果', en: 'the result so far' }],
]);

function unnamed(path: string): Subject {
  const words = path === '' ? { zh: '全部数据', en: 'the data' } : { zh: `“${path}”`, en: `“${path}”` };
  return { words, type: 'unknown' };
}
