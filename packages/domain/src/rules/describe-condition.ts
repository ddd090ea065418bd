import type { Localised } from '../localised.ts';
import type { ExpressionScope } from './check-expression.ts';
import { allOf, anyOf, type Clause, clauseWords, constant, fact } from './clauses.ts';
import { comparisonWords, contraryOf, exchangedOf } from './comparison-words.ts';
import { fieldOf, fieldWithin, joinWords, laterWords, literalWords, operation } from './operand-words.ts';
import type { CertLogicExpression } from './rule-set.ts';

/**
 * A condition in words, as a part of a sentence: "the classification is confirmed". Says exactly what the
 * expression does, except that an attribute that is absent makes a comparison false without being mentioned.
 * Only for conditions in which `checkExpression` finds nothing wrong. Null where there is nothing to say,
 * because it always holds.
 */
export function describeCondition(expression: CertLogicExpression, scope: ExpressionScope): Localised | null {
  if (expression === undefined) return null;
  return clauseWords(clauseOf(expression, scope, true));
}

/** What the expression (`holds`) or its contrary says. "Not" is carried inwards, so that no sentence has two. */
function clauseOf(expression: unknown, scope: ExpressionScope, holds: boolean): Clause {
  const { operator, operands } = operation(expression) ?? { operator: 'literal', operands: [] };
  const inner = (operand: unknown, same = true) => clauseOf(operand, scope, same ? holds : !holds);
  switch (operator) {
    case 'literal':
      return constant(isTruthy(expression) === holds);
    case '!':
      return inner(operands[0], false);
    case 'and': {
      const parts = operands.map((operand) => inner(operand));
      return holds ? allOf(parts) : anyOf(parts);
    }
    case 'if':
      return choice(operands, scope, holds);
    case '===':
      return equality(operands, scope, holds);
    case 'in':
      return membership(operands, scope, holds);
    case 'var':
      return presence(expression, scope, holds);
    case '+':
      return equality([expression, 0], scope, !holds);
    default:
      return comparisons(operator, operands, scope, holds);
  }
}

/** `if a then b else c` is "a and b, or not a and c"; shorter where b or c is a mere true or false. */
function choice(operands: readonly unknown[], scope: ExpressionScope, holds: boolean): Clause {
  const [guard, then, otherwise] = operands;
  const [yes, no] = [clauseOf(guard, scope, true), clauseOf(guard, scope, false)];
  const [met, unmet] = [clauseOf(then, scope, holds), clauseOf(otherwise, scope, holds)];
  if (met.is === 'always') return anyOf([yes, unmet]);
  if (unmet.is === 'always') return anyOf([no, met]);
  return anyOf([allOf([yes, met]), allOf([no, unmet])]);
}

function presence(expression: unknown, scope: ExpressionScope, holds: boolean): Clause {
  const field = fieldOf(expression, scope);
  const { zh, en } = field?.words ?? { zh: '', en: '' };
  if (field?.type === 'boolean') {
    return fact(holds ? { zh: `${zh}为是`, en: `${en} is yes` } : { zh: `${zh}为否`, en: `${en} is no` });
  }
  return holds
    ? fact({ zh: `填写了${zh}`, en: `${en} is given` }, { givenOnly: JSON.stringify(expression) })
    : fact({ zh: `没有填写${zh}`, en: `${en} is not given` });
}

function equality(operands: readonly unknown[], scope: ExpressionScope, holds: boolean): Clause {
  const truth = operands.find((operand) => typeof operand === 'boolean');
  if (truth !== undefined) {
    const other = operands.find((operand) => operand !== truth) ?? truth;
    return clauseOf(other, scope, holds === truth);
  }
  const [subject, object] = subjectFirst(operands, scope);
  if (yieldsBoolean(subject) && yieldsBoolean(object)) {
    const both = (same: boolean) =>
      allOf([clauseOf(subject, scope, same), clauseOf(object, scope, same === holds)]);
    return anyOf([both(true), both(false)]);
  }
  const [left, right] = words([subject, object], scope);
  return fact(
    holds
      ? { zh: `${left.zh}为${right.zh}`, en: `${left.en} is ${right.en}` }
      : { zh: `${left.zh}不为${right.zh}`, en: `${left.en} is not ${right.en}` },
    holds ? { needs: fieldsIn(operands) } : {},
  );
}

function membership(operands: readonly unknown[], scope: ExpressionScope, holds: boolean): Clause {
  const [element, list] = operands;
  if (!Array.isArray(list)) {
    const [item, whole] = words([element, list], scope);
    return fact(
      holds
        ? { zh: `${whole.zh}包括${item.zh}`, en: `${whole.en} include ${item.en}` }
        : { zh: `${whole.zh}不包括${item.zh}`, en: `${whole.en} do not include ${item.en}` },
      { needs: fieldsIn(operands) },
    );
  }
  if (operation(element) === null) return constant(list.includes(element) === holds);
  const [left, right] = words([element, list], scope);
  return fact(
    holds
      ? { zh: `${left.zh}为${right.zh}`, en: `${left.en} is ${right.en}` }
      : { zh: `${left.zh}不是${right.zh}`, en: `${left.en} is not ${right.en}` },
    holds ? { needs: fieldsIn(operands) } : {},
  );
}

function comparisons(
  operator: string,
  operands: readonly unknown[],
  scope: ExpressionScope,
  holds: boolean,
): Clause {
  const pairs = operands
    .slice(1)
    .map((right, index) => comparison(operator, [operands[index], right], scope, holds));
  return holds ? allOf(pairs) : anyOf(pairs);
}

function comparison(
  operator: string,
  pair: readonly unknown[],
  scope: ExpressionScope,
  holds: boolean,
): Clause {
  const [subject, object] = subjectFirst(pair, scope);
  const said = subject === pair[0] ? operator : exchangedOf(operator);
  const type = fieldWithin(subject, scope)?.type;
  const verb = comparisonWords(holds ? said : contraryOf(said), type === 'day' || type === 'instant');
  const [left, right] = words([subject, object], scope);
  return fact(
    { zh: `${left.zh}${verb.zh}${right.zh}`, en: `${left.en} ${verb.en} ${right.en}` },
    { needs: fieldsIn(pair) },
  );
}

/** A bare field is spoken of; what it is compared with comes after it. */
function subjectFirst(pair: readonly unknown[], scope: ExpressionScope): [unknown, unknown] {
  const [left, right] = pair;
  const rank = (operand: unknown) =>
    fieldOf(operand, scope) !== null ? 2 : fieldWithin(operand, scope) !== null ? 1 : 0;
  return rank(right) > rank(left) ? [right, left] : [left, right];
}

function words(pair: readonly [unknown, unknown], scope: ExpressionScope): [Localised, Localised] {
  const field = fieldWithin(pair[0], scope) ?? fieldWithin(pair[1], scope);
  const said = (operand: unknown) => operandWords(operand, scope, field);
  return [said(pair[0]), said(pair[1])];
}

function operandWords(
  operand: unknown,
  scope: ExpressionScope,
  like: ReturnType<typeof fieldWithin>,
): Localised {
  const { operator, operands } = operation(operand) ?? { operator: 'literal', operands: [] };
  if (operator === 'var') return fieldOf(operand, scope)?.words ?? { zh: '', en: '' };
  if (operator === '+') return sumWords(operands, scope, like);
  if (operator !== 'if') {
    return Array.isArray(operand) && operand.some((item) => operation(item) !== null)
      ? joinWords(operand.map((item) => operandWords(item, scope, like)))
      : literalWords(operand, like);
  }
  const guard = describeCondition(operands[0], scope);
  const [then, otherwise] = [operandWords(operands[1], scope, like), operandWords(operands[2], scope, like)];
  if (guard === null) return then;
  return {
    zh: `（${guard.zh}时取${then.zh}，否则取${otherwise.zh}）`,
    en: `(${then.en} if ${guard.en}, else ${otherwise.en})`,
  };
}

function sumWords(
  operands: readonly unknown[],
  scope: ExpressionScope,
  like: ReturnType<typeof fieldWithin>,
): Localised {
  const isTime = like?.type === 'day' || like?.type === 'instant';
  const spans = operands.filter((operand) => typeof operand === 'number');
  const [span, point] =
    spans.length === 2
      ? [operands[1], operands[0]]
      : [spans[0], operands.find((operand) => operand !== spans[0])];
  if (isTime && typeof span === 'number' && span >= 0) {
    return laterWords(operandWords(point, scope, like), span, like.type);
  }
  const [left, right] = operands.map((operand) => operandWords(operand, scope, null));
  return { zh: `${left?.zh}加${right?.zh}`, en: `${left?.en} plus ${right?.en}` };
}

function fieldsIn(expression: unknown): string[] {
  if (Array.isArray(expression)) return expression.flatMap(fieldsIn);
  const found = operation(expression);
  if (found === null) return [];
  return found.operator === 'var' ? [JSON.stringify(expression)] : found.operands.flatMap(fieldsIn);
}

function yieldsBoolean(expression: unknown): boolean {
  const { operator = '' } = operation(expression) ?? {};
  return ['and', '!', '===', 'in', '<', '<=', '>', '>='].includes(operator);
}

/** As CertLogic has it: null, false, zero and what is empty count as false. */
function isTruthy(literal: unknown): boolean {
  return Array.isArray(literal) ? literal.length > 0 : Boolean(literal);
}
