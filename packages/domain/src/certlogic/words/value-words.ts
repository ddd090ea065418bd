import type { Localised } from '../../localised.ts';
import { operation } from '../operation.ts';
import { describeTruth, isYesOrNo } from './clause-of.ts';
import { joinWords, laterWords, literalWords } from './literal-words.ts';
import { isTime, LAMBDA_VOCABULARY, type Subject, subjectOf, type Vocabulary } from './vocabulary.ts';

/** What an expression yields, in words; a literal in it as a value of the subject that it is beside. */
export function valueWords(expression: unknown, vocabulary: Vocabulary, like: Subject | null): Localised {
  const { operator, operands } = operation(expression) ?? { operator: 'literal', operands: [] };
  const inner = (operand: unknown) => valueWords(operand, vocabulary, null);
  switch (operator) {
    case 'literal':
      return Array.isArray(expression)
        ? listWords(expression, vocabulary, like)
        : literalWords(expression, like);
    case 'var':
      return subjectOf(expression, vocabulary)?.words ?? { zh: '', en: '' };
    case '+':
      return sumWords(operands, vocabulary, like);
    case 'if':
      return choiceWords(operands, vocabulary, like);
    case 'plusTime':
      return shiftedWords(inner(operands[0]), Number(operands[1]), String(operands[2]));
    case 'dccDateOfBirth':
      return birthWords(inner(operands[0]));
    case 'extractFromUVCI':
      return fragmentWords(inner(operands[0]), Number(operands[1]));
    case 'reduce':
      return reductionWords(operands, inner);
    default:
      return isYesOrNo(operator) ? answerWords(expression, vocabulary) : literalWords(expression, like);
  }
}

/** The items of a list, any of which is meant: `低、中或高`. */
export function anyItemWords(
  items: readonly unknown[],
  vocabulary: Vocabulary,
  like: Subject | null,
): Localised {
  if (items.length === 0) return EMPTY_LIST;
  return joinWords(items.map((item) => valueWords(item, vocabulary, like)));
}

const EMPTY_LIST: Localised = { zh: '空列表', en: 'an empty list' };

function listWords(items: readonly unknown[], vocabulary: Vocabulary, like: Subject | null): Localised {
  if (items.length === 0) return EMPTY_LIST;
  const words = items.map((item) => valueWords(item, vocabulary, like));
  const [zh, en] = [words.map((word) => word.zh).join('、'), words.map((word) => word.en).join(', ')];
  return { zh: `列表（${zh}）`, en: `the list (${en})` };
}

function choiceWords(
  [guard, then, otherwise]: readonly unknown[],
  vocabulary: Vocabulary,
  like: Subject | null,
): Localised {
  const condition = describeTruth(guard, vocabulary);
  const yes = valueWords(then, vocabulary, like);
  if (condition === null) return yes;
  const no = valueWords(otherwise, vocabulary, like);
  return {
    zh: `（${condition.zh}时取${yes.zh}，否则取${no.zh}）`,
    en: `(${yes.en} if ${condition.en}, else ${no.en})`,
  };
}

/** A yes or no as a value: whether the condition is met. */
function answerWords(expression: unknown, vocabulary: Vocabulary): Localised {
  const { zh, en } = describeTruth(expression, vocabulary) ?? { zh: '条件成立', en: 'it applies' };
  return { zh: `“${zh}”与否`, en: `whether ${en}` };
}

function sumWords(operands: readonly unknown[], vocabulary: Vocabulary, like: Subject | null): Localised {
  const spans = operands.filter((operand) => typeof operand === 'number');
  const [span, point] =
    spans.length === 2
      ? [operands[1], operands[0]]
      : [spans[0], operands.find((operand) => operand !== spans[0])];
  if (isTime(like) && typeof span === 'number' && span >= 0) {
    return laterWords(valueWords(point, vocabulary, like), span, like.type);
  }
  const [left, right] = operands.map((operand) => valueWords(operand, vocabulary, null));
  return { zh: `${left?.zh}加${right?.zh}`, en: `${left?.en} plus ${right?.en}` };
}

const UNIT_WORDS: Readonly<Record<string, Localised>> = {
  year: { zh: '年', en: 'year' },
  month: { zh: '个月', en: 'month' },
  day: { zh: '天', en: 'day' },
  hour: { zh: '小时', en: 'hour' },
};

function shiftedWords(point: Localised, amount: number, unit: string): Localised {
  if (amount === 0) return point;
  const { zh, en } = UNIT_WORDS[unit] ?? { zh: unit, en: unit };
  const count = Math.abs(amount);
  const span = `${count} ${en}${count === 1 ? '' : 's'}`;
  return amount > 0
    ? { zh: `${point.zh}之后 ${count} ${zh}的时间`, en: `the time ${span} after ${point.en}` }
    : { zh: `${point.zh}之前 ${count} ${zh}的时间`, en: `the time ${span} before ${point.en}` };
}

function birthWords({ zh, en }: Localised): Localised {
  return {
    zh: `出生日期${zh}（不完整时取最晚的一天）`,
    en: `the date of birth ${en} (the last day that it allows)`,
  };
}

function fragmentWords({ zh, en }: Localised, index: number): Localised {
  return { zh: `证书编号${zh}的第 ${index + 1} 段`, en: `part ${index + 1} of the certificate number ${en}` };
}

function reductionWords(
  [list, lambda, initial]: readonly unknown[],
  inner: (operand: unknown) => Localised,
): Localised {
  const [items, start] = [inner(list), inner(initial)];
  const taken = valueWords(lambda, LAMBDA_VOCABULARY, null);
  return {
    zh: `从${start.zh}起、对${items.zh}逐项取“${taken.zh}”的最后结果`,
    en: `the last result of taking “${taken.en}” for each item of ${items.en}, from ${start.en} on`,
  };
}
