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
  'unknown-operator': { zh: '没有这个运算符。', en: 'There is no such operator.' },
  'not-a-path': { zh: '字段的写法不对。', en: 'A field is not written like this.' },
  'not-an-amount': { zh: '加减的时间应是整数。', en: 'The time to add should be a whole number.' },
  'not-a-unit': {
    zh: '时间单位只能是 year、month、day 或 hour。',
    en: 'The unit of time should be year, month, day or hour.',
  },
  'not-an-index': { zh: '段的序号应是整数。', en: 'The number of the part should be a whole number.' },
  'too-deep': { zh: '条件嵌套的层数太多。', en: 'The condition is nested too deeply.' },
  'wrong-operand-count': {
    zh: '运算符的操作数个数不对。',
    en: 'The operator has too few or too many operands.',
  },
  'ill-typed': { zh: '比较的两边不是同一类型。', en: 'The values compared are not of one type.' },
  'unknown-code': { zh: '这个字段不可能是这个值。', en: 'This attribute can never have this value.' },
} as const satisfies Record<string, Localised>;
