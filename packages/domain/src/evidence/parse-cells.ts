import type { Localised } from '../localised.ts';
import { parseDay } from '../time/day-number.ts';
import { parseInstant } from '../time/parse-instant.ts';
import type { AttributeType } from './attribute-type.ts';
import type { AttributeValue, EvidenceKind } from './evidence.ts';
import { columnOfAttribute } from './evidence-columns.ts';
import { EVIDENCE_KINDS } from './evidence-kinds.ts';
import type { CellProblem } from './parse-evidence-row.ts';

/** Attributes as typed values, and the cells that could not be read as their type. */
export type ParsedCells = {
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  readonly problems: readonly CellProblem[];
};

type Column = { readonly attribute: string; readonly column: string; readonly type: AttributeType };

/** Worked out once a kind: files have millions of rows. */
const COLUMNS = new Map<EvidenceKind, readonly Column[]>(
  Object.entries(EVIDENCE_KINDS).map(([kind, { attributes }]) => [
    kind as EvidenceKind,
    Object.entries(attributes).map(([attribute, type]) => ({
      attribute,
      column: columnOfAttribute(attribute),
      type,
    })),
  ]),
);

/**
 * Reads the attribute cells of a row by their type: days `YYYY-MM-DD`, instants RFC 3339 with offset, several codes
 * separated by `;`, whole numbers, true and false. Lists, bounds and what must be there are checked afterwards, by
 * `parseEvidenceAttributes`.
 */
export function parseCells(kind: EvidenceKind, cell: (column: string) => string): ParsedCells {
  const attributes: Record<string, AttributeValue> = {};
  const problems: CellProblem[] = [];
  for (const { attribute, column, type } of COLUMNS.get(kind) ?? []) {
    const text = cell(column).trim();
    if (text === '') continue;
    const value = parseCell(type, text);
    if (value === null) problems.push({ column, code: `not-a-${type.type}`, message: expected(type) });
    else attributes[attribute] = value;
  }
  return { attributes, problems };
}

function parseCell(type: AttributeType, text: string): AttributeValue | null {
  switch (type.type) {
    case 'day':
      return parseDay(text);
    case 'instant':
      return parseInstant(text);
    case 'integer':
      return /^-?\d{1,15}$/.test(text) ? Number(text) : null;
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : null;
    case 'codes':
      return text.split(';').map((code) => code.trim());
    default:
      return text;
  }
}

function expected({ name, type }: AttributeType): Localised {
  const form = FORMS[type] ?? { zh: '规定的写法', en: 'in its form' };
  return { zh: `“${name.zh}”应是${form.zh}。`, en: `The ${name.en} should be ${form.en}.` };
}

const FORMS: Partial<Record<AttributeType['type'], Localised>> = {
  day: { zh: '存在的日期，写法如 2020-02-29', en: 'a day that exists, written like 2020-02-29' },
  instant: {
    zh: '带时区的时间，写法如 2020-02-29T08:30:00+08:00',
    en: 'a time with its offset, written like 2020-02-29T08:30:00+08:00',
  },
  integer: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
};
