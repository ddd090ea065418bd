import { type Code, instantStep, integerStep, type Step, truthCode } from './code.ts';
import type { Compiled } from './compile.ts';
import { DATE_TIME_ORDERS, INTEGER_ORDERS, type Order } from './operators.ts';
import { addIntegers, isOrdered } from './values.ts';

/** `+`. */
export function compileSum({ codes, places, at }: Compiled): Code {
  const [left, right] = codes.map((code, index) => integerStep(code, places[index] ?? '')) as [
    Step<number>,
    Step<number>,
  ];
  return { run: (data) => addIntegers(left(data), right(data), at) };
}

type Pair = readonly [Step<number>, Step<number>];

/** Comparisons of integers or date-times, of two or of each of three and the next. All operands are evaluated. */
export function compileComparison({ operator, codes, places }: Compiled): Code {
  const integers = INTEGER_ORDERS.get(operator);
  const step = integers === undefined ? instantStep : integerStep;
  const steps = codes.map((code, index) => step(code, places[index] ?? ''));
  const order = integers ?? (DATE_TIME_ORDERS.get(operator) as Order);
  const [first, second, third] = steps as [Step<number>, Step<number>, Step<number>?];
  if (third === undefined) return truthCode(PAIRS[order](first, second));
  return truthCode((data) => {
    const [low, middle, high] = [first(data), second(data), third(data)];
    return isOrdered(order, low, middle) && isOrdered(order, middle, high);
  });
}

const PAIRS: Readonly<Record<Order, (...pair: Pair) => Step<boolean>>> = {
  '<': (left, right) => (data) => left(data) < right(data),
  '>': (left, right) => (data) => left(data) > right(data),
  '<=': (left, right) => (data) => left(data) <= right(data),
  '>=': (left, right) => (data) => left(data) >= right(data),
};
