import type { ConditionField } from './condition-fields.ts';
import type { ConditionGroup, ConditionPart, ConditionRow } from './condition-form.ts';

/** The condition as CertLogic; undefined where the group has no parts: then it always holds. */
export function writeCondition(whole: ConditionGroup, fields: readonly ConditionField[]): unknown {
  return whole.parts.length === 0 ? undefined : writePart(whole, fields);
}

/** Where each part of the group ends up in its expression: `.and[1]` for a second part, empty for an only one. */
export function partPaths({ join, parts }: ConditionGroup): string[] {
  if (parts.length === 1) return [join === 'none' ? '.![0]' : ''];
  return parts.map((part, index) => {
    if (join === 'all') return `.and[${index}]`;
    if (join === 'none') return `.and[${index}].![0]`;
    return `.![0].and[${index}]${isNegation(part) ? '' : '.![0]'}`;
  });
}

function writePart(part: ConditionPart, fields: readonly ConditionField[]): unknown {
  if (part.kind === 'other') return part.expression;
  if (part.kind === 'row') return writeGuarded(part, fields);
  const written = part.parts.map((inner) => writePart(inner, fields));
  const not = (expression: unknown) => ({ '!': [expression] });
  if (written.length === 1) return part.join === 'none' ? not(written[0]) : written[0];
  switch (part.join) {
    case 'all':
      return { and: written };
    case 'none':
      return { and: written.map(not) };
    case 'any':
      return not({ and: part.parts.map((inner) => notPart(inner, fields)) });
  }
}

/** "Is not" without a second "not" around it: one of the two is enough. */
function notPart(part: ConditionPart, fields: readonly ConditionField[]): unknown {
  if (isNegation(part)) return writePart({ ...part, comparison: POSITIVE[part.comparison] ?? 'is' }, fields);
  return { '!': [writePart(part, fields)] };
}

const POSITIVE: Partial<Record<ConditionRow['comparison'], ConditionRow['comparison']>> = {
  'is-not': 'is',
  'none-of': 'one-of',
  'has-not': 'has',
  'not-same': 'same',
};

const isNegation = (part: ConditionPart): part is ConditionRow =>
  part.kind === 'row' && part.guards.length === 0 && POSITIVE[part.comparison] !== undefined;

function writeGuarded(row: ConditionRow, fields: readonly ConditionField[]): unknown {
  return row.guards.reduceRight<unknown>(
    (inner, path) => ({ if: [{ var: path }, inner, false] }),
    writeRow(row, fields),
  );
}

function writeRow(row: ConditionRow, fields: readonly ConditionField[]): unknown {
  const field = { var: row.field };
  const type = fields.find(({ path }) => path === row.field)?.type;
  const value = () => writeValue(row.value, type);
  switch (row.comparison) {
    case 'is':
      return { '===': [field, value()] };
    case 'one-of':
      return { in: [field, type === 'text' ? splitTexts(row.value) : row.values] };
    case 'has':
      return { in: [row.value, field] };
    case 'same':
      return { '===': [field, otherPoint(row)] };
    case 'given':
      return { '!': [{ '!': [field] }] };
    case 'not-given':
      return { '!': [field] };
    case 'is-not':
    case 'none-of':
    case 'has-not':
    case 'not-same':
      return { '!': [writeRow({ ...row, comparison: POSITIVE[row.comparison] ?? 'is' }, fields)] };
    default: {
      const isTime = type === 'day' || type === 'instant';
      return { [row.comparison]: [field, isTime ? otherPoint(row) : value()] };
    }
  }
}

function otherPoint({ other, days }: ConditionRow): unknown {
  const typed = days.trim();
  return typed === '' ? { var: other } : { '+': [{ var: other }, wholeNumber(typed) ?? typed] };
}

/** What cannot be read as a number stays the text it is, so that the check of the rules names it. */
function writeValue(typed: string, type: ConditionField['type'] | undefined): unknown {
  if (type === 'number') return wholeNumber(typed.trim()) ?? typed;
  return type === 'tenths' ? (tenths(typed.trim()) ?? typed) : typed;
}

const wholeNumber = (text: string): number | null => (/^-?\d{1,9}$/.test(text) ? Number(text) : null);

const tenths = (text: string): number | null =>
  /^\d{1,3}([.．]\d)?$/.test(text) ? Math.round(Number(text.replace('．', '.')) * 10) : null;

/** Texts parted by commas or blanks, Chinese ones too. */
export const splitTexts = (text: string): string[] =>
  text.split(/[\s,，、;；]+/).filter((part) => part !== '');
