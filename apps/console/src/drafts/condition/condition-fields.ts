import {
  type AttributeType,
  EVIDENCE_KINDS,
  type EvidenceKind,
  type ExpressionScope,
} from '@healthcode/domain';
import type { Comparison, ConditionRow } from './condition-form.ts';

/** What a field holds, as far as comparing it goes. */
export type FieldType = 'code' | 'codes' | 'day' | 'instant' | 'number' | 'tenths' | 'text' | 'province';

/** Something that a condition may read. */
export interface ConditionField {
  /** As `evidence.classification`, `by.startedDay`, `person.homeArea.district`. */
  readonly path: string;
  readonly root: 'evidence' | 'by' | 'person';
  readonly attribute: string;
  /** Of an area. */
  readonly part: AreaPart | null;
  readonly type: FieldType;
  /** May be missing from a record. */
  readonly optional: boolean;
  readonly codes: readonly string[];
}

export type AreaPart = 'province' | 'city' | 'district' | 'code';

const AREA_PARTS: readonly AreaPart[] = ['province', 'city', 'district', 'code'];
/** Kept in tenths of a degree. */
const TENTHS = 'temperature';

/** The fields of a condition about this evidence: the relieving record's first where there is one, the home area last. */
export function fieldsIn({ evidence, by }: ExpressionScope): ConditionField[] {
  return [
    ...(by === undefined ? [] : fieldsOfKind('by', by)),
    ...fieldsOfKind('evidence', evidence),
    ...areaFields('person', 'homeArea', true),
  ];
}

function fieldsOfKind(root: 'evidence' | 'by', kind: EvidenceKind): ConditionField[] {
  return Object.entries(EVIDENCE_KINDS[kind].attributes).flatMap(([name, attribute]) =>
    attribute.type === 'area'
      ? areaFields(root, name, !attribute.required)
      : attribute.type === 'boolean'
        ? []
        : [plainField(root, name, attribute)],
  );
}

const plainField = (
  root: 'evidence' | 'by',
  name: string,
  { type, required, codes = [] }: AttributeType,
): ConditionField => ({
  path: `${root}.${name}`,
  root,
  attribute: name,
  part: null,
  type: typeOf(name, type),
  optional: !required,
  codes,
});

const areaFields = (root: ConditionField['root'], name: string, optional: boolean): ConditionField[] =>
  AREA_PARTS.map((part) => ({
    path: `${root}.${name}.${part}`,
    root,
    attribute: name,
    part,
    type: part === 'province' ? 'province' : 'text',
    optional,
    codes: [],
  }));

function typeOf(name: string, type: AttributeType['type']): FieldType {
  if (type === 'integer') return name === TENTHS ? 'tenths' : 'number';
  return type === 'code' || type === 'codes' || type === 'day' || type === 'instant' ? type : 'text';
}

const TEXT: readonly Comparison[] = ['is', 'is-not', 'one-of', 'none-of'];
const ORDER: readonly Comparison[] = ['>=', '>', '<=', '<'];

/** The comparisons that make sense for a field. */
export function comparisonsFor(field: ConditionField): Comparison[] {
  const given: Comparison[] = field.optional ? ['given', 'not-given'] : [];
  switch (field.type) {
    case 'codes':
      return ['has', 'has-not', ...given];
    case 'day':
    case 'instant':
      return [...ORDER, 'same', 'not-same', ...given];
    case 'number':
    case 'tenths':
      return [...ORDER, 'is', 'is-not', ...given];
    case 'code':
      return [...TEXT, ...given];
    case 'text':
    case 'province':
      return [...TEXT, 'same', 'not-same', ...given];
  }
}

/** The fields that a field can be compared with. */
export const comparableWith = (field: ConditionField, fields: readonly ConditionField[]): ConditionField[] =>
  fields.filter(({ path, type }) => path !== field.path && type === field.type);

const FAILS_WITHOUT: readonly Comparison[] = [...ORDER, 'has', 'has-not'];

/** The row with guards for those of its fields that may be missing, without which the whole condition would fail. */
export function guarded(row: ConditionRow, fields: readonly ConditionField[]): ConditionRow {
  const isNeeded = FAILS_WITHOUT.includes(row.comparison);
  const read = [row.field, row.other].filter((path) => path !== '');
  const guards = read.filter((path) => fields.some((field) => field.path === path && field.optional));
  return { ...row, guards: isNeeded ? guards : [] };
}
