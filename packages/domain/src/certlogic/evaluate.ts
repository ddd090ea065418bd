import { readStep, stepsOf } from './data-path.ts';
import { DateTime, plusTime } from './date-time.ts';
import { extractFragment } from './extract-fragment.ts';
import { operandPlace, operandsPlace, operation } from './operation.ts';
import { DATE_TIME_ORDERS, INTEGER_ORDERS, type Order, type TimeUnit } from './operators.ts';
import { parseDateOfBirth, parseDateTime } from './parse-date-time.ts';
import { requireValid } from './validate.ts';
import {
  addIntegers,
  isOrdered,
  requireInstant,
  requireInteger,
  requireList,
  requireText,
  requireTruth,
} from './values.ts';

/**
 * The value of a CertLogic expression over the data, after specification 1.3.3: JSON, or a `DateTime`. The README
 * beside this says what each operation does. Reads the expression as it stands; for many evaluations of one
 * expression use `compile`, which gives the same values and errors.
 *
 * @throws CertLogicError `invalid-expression` before anything is evaluated, where `validate` finds something wrong
 * @throws CertLogicError of another code where an operand that is evaluated has a value of the wrong type
 */
export function evaluate(expression: unknown, data: unknown): unknown {
  requireValid(expression);
  return valueAt(expression, data ?? null, '');
}

function valueAt(expression: unknown, data: unknown, at: string): unknown {
  const found = operation(expression);
  if (found === null) {
    return Array.isArray(expression)
      ? expression.map((item, index) => valueAt(item, data, `${at}[${index}]`))
      : expression;
  }
  return new Application(found.operator, found.operands, data, at).value();
}

/** One operation applied to its operands over the data. Every operand is checked as soon as it is evaluated. */
class Application {
  readonly #operator: string;
  readonly #operands: readonly unknown[];
  readonly #data: unknown;
  readonly #at: string;

  constructor(operator: string, operands: readonly unknown[], data: unknown, at: string) {
    this.#operator = operator;
    this.#operands = operands;
    this.#data = data;
    this.#at = at;
  }

  value(): unknown {
    switch (this.#operator) {
      case 'var':
        return stepsOf(this.#operands[0] as string).reduce(readStep, this.#data);
      case 'if':
        return this.#operand(this.#truth(0) ? 1 : 2);
      case 'and':
        return this.#conjunction();
      case '!':
        return !this.#truth(0);
      case '===':
        return this.#operand(0) === this.#operand(1);
      case 'in':
        return this.#membership();
      case '+':
        return addIntegers(this.#integer(0), this.#integer(1), operandsPlace(this.#at, '+'));
      case 'reduce':
        return this.#reduction();
      case 'extractFromUVCI':
        return this.#fragment();
      case 'plusTime':
        return this.#plusTime();
      case 'dccDateOfBirth':
        return new DateTime(parseDateOfBirth(this.#text(0), this.#place(0)));
      default:
        return this.#comparison();
    }
  }

  #place(index: number): string {
    return operandPlace(this.#at, this.#operator, index);
  }

  #operand(index: number, data = this.#data): unknown {
    return valueAt(this.#operands[index], data, this.#place(index));
  }

  #truth(index: number): boolean {
    return requireTruth(this.#operand(index), this.#place(index));
  }

  #integer(index: number): number {
    return requireInteger(this.#operand(index), this.#place(index));
  }

  #text(index: number): string {
    return requireText(this.#operand(index), this.#place(index));
  }

  /** The first falsy operand, or the last; what lies behind it is not evaluated. */
  #conjunction(): unknown {
    let value: unknown = true;
    for (let index = 0; index < this.#operands.length; index += 1) {
      value = this.#operand(index);
      if (!requireTruth(value, this.#place(index))) return value;
    }
    return value;
  }

  #membership(): boolean {
    const member = this.#operand(0);
    return requireList(this.#operand(1), this.#place(1)).indexOf(member) >= 0;
  }

  /** Of two, or of each of three and the next. */
  #comparison(): boolean {
    const order = INTEGER_ORDERS.get(this.#operator);
    const compared = this.#operands.map((_, index) =>
      order === undefined ? requireInstant(this.#operand(index), this.#place(index)) : this.#integer(index),
    ) as [number, number, number?];
    const [first, second, third] = compared;
    const wanted = order ?? (DATE_TIME_ORDERS.get(this.#operator) as Order);
    return isOrdered(wanted, first, second) && (third === undefined || isOrdered(wanted, second, third));
  }

  #plusTime(): DateTime {
    const from = parseDateTime(this.#text(0), this.#place(0));
    const [, amount, unit] = this.#operands as [unknown, number, TimeUnit];
    return new DateTime(plusTime(from, amount, unit, operandsPlace(this.#at, 'plusTime')));
  }

  #fragment(): string | null {
    const certificateNumber = this.#operand(0);
    if (certificateNumber === null) return null;
    return extractFragment(requireText(certificateNumber, this.#place(0)), this.#operands[1] as number);
  }

  /** A left fold; nothing to go through gives the initial value. */
  #reduction(): unknown {
    const items = this.#operand(0);
    const initial = this.#operand(2);
    if (items === null) return initial;
    return requireList(items, this.#place(0)).reduce(
      (accumulator: unknown, current: unknown) => this.#operand(1, { accumulator, current: current ?? null }),
      initial,
    );
  }
}
