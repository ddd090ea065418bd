/** What an operand has to be where it is no expression of its own. */
export type OperandForm = 'amount' | 'unit' | 'index';

/** How an operation is written. `var`, which alone takes no list, is not among them. */
export type OperatorForm = {
  readonly minimum: number;
  readonly maximum: number;
  /** By position; operands without a form are expressions. */
  readonly forms?: readonly (OperandForm | undefined)[];
};

const exactly = (count: number): OperatorForm => ({ minimum: count, maximum: count });
const COMPARISON: OperatorForm = { minimum: 2, maximum: 3 };

/** Every operation of specification 1.3.3 but `var`. A map: no name of a prototype is an operator. */
export const OPERATORS: ReadonlyMap<string, OperatorForm> = new Map<string, OperatorForm>([
  ['if', exactly(3)],
  ['and', { minimum: 2, maximum: Number.POSITIVE_INFINITY }],
  ['===', exactly(2)],
  ['in', exactly(2)],
  ['+', exactly(2)],
  ['!', exactly(1)],
  ...['<', '>', '<=', '>=', 'before', 'after', 'not-after', 'not-before'].map(
    (operator): [string, OperatorForm] => [operator, COMPARISON],
  ),
  ['plusTime', { ...exactly(3), forms: [undefined, 'amount', 'unit'] }],
  ['dccDateOfBirth', exactly(1)],
  ['reduce', exactly(3)],
  ['extractFromUVCI', { ...exactly(2), forms: [undefined, 'index'] }],
]);

/** The units of `plusTime`. */
export const TIME_UNITS = ['year', 'month', 'day', 'hour'] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

/** How two numbers or two instants are compared. */
export type Order = '<' | '>' | '<=' | '>=';

/** Comparisons of integers, which say the order themselves. */
export const INTEGER_ORDERS: ReadonlyMap<string, Order> = new Map<string, Order>([
  ['<', '<'],
  ['>', '>'],
  ['<=', '<='],
  ['>=', '>='],
]);

/** Comparisons of date-times, each with the order of the instants that it asks for. */
export const DATE_TIME_ORDERS: ReadonlyMap<string, Order> = new Map<string, Order>([
  ['before', '<'],
  ['after', '>'],
  ['not-after', '<='],
  ['not-before', '>='],
]);
