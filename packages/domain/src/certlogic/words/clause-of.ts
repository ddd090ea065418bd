import type { Localised } from '../../localised.ts';
import { pathsIn } from '../data-accesses.ts';
import { evaluate } from '../evaluate.ts';
import { operation, pathOf } from '../operation.ts';
import { truthOf } from '../values.ts';
import { allOf, anyOf, type Clause, clauseWords, constant, fact, ifThenElse, sameTruth } from './clauses.ts';
import { comparisonWords, contraryOf, exchangedOf, isOfTimes } from './comparison-words.ts';
import { anyItemWords, valueWords } from './value-words.ts';
import { isTime, subjectOf, subjectWithin, type Vocabulary } from './vocabulary.ts';

/**
 * When an expression is truthy, as a part of a sentence: "the classification is confirmed"; null where there is
 * nothing to say, because it always is. Says exactly what the expression does, except that a value that is absent
 * makes a comparison false without being mentioned. Only for valid expressions.
 */
export function describeTruth(expression: unknown, vocabulary: Vocabulary): Localised | null {
  return clauseWords(clauseOf(expression, vocabulary, true));
}

/** What the expression (`holds`) or its contrary says. "Not" is carried inwards, so that no sentence has two. */
function clauseOf(expression: unknown, vocabulary: Vocabulary, holds: boolean): Clause {
  const known = truthWithoutData(expression);
  if (known !== undefined) return constant(known === holds);
  const { operator, operands } = operation(expression) ?? { operator: 'list', operands: [] };
  const inner = (operand: unknown, same = true) => clauseOf(operand, vocabulary, same ? holds : !holds);
  switch (operator) {
    case '!':
      return inner(operands[0], false);
    case 'and': {
      const parts = operands.map((operand) => inner(operand));
      return holds ? allOf(parts) : anyOf(parts);
    }
    case 'if':
      return choice(operands, vocabulary, holds);
    case '===':
      return equality(operands, vocabulary, holds);
    case 'in':
      return membership(operands, vocabulary, holds);
    case 'var':
      return presence(expression, vocabulary, holds);
    case '+':
      return equality([expression, 0], vocabulary, !holds);
    default:
      return isYesOrNo(operator)
        ? comparisons(operator, operands, vocabulary, holds)
        : something(valueWords(expression, vocabulary, null), holds);
  }
}

/** Whether an operation always yields true or false; `and` and `if` yield what their operands do. */
export function isYesOrNo(operator: string): boolean {
  return ['!', '===', 'in', 'and'].includes(operator) || contraryOf(operator) !== operator;
}

/** Whether an expression yields true or false whatever the data are, as far as its form tells. */
export function yieldsBoolean(expression: unknown): boolean {
  if (typeof expression === 'boolean') return true;
  const { operator = '', operands = [] } = operation(expression) ?? {};
  return operator === 'if' ? operands.slice(1).every(yieldsBoolean) : isYesOrNo(operator);
}

/** Undefined where the data decide, or where it fails whatever the data are. */
function truthWithoutData(expression: unknown): boolean | undefined {
  const found = operation(expression);
  if (found === null && !Array.isArray(expression)) return truthOf(expression);
  if (pathsIn(expression).length > 0) return undefined;
  try {
    return truthOf(evaluate(expression, null));
  } catch {
    return undefined;
  }
}

/** Shorter where one of the two is a mere true or false. */
function choice(operands: readonly unknown[], vocabulary: Vocabulary, holds: boolean): Clause {
  const [guard, then, otherwise] = operands;
  const when = (met: boolean) => clauseOf(guard, vocabulary, met);
  const [met, unmet] = [clauseOf(then, vocabulary, holds), clauseOf(otherwise, vocabulary, holds)];
  if (met.is === 'always') return anyOf([when(true), unmet]);
  if (unmet.is === 'always') return anyOf([when(false), met]);
  if (met.is === 'never') return allOf([when(false), unmet]);
  if (unmet.is === 'never') return allOf([when(true), met]);
  return ifThenElse(when(true), met, unmet);
}

function presence(expression: unknown, vocabulary: Vocabulary, holds: boolean): Clause {
  const subject = subjectOf(expression, vocabulary);
  const { zh, en } = subject?.words ?? { zh: '', en: '' };
  if (subject?.type === 'boolean') {
    return fact(holds ? { zh: `${zh}为是`, en: `${en} is yes` } : { zh: `${zh}为否`, en: `${en} is no` });
  }
  if (subject?.type === 'unknown') return something({ zh, en }, holds);
  return holds
    ? fact({ zh: `填写了${zh}`, en: `${en} is given` }, { givenOnly: pathOf(expression) ?? '' })
    : fact({ zh: `没有填写${zh}`, en: `${en} is not given` });
}

/** Truthy as CertLogic has it, of a value of which no more is known. */
function something({ zh, en }: Localised, holds: boolean): Clause {
  return holds
    ? fact({ zh: `${zh}有内容（不是空、零或否）`, en: `${en} is something (not empty, zero or no)` })
    : fact({ zh: `${zh}没有内容（是空、零或否）`, en: `${en} is nothing (empty, zero or no)` });
}

function equality(operands: readonly unknown[], vocabulary: Vocabulary, holds: boolean): Clause {
  const truth = operands.find((operand) => typeof operand === 'boolean');
  const [subject, object] = subjectFirst(operands, vocabulary);
  if (truth !== undefined) {
    const other = operands.find((operand) => operand !== truth) ?? truth;
    const isAnswer = yieldsBoolean(other) || subjectOf(other, vocabulary)?.type === 'boolean';
    if (isAnswer) return clauseOf(other, vocabulary, holds === truth);
  }
  if (yieldsBoolean(subject) && yieldsBoolean(object)) {
    return sameTruth(clauseOf(subject, vocabulary, true), clauseOf(object, vocabulary, true), holds);
  }
  const [left, right] = words([subject, object], vocabulary);
  return fact(
    holds
      ? { zh: `${left.zh}为${right.zh}`, en: `${left.en} is ${right.en}` }
      : { zh: `${left.zh}不为${right.zh}`, en: `${left.en} is not ${right.en}` },
    holds ? { needs: pathsIn(operands) } : {},
  );
}

function membership(operands: readonly unknown[], vocabulary: Vocabulary, holds: boolean): Clause {
  const [element, list] = operands;
  const [left, right] = words([element, list], vocabulary);
  const details = { needs: pathsIn(operands) };
  if (subjectOf(list, vocabulary)?.type === 'list') {
    return fact(
      holds
        ? { zh: `${right.zh}包括${left.zh}`, en: `${right.en} include ${left.en}` }
        : { zh: `${right.zh}不包括${left.zh}`, en: `${right.en} do not include ${left.en}` },
      details,
    );
  }
  if (!Array.isArray(list)) {
    return fact(
      holds
        ? { zh: `${left.zh}在${right.zh}之中`, en: `${left.en} is one of ${right.en}` }
        : { zh: `${left.zh}不在${right.zh}之中`, en: `${left.en} is not one of ${right.en}` },
      details,
    );
  }
  const items = anyItemWords(list, vocabulary, subjectWithin(element, vocabulary));
  return fact(
    holds
      ? { zh: `${left.zh}为${items.zh}`, en: `${left.en} is ${items.en}` }
      : { zh: `${left.zh}不是${items.zh}`, en: `${left.en} is not ${items.en}` },
    holds ? details : {},
  );
}

function comparisons(
  operator: string,
  operands: readonly unknown[],
  vocabulary: Vocabulary,
  holds: boolean,
): Clause {
  const pairs = operands
    .slice(1)
    .map((right, index) => comparison(operator, [operands[index], right], vocabulary, holds));
  return holds ? allOf(pairs) : anyOf(pairs);
}

function comparison(
  operator: string,
  pair: readonly unknown[],
  vocabulary: Vocabulary,
  holds: boolean,
): Clause {
  const [subject, object] = subjectFirst(pair, vocabulary);
  const said = subject === pair[0] ? operator : exchangedOf(operator);
  const ofTimes = isOfTimes(operator) || isTime(subjectWithin(subject, vocabulary));
  const verb = comparisonWords(holds ? said : contraryOf(said), ofTimes);
  const [left, right] = words([subject, object], vocabulary);
  return fact(
    { zh: `${left.zh}${verb.zh}${right.zh}`, en: `${left.en} ${verb.en} ${right.en}` },
    { needs: pathsIn(pair) },
  );
}

/** A bare subject is spoken of; what it is compared with comes after it. */
function subjectFirst(pair: readonly unknown[], vocabulary: Vocabulary): [unknown, unknown] {
  const [left, right] = pair;
  const rank = (operand: unknown) =>
    pathOf(operand) !== null ? 2 : subjectWithin(operand, vocabulary) !== null ? 1 : 0;
  return rank(right) > rank(left) ? [right, left] : [left, right];
}

function words(pair: readonly [unknown, unknown], vocabulary: Vocabulary): [Localised, Localised] {
  const subject = subjectWithin(pair[0], vocabulary) ?? subjectWithin(pair[1], vocabulary);
  const said = (operand: unknown) => valueWords(operand, vocabulary, subject);
  return [said(pair[0]), said(pair[1])];
}
