import type { ConditionField } from './condition-fields.ts';
import {
  type Comparison,
  type ConditionGroup,
  type ConditionPart,
  type ConditionRow,
  EMPTY_ROW,
  group,
  joined,
  negated,
} from './condition-form.ts';

/** A condition as rows and groups. What the form has no rows for becomes a part that stays as it is. */
export function readCondition(expression: unknown, fields: readonly ConditionField[]): ConditionGroup {
  if (expression === undefined) return group('all', []);
  const part = readPart(expression, fields);
  return part.kind === 'group' ? part : group('all', [part]);
}

type Fields = readonly ConditionField[];

/** A row in which nothing has been chosen yet, as it is kept. */
const UNCHOSEN = JSON.stringify({ '===': [{ var: '' }, ''] });

function readPart(expression: unknown, fields: Fields): ConditionPart {
  const other: ConditionPart = { kind: 'other', expression };
  const found = operationOf(expression);
  if (found === null) return other;
  if (JSON.stringify(expression) === UNCHOSEN) return EMPTY_ROW;
  const { operator, operands } = found;
  const [first, second] = operands;
  switch (operator) {
    case 'and':
      return operands.length < 2 ? other : joined('all', readAll(operands, fields));
    case '!':
      return operands.length === 1 ? readContrary(first, fields) : other;
    case 'if':
      return operands.length === 3 ? (readChoice(operands, fields) ?? other) : other;
    case 'in':
      return operands.length === 2 ? (readMembership(first, second, fields) ?? other) : other;
    case '===':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return operands.length === 2 ? (readComparison(operator, first, second, fields) ?? other) : other;
    default:
      return other;
  }
}

/** Only the last part of an "and" has to be true or false; of the others it matters whether they are truthy. */
const readAll = (operands: readonly unknown[], fields: Fields): ConditionPart[] =>
  operands.map((operand, index) =>
    index === operands.length - 1 ? readPart(operand, fields) : readTruth(operand, fields),
  );

/** A field alone, where only its truth counts, means that it is given. */
function readTruth(expression: unknown, fields: Fields): ConditionPart {
  const field = fieldAt(expression, fields);
  return field === null ? readPart(expression, fields) : row(field.path, 'given');
}

/** "Not" goes inwards as far as an "and", for "not all of these are not" is how "any of these" is written. */
function readContrary(expression: unknown, fields: Fields): ConditionPart {
  const { operator, operands } = operationOf(expression) ?? { operator: '', operands: [] };
  if (operator === '!' && operands.length === 1) return readTruth(operands[0], fields);
  if (operator !== 'and' || operands.length < 2) return negated(readTruth(expression, fields));
  return joined(
    'any',
    operands.map((operand) => readContrary(operand, fields)),
  );
}

/** "If" with a mere true or false in one of its branches is an "and" or an "or". */
function readChoice(operands: readonly unknown[], fields: Fields): ConditionPart | null {
  const [guard, then, otherwise] = operands;
  const met = readTruth(guard, fields);
  if (otherwise === false)
    return guardedRow(met, then, fields) ?? joined('all', [met, readPart(then, fields)]);
  if (then === true) return joined('any', [met, readPart(otherwise, fields)]);
  if (then === false) return joined('all', [readContrary(guard, fields), readPart(otherwise, fields)]);
  if (otherwise === true) return joined('any', [readContrary(guard, fields), readPart(then, fields)]);
  return null;
}

/** A row that is looked at only where one of its own fields is given. */
function guardedRow(met: ConditionPart, then: unknown, fields: Fields): ConditionPart | null {
  if (met.kind !== 'row' || met.comparison !== 'given') return null;
  const inner = readPart(then, fields);
  const isOwn = inner.kind === 'row' && [inner.field, inner.other].includes(met.field);
  return isOwn ? { ...inner, guards: [met.field, ...inner.guards] } : null;
}

function readMembership(element: unknown, list: unknown, fields: Fields): ConditionPart | null {
  const within = fieldAt(list, fields);
  if (within?.type === 'codes' && typeof element === 'string')
    return row(within.path, 'has', { value: element });
  const field = fieldAt(element, fields);
  if (field === null || !isTexts(list)) return null;
  if (field.type === 'text') {
    // a text with a comma would come apart when it is read again
    return list.some((text) => /[\s,，、;；]/.test(text) || text === '')
      ? null
      : row(field.path, 'one-of', { value: list.join(', ') });
  }
  return field.type === 'code' || field.type === 'province'
    ? row(field.path, 'one-of', { values: list })
    : null;
}

const MIRRORED = { '===': '===', '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const;

function readComparison(
  operator: keyof typeof MIRRORED,
  left: unknown,
  right: unknown,
  fields: Fields,
): ConditionRow | null {
  const field = fieldAt(left, fields);
  if (field !== null) return compared(operator, field, right, fields);
  const turned = fieldAt(right, fields);
  return turned === null ? null : compared(MIRRORED[operator], turned, left, fields);
}

function compared(
  operator: keyof typeof MIRRORED,
  field: ConditionField,
  value: unknown,
  fields: Fields,
): ConditionRow | null {
  const isEquality = operator === '===';
  const point = pointAt(value, fields);
  if (point !== null && point.field.type === field.type) {
    const isTime = field.type === 'day' || field.type === 'instant';
    if (!isTime && (!isEquality || point.days !== '' || !isText(field))) return null;
    return row(field.path, isEquality ? 'same' : operator, { other: point.field.path, days: point.days });
  }
  if (field.type === 'number' || field.type === 'tenths') {
    const written = writtenNumber(value, field.type);
    return written === null ? null : row(field.path, isEquality ? 'is' : operator, { value: written });
  }
  const isWord = isEquality && typeof value === 'string' && (field.type === 'code' || isText(field));
  return isWord ? row(field.path, 'is', { value }) : null;
}

function writtenNumber(value: unknown, type: 'number' | 'tenths'): string | null {
  if (typeof value === 'string') return /^-?[\d.．]+$/.test(value.trim()) ? null : value;
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return null;
  if (type === 'number') return Math.abs(value) < 1e9 ? String(value) : null;
  return value >= 0 && value < 10_000 ? (value / 10).toFixed(1) : null;
}

/** A field, or one with whole days added. */
function pointAt(expression: unknown, fields: Fields): { field: ConditionField; days: string } | null {
  const field = fieldAt(expression, fields);
  if (field !== null) return { field, days: '' };
  const sum = operationOf(expression);
  if (sum?.operator !== '+' || sum.operands.length !== 2) return null;
  const [left, right] = sum.operands;
  const base = fieldAt(left, fields) ?? fieldAt(right, fields);
  const added = fieldAt(left, fields) === null ? left : right;
  const isWhole = typeof added === 'number' && Number.isSafeInteger(added) && Math.abs(added) < 1e9;
  const isTyped = typeof added === 'string' && !/^-?\d*$/.test(added.trim());
  // an instant counts in milliseconds, which nobody would type
  return base?.type === 'day' && (isWhole || isTyped) ? { field: base, days: String(added) } : null;
}

const row = (field: string, comparison: Comparison, more: Partial<ConditionRow> = {}): ConditionRow => ({
  ...EMPTY_ROW,
  field,
  comparison,
  ...more,
});

const isText = ({ type }: ConditionField): boolean => type === 'text' || type === 'province';

const isTexts = (list: unknown): list is string[] =>
  Array.isArray(list) && list.every((item) => typeof item === 'string');

function fieldAt(expression: unknown, fields: Fields): ConditionField | null {
  if (typeof expression !== 'object' || expression === null) return null;
  const [entry, ...more] = Object.entries(expression);
  if (entry === undefined || more.length > 0 || entry[0] !== 'var') return null;
  return fields.find(({ path }) => path === entry[1]) ?? null;
}

function operationOf(expression: unknown): { operator: string; operands: readonly unknown[] } | null {
  if (typeof expression !== 'object' || expression === null || Array.isArray(expression)) return null;
  const [entry, ...more] = Object.entries(expression);
  if (entry === undefined || more.length > 0) return null;
  const [operator, operands] = entry;
  return Array.isArray(operands) ? { operator, operands } : null;
}
