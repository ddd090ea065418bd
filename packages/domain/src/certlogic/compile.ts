import { type Code, constantCode, folded, type Step } from './code.ts';
import { compileComparison, compileSum } from './compile-integers.ts';
import { compileAnd, compileEquality, compileIf, compileIn, compileNot } from './compile-logic.ts';
import { compilePath } from './compile-path.ts';
import { compileReduce } from './compile-reduce.ts';
import { compileDateOfBirth, compileFragment, compilePlusTime } from './compile-texts.ts';
import { operandPlace, operandsPlace, operation } from './operation.ts';
import { requireValid } from './validate.ts';

/** A compiled expression: from the data to the value. Keeps nothing between two calls. */
export type CompiledExpression = (data: unknown) => unknown;

/**
 * The expression as a function for hot use: the same values and errors as `evaluate`, at a small part of the time.
 * Made of closures, not of generated code, so that a page whose policy forbids `eval` may use it. The expression is
 * read once: changing it afterwards changes nothing. Values may share lists with the data; treat them as read-only.
 *
 * @throws CertLogicError `invalid-expression` at once; every other error when the function is called
 */
export function compile(expression: unknown): CompiledExpression {
  requireValid(expression);
  return codeOf(expression, '').run;
}

/** An operation whose operands are compiled already. */
export type Compiled = {
  readonly operator: string;
  readonly operands: readonly unknown[];
  readonly codes: readonly Code[];
  /** Of the list of operands, and of each of them. */
  readonly at: string;
  readonly places: readonly string[];
};

function codeOf(expression: unknown, at: string): Code {
  const found = operation(expression);
  if (found === null) {
    return Array.isArray(expression) ? compileList(expression, at) : constantCode(expression as string);
  }
  const { operator, operands } = found;
  if (operator === 'var') return compilePath(operands[0] as string);
  const places = operands.map((_, index) => operandPlace(at, operator, index));
  const codes = operands.map((operand, index) => codeOf(operand, places[index] ?? ''));
  const compiler = COMPILERS.get(operator) ?? compileComparison;
  const code = compiler({ operator, operands, codes, at: operandsPlace(at, operator), places });
  return operator === 'reduce' ? code : folded(code, codes);
}

const COMPILERS: ReadonlyMap<string, (compiled: Compiled) => Code> = new Map([
  ['if', compileIf],
  ['and', compileAnd],
  ['!', compileNot],
  ['===', compileEquality],
  ['in', compileIn],
  ['+', compileSum],
  ['reduce', compileReduce],
  ['plusTime', compilePlusTime],
  ['dccDateOfBirth', compileDateOfBirth],
  ['extractFromUVCI', compileFragment],
]);

function compileList(items: readonly unknown[], at: string): Code {
  const codes = items.map((item, index) => codeOf(item, `${at}[${index}]`));
  const steps = codes.map(({ run }) => run);
  const run: Step = (data) => steps.map((step) => step(data));
  const constants = codes.flatMap(({ constant }) => (constant === undefined ? [] : [constant.value]));
  return constants.length === codes.length ? { run, constants } : { run };
}
