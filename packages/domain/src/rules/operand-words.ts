import { PROVINCE_NAMES } from '../areas/province-names.ts';
import type { AttributeType } from '../evidence/attribute-type.ts';
import { codeName } from '../evidence/code-names.ts';
import { EVIDENCE_KINDS } from '../evidence/evidence-kinds.ts';
import type { Localised } from '../localised.ts';
import { dayNumberAt, formatDay, HOUR_MS, startOfDay } from '../time/day-number.ts';
import type { ExpressionScope } from './check-expression.ts';

/** What a `var` of a condition names. */
export type Field = {
  readonly words: Localised;
  readonly type: AttributeType['type'];
  /** Name of the attribute, by which its codes are named. */
  readonly attribute: string;
  /** Of an area, the part that is compared. */
  readonly part?: string;
};

const MINUTE_MS = 60_000;
const AREA_PARTS: Readonly<Record<string, Localised>> = {
  code: { zh: '代码', en: 'code' },
  province: { zh: '所在省份', en: 'province' },
  city: { zh: '所在城市', en: 'city' },
  district: { zh: '所在区县', en: 'district' },
};
/** Kept in tenths of a degree and said in degrees. */
const TEMPERATURE = { attribute: 'temperature', name: { zh: '体温', en: 'temperature' } };

/** The operator and operands of an expression, or null for a literal. */
export function operation(
  expression: unknown,
): { readonly operator: string; readonly operands: readonly unknown[] } | null {
  if (typeof expression !== 'object' || expression === null || Array.isArray(expression)) return null;
  const [operator, operands] = Object.entries(expression)[0] ?? ['', []];
  return { operator, operands: Array.isArray(operands) ? operands : [operands] };
}

/** The field that a `var` names, or null for anything else. */
export function fieldOf(expression: unknown, scope: ExpressionScope): Field | null {
  const { operator, operands } = operation(expression) ?? { operator: '', operands: [] };
  if (operator !== 'var' || typeof operands[0] !== 'string') return null;
  const [root = '', attribute = '', part] = operands[0].split('.');
  const kind = root === 'by' ? scope.by : scope.evidence;
  const schema = root === 'person' || kind === undefined ? undefined : EVIDENCE_KINDS[kind];
  const type = schema?.attributes[attribute]?.type ?? 'area';
  const name = root === 'person' ? HOME : nameOf(attribute, schema?.attributes[attribute]?.name);
  const whole = scope.by !== undefined && root === 'evidence' ? ofTheRecord(name) : name;
  return part === undefined
    ? { words: whole, type, attribute }
    : { words: partOf(whole, part), type, attribute, part };
}

const HOME: Localised = { zh: '居住地', en: 'the home area' };

function nameOf(attribute: string, name: Localised | undefined): Localised {
  const { zh, en } =
    attribute === TEMPERATURE.attribute ? TEMPERATURE.name : (name ?? { zh: attribute, en: attribute });
  return { zh, en: `the ${en}` };
}

/** Where two records meet, the one whose hold may end is called so; the relieving one needs no name. */
function ofTheRecord({ zh, en }: Localised): Localised {
  return { zh: `原记录的${zh}`, en: `${en} of the first record` };
}

function partOf({ zh, en }: Localised, part: string): Localised {
  const name = AREA_PARTS[part] ?? { zh: part, en: part };
  return { zh: `${zh}${name.zh}`, en: `the ${name.en} of ${en}` };
}

/** The first field within an expression: a literal beside it is said as a value of that field. */
export function fieldWithin(expression: unknown, scope: ExpressionScope): Field | null {
  const field = fieldOf(expression, scope);
  if (field !== null) return field;
  const { operator, operands } = operation(expression) ?? { operator: '', operands: [] };
  const values = operator === 'if' ? operands.slice(1) : operator === '+' ? operands : [];
  const fields = values.flatMap((value) => fieldWithin(value, scope) ?? []);
  return fields.find(({ type }) => type === 'day' || type === 'instant') ?? fields[0] ?? null;
}

/** A literal as a value of the field that it is compared with. */
export function literalWords(literal: unknown, field: Field | null): Localised {
  if (Array.isArray(literal)) return joinWords(literal.map((item) => literalWords(item, field)));
  if (typeof literal === 'string') return codeWords(literal, field);
  if (typeof literal !== 'number') return same(String(literal));
  if (field?.type === 'day') return same(formatDay(literal));
  if (field?.type === 'instant') return same(formatInstant(literal));
  if (field?.attribute !== TEMPERATURE.attribute) return same(String(literal));
  const degrees = `${Math.floor(literal / 10)}.${literal % 10}`;
  return { zh: `${degrees} ℃`, en: `${degrees} °C` };
}

/** Point plus a span, as said of days (`plus` whole days) or of instants (`plus` milliseconds). */
export function laterWords(point: Localised, plus: number, type: AttributeType['type']): Localised {
  if (plus === 0) return point;
  if (type === 'day') return { zh: `${point.zh}后第 ${plus} 天`, en: `${plus} days after ${point.en}` };
  const [count, zh, en] =
    plus % (24 * HOUR_MS) === 0
      ? [plus / (24 * HOUR_MS), '天', 'days']
      : plus % HOUR_MS === 0
        ? [plus / HOUR_MS, '小时', 'hours']
        : plus % MINUTE_MS === 0
          ? [plus / MINUTE_MS, '分钟', 'minutes']
          : [plus, '毫秒', 'milliseconds'];
  return { zh: `${point.zh}后 ${count} ${zh}`, en: `${count} ${en} after ${point.en}` };
}

/** The words with “or” between the last two. */
export function joinWords(words: readonly Localised[]): Localised {
  const en = words.map((word) => word.en);
  const last = en.pop() ?? '';
  return {
    zh: words.map((word) => word.zh).join('或'),
    en: en.length === 0 ? last : `${en.join(', ')} or ${last}`,
  };
}

function codeWords(literal: string, field: Field | null): Localised {
  const name =
    field?.part === 'province'
      ? PROVINCE_NAMES[literal]
      : field === null
        ? null
        : codeName(field.attribute, literal);
  return name ?? same(literal);
}

const same = (text: string): Localised => ({ zh: text, en: text });

function formatInstant(instant: number): string {
  const day = dayNumberAt(instant);
  const minutes = Math.floor((instant - startOfDay(day)) / MINUTE_MS);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${formatDay(day)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
