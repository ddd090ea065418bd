import { validate } from '../certlogic/validate.ts';
import type { AttributeType } from '../evidence/attribute-type.ts';
import type { EvidenceKind } from '../evidence/evidence.ts';
import { EVIDENCE_KINDS } from '../evidence/evidence-kinds.ts';
import type { FieldProblem } from '../parsing/field-problem.ts';
import { EXPRESSION_PROBLEMS } from './expression-problems.ts';

/** The kinds whose attributes a condition may name: the rule's evidence, and the relieving record. */
export type ExpressionScope = { readonly evidence: EvidenceKind; readonly by?: EvidenceKind };

/** What an expression yields. `allowed` are the values that a coded one can have. */
type ExpressionType = {
  readonly of: 'boolean' | 'integer' | 'day' | 'instant' | 'text' | 'list' | 'area' | 'unknown';
  readonly allowed?: readonly string[];
  readonly literal?: unknown;
};

const UNKNOWN: ExpressionType = { of: 'unknown' };
const AREA_FIELDS = ['code', 'province', 'city', 'district'];
const NUMBERS = ['integer', 'day', 'instant'];
const OPERANDS: Readonly<Record<string, readonly [number, number]>> = {
  and: [2, 99],
  if: [3, 3],
  '===': [2, 2],
  in: [2, 2],
  '!': [1, 1],
  '+': [2, 2],
  '<': [2, 3],
  '<=': [2, 3],
  '>': [2, 3],
  '>=': [2, 3],
};

/**
 * Checks a condition against the schemas of the kinds that it names: every field known, every comparison
 * between values of one type, every literal among the values that its field can have, the whole a boolean.
 * Rules use a part of CertLogic only: no floats, no date strings and no operation that reads dates, so that
 * a condition is decided once for a version of the evidence. What is no CertLogic at all is reported too, also
 * within an operation that rules may not use; at one place one problem.
 */
export function checkExpression(expression: unknown, path: string, scope: ExpressionScope): FieldProblem[] {
  const invalid = formProblems(expression, path);
  // too deep to go into, and no more to be said of it
  if (invalid.some(({ code }) => code === 'too-deep')) return invalid;
  const checker = new Checker(scope);
  const { of } = checker.typeOf(expression, path);
  if (of !== 'boolean' && of !== 'unknown') checker.report(path, 'not-boolean');
  const reported = new Set(checker.problems.map((problem) => problem.path));
  return [...checker.problems, ...invalid.filter((problem) => !reported.has(problem.path))];
}

function formProblems(expression: unknown, path: string): FieldProblem[] {
  return validate(expression).map(({ path: inner, code }) => ({
    path: inner === '' || inner.startsWith('[') ? `${path}${inner}` : `${path}.${inner}`,
    code,
    message: EXPRESSION_PROBLEMS[code],
  }));
}

class Checker {
  readonly problems: FieldProblem[] = [];
  readonly #scope: ExpressionScope;

  constructor(scope: ExpressionScope) {
    this.#scope = scope;
  }

  report(path: string, code: keyof typeof EXPRESSION_PROBLEMS): ExpressionType {
    this.problems.push({ path, code, message: EXPRESSION_PROBLEMS[code] });
    return UNKNOWN;
  }

  typeOf(expression: unknown, path: string): ExpressionType {
    if (typeof expression === 'boolean') return { of: 'boolean' };
    if (typeof expression === 'string') return { of: 'text', literal: expression };
    if (typeof expression === 'number') {
      return Number.isSafeInteger(expression)
        ? { of: 'integer', literal: expression }
        : this.report(path, 'float');
    }
    if (Array.isArray(expression)) return this.#list(expression, path);
    if (typeof expression !== 'object' || expression === null) return this.report(path, 'not-an-expression');
    const entries = Object.entries(expression);
    const [operator, operands] = entries[0] ?? ['', undefined];
    if (entries.length !== 1) return this.report(path, 'not-an-expression');
    return operator === 'var' ? this.#field(operands, path) : this.#operation(operator, operands, path);
  }

  #list(items: readonly unknown[], path: string): ExpressionType {
    const strings = items.filter((item) => typeof item === 'string');
    for (const [index, item] of items.entries()) this.typeOf(item, `${path}[${index}]`);
    return strings.length === items.length ? { of: 'list', literal: strings } : { of: 'list' };
  }

  #field(name: unknown, path: string): ExpressionType {
    const [root, field = '', part, ...rest] = typeof name === 'string' ? name.split('.') : [];
    if (root === 'person' && field === 'homeArea') return this.#areaPart(part, rest, path);
    const kind = root === 'evidence' ? this.#scope.evidence : root === 'by' ? this.#scope.by : undefined;
    const attributes = kind === undefined ? {} : EVIDENCE_KINDS[kind].attributes;
    const attribute = Object.hasOwn(attributes, field) ? attributes[field] : undefined;
    if (attribute === undefined) return this.report(path, 'unknown-attribute');
    if (attribute.type === 'area') return this.#areaPart(part, rest, path);
    return part === undefined ? attributeType(attribute) : this.report(path, 'unknown-attribute');
  }

  #areaPart(part: string | undefined, rest: readonly string[], path: string): ExpressionType {
    if (rest.length > 0) return this.report(path, 'unknown-attribute');
    if (part === undefined) return { of: 'area' };
    return AREA_FIELDS.includes(part) ? { of: 'text' } : this.report(path, 'unknown-attribute');
  }

  #operation(operator: string, operands: unknown, path: string): ExpressionType {
    const bounds = Object.hasOwn(OPERANDS, operator) ? OPERANDS[operator] : undefined;
    if (bounds === undefined) return this.report(path, 'operator-not-allowed');
    const inner = `${path}.${operator}`;
    if (!Array.isArray(operands) || operands.length < bounds[0] || operands.length > bounds[1]) {
      return this.report(inner, 'wrong-operand-count');
    }
    const types = operands.map((operand, index) => this.typeOf(operand, `${inner}[${index}]`));
    if (operator === '!') return { of: 'boolean' };
    if (operator === 'and') return this.#conjunction(types, inner);
    if (operator === 'if') return this.#choice(types.slice(1), inner);
    if (operator === '+') return this.#sum(types, inner);
    this.#compare(operator, types, inner);
    return { of: 'boolean' };
  }

  /** The last operand is what it yields when the others are met: anything but a boolean would never be true. */
  #conjunction(types: readonly ExpressionType[], path: string): ExpressionType {
    const last = types.at(-1)?.of;
    const isBoolean = last === 'boolean' || last === 'unknown';
    return isBoolean ? { of: 'boolean' } : this.report(`${path}[${types.length - 1}]`, 'not-boolean');
  }

  #choice(branches: readonly ExpressionType[], path: string): ExpressionType {
    const [then = UNKNOWN, otherwise = UNKNOWN] = branches;
    if (then.of === 'unknown' || otherwise.of === 'unknown') return UNKNOWN;
    if (then.of === otherwise.of) return then;
    const numeric = NUMBERS.includes(then.of) && NUMBERS.includes(otherwise.of);
    if (!numeric || mixesPoints(branches)) return this.report(path, 'ill-typed');
    return then.of === 'integer' ? otherwise : then;
  }

  #sum(types: readonly ExpressionType[], path: string): ExpressionType {
    if (types.some(({ of }) => of === 'unknown')) return UNKNOWN;
    const points = types.filter(({ of }) => of === 'day' || of === 'instant');
    const numeric = types.every(({ of }) => NUMBERS.includes(of));
    if (!numeric || points.length > 1) return this.report(path, 'ill-typed');
    return { of: points[0]?.of ?? 'integer' };
  }

  #compare(operator: string, types: readonly ExpressionType[], path: string): void {
    const [left = UNKNOWN, right = UNKNOWN] = types;
    if (types.some(({ of }) => of === 'unknown')) return;
    if (operator === 'in') {
      if (left.of !== 'text' || right.of !== 'list') this.report(path, 'ill-typed');
      else this.#members(left, right, path);
    } else if (operator === '===') {
      if (left.of !== right.of || left.of === 'area' || left.of === 'list')
        this.#equalNumbers(left, right, path);
      else this.#members(left, right, path);
    } else if (!types.every((type) => NUMBERS.includes(type.of)) || mixesPoints(types)) {
      this.report(path, 'ill-typed');
    }
  }

  /** A day or an instant may equal a whole number; anything else of two types never can. */
  #equalNumbers(left: ExpressionType, right: ExpressionType, path: string): void {
    const numeric = NUMBERS.includes(left.of) && NUMBERS.includes(right.of);
    if (!numeric || mixesPoints([left, right])) this.report(path, 'ill-typed');
  }

  #members(left: ExpressionType, right: ExpressionType, path: string): void {
    const allowed = left.allowed ?? right.allowed;
    if (allowed === undefined) return;
    const literals = [left.literal, right.literal].flat().filter((literal) => typeof literal === 'string');
    if (literals.some((literal) => !allowed.includes(literal))) this.report(path, 'unknown-code');
  }
}

function attributeType(attribute: AttributeType): ExpressionType {
  switch (attribute.type) {
    case 'code':
      return { of: 'text', ...(attribute.codes === undefined ? {} : { allowed: attribute.codes }) };
    case 'codes':
      return { of: 'list', ...(attribute.codes === undefined ? {} : { allowed: attribute.codes }) };
    case 'country':
    case 'reference':
    case 'text':
      return { of: 'text' };
    default:
      return { of: attribute.type };
  }
}

function mixesPoints(types: readonly ExpressionType[]): boolean {
  return types.some(({ of }) => of === 'day') && types.some(({ of }) => of === 'instant');
}
