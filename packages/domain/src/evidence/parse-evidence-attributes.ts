import { isAreaCode } from '../areas/area.ts';
import type { Localised } from '../localised.ts';
import type { FieldProblem, Parsed } from '../parsing/field-problem.ts';
import { attributeRelationProblems } from './attribute-relations.ts';
import type { AttributeType } from './attribute-type.ts';
import type { AttributeValue, EvidenceAttributes, EvidenceKind } from './evidence.ts';
import { EVIDENCE_KINDS } from './evidence-kinds.ts';

const MAX_TEXT = 100;
const MAX_DAY = 100_000;

/**
 * Reads the attributes of one record of this kind: every required one present, every one of its type and
 * within its list or bounds, none unknown, and days in an order that can be. A null or undefined value means
 * absent. All problems are reported, with the attribute's name as path and never its value. Does not look
 * up references: whether a case or event exists is the caller's question.
 */
export function parseEvidenceAttributes(kind: EvidenceKind, value: unknown): Parsed<EvidenceAttributes> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return {
      ok: false,
      problems: [problem('', 'not-an-object', '这里应是一个对象。', 'An object is expected.')],
    };
  }
  const schema = EVIDENCE_KINDS[kind].attributes;
  const given = Object.entries(value).filter(([, entry]) => entry !== undefined && entry !== null);
  const problems = given
    .filter(([name]) => !Object.hasOwn(schema, name))
    .map(([name]) =>
      problem(name, 'unknown-attribute', '没有这个字段。', 'This kind has no such attribute.'),
    );
  const attributes: Record<string, AttributeValue> = {};
  for (const [name, type] of Object.entries(schema)) {
    const entry = given.find(([candidate]) => candidate === name)?.[1];
    const found = entry === undefined ? missing(name, type) : wrong(name, type, entry);
    if (found !== null) problems.push(found);
    else if (entry !== undefined) attributes[name] = entry as AttributeValue;
  }
  if (problems.length === 0) problems.push(...attributeRelationProblems(kind, attributes));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: attributes };
}

function missing(name: string, type: AttributeType): FieldProblem | null {
  if (!type.required) return null;
  return problem(name, 'missing', `缺少“${type.name.zh}”。`, `The ${type.name.en} is missing.`);
}

function wrong(name: string, type: AttributeType, value: unknown): FieldProblem | null {
  if (fits(type, value)) return null;
  const expected = EXPECTED[type.type];
  return problem(
    name,
    `not-a-${type.type}`,
    `“${type.name.zh}”应是${expected.zh}。`,
    `The ${type.name.en} should be ${expected.en}.`,
  );
}

function fits(type: AttributeType, value: unknown): boolean {
  switch (type.type) {
    case 'code':
      return typeof value === 'string' && (type.codes ?? []).includes(value);
    case 'codes':
      return isListOf(type.codes ?? [], value);
    case 'day':
      return isIntegerBetween(value, 0, MAX_DAY);
    case 'instant':
      return isIntegerBetween(value, 0, Number.MAX_SAFE_INTEGER);
    case 'integer':
      return isIntegerBetween(value, type.minimum ?? 0, type.maximum ?? Number.MAX_SAFE_INTEGER);
    case 'boolean':
      return typeof value === 'boolean';
    case 'area':
      return typeof value === 'string' && isAreaCode(value);
    case 'country':
      return typeof value === 'string' && /^[A-Z]{3}$/.test(value);
    case 'reference':
      return typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9._:/-]{0,99}$/.test(value);
    case 'text':
      return typeof value === 'string' && value.trim() !== '' && [...value].length <= MAX_TEXT;
  }
}

function isListOf(allowed: readonly string[], value: unknown): boolean {
  return (
    Array.isArray(value) &&
    new Set(value).size === value.length &&
    value.every((entry) => typeof entry === 'string' && allowed.includes(entry))
  );
}

function isIntegerBetween(value: unknown, minimum: number, maximum: number): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= minimum && value <= maximum;
}

const EXPECTED: Readonly<Record<AttributeType['type'], Localised>> = {
  code: { zh: '列表中的一个值', en: 'one value of its list' },
  codes: { zh: '列表中的值，每个最多一次', en: 'values of its list, each at most once' },
  day: { zh: '一个日期', en: 'a day' },
  instant: { zh: '一个时间', en: 'a time' },
  integer: { zh: '允许范围内的整数', en: 'a whole number within its bounds' },
  boolean: { zh: '是或否', en: 'true or false' },
  area: { zh: '六位行政区划代码', en: 'an area code of six digits' },
  country: { zh: '三个字母的国家或地区代码', en: 'a country code of three letters' },
  reference: { zh: '已登记的编号', en: 'the number of something registered' },
  text: { zh: '不超过 100 字的文字', en: 'a text of at most 100 characters' },
};

function problem(path: string, code: string, zh: string, en: string): FieldProblem {
  return { path, code, message: { zh, en } };
}
