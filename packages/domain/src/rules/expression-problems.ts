import type { Localised } from '../localised.ts';

/** What can be wrong with a condition, as its author is told. */
export const EXPRESSION_PROBLEMS = {
  'not-an-expression': {
    zh: '这里不是条件表达式：应只有一个运算符。',
    en: 'This is no expression: it should have exactly one operator.',
  },
  'not-boolean': {
    zh: '整个条件的结果应是“是”或“否”。',
    en: 'The whole condition should yield true or false.',
  },
  float: { zh: '只能用整数。', en: 'Only whole numbers may be used.' },
  'unknown-attribute': {
    zh: '这类依据数据没有这个字段。',
    en: 'This kind of evidence has no such attribute.',
  },
  'operator-not-allowed': { zh: '规则中不能用这个运算符。', en: 'This operator may not be used in rules.' },
  'wrong-operand-count': {
    zh: '运算符的操作数个数不对。',
    en: 'The operator has too few or too many operands.',
  },
  'ill-typed': { zh: '比较的两边不是同一类型。', en: 'The values compared are not of one type.' },
  'unknown-code': { zh: '这个字段不可能是这个值。', en: 'This attribute can never have this value.' },
} as const satisfies Record<string, Localised>;
