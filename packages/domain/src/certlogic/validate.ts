import { CertLogicError } from './certlogic-error.ts';
import { isWellFormedPath } from './data-path.ts';
import { operandsPlace } from './operation.ts';
import { OPERATORS, type OperandForm, type OperatorForm, TIME_UNITS } from './operators.ts';

/** What can be wrong with the form of an expression. Stable. */
export type CertLogicProblemCode =
  | 'not-an-expression'
  | 'float'
  | 'unknown-operator'
  | 'wrong-operand-count'
  | 'not-a-path'
  | 'not-an-amount'
  | 'not-a-unit'
  | 'not-an-index'
  | 'too-deep';

/** One thing that is wrong with the form of an expression, at its place. */
export type CertLogicProblem = {
  /** The sub-expression: the operation, where an operand that is no expression is wrong. */
  readonly expr: unknown;
  /** Where it is, as `if[0].and[2]`; empty for the whole. An operation's list of operands has a place too. */
  readonly path: string;
  readonly code: CertLogicProblemCode;
  /** In English; where the public validation suite has the case, word for word as it wants it. */
  readonly message: string;
};

/** How many operations and lists may lie within one another. The deepest published rule has fewer than thirty. */
export const MAX_DEPTH = 200;

/**
 * Everything that is wrong with the form of an expression, in the order of its text; empty for a valid one. Looks at
 * no data: that a valid expression may meet a value of the wrong type is for `evaluate` to find. What lies deeper
 * than `MAX_DEPTH` is not looked at and makes it invalid.
 */
export function validate(expression: unknown): CertLogicProblem[] {
  const problems: CertLogicProblem[] = [];
  checkForm(expression, '', 0, problems);
  return problems;
}

/** @throws CertLogicError `invalid-expression`, with all problems, at the place of the first */
export function requireValid(expression: unknown): void {
  const problems = validate(expression);
  const [first] = problems;
  if (first !== undefined) throw new CertLogicError('invalid-expression', first.path, problems);
}

function checkForm(expr: unknown, path: string, depth: number, problems: CertLogicProblem[]): void {
  const report = (code: CertLogicProblemCode, message: string, at = path) =>
    problems.push({ expr, path: at, code, message });
  if (typeof expr === 'string' || typeof expr === 'boolean') return;
  if (typeof expr === 'number') {
    if (!Number.isInteger(expr)) report('float', `${expr} is a non-integer number`);
  } else if (typeof expr !== 'object' || expr === null) {
    report('not-an-expression', 'invalid CertLogic expression');
  } else if (depth >= MAX_DEPTH) {
    report('too-deep', `expression is nested more than ${MAX_DEPTH} levels deep`);
  } else if (Array.isArray(expr)) {
    for (let index = 0; index < expr.length; index += 1) {
      checkForm(expr[index], `${path}[${index}]`, depth + 1, problems);
    }
  } else {
    checkOperation(expr, path, depth, problems);
  }
}

function checkOperation(expr: object, path: string, depth: number, problems: CertLogicProblem[]): void {
  const report = (code: CertLogicProblemCode, message: string, at = path) =>
    problems.push({ expr, path: at, code, message });
  const keys = Object.keys(expr);
  const [operator] = keys;
  if (operator === undefined || keys.length !== 1) {
    report('not-an-expression', `expression object must have exactly one key, but it has ${keys.length}`);
    return;
  }
  const operands = (expr as { readonly [operator: string]: unknown })[operator];
  const inner = operandsPlace(path, operator);
  if (operator === 'var') {
    if (typeof operands !== 'string') report('not-a-path', 'not of the form { "var": "<path>" }');
    else if (!isWellFormedPath(operands)) {
      report('not-a-path', `data access path doesn't have a valid format: ${operands}`);
    }
    return;
  }
  if (!Array.isArray(operands)) {
    report('wrong-operand-count', 'operation not of the form { "<operator>": [ <values...> ] }', inner);
    return;
  }
  const form = OPERATORS.get(operator);
  if (form === undefined) report('unknown-operator', `unrecognised operator: "${operator}"`);
  else checkOperands({ expr, operator, operands, form, path: inner }, depth, problems);
}

type Written = {
  readonly expr: object;
  readonly operator: string;
  readonly operands: readonly unknown[];
  readonly form: OperatorForm;
  /** Of the list of operands. */
  readonly path: string;
};

function checkOperands(written: Written, depth: number, problems: CertLogicProblem[]): void {
  const { expr, operator, operands, form, path } = written;
  const { minimum, maximum } = form;
  if (operands.length < minimum || operands.length > maximum) {
    const message = `operator "${operator}" takes ${countWords(form)}, but it has ${operands.length}`;
    problems.push({ expr, path, code: 'wrong-operand-count', message });
  }
  for (let index = 0; index < Math.min(operands.length, maximum); index += 1) {
    const at = `${path}[${index}]`;
    const wanted = form.forms?.[index];
    if (wanted === undefined) checkForm(operands[index], at, depth + 1, problems);
    else if (!FORMS[wanted].fits(operands[index])) {
      const message = `operand ${index + 1} of "${operator}" must be ${FORMS[wanted].words}`;
      problems.push({ expr, path: at, code: FORMS[wanted].code, message });
    }
  }
}

const FORMS: Readonly<
  Record<
    OperandForm,
    {
      readonly code: CertLogicProblemCode;
      readonly words: string;
      readonly fits: (operand: unknown) => boolean;
    }
  >
> = {
  amount: { code: 'not-an-amount', words: 'an integer', fits: Number.isInteger },
  index: { code: 'not-an-index', words: 'an integer', fits: Number.isInteger },
  unit: {
    code: 'not-a-unit',
    words: `one of ${TIME_UNITS.map((unit) => `"${unit}"`).join(', ')}`,
    fits: (operand) => TIME_UNITS.some((unit) => unit === operand),
  },
};

function countWords({ minimum, maximum }: OperatorForm): string {
  if (minimum === maximum) return `exactly ${minimum} operand${minimum === 1 ? '' : 's'}`;
  return maximum === Number.POSITIVE_INFINITY
    ? `at least ${minimum} operands`
    : `${minimum} or ${maximum} operands`;
}
