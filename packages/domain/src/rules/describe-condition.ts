import { describeTruth } from '../certlogic/words/clause-of.ts';
import type { Localised } from '../localised.ts';
import type { ExpressionScope } from './check-expression.ts';
import type { CertLogicExpression } from './rule-set.ts';
import { ruleVocabulary } from './rule-vocabulary.ts';

/**
 * A condition in words, as a part of a sentence: "the classification is confirmed". Says exactly what the
 * expression does, except that an attribute that is absent makes a comparison false without being mentioned.
 * Only for conditions in which `checkExpression` finds nothing wrong. Null where there is nothing to say,
 * because it always holds.
 */
export function describeCondition(expression: CertLogicExpression, scope: ExpressionScope): Localised | null {
  return expression === undefined ? null : describeTruth(expression, ruleVocabulary(scope));
}
