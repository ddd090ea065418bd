import type { Localised } from '../../localised.ts';
import { requireValid } from '../validate.ts';
import { describeTruth, yieldsBoolean } from './clause-of.ts';
import { spaced } from './clauses.ts';
import { valueWords } from './value-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Calls every path by what is written. */
const NO_NAMES: Vocabulary = { subject: () => null };

/**
 * A valid expression as a sentence, for somebody who reads no CertLogic: of one that yields true or false, when it is
 * true; of any other, its value. Grows with the expression and no faster. A value that is absent makes a comparison
 * fail, and the sentence does not say so.
 *
 * @throws CertLogicError `invalid-expression`
 */
export function describeExpression(expression: unknown, vocabulary: Vocabulary = NO_NAMES): Localised {
  requireValid(expression);
  if (!yieldsBoolean(expression)) {
    const { zh, en } = valueWords(expression, vocabulary, null);
    return { zh: spaced(`取值为${zh}。`), en: `The value is ${en}.` };
  }
  const { zh, en } = describeTruth(expression, vocabulary) ?? {
    zh: '任何情况都成立',
    en: 'it is always true',
  };
  return { zh: `${zh}。`, en: `${en.charAt(0).toUpperCase()}${en.slice(1)}.` };
}
