import { type AttributeType, EVIDENCE_KINDS, type EvidenceKind } from '@healthcode/domain';

/** How one attribute of a kind of evidence is asked for. */
export type Widget =
  | 'choice'
  | 'choices'
  | 'yes-no'
  | 'day'
  | 'instant'
  | 'whole-number'
  | 'tenths'
  | 'district'
  | 'area'
  | 'country'
  | 'reference'
  | 'text';

export interface Field {
  /** The attribute's name in the record; its label is in the catalogue under it. */
  readonly name: string;
  readonly widget: Widget;
  readonly required: boolean;
  /** For `choice` and `choices`. */
  readonly codes: readonly string[];
  /** Inclusive; in the attribute's own unit (tenths of a degree for temperatures). */
  readonly min: number;
  readonly max: number;
}

/** What stands in the form, by control: an instant has two, `NAME.date` and `NAME.time`. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

const BY_TYPE: Readonly<Record<AttributeType['type'], Widget>> = {
  code: 'choice',
  codes: 'choices',
  boolean: 'yes-no',
  day: 'day',
  instant: 'instant',
  integer: 'whole-number',
  area: 'area',
  country: 'country',
  reference: 'reference',
  text: 'text',
};

/** Attributes that people write or choose in another way than their type says. */
const BY_NAME: Readonly<Record<string, Widget>> = { temperature: 'tenths', district: 'district' };

/** The fields of a kind's form, in the order of its schema. */
export function fieldsOf(kind: EvidenceKind): readonly Field[] {
  return Object.entries(EVIDENCE_KINDS[kind].attributes).map(([name, attribute]) => ({
    name,
    widget: BY_NAME[name] ?? BY_TYPE[attribute.type],
    required: attribute.required,
    codes: attribute.codes ?? [],
    min: attribute.minimum ?? 0,
    max: attribute.maximum ?? Number.MAX_SAFE_INTEGER,
  }));
}

export const isEvidenceKind = (kind: string): kind is EvidenceKind => Object.hasOwn(EVIDENCE_KINDS, kind);

/** The control that an error about the whole field points at. */
export const firstControl = (field: Field): string =>
  field.widget === 'instant' ? `${field.name}.date` : field.name;
export const timeControl = (field: Field): string => `${field.name}.time`;

export const textOf = (values: FormValues, control: string): string => {
  const value = values[control];
  return typeof value === 'string' ? value : '';
};
export const listOf = (values: FormValues, control: string): readonly string[] => {
  const value = values[control];
  return typeof value === 'object' ? value : [];
};
